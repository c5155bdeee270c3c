/** What bodies and parameters look like, as JSON Schema: the shapes of the OpenAPI document. */
import { type ConversionConfig, type JsonSchema, toJsonSchema, toJsonSchemaDefs } from "@valibot/to-json-schema";
import * as v from "valibot";
import { Links, Meta, Problem } from "./form.ts";
import { rowOf } from "./rows.ts";

export type Json = Readonly<Record<string, unknown>>;

/** The rows of every list, by the name of their kind. */
const ROWS = {
  Area: rowOf("/areas"),
  Break: rowOf("/breaks"),
  Bulletin: rowOf("/bulletins"),
  Change: rowOf("/changes"),
  Check: rowOf("/checks"),
  Claim: rowOf("/stats"),
  Claimant: rowOf("/claimants"),
  Comparison: rowOf("/comparisons"),
  Coverage: rowOf("/coverage"),
  Event: rowOf("/events"),
  Indicator: rowOf("/indicators"),
  Observation: rowOf("/series"),
  Place: rowOf("/places"),
  Publisher: rowOf("/publishers"),
  Rivalry: rowOf("/compare"),
  Source: rowOf("/sources"),
  Subset: rowOf("/subsets"),
  Unit: rowOf("/units"),
};

/** Shapes under the names by which paths refer to them. */
const SHARED = { ...ROWS, Links, Meta, Problem };

const NAMES = new Map<unknown, string>(Object.entries(ROWS).map(([name, row]) => [row, name]));

/** What JSON Schema cannot say (that a date exists) is left out of the document, not of the validation. */
const OPTIONS: ConversionConfig = {
  target: "draft-2020-12",
  ignoreActions: ["check"],
  overrideRef: ({ referenceId }) => toReference(referenceId),
  overrideSchema: ({ jsonSchema, valibotSchema }) => {
    if (valibotSchema.type === "tuple") return toList(jsonSchema);
    const row = valibotSchema.type === "union" ? NAMES.get(Object(valibotSchema).options[0]) : undefined;
    return row === undefined
      ? undefined
      : { anyOf: [row, toPartial(row)].map((name) => ({ $ref: toReference(name) })) };
  },
};

/** A tuple of like items, in words that every tool for OpenAPI knows. */
function toList({ prefixItems = [] }: JsonSchema): JsonSchema {
  const [items = {}] = prefixItems;
  return { type: "array", items, minItems: prefixItems.length, maxItems: prefixItems.length };
}

/** Whole rows and, under names of their own, rows of which `fields` leaves some. */
export function toComponents(): Json {
  const partial = Object.entries(ROWS).map(([name, { entries }]) => [toPartial(name), toPicked(name, entries)]);
  return toJsonSchemaDefs({ ...SHARED, ...Object.fromEntries(partial) }, OPTIONS);
}

function toPicked(name: string, entries: v.ObjectEntries): v.GenericSchema {
  return v.pipe(v.partial(v.object(entries)), v.description(`${name} with the fields that \`fields\` names`));
}

function toPartial(name: string): string {
  return `Partial${name}`;
}

function toReference(name: string): string {
  return `#/components/schemas/${name}`;
}

export function toSchema(schema: v.GenericSchema): Json {
  const { $defs: _, $schema: __, ...rest } = toJsonSchema(schema, { ...OPTIONS, definitions: SHARED });
  return rest;
}
