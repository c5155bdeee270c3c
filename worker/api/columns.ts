/** The columns of every list, as the build lays them down: what rows are served with, and how CSV flattens them. */
import type { Pack } from "../query/pack.ts";

/** Where the cell of a column stands in a row, field within object; its name in CSV is `source_publisher_id`. */
export type Path = readonly string[];

/** In the order in which they are served. */
export type Columns = readonly Path[];

/** Throws a RangeError for a list that the build knows no columns of. */
export function columnsOf(pack: Pack, list: string): Columns {
  const columns: Readonly<Record<string, Columns>> = JSON.parse(pack.ready("columns"));
  const found = columns[list];
  if (found === undefined) throw new RangeError(`Cannot read the pack: it holds no columns of ${list}`);
  return found;
}

/** Fields of a row: an object of several columns is one of them. */
export function toFields(columns: Columns): readonly string[] {
  return [...new Set(columns.map(([field = ""]) => field))];
}

/** The columns of some fields. */
export function pick(columns: Columns, fields: readonly string[] | undefined): Columns {
  return fields === undefined ? columns : columns.filter(([field = ""]) => fields.includes(field));
}
