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
import type { Batch } from "./import/place.ts";
import { toPlain } from "./text.ts";

export type ParsedBatch =
  | { readonly ok: true; readonly batch: Batch }
  | { readonly ok: false; readonly faults: readonly string[] };

/** Takes what spreadsheets write: a byte order mark, CR LF, blank rows at the end, blanks and line breaks in cells. */
export function parseBatch(path: string): ParsedBatch {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isFile() !== true) return refuse(`expected a file, found ${stat === undefined ? "none" : "a folder"}`);
  const text = toText(readFileSync(path));
  if (text === undefined) return refuse("expected UTF-8, found bytes that are none");
  const lines = toLines(text);
  if (typeof lines === "string") return refuse(lines);
  const [header, ...rows] = lines;
  if (header === undefined) return refuse("expected a line of column names, found an empty file");
  const columns = header.cells.map((cell) => cell.trim());
  const form = findHeader(columns);
  if (form === undefined) return { ok: false, faults: toColumnFaults(columns) };
  const id = columns.indexOf("row");
  const faults = [...toRagged(rows, columns.length), ...(id === -1 ? [] : toIdFaults(rows, id))];
  if (faults.length > 0) return { ok: false, faults };
  if (rows.length === 0) return refuse("expected rows below the names of the columns, found none");
  const order = form.map((column) => [column, columns.indexOf(column)] as const);
  const toCells = ({ cells }: Line) =>
    Object.fromEntries(order.map(([column, index]) => [column, toPlain(cells[index] ?? "")]));
  return { ok: true, batch: { file: toFile(path), rows: rows.map(toCells) } };
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
  if (found.length === 1 && found[0]?.includes(";") === true)
    return ["expected commas between the cells, found semicolons"];
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

/** Ids of rows, where the form has them: each there, once, and fit to be an origin. */
function toIdFaults(rows: readonly Line[], column: number): readonly string[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ line, cells }) => {
    const id = cells[column] ?? "";
    const twin = seen.get(id);
    seen.set(id, twin ?? line);
    if (!/^[\w.-]+$/.test(id))
      return [`line ${line}: expected an id in row of letters, digits, ".", "_" and "-", found ${quote(id)}`];
    return twin === undefined
      ? []
      : [`line ${line}: expected an id in row that no other has, found ${quote(id)}, as on line ${twin}`];
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
