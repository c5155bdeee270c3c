/** A copy of the record that a test may bend, and what the tool says of it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describeFinding } from "../../data/tool/finding.ts";
import { checkRecord } from "../../data/tool/record.ts";

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

/** What the tool says of a copy of the record that `change` has bent. */
export function findingsOf(change: (copy: Copy) => void): readonly string[] {
  using copy = copyRecord();
  change(copy);
  const check = checkRecord(copy.folder);
  return check.ok ? [] : check.findings.map(describeFinding);
}

/** A table with other texts in these cells of one row. */
export function setCells(table: string, id: string, cells: Readonly<Record<string, string>>): string {
  const lines = table.split("\n");
  const names = lines[0]?.split(",") ?? [];
  const { index, row } = findRow(lines, id);
  for (const [field, text] of Object.entries(cells)) row[names.indexOf(field)] = text;
  lines[index] = row.map(toCell).join(",");
  return lines.join("\n");
}

/** A table with a row once more under another id, sorted in behind it, and with other texts in these cells. */
export function addTwin(table: string, id: string, cells: Readonly<Record<string, string>>): string {
  const lines = table.split("\n");
  const { index, row } = findRow(lines, id);
  lines.splice(index + 1, 0, row.with(0, `${id}-0`).map(toCell).join(","));
  return setCells(lines.join("\n"), `${id}-0`, cells);
}

/** How a finding names the place of a cell in the record: file, line, character, field. */
export function placeOf(file: string, id: string, field: string): string {
  const lines = readFileSync(join(DATA, file), "utf8").split("\n");
  const { index, row } = findRow(lines, id);
  const names = lines[0]?.split(",") ?? [];
  const before = row.slice(0, names.indexOf(field)).map(toCell);
  return `data/${file}:${index + 1}:${before.join(",").length + (before.length === 0 ? 1 : 2)} ${field}:`;
}

function findRow(lines: readonly string[], id: string) {
  const index = lines.findIndex((line) => line.startsWith(`${id},`));
  const [row = []] = parse(lines[index] ?? "");
  return { index, row };
}

function toCell(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
