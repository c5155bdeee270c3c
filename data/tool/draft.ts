/** Files in a folder of their own, where they can be read as if they were in place. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** What `read` makes of a folder that holds these files, by their paths with forward slashes; the folder goes afterwards. */
export function readDraft<T>(files: ReadonlyMap<string, string>, read: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "tripoint-"));
  try {
    for (const [file, text] of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    return read(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
