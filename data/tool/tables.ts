/** The tables that the record consists of, each with the row that the Worker and this tool take from it. */
import type * as v from "valibot";
import {
  AliasRow,
  AreaRow,
  BreakRow,
  BulletinRow,
  ChangeRow,
  ClaimantRow,
  ClaimRow,
  ComparisonRow,
  EventRow,
  ImportRow,
  IndicatorRow,
  KnownRow,
  MergedRow,
  PlaceRow,
  PublisherRow,
  QuarantineRow,
  SourceRow,
  SubsetRow,
  UnitRow,
  WordingRow,
} from "../../worker/record/schema.ts";

const ROWS = {
  aliases: AliasRow,
  areas: AreaRow,
  breaks: BreakRow,
  bulletins: BulletinRow,
  changes: ChangeRow,
  claimants: ClaimantRow,
  claims: ClaimRow,
  comparisons: ComparisonRow,
  events: EventRow,
  imports: ImportRow,
  indicators: IndicatorRow,
  known: KnownRow,
  merged: MergedRow,
  places: PlaceRow,
  publishers: PublisherRow,
  quarantine: QuarantineRow,
  sources: SourceRow,
  subsets: SubsetRow,
  units: UnitRow,
  wordings: WordingRow,
} as const;

export type TableName = keyof typeof ROWS;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a constant are its keys
export const TABLE_NAMES = Object.keys(ROWS) as readonly TableName[];

/** Columns of a table, each with the values that its cells may take. */
export function toColumns(name: TableName): ReadonlyMap<string, v.GenericSchema> {
  return new Map<string, v.GenericSchema>(Object.entries(ROWS[name].entries));
}

/** One thing for every table of the record. */
export type PerTable<T> = Readonly<Record<TableName, T>>;

export function forEachTable<T>(make: (name: TableName) => T): PerTable<T> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one entry is made for every name
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, make(name)])) as PerTable<T>;
}
