/** Changes as they were made: many claims at a time, for one reason. */
import type { Change } from "../record/record.ts";

/** What was changed on one day for one reason, and made one version of the data. */
export interface Batch {
  readonly date: string;
  readonly reason: string;
  readonly version: string;
  /** In the order in which they were made. */
  readonly changes: readonly Change[];
}

/** The latest batch first. */
export function toBatches(changes: readonly Change[]): readonly Batch[] {
  const batches = Map.groupBy(changes, ({ date, reason, version }) => `${date} ${version} ${reason}`);
  return [...batches.values()]
    .flatMap((made) => made.slice(0, 1).map(({ date, reason, version }) => ({ date, reason, version, changes: made })))
    .toReversed()
    .toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}
