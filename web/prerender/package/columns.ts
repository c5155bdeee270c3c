/** The Table Schema of a list that the API flattens into CSV: types from its JSON form, meanings and keys from the codebook. */
import { type JsonSchema, toJsonSchema } from "@valibot/to-json-schema";
import type * as v from "valibot";
import { type Codebook, type Field, findTable, type ForeignKey, type Resource } from "./codebook.ts";
import { LIST } from "./published.ts";

/** A list of the API. */
export interface Flat {
  /** The form of its rows. */
  readonly row: v.GenericSchema;
  /** The column of the claims, their objects flattened alike, that a column repeats; undefined for none. */
  readonly toClaimColumn: (name: string) => string | undefined;
  /** What the columns mean that neither form nor codebook describes. */
  readonly meanings: Readonly<Record<string, string>>;
}

interface Columns {
  readonly fields: readonly Field[];
  readonly foreignKeys: readonly ForeignKey[];
}

/** One field for each name of the header. Throws a RangeError where form and header differ, or a column has no meaning. */
export function toColumns(
  header: readonly string[],
  { row, toClaimColumn, meanings }: Flat,
  codebook: Codebook,
): Columns {
  const leaves = new Map(toLeaves(toJsonSchema(row, { ignoreActions: ["check"] }), "", true));
  const missing = [...leaves.keys()].find((name) => !header.includes(name));
  if (missing !== undefined) throw refuse(missing, "in the header", "none");
  const columns = header.map((name) => {
    const leaf = leaves.get(name);
    if (leaf === undefined) throw refuse(name, "in the form of the rows", "none");
    const repeated = toClaimColumn(name);
    const known = repeated === undefined ? undefined : find(repeated, findTable(codebook, "claims"), codebook);
    const description = meanings[name] ?? leaf.schema.description ?? known?.field.description;
    if (description === undefined) throw refuse(name, "with a description", "none");
    return { field: toField(name, description, leaf, known?.field), key: toKey(name, leaf, known) };
  });
  return {
    fields: columns.map(({ field }) => field),
    foreignKeys: columns.flatMap(({ key }) => (key === undefined ? [] : [key])),
  };
}

function refuse(name: string, expected: string, found: string): RangeError {
  return new RangeError(`Cannot describe the column ${name}: expected one ${expected}, found ${found}`);
}

interface Leaf {
  readonly schema: JsonSchema;
  readonly required: boolean;
}

/** Objects become the columns of their parts, `source_publisher_id`; a part of what may be null may be null. */
function toLeaves(schema: JsonSchema, name: string, required: boolean): readonly (readonly [string, Leaf])[] {
  const [stated, ...others] = (schema.anyOf ?? []).filter((choice) => toSchema(choice).type !== "null");
  if (stated !== undefined && others.length === 0) {
    const { anyOf: _, ...rest } = schema;
    return toLeaves({ ...rest, ...toSchema(stated) }, name, false);
  }
  if (schema.type !== "object") return [[name, { schema, required }]];
  return Object.entries(schema.properties ?? {}).flatMap(([part, inner]) =>
    toLeaves(toSchema(inner), name === "" ? part : `${name}_${part}`, required),
  );
}

type Choice = NonNullable<JsonSchema["anyOf"]>[number];

function toSchema(choice: Choice): JsonSchema {
  return typeof choice === "boolean" ? {} : choice;
}

interface Known {
  readonly field: Field;
  readonly table: Resource;
}

/** What a flat name stands for: `source_publisher_name` is the name of the publisher of the source. */
function find(name: string, table: Resource, codebook: Codebook): Known | undefined {
  const { fields, foreignKeys = [] } = table.schema;
  const field = fields.find((one) => one.name === name);
  if (field !== undefined) return { field, table };
  return foreignKeys
    .filter(({ fields: [column], reference }) => reference.resource !== undefined && name.startsWith(`${column}_`))
    .map(({ fields: [column], reference }) =>
      find(name.slice(column.length + 1), findTable(codebook, reference.resource ?? table.name), codebook),
    )
    .find((found) => found !== undefined);
}

function toField(name: string, description: string, { schema, required }: Leaf, known: Field | undefined): Field {
  const type = toType(schema, known);
  const { pattern } = known?.constraints ?? {};
  const constraints = {
    ...(required && type !== "list" ? { required } : {}),
    ...(type === "string" && pattern !== undefined ? { pattern } : {}),
    ...(schema.enum === undefined ? {} : { enum: schema.enum }),
  };
  return {
    name,
    type,
    description,
    ...(type === "list" ? LIST : {}),
    ...(type === "boolean" ? { trueValues: ["TRUE"], falseValues: ["FALSE"] } : {}),
    ...(type === "string" && known?.format !== undefined ? { format: known.format } : {}),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

/** Lists of codes and of things with an id are items; any other list is JSON text. Text that the codebook dates is a day. */
function toType({ type, format, items }: JsonSchema, known: Field | undefined): string {
  if (type === "number" || type === "boolean") return type;
  if (type !== "array") return format === "date" || known?.type === "date" ? "date" : "string";
  const item = typeof items === "object" && !Array.isArray(items) ? items : {};
  return item.type === "object" && item.properties?.["id"] === undefined ? "array" : "list";
}

/** The reference that the codebook's column has, and that of an id to its own table. */
function toKey(name: string, { schema }: Leaf, known: Known | undefined): ForeignKey | undefined {
  if (known === undefined || schema.type === "array") return undefined;
  const { field, table } = known;
  const key = table.schema.foreignKeys?.find(({ fields: [column] }) => column === field.name);
  const resource =
    field.name === "id" ? table.name : key === undefined ? undefined : (key.reference.resource ?? table.name);
  return resource === undefined ? undefined : { fields: [name], reference: { resource, fields: ["id"] } };
}
