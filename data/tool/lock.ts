/** One run at a time changes the tables: each announces itself by its process id, then looks for others. */
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export type Lock = Disposable & ({ readonly ok: true } | { readonly ok: false; readonly found: string });

const NAME = /^\.lock-(\d+)$/;

/**
 * Of two runs that start at once at most one gets the lock, and perhaps neither. What a dead run left is cleared away;
 * `found` names the file by which a living one holds the lock.
 */
export function takeLock(folder: string): Lock {
  const own = `.lock-${process.pid}`;
  const release = () => rmSync(join(folder, own), { force: true });
  writeFileSync(join(folder, own), "");
  const others = readdirSync(folder).filter((name) => NAME.test(name) && name !== own);
  const dead = others.filter((name) => !isAlive(Number(NAME.exec(name)?.[1])));
  for (const name of dead) rmSync(join(folder, name), { force: true });
  const found = others.find((name) => !dead.includes(name));
  if (found === undefined) return { ok: true, [Symbol.dispose]: release };
  release();
  return { ok: false, found, [Symbol.dispose]: () => undefined };
}

/** Signal 0 only asks; a process of another user answers with a refusal, but it answers. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return Object(error).code === "EPERM";
  }
}
