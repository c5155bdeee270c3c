/** A table of the record: the rows of its files as typed values, with the place of each cell. */
import { type Line, readSheet, type Sheet } from "./csv.ts";
import type { Field, Resource } from "./datapackage.ts";
import { expectedDay } from "./day.ts";
import { type Finding, quote } from "./finding.ts";
import type { PerTable } from "./tables.ts";
import { findFile } from "./text.ts";

export type Value = string | number | boolean | readonly string[] | null;

export interface Row {
  readonly file: string;
  readonly line: number;
  readonly cells: ReadonlyMap<string, { readonly text: string; readonly column: number }>;
  /** Holds no entry for a cell that was refused. */
  readonly values: ReadonlyMap<string, Value>;
}

export interface Table {
  readonly resource: Resource;
  readonly rows: readonly Row[];
  readonly findings: readonly Finding[];
}

export type Tables = PerTable<Table>;

/** Reads every file of a resource; each faulty header, row and cell is a finding. */
export function readTable(folder: string, resource: Resource): Table {
  const findings: Finding[] = [];
  const sheets = resource.path.flatMap((file) => {
    const read = findFile(folder, file);
    if (read.ok) return [readSheet(file, read.bytes)];
    findings.push(toMissing(file, read.found));
    return [];
  });
  findings.push(...sheets.flatMap((sheet) => [...sheet.findings, ...checkHeader(sheet, resource)]));
  const rows = sheets.flatMap(({ file, lines }) => lines.flatMap((line) => readRow(file, line, resource, findings)));
  return { resource, rows, findings };
}

/** A finding at one cell of a row; `found` is the cell's text unless something else says more. */
export function at(row: Row, field: string, expected: string, found = quote(row.cells.get(field)?.text)): Finding {
  return { file: row.file, line: row.line, column: row.cells.get(field)?.column ?? 1, field, expected, found };
}

/** The text of a cell; empty where there is no row or no such cell. */
export function textOf(row: Row | undefined, field: string): string {
  return row?.cells.get(field)?.text ?? "";
}

function toMissing(file: string, found: string): Finding {
  return { file, line: 1, column: 1, field: "", expected: "the table that datapackage.json names", found };
}

function checkHeader({ file, header }: Sheet, { schema }: Resource): readonly Finding[] {
  const names = schema.fields.map(({ name }) => name);
  const length = Math.max(names.length, header.cells.length);
  const fault = Array.from({ length }, (_, index) => index).find((index) => header.cells[index]?.text !== names[index]);
  if (fault === undefined) return [];
  const cell = header.cells[fault];
  const name = names[fault];
  const expected = name === undefined ? `no column after ${names.at(-1)}` : `the column ${name}`;
  const column = cell?.column ?? (header.cells.at(-1)?.column ?? 0) + (header.cells.at(-1)?.text.length ?? 0);
  return [{ file, line: 1, column: Math.max(1, column), field: name ?? "", expected, found: quote(cell?.text) }];
}

function readRow(file: string, { line, cells }: Line, { schema }: Resource, findings: Finding[]): readonly Row[] {
  const { fields } = schema;
  if (cells.length !== fields.length) {
    const column = cells[fields.length]?.column ?? cells.at(-1)?.column ?? 1;
    findings.push({ file, line, column, field: "", expected: `${fields.length} cells`, found: String(cells.length) });
    return [];
  }
  const values = new Map<string, Value>();
  const row = { file, line, values, cells: new Map(fields.map(({ name }, index) => [name, cells[index] ?? NONE])) };
  for (const field of fields) {
    const text = row.cells.get(field.name)?.text ?? "";
    const read = readCell(text, field);
    if (read.kind === "value") values.set(field.name, read.value);
    else findings.push(at(row, field.name, read.expected));
  }
  return [row];
}

const NONE = { text: "", column: 1 };

type Read = { readonly kind: "value"; readonly value: Value } | { readonly kind: "refused"; readonly expected: string };

function readCell(text: string, field: Field): Read {
  const { required, pattern, enum: codes } = field.constraints;
  if (text === "")
    return required ? refused(describe(field)) : { kind: "value", value: field.type === "list" ? [] : null };
  if (text !== text.trim()) return refused("no blank before or after the text");
  if (/ {2}|(?! )[\p{Zs}\p{Zl}\p{Zp}]/u.test(text)) return refused("single plain spaces between words");
  if (text !== text.normalize("NFC")) return refused("composed characters (Unicode NFC)");
  if (codes !== undefined && !codes.includes(text)) return refused(`one of ${codes.join(", ")}`);
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, "u").test(text)) return refused(describe(field));
  return READ[field.type](text, field);
}

const READ: Readonly<Record<Field["type"], (text: string, field: Field) => Read>> = {
  string: (text, { format }) =>
    format !== "uri" || URL.canParse(text) ? { kind: "value", value: text } : refused("an absolute address (RFC 3986)"),
  number: (text) =>
    String(Number(text)) === text && Number.isFinite(Number(text))
      ? { kind: "value", value: Number(text) }
      : refused("a plain number such as 4100 or 0.25"),
  boolean: (text) =>
    text === "true" || text === "false" ? { kind: "value", value: text === "true" } : refused("true or false"),
  date: (text) => {
    const expected = expectedDay(text);
    return expected === undefined ? { kind: "value", value: text } : refused(expected);
  },
  list: (text, { delimiter }) => {
    const items = text.split(delimiter);
    const sound = items.every((item) => item !== "" && item === item.trim()) && new Set(items).size === items.length;
    return sound ? { kind: "value", value: items } : refused(`distinct items with "${delimiter}" between them`);
  },
};

function refused(expected: string): Read {
  return { kind: "refused", expected };
}

/** The description of a field as the middle of a sentence: a capital that begins an abbreviation stays. */
function describe({ description }: Field): string {
  return description.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}
