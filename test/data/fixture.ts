/** A small copy of the record that a test may bend, and what the tool says of it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse } from "csv-parse/sync";
import { parseDescription } from "../../data/tool/description.ts";
import { readDraft } from "../../data/tool/draft.ts";
import { describeFinding } from "../../data/tool/finding.ts";
import type { Cells } from "../../data/tool/cells.ts";
import { toFiles } from "../../data/tool/intake.ts";
import { logChanges } from "../../data/tool/log.ts";
import { readNames } from "../../data/tool/names.ts";
import { readTables } from "../../data/tool/record.ts";
import { readTable } from "../../data/tool/table.ts";
import { forEachTable } from "../../data/tool/tables.ts";
import { type Book, toBook, toSheets } from "../../data/tool/write.ts";

export const DATA = join(import.meta.dirname, "..", "..", "data");

export interface Copy extends Disposable {
  readonly folder: string;
  /** Replaces the text of one file; throws where nothing would change, so that no test bends in vain. */
  readonly bend: (file: string, change: (text: string) => string) => void;
}

/** The record of the five documents alone, with its changes told: quick to read, and one that a reader can hold in mind. */
export function copyRecord(): Copy {
  const folder = mkdtempSync(join(tmpdir(), "tripoint-"));
  for (const [file, text] of readSmall()) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
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

/** What the tool says of a copy of the record that `change` has bent, but that nobody has logged the change. */
export function findingsOf(change: (copy: Copy) => void): readonly string[] {
  using copy = copyRecord();
  change(copy);
  const tables = readTables(copy.folder);
  return tables.ok ? [] : tables.findings.map(describeFinding);
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
  const lines = (readSmall().get(file) ?? "").split("\n");
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

let small: ReadonlyMap<string, string> | undefined;

/** Files of the small record, made once for each file of tests. */
function readSmall(): ReadonlyMap<string, string> {
  small ??= makeSmall();
  return small;
}

function makeSmall(): ReadonlyMap<string, string> {
  const resources = parseDescription(DATA);
  if (!resources.ok) throw new Error(resources.findings.map(describeFinding).join("\n"));
  const tables = forEachTable((name) => readTable(DATA, resources.value[name]));
  const description = readFileSync(join(DATA, "datapackage.json"), "utf8");
  const names = readNames(DATA, tables, []);
  const files = toFiles(toSheets(toSmall(toBook(tables)), tables), description, names);
  return readDraft(files, (folder) => {
    logChanges(folder, "The record of a test", "2026-01-01");
    return new Map([...files, ["changes.csv", readFileSync(join(folder, "changes.csv"), "utf8")]]);
  });
}

/** What no imported file brought, with the documents that it names. */
function toSmall(book: Book): Book {
  const isOwn = (row: Cells) => row["origin"]?.includes("#") === false;
  const own = book.claims.filter(isOwn);
  const ids = new Set(own.map((row) => row["id"]));
  const keep = (id = "") => (ids.has(id) ? id : "");
  const claims = own.map((row) => ({ ...row, supersedes: keep(row["supersedes"]), retells: keep(row["retells"]) }));
  const events = book.events.filter(isOwn);
  const tellers = [claims, events, book.comparisons, book.breaks, book.bulletins];
  const named = new Set(tellers.flatMap((rows) => rows.map((row: Cells) => row["source"])));
  const origins = book.sources.map((row) => row["derived_from"]).filter((id) => id !== "");
  const sources = book.sources.filter((row) => named.has(row["id"]) || origins.includes(row["id"]));
  const known = new Set(sources.map((row) => row["id"]));
  const wordings = book.wordings.filter((row) => row["source"] === "" || known.has(row["source"]));
  const none = { changes: [], imports: [], known: [], merged: [], quarantine: [] };
  return { ...book, ...none, claims, events, sources, wordings };
}
