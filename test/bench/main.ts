/**
 * `npm run bench`: what an answer of the Worker costs beside other ways to give it, as ratios of CPU from one interleaved
 * run, and what the page costs a reader. `npm run bench -- page` measures the page alone, `-- worker` the Worker,
 * `-- pages` has every kind of page rated. Ends with 1 where a target is missed.
 */
import { mkdirSync, rmSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { bundle, readPacked } from "./bundle.ts";
import { compareCold } from "./cold.ts";
import { checkLighthouse } from "./lighthouse.ts";
import { comparePage } from "./page.ts";
import { ratePages } from "./pages.ts";
import { describeFinding, type Finding, passes } from "./report.ts";
import { compareRequests } from "./requests.ts";
import { findNode } from "./rivals.ts";
import type { Module } from "./worker.ts";

const dist = join(import.meta.dirname, "..", "..", "dist");
const folder = join(dist, "bench");

interface Part {
  /** Throws an Error where something is missing, before anything is built. */
  readonly check: () => void;
  readonly run: (modules: readonly Module[]) => Promise<readonly Finding[]>;
}

const PARTS: Readonly<Record<string, Part>> = {
  worker: { check: checkWorker, run: benchWorker },
  page: { check: checkLighthouse, run: benchPage },
  pages: { check: checkLighthouse, run: benchPages },
};

try {
  process.exitCode = (await bench(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** Whether every target is met. */
async function bench(names: readonly string[]): Promise<boolean> {
  const strange = names.find((name) => !Object.hasOwn(PARTS, name));
  if (strange !== undefined)
    throw new Error(`Cannot bench "${strange}": expected one of ${Object.keys(PARTS).join(", ")}`);
  const parts = Object.entries(PARTS).flatMap(([name, part]) =>
    names.length === 0 || names.includes(name) ? [part] : [],
  );
  for (const { check } of parts) check();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  console.log("Building everything as it is deployed …");
  const modules = bundle(join(folder, "deployed"));
  const packed = readPacked();
  console.log(
    `Data version ${packed.data_version}, ${packed.claims.length} claims; ${cpus().length} × ${cpus()[0]?.model}`,
  );
  const findings: Finding[] = [];
  for (const { run } of parts) findings.push(...(await run(modules)));
  rmSync(folder, { recursive: true });
  return findings.every(passes);
}

function checkWorker(): void {
  if (process.platform !== "linux")
    throw new Error(
      `Cannot bench the Worker here: expected Linux, where /proc tells the CPU of a process, found ${process.platform}`,
    );
  findNode();
}

async function benchWorker(modules: readonly Module[]): Promise<readonly Finding[]> {
  console.log("Starting other servers to measure it against …");
  const requests = await compareRequests({ folder, modules, packed: readPacked(), node: findNode() });
  tell("CPU per request: median of the rounds, and quartiles", requests);
  const cold = await compareCold(folder, modules);
  tell("From the start to the first answer, compared with an empty Worker", cold);
  return [...requests, ...cold];
}

async function benchPage(): Promise<readonly Finding[]> {
  const findings = await comparePage(join(dist, "site"), readPacked());
  tell("The page on a phone: CPU four times as slow, slow 4G (150 ms, 1.6 Mbit/s), nothing in the cache", findings);
  return findings;
}

async function benchPages(): Promise<readonly Finding[]> {
  const findings = await ratePages();
  tell("Every kind of page in every language: accessibility, best practices and SEO", findings);
  return findings;
}

function tell(heading: string, findings: readonly Finding[]): void {
  console.log(`\n${heading}`);
  for (const finding of findings) console.log(describeFinding(finding));
}
