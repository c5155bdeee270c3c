/** Rows as CSV (RFC 4180), an object's fields in columns of their own. */
import type { Columns, Path } from "./columns.ts";

export interface Dialect {
  /** What stands for a code in a field of that name. */
  readonly label: (field: string, code: string) => string;
  /** For spreadsheets: a byte order mark, and an apostrophe before what they would take for a formula. */
  readonly bom: boolean;
}

/** A header and the rows, each ended by CR LF. */
export function toCsv(rows: readonly unknown[], columns: Columns, dialect: Dialect): string {
  const cells = columns.map((path) => cellOf(path, dialect));
  const header = columns.map((path) => path.join("_")).join(",");
  const lines = rows.map((row) => cells.map((cell) => cell(row)).join(","));
  return `${dialect.bom ? "\uFEFF" : ""}${[header, ...lines, ""].join("\r\n")}`;
}

/** The cell of a column in a row. */
function cellOf(path: Path, dialect: Dialect): (row: unknown) => string {
  const field = path.at(-1) ?? "";
  return (row) => {
    let value = row;
    for (const name of path) value = isRecord(value) ? value[name] : null;
    return toCell(value, field, dialect);
  };
}

function toCell(value: unknown, field: string, { label, bom }: Dialect): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE"; // which R takes for logical by itself
  if (typeof value !== "string" && !Array.isArray(value)) return JSON.stringify(value);
  const text = Array.isArray(value) ? toList(value, field, label) : label(field, value);
  return bom ? quote(/^[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text, SPREADSHEET) : quote(text, PLAIN);
}

/** Codes and ids with semicolons between them; of things that have ids, these; of others, JSON. */
function toList(values: readonly unknown[], field: string, label: Dialect["label"]): string {
  const texts = values.map((value) => (isRecord(value) ? value["id"] : value));
  return texts.every((text) => typeof text === "string")
    ? texts.map((text) => label(field, text)).join(";")
    : JSON.stringify(values);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const PLAIN = /[",\r\n]/;
const SPREADSHEET = /[",;\r\n]/; // some take a semicolon for the end of a cell

function quote(cell: string, signs: RegExp): string {
  return signs.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
