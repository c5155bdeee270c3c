/** The files below data/: a table that the description does not name would silently never be read. */
import { readdirSync } from "node:fs";
import { relative, join } from "node:path";
import type { Finding } from "./finding.ts";

/** What may stand beside tables and names. */
const HOUSE = /^(datapackage\.json|README\.md|LICENSE|tsconfig\.json|i18n\/(?:messages|texts)\/\w+\.json|tool\/.+)$/u;

/** Every file in the folder that is neither one of `read`, to the letter, nor of the house; hidden ones are the system's. */
export function checkFiles(folder: string, read: readonly string[]): readonly Finding[] {
  const described = new Set(read);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll("\\", "/"))
    .filter((file) => !described.has(file) && !HOUSE.test(file))
    .map((file) => ({
      file,
      line: 1,
      column: 1,
      field: "",
      expected: "a table that datapackage.json describes",
      found: "a file that it does not name",
    }));
}
