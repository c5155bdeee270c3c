/**
 * `npm run bench`: what an answer of the Worker costs beside other ways to give it, as ratios of CPU from one interleaved
 * run. Ends with 1 where a target is missed.
 */
import { mkdirSync, rmSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { bundle, readPacked } from "./bundle.ts";
import { compareCold } from "./cold.ts";
import { describeFinding, type Finding, passes } from "./report.ts";
import { compareRequests } from "./requests.ts";
import { findNode } from "./rivals.ts";

const folder = join(import.meta.dirname, "..", "..", "dist", "bench");

try {
  process.exitCode = (await bench()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** Whether every target is met. */
async function bench(): Promise<boolean> {
  if (process.platform !== "linux")
    throw new Error(
      `Cannot bench here: expected Linux, where /proc tells the CPU of a process, found ${process.platform}`,
    );
  const node = findNode();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  console.log("Building the Worker as it is deployed, and others to measure it against …");
  const modules = bundle(join(folder, "deployed"));
  const packed = readPacked();
  const requests = await compareRequests({ folder, modules, packed, node });
  console.log(
    `Data version ${packed.data_version}, ${packed.claims.length} claims; ${cpus().length} × ${cpus()[0]?.model}`,
  );
  tell("CPU per request: median of the rounds, and quartiles", requests);
  const cold = await compareCold(folder, modules);
  tell("From the start to the first answer, compared with an empty Worker", cold);
  rmSync(folder, { recursive: true });
  return [...requests, ...cold].every(passes);
}

function tell(heading: string, findings: readonly Finding[]): void {
  console.log(`\n${heading}`);
  for (const finding of findings) console.log(describeFinding(finding));
}
