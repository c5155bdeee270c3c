/**
 * Several tables change at once: whoever reads them finds all old or all new, also after a run that was killed.
 * New files are staged in a hidden folder; one rename commits them; renames put each in its place. A stage without the
 * commit is dropped, one with it is carried on, by whichever run comes next.
 */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { type Disk, DISK } from "./disk.ts";
import { takeLock } from "./lock.ts";
import { Refusal } from "./refusal.ts";

const STAGE = ".next";
const COMMIT = join(STAGE, "commit");

/** Runs with the tables for itself, after completing what a killed run left; throws a Refusal while another run has them. */
export function holdTables<T>(folder: string, run: () => T): T {
  using lock = takeLock(folder);
  if (lock.ok) {
    finish(folder);
    return run();
  }
  throw new Refusal(
    "Cannot change the tables while another run does: expected none, " +
      `found data/${lock.found}; wait for it to end, or delete that file if no process of this number is a run`,
  );
}

/** Puts texts in the place of files below `folder`, by their paths with forward slashes. The caller holds the lock. */
export function switchFiles(folder: string, files: ReadonlyMap<string, string>, disk: Disk = DISK): void {
  finish(folder, disk);
  for (const [file, text] of files) disk.write(join(folder, STAGE, "files", file), text);
  disk.write(join(folder, STAGE, "staged"), "");
  disk.move(join(folder, STAGE, "staged"), join(folder, COMMIT));
  finish(folder, disk);
}

/** Completes what was committed, drops what was not. The caller holds the lock. */
export function finish(folder: string, disk: Disk = DISK): void {
  const staged = join(folder, STAGE, "files");
  if (existsSync(join(folder, COMMIT)))
    for (const file of toFiles(staged)) place(join(staged, file), folder, file, disk);
  if (existsSync(join(folder, STAGE))) disk.remove(join(folder, STAGE));
}

/** What `read` makes of the files below `folder` while no switch is going on; it reads again where one came between. */
export function readSettled<T>(folder: string, read: () => T): T {
  settle(folder);
  const before = toStamp(folder);
  const result = read();
  return toStamp(folder) === before ? result : readSettled(folder, read);
}

function settle(folder: string): void {
  while (existsSync(join(folder, STAGE))) {
    using lock = takeLock(folder);
    if (lock.ok) return finish(folder);
    if (!existsSync(join(folder, COMMIT))) return; // a living run is staging: the tables are the old ones
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  }
}

/** Every switch replaces changes.csv, so that its place in the file system tells whether one took place. */
function toStamp(folder: string): string {
  const stat = statSync(join(folder, "changes.csv"), { throwIfNoEntry: false });
  return `${stat?.ino} ${stat?.mtimeMs} ${existsSync(join(folder, COMMIT))}`;
}

function toFiles(staged: string): readonly string[] {
  if (!existsSync(staged)) return [];
  return readdirSync(staged, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(staged, join(parentPath, name)));
}

/** Windows moves no file over one that another program holds open. */
function place(from: string, folder: string, file: string, disk: Disk): void {
  try {
    disk.move(from, join(folder, file));
  } catch (error) {
    const code = String(Object(error).code);
    if (!["EPERM", "EACCES", "EBUSY"].includes(code)) throw error;
    throw new Refusal(
      `Cannot put the new data/${file} in its place: expected that no other program has it open, found ${code}; ` +
        "close it and run npm run data, which completes the change",
      { cause: error },
    );
  }
}
