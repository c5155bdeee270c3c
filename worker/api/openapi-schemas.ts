/** What bodies and parameters look like, as JSON Schema: the shapes of the OpenAPI document. */
import { type ConversionConfig, type JsonSchema, toJsonSchema, toJsonSchemaDefs } from "@valibot/to-json-schema";
import * as v from "valibot";
import { Check } from "../record/check.ts";
import {
  BreakForm,
  BulletinForm,
  ClaimForm,
  ComparisonForm,
  EventForm,
  RivalryForm,
  SourceForm,
} from "../record/form.ts";
import { AreaRow, ClaimantRow, IndicatorRow, PlaceRow, PublisherRow, SubsetRow, UnitRow } from "../record/schema.ts";
import { Observation } from "../query/observation.ts";
import { changes } from "./changes.ts";
import { coverage } from "./coverage.ts";
import { Links, Meta } from "./envelope.ts";
import { Problem } from "./problem.ts";

export type Json = Readonly<Record<string, unknown>>;

/** What a row is, by the name of its kind. */
const ROWS = {
  Area: AreaRow,
  Break: BreakForm,
  Bulletin: BulletinForm,
  Change: changes.row,
  Check,
  Claim: ClaimForm,
  Claimant: ClaimantRow,
  Comparison: ComparisonForm,
  Coverage: coverage.row,
  Event: EventForm,
  Indicator: IndicatorRow,
  Observation,
  Place: PlaceRow,
  Publisher: PublisherRow,
  Rivalry: RivalryForm,
  Source: SourceForm,
  Subset: SubsetRow,
  Unit: UnitRow,
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
