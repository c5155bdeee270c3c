/** A file that somebody hands in for import: its rows by column, or in sentences why it cannot be read. */
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { CsvError, parse } from "csv-parse/sync";
import { closest } from "fastest-levenshtein";
import { quote } from "./finding.ts";
import { EUROSTAT_HEADER } from "./import/eurostat.ts";
import { EVENTS_HEADER } from "./import/events.ts";
import { FIGURES_HEADER } from "./import/figures.ts";
import { FRONTEX_HEADER } from "./import/frontex.ts";
import { IOM_HEADER } from "./import/iom.ts";
import { toOrigin } from "./import/place.ts";
import type { Batch } from "./cells.ts";
import { toPlain } from "./text.ts";

export type ParsedBatch =
  | { readonly ok: true; readonly batch: Batch }
  | { readonly ok: false; readonly faults: readonly string[] };

/** Takes what spreadsheets write: a byte order mark, CR LF, blank rows at the end, blanks and line breaks in cells. */
export function parseBatch(path: string): ParsedBatch {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isFile() !== true) return refuse(`expected a file, found ${stat === undefined ? "none" : "a folder"}`);
  const bytes = readFileSync(path);
  const text = toText(bytes);
  if (text === undefined) return refuse(`expected UTF-8, found ${isUtf16(bytes) ? "UTF-16" : "bytes that are none"}`);
  const separators = toSeparators(text);
  if (separators !== undefined) return refuse(`expected commas between the cells, found ${separators}`);
  const lines = toLines(text);
  if (typeof lines === "string") return refuse(lines);
  const [header, ...rows] = lines;
  if (header === undefined) return refuse("expected a line of column names, found an empty file");
  const columns = header.cells.map((cell) => cell.trim());
  const form = findHeader(columns);
  if (form === undefined) return { ok: false, faults: toColumnFaults(columns) };
  if (rows.length === 0) return refuse("expected rows below the names of the columns, found none");
  const order = form.map((column) => [column, columns.indexOf(column)] as const);
  const toCells = ({ cells }: Line) =>
    Object.fromEntries(order.map(([column, index]) => [column, toPlain(cells[index] ?? "")]));
  const batch = { file: toFile(path), rows: rows.map(toCells) };
  const faults = [...toRagged(rows, columns.length), ...toNameFaults(rows, batch)];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, batch };
}

interface Line {
  /** Of the file, where the row ends, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

function toText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** What stands between the names of the columns in place of commas; a name holds none of them. */
function toSeparators(text: string): string | undefined {
  const [header = ""] = text.trimStart().split(/\r|\n/, 1);
  if (header.includes(",")) return undefined;
  return [["semicolons", ";"] as const, ["tabs", "\t"] as const].find(([, mark]) => header.includes(mark))?.[0];
}

/** The rows that hold something; a sentence where quotation marks leave no rows. */
function toLines(text: string): readonly Line[] | string {
  const lines: Line[] = [];
  try {
    parse(text, {
      relax_column_count: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      on_record: (cells: readonly string[], { lines: line }) => {
        if (cells.some((cell) => cell.trim() !== "")) lines.push({ line, cells });
      },
    });
    return lines;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return `expected CSV (RFC 4180), found: ${error.message}`;
  }
}

/** The columns of each form, in their order. */
const HEADERS = [FIGURES_HEADER, FRONTEX_HEADER, IOM_HEADER, EUROSTAT_HEADER, EVENTS_HEADER] as const;

/** The form that has these columns, in whatever order. */
function findHeader(columns: readonly string[]): readonly string[] | undefined {
  return HEADERS.find(
    (header) => header.length === columns.length && header.every((column) => columns.includes(column)),
  );
}

/** What would have been right: the columns of the form that the header is nearest to. */
function toColumnFaults(found: readonly string[]): readonly string[] {
  const shared = (columns: readonly string[]) => columns.filter((column) => found.includes(column)).length;
  const [expected = []] = HEADERS.toSorted((a, b) => shared(b) - shared(a));
  const unknown = found.filter((column) => !expected.includes(column));
  const repeated = new Set(found.filter((column, index) => found.indexOf(column) !== index));
  return [
    `expected the columns ${expected.join(", ")}`,
    ...expected
      .filter((column) => !found.includes(column))
      .map((column) => `expected the column ${column}, found none`),
    ...unknown.map((column) => `expected no column ${quote(column)}; ${closest(column, [...expected])} is the nearest`),
    ...[...repeated].map((column) => `expected the column ${column} once, found it more often`),
  ];
}

function toRagged(rows: readonly Line[], length: number): readonly string[] {
  return rows
    .filter(({ cells }) => cells.length !== length)
    .map(({ line, cells }) => `line ${line}: expected ${length} cells, found ${cells.length}`);
}

/** What tells each row from the others, its id where the form has one: there, once, and fit to be an origin. */
function toNameFaults(lines: readonly Line[], { file, rows }: Batch): readonly string[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row, index) => {
    const line = lines[index]?.line ?? 0;
    const name = toOrigin(file, row).slice(file.length + 1);
    const twin = seen.get(name);
    seen.set(name, twin ?? line);
    if (!/^[\w.-]+$/.test(name))
      return [`line ${line}: expected a row called by letters, digits, ".", "_" and "-", found ${quote(name)}`];
    return twin === undefined
      ? []
      : [`line ${line}: expected a row that is there once, found ${quote(name)} on line ${twin}`];
  });
}

/** The name under which the file stands in `imports`: other characters than those of an origin become hyphens. */
function toFile(path: string): string {
  return basename(path)
    .normalize("NFC")
    .replaceAll(/[^\w.-]+/g, "-");
}

function refuse(fault: string) {
  return { ok: false, faults: [fault] } as const;
}
