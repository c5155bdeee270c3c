/** What a process has used so far, as Linux tells it in /proc. */
import { readdirSync, readFileSync } from "node:fs";

/** CPU time in milliseconds of all threads that still run, user and kernel, counted in nanoseconds (schedstat). */
export function readCpu(pid: number): number {
  const tasks = `/proc/${pid}/task`;
  const nanoseconds = readdirSync(tasks).map((task) => Number.parseInt(readTask(`${tasks}/${task}/schedstat`), 10));
  return nanoseconds.reduce((sum, one) => sum + one, 0) / 1e6;
}

/** Memory in megabytes (10⁶ bytes) that no file backs: what the process itself has written (RssAnon). */
export function readMemory(pid: number): number {
  const [, kibibytes] = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  if (kibibytes === undefined) throw new Error(`Cannot read the memory of process ${pid}: its status has no RssAnon`);
  return (Number(kibibytes) * 1024) / 1e6;
}

/** A thread may end between the listing and the reading; its time is then lost, as it would be a moment later. */
function readTask(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "0";
  }
}
