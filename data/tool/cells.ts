/** Rows as texts: what is read from a file of rows, and what enters the tables. */
import type { TableName } from "./tables.ts";

/** Cells of a row by column, as texts. */
export type Cells = Readonly<Record<string, string>>;

export interface Batch {
  /** File name without its folder. */
  readonly file: string;
  /** By the columns of that file. */
  readonly rows: readonly Cells[];
}

/**
 * Whole rows to add, claims of all areas together under `claims`. A row whose id stands in the table already replaces it
 * (`imports`, and a reason in `quarantine` that changed); a row of `quarantine` whose id is now the origin of a claim or
 * an event, or the id of a row in `merged`, leaves it.
 */
export type Additions = { readonly [table in TableName]?: readonly Cells[] };
