/** A copy of the record that a test may bend. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const DATA = join(import.meta.dirname, "..", "..", "data");

export interface Copy extends Disposable {
  readonly folder: string;
  /** Replaces the text of one file; throws where nothing would change, so that no test bends in vain. */
  readonly bend: (file: string, change: (text: string) => string) => void;
}

export function copyRecord(): Copy {
  const folder = mkdtempSync(join(tmpdir(), "tripoint-"));
  cpSync(DATA, folder, { recursive: true, filter: (source) => !source.includes("tool") });
  return {
    folder,
    bend: (file, change) => {
      const path = join(folder, file);
      const text = readFileSync(path, "utf8");
      const bent = change(text);
      if (bent === text) throw new Error(`Cannot bend ${file}: the change leaves it as it is`);
      writeFileSync(path, bent);
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  };
}
