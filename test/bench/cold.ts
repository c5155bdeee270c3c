/** What a Worker costs until it listens, and until it has answered for the first time. */
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { readIsolate } from "./heap.ts";
import { ask, type Question } from "./load.ts";
import { STATS } from "./questions.ts";
import type { Finding } from "./report.ts";
import { toDifference, toSpread } from "./spread.ts";
import { readCpu, readMemory } from "./usage.ts";
import { type Module, startWorker, writeWorker } from "./worker.ts";

const STARTS = 15;

/**
 * The memory that counts is the isolate's, which is what the platform limits (128 MB). The process grows by more, since
 * workerd keeps copies of a module from loading it: a Worker that holds the same modules and reads none of them shows
 * how much of the CPU and of the process is this.
 */
export async function compareCold(folder: string, modules: readonly Module[]): Promise<readonly Finding[]> {
  const question = { address: "/", status: 200 };
  const [empty, holding, ours] = await startInTurns([
    { binary: writeWorker(join(folder, "empty"), [toEmpty([])]), question },
    { binary: writeWorker(join(folder, "holding"), [toEmpty(modules.slice(1)), ...modules.slice(1)]), question },
    { binary: writeWorker(join(folder, "ours"), modules), question: STATS },
  ]);
  const more = (one: readonly Start[] = [], of: (start: Start) => number) =>
    toDifference(one.map(of), (empty ?? []).map(of));
  return [
    { label: "An empty Worker starts: CPU", of: "ms", spread: toSpread((empty ?? []).map(({ start }) => start)) },
    { label: "Start: CPU", of: "ms more", spread: more(ours, ({ start }) => start), target: { most: 25 } },
    { label: "  of which workerd loads modules", of: "ms more", spread: more(holding, ({ start }) => start) },
    { label: "Start and first answer: CPU", of: "ms more", spread: more(ours, ({ cpu }) => cpu) },
    {
      label: "Memory of the isolate",
      of: "MB more",
      spread: more(ours, ({ isolate }) => isolate),
      target: { most: 16 },
    },
    { label: "Memory of the process", of: "MB more", spread: more(ours, ({ anonymous }) => anonymous) },
    { label: "  of which workerd loads modules", of: "MB more", spread: more(holding, ({ anonymous }) => anonymous) },
  ];
}

interface Cold {
  /** Path of what `writeWorker` wrote. */
  readonly binary: string;
  readonly question: Question;
}

interface Start {
  /** CPU milliseconds of the whole process until it listens and rests: modules are loaded, the global scope is evaluated. */
  readonly start: number;
  /** And until it rests after the first answer. */
  readonly cpu: number;
  /** Megabytes of the process that no file backs. */
  readonly anonymous: number;
  /** Megabytes of the isolate. */
  readonly isolate: number;
}

/** The first start of each, which warms the disk's cache, is left out. */
async function startInTurns(workers: readonly Cold[]): Promise<readonly (readonly Start[])[]> {
  const starts = workers.map((): Start[] => []);
  for (let round = -1; round < STARTS; round += 1)
    for (const [index, worker] of workers.entries()) {
      const start = await measureStart(worker);
      if (round >= 0) starts[index]?.push(start);
    }
  return starts;
}

/** Starts it twice: an inspector, which alone can look into the isolate, costs CPU and memory. */
async function measureStart({ binary, question }: Cold): Promise<Start> {
  const plain = await startWorker(binary);
  await wait(REST);
  const start = readCpu(plain.pid);
  await ask(plain, question);
  await wait(REST);
  const spent = { start, cpu: readCpu(plain.pid), anonymous: readMemory(plain.pid) };
  await plain.stop();
  const inspected = await startWorker(binary, ["--inspector-addr=127.0.0.1:0"]);
  await ask(inspected, question);
  const isolate = await readIsolate(inspected);
  await inspected.stop();
  return { ...spent, isolate };
}

/** Milliseconds in which threads beside the first end what they do. */
const REST = 100;

/** A Worker that says "ok", and loads modules that it does not read. */
function toEmpty(modules: readonly Module[]): Module {
  const loads = modules.map(({ name }) => `import ${JSON.stringify(name)};\n`).join("");
  return {
    name: "empty.js",
    kind: "esModule",
    contents: `${loads}export default { fetch: () => new Response("ok") };\n`,
  };
}
