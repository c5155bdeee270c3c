/** What the rows of every list are: the build derives their columns and the OpenAPI document from it, the Worker knows neither. */
import type * as v from "valibot";
import { Check } from "../record/check.ts";
import {
  BreakForm,
  BulletinForm,
  ChangeForm,
  ClaimForm,
  ComparisonForm,
  CoverageForm,
  EventForm,
  Observation,
  RivalryForm,
  SourceForm,
} from "../record/form.ts";
import { AreaRow, ClaimantRow, IndicatorRow, PlaceRow, PublisherRow, SubsetRow, UnitRow } from "../record/schema.ts";
import type { Path } from "./columns.ts";

/** The schema of a row: an object whose fields are served in this order. */
export type RowSchema = v.GenericSchema & { readonly entries: v.ObjectEntries };

/** By the path of the list. */
export const ROWS: ReadonlyMap<string, RowSchema> = new Map<string, RowSchema>([
  ["/areas", AreaRow],
  ["/breaks", BreakForm],
  ["/bulletins", BulletinForm],
  ["/changes", ChangeForm],
  ["/checks", Check],
  ["/claimants", ClaimantRow],
  ["/compare", RivalryForm],
  ["/comparisons", ComparisonForm],
  ["/coverage", CoverageForm],
  ["/events", EventForm],
  ["/indicators", IndicatorRow],
  ["/places", PlaceRow],
  ["/publishers", PublisherRow],
  ["/series", Observation],
  ["/sources", SourceForm],
  ["/stats", ClaimForm],
  ["/subsets", SubsetRow],
  ["/units", UnitRow],
]);

/** Throws a RangeError for what is no list. */
export function rowOf(list: string): RowSchema {
  const row = ROWS.get(list);
  if (row === undefined) throw new RangeError(`Cannot tell what the rows of ${list} are: it is no list`);
  return row;
}

/** The columns of a row: those of an object's fields, one that may be null too, are columns of their own. */
export function toColumns({ entries }: { readonly entries: v.ObjectEntries }): readonly Path[] {
  return Object.entries(entries).flatMap(([name, schema]) => toPaths(name, schema));
}

function toPaths(name: string, schema: object): readonly Path[] {
  if ("wrapped" in schema && typeof schema.wrapped === "object" && schema.wrapped !== null)
    return toPaths(name, schema.wrapped);
  return hasEntries(schema) ? toColumns(schema).map((path) => [name, ...path]) : [[name]];
}

function hasEntries(schema: object): schema is { readonly entries: v.ObjectEntries } {
  return "entries" in schema;
}
