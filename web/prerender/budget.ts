/** What the platform allows a Worker, and how near the build comes to it: past the budget nothing is deployed. */
import { gzipSync } from "node:zlib";

/** What is measured of a Worker. */
export interface Load {
  /** Script and modules as they are uploaded, in bytes after gzip. */
  readonly upload: number;
  /** What the isolate comes to hold, in bytes: modules, and every row written out. */
  readonly memory: number;
  /** Processor time from the packed bytes to the first answer, in milliseconds. */
  readonly start: number;
}

/**
 * Of 3 MiB, 128 MB and a second that the free plan gives
 * (https://developers.cloudflare.com/workers/platform/limits/): room for a slower machine, and for the work of requests.
 */
export const BUDGET: Load = { upload: 2_900_000, memory: 64_000_000, start: 100 };

const NAMES = ["upload", "memory", "start"] as const;

const UNITS: Readonly<Record<keyof Load, string>> = {
  upload: "bytes to upload",
  memory: "bytes of memory",
  start: "milliseconds to start",
};

/** Throws a RangeError that names what is past the budget, and the next step. */
export function checkBudget(load: Load, budget: Load = BUDGET): void {
  const excess = NAMES.filter((name) => load[name] > budget[name]);
  if (excess.length === 0) return;
  const faults = excess.map(
    (name) => `expected at most ${budget[name]} ${UNITS[name]}, found ${Math.ceil(load[name])}`,
  );
  throw new RangeError(
    `Cannot deploy the record: ${faults.join("; ")}. The next step is a database: Cloudflare D1, rows that hold ready JSON`,
  );
}

/** `1318000 bytes to upload (budget 2900000)` and so on. */
export function describeLoad(load: Load, budget: Load = BUDGET): string {
  return NAMES.map((name) => `${Math.ceil(load[name])} ${UNITS[name]} (budget ${budget[name]})`).join(", ");
}

/** Bytes of what is bundled, after gzip. */
export function toUpload(contents: readonly (string | Uint8Array)[]): number {
  return contents.reduce((bytes, part) => bytes + gzipSync(part).length, 0);
}

/** The least processor time of three starts, in milliseconds: what else a machine does only ever adds to it. */
export async function measureStart(start: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const before = process.cpuUsage();
    await start();
    const { system, user } = process.cpuUsage(before);
    times.push((system + user) / 1000);
  }
  return Math.min(...times);
}
