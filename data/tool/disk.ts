/** The operations by which tables change on disk; each has reached the disk when it returns. */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

export interface Disk {
  /** Makes the folders above the file where they are missing. */
  readonly write: (path: string, text: string) => void;
  /** Puts a file in the place of another one, or where none is, within one file system: atomic. */
  readonly move: (from: string, to: string) => void;
  /** Takes away a folder with all that is in it. */
  readonly remove: (path: string) => void;
}

export const DISK: Disk = {
  write: (path, text) => {
    makeFolder(dirname(path));
    writeFileSync(path, text, { flush: true });
    flushFolder(dirname(path));
  },
  move: (from, to) => {
    makeFolder(dirname(to));
    renameSync(from, to);
    flushFolder(dirname(to));
  },
  remove: (path) => rmSync(path, { recursive: true, force: true }),
};

function makeFolder(path: string): void {
  const first = mkdirSync(path, { recursive: true });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) flushFolder(dirname(made));
}

/** Windows opens no folder as a file; its file system keeps a journal of names instead. */
function flushFolder(path: string): void {
  if (process.platform === "win32") return;
  const folder = openSync(path, "r");
  fsyncSync(folder);
  closeSync(folder);
}
