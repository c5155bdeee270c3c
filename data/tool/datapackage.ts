/** The form of data/datapackage.json (Frictionless Data Package v2, Table Schema), as far as this tool obeys it: the rest is refused. */
import * as v from "valibot";
import { type Finding, quote } from "./finding.ts";
import { TABLE_NAMES } from "./tables.ts";
import { findFile, readText } from "./text.ts";

const FILE = "datapackage.json";
const FIELD_TYPES = ["string", "number", "boolean", "date", "list"] as const;

const text = v.pipe(v.string(), v.nonEmpty("a text"));

const Constraints = v.strictObject({
  required: v.optional(v.boolean(), false),
  pattern: v.optional(v.pipe(v.string(), v.check(isPattern, "a regular expression"))),
  enum: v.optional(v.pipe(v.array(text), v.nonEmpty("at least one code"))),
});

const Field = v.strictObject({
  name: text,
  type: v.picklist(FIELD_TYPES),
  description: text,
  format: v.optional(v.literal("uri")),
  delimiter: v.optional(v.literal(";"), ";"),
  itemType: v.optional(v.literal("string")),
  trueValues: v.optional(v.strictTuple([v.literal("true")])),
  falseValues: v.optional(v.strictTuple([v.literal("false")])),
  constraints: v.optional(Constraints, {}),
});

const ForeignKey = v.strictObject({
  fields: v.strictTuple([v.string()]),
  reference: v.strictObject({ resource: v.picklist(TABLE_NAMES), fields: v.strictTuple([v.literal("id")]) }),
});

const Path = v.pipe(v.string(), v.check(isTablePath, "a .csv file below data/"));

const Resource = v.strictObject({
  name: v.picklist(TABLE_NAMES),
  path: v.pipe(
    v.union([v.string(), v.array(v.string())]),
    v.transform((path) => (Array.isArray(path) ? path : [path])),
    v.array(Path),
    v.nonEmpty("at least one file"),
  ),
  description: text,
  type: v.literal("table"),
  format: v.literal("csv"),
  mediatype: v.literal("text/csv"),
  encoding: v.literal("utf-8"),
  dialect: v.strictObject({
    delimiter: v.literal(","),
    quoteChar: v.literal('"'),
    doubleQuote: v.literal(true),
    lineTerminator: v.literal("\n"),
    header: v.literal(true),
  }),
  schema: v.strictObject({
    $schema: text,
    fields: v.array(Field),
    /** Absent where rows stand as they were appended, without an id. */
    primaryKey: v.optional(v.strictTuple([v.literal("id")])),
    foreignKeys: v.optional(v.array(ForeignKey), []),
  }),
});

const DataPackage = v.object({ resources: v.array(Resource) });

export type Field = v.InferOutput<typeof Field>;
export type Resource = v.InferOutput<typeof Resource>;

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly findings: readonly Finding[] };

export function parseDataPackage(folder: string): Parsed<readonly Resource[]> {
  const file = findFile(folder, FILE);
  if (!file.ok) return refuse([atDescription("the description of the tables", file.found)]);
  const findings: Finding[] = [];
  const json = parseJson(readText(FILE, file.bytes, findings));
  if (!json.ok) return refuse([...findings, ...json.findings]);
  const parsed = v.safeParse(DataPackage, json.value);
  if (!parsed.success) return refuse([...findings, ...parsed.issues.map(toFinding)]);
  return findings.length === 0 ? { ok: true, value: parsed.output.resources } : refuse(findings);
}

/** A finding about the description; it names the place in words, since JSON leaves no lines. */
export function atDescription(expected: string, found: string): Finding {
  return { file: FILE, line: 1, column: 1, field: "", expected, found };
}

function refuse(findings: readonly Finding[]) {
  return { ok: false, findings } as const;
}

function parseJson(json: string): Parsed<unknown> {
  try {
    return { ok: true, value: JSON.parse(json) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refuse([atDescription("JSON (RFC 8259)", quote(error.message))]);
  }
}

function toFinding(issue: v.BaseIssue<unknown>): Finding {
  const expected = issue.kind === "validation" ? issue.message : issue.expected;
  return atDescription(`${expected === "never" ? "nothing" : expected} at ${toPlace(issue)}`, issue.received);
}

/** Keys from the top of the description to the fault; a resource or field stands under its name. */
function toPlace({ path }: v.BaseIssue<unknown>): string {
  const keys = path ?? [];
  return keys.map(({ key, value }) => (hasName(value) && typeof key === "number" ? value.name : String(key))).join(".");
}

function hasName(value: unknown): value is { readonly name: string } {
  return v.is(v.object({ name: text }), value);
}

/** The pattern must stand alone, and as a whole cell, which is how cells are read. */
function isPattern(pattern: string): boolean {
  try {
    return [pattern, `^(?:${pattern})$`].every((source) => new RegExp(source, "u") instanceof RegExp);
  } catch {
    return false;
  }
}

function isTablePath(path: string): boolean {
  return /^(\w+\/)*\w+\.csv$/.test(path);
}
