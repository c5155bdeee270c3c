/**
 * Table Schema v2, written from the standard and not from data/tool: what is wrong with a table, cell by cell, and with
 * the keys that tie tables together.
 */
import { parse } from "csv-parse/sync";
import * as v from "valibot";

const Field = v.object({
  name: v.string(),
  type: v.string(),
  format: v.optional(v.string()),
  trueValues: v.optional(v.array(v.string())),
  falseValues: v.optional(v.array(v.string())),
  constraints: v.optional(
    v.object({
      required: v.optional(v.boolean()),
      pattern: v.optional(v.string()),
      enum: v.optional(v.array(v.string())),
    }),
  ),
});

const Resource = v.object({
  name: v.string(),
  path: v.union([v.string(), v.array(v.string())]),
  dialect: v.object({ delimiter: v.string(), quoteChar: v.string(), lineTerminator: v.string() }),
  schema: v.object({
    fields: v.array(Field),
    primaryKey: v.optional(v.array(v.string()), []),
    foreignKeys: v.optional(
      v.array(
        v.object({
          fields: v.array(v.string()),
          reference: v.object({ resource: v.optional(v.string()), fields: v.array(v.string()) }),
        }),
      ),
      [],
    ),
  }),
});

export const Descriptor = v.object({ resources: v.array(Resource) });

type Field = v.InferOutput<typeof Field>;
export type Resource = v.InferOutput<typeof Resource>;

/** A table as read: the cells of each row by the names of its columns. */
export interface Rows {
  readonly resource: Resource;
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** The rows of all files of a resource. Throws where a file is no CSV, or has another header than the schema. */
export function readRows(resource: Resource, textOf: (path: string) => string): Rows {
  const { path, dialect, schema } = resource;
  const expected = schema.fields.map(({ name }) => name);
  const files = (typeof path === "string" ? [path] : path).map((one): string[][] =>
    parse(textOf(one), {
      delimiter: dialect.delimiter,
      quote: dialect.quoteChar,
      record_delimiter: dialect.lineTerminator,
    }),
  );
  for (const [header] of files)
    if (header?.join() !== expected.join())
      throw new Error(`${resource.name}: expected ${expected.join()}, found ${header?.join()}`);
  const rows = files.flatMap(([, ...lines]) => lines);
  return {
    resource,
    rows: rows.map((cells) => Object.fromEntries(expected.map((name, index) => [name, cells[index] ?? ""]))),
  };
}

/** Cells that are not of their type or break a constraint, and rows that share a primary key. */
export function checkCells({ resource, rows }: Rows): readonly string[] {
  const { fields, primaryKey } = resource.schema;
  const faults = rows.flatMap((row, index) =>
    fields.flatMap((field) => {
      const cell = row[field.name] ?? "";
      const fault = cell === "" ? checkEmpty(field, primaryKey) : checkCell(cell, field);
      return fault === undefined ? [] : [`${resource.name} row ${index + 1}: ${field.name} ${fault}, found "${cell}"`];
    }),
  );
  const keys = primaryKey.length === 0 ? [] : rows.map((row) => toKey(row, primaryKey));
  return [...faults, ...(new Set(keys).size === keys.length ? [] : [`${resource.name}: a primary key stands twice`])];
}

/** References that lead nowhere; an empty cell refers to nothing. */
export function checkReferences({ resource, rows }: Rows, tables: readonly Rows[]): readonly string[] {
  return resource.schema.foreignKeys.flatMap(({ fields, reference }) => {
    const name = reference.resource ?? resource.name;
    const table = tables.find((one) => one.resource.name === name);
    const known = new Set(table?.rows.map((row) => toKey(row, reference.fields)));
    return rows
      .filter((row) => fields.every((field) => row[field] !== "") && !known.has(toKey(row, fields)))
      .map(
        (row) => `${resource.name}: ${fields.join()} ${toKey(row, fields)} is no ${reference.fields.join()} of ${name}`,
      );
  });
}

function toKey(row: Readonly<Record<string, string>>, fields: readonly string[]): string {
  return JSON.stringify(fields.map((field) => row[field]));
}

function checkEmpty({ name, constraints }: Field, primaryKey: readonly string[]): string | undefined {
  return constraints?.required === true || primaryKey.includes(name) ? "is required" : undefined;
}

function checkCell(cell: string, field: Field): string | undefined {
  const { pattern, enum: codes } = field.constraints ?? {};
  if (TYPES[field.type]?.(cell, field) !== true) return `is no ${field.format ?? field.type}`;
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, "u").test(cell)) return `does not match ${pattern}`;
  if (codes !== undefined && !codes.includes(cell)) return `is none of ${codes.join()}`;
  return undefined;
}

/** The lexical form of each type, in the format `default`; a type that is not here holds no cell. */
const TYPES: Readonly<Record<string, (cell: string, field: Field) => boolean>> = {
  string: (cell, { format = "default" }) => format === "default" || (format === "uri" && URL.canParse(cell)),
  number: (cell) => /^[+-]?(\d+(\.\d*)?|\.\d+)(E[+-]?\d+)?$/i.test(cell),
  boolean: (cell, { trueValues = [], falseValues = [] }) => [...trueValues, ...falseValues].includes(cell),
  date: (cell) => /^\d{4}-\d{2}-\d{2}$/.test(cell) && toDay(cell) === cell,
  array: (cell) => Array.isArray(JSON.parse(cell)),
};

/** The day as a calendar has it; 31 June is 1 July there. */
function toDay(date: string): string | undefined {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}
