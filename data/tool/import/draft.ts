/** A claim on its way into the record: every cell but its id, and the row it comes from. */
import type { Cells } from "../cells.ts";

export interface Draft {
  readonly row: Cells;
  readonly cells: Cells;
}

/** Whether two claims, or drafts of them, agree in these columns. */
export function agree(a: Cells, b: Cells, columns: readonly string[]): boolean {
  return columns.every((column) => (a[column] ?? "") === (b[column] ?? ""));
}
