/** A rule: how the cells of one row bear on each other and on the rows they name. */
import type { ClaimRow, IndicatorRow, PlaceRow, SourceRow, UnitRow } from "../../worker/record/schema.ts";

/** The tables that a rule may look things up in. */
export interface Context {
  readonly indicators: ReadonlyMap<string, IndicatorRow>;
  readonly units: ReadonlyMap<string, UnitRow>;
  readonly sources: ReadonlyMap<string, SourceRow>;
  readonly places: ReadonlyMap<string, PlaceRow>;
  readonly claims: ReadonlyMap<string, ClaimRow>;
}

/** A rule is asked only where every cell in `reads` could be read; `faults` gives what was expected, undefined if all is well. */
export interface Rule<T> {
  readonly field: keyof T & string;
  readonly reads: readonly (keyof T & string)[];
  readonly faults: (row: T, context: Context, file: string) => string | undefined;
}

export function rule<T>(
  field: keyof T & string,
  reads: readonly (keyof T & string)[],
  faults: Rule<T>["faults"],
): Rule<T> {
  return { field, reads, faults };
}

/** The row that a reference leads to; undefined where it is empty or leads nowhere, which is a finding of its own. */
export function follow<T>(id: string | null, rows: ReadonlyMap<string, T>): T | undefined {
  return id === null ? undefined : rows.get(id);
}

/** Whether two rows have the same cells in these columns. */
export function agree<T>(a: T, b: T, columns: readonly (keyof T)[]): boolean {
  return columns.every((column) => a[column] === b[column]);
}
