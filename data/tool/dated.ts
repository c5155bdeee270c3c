/** What claims, comparisons and events share: an area, a period, and a document that may speak of the future. */
import type { EventRow, SourceRow } from "../../worker/record/schema.ts";
import { expectedArea } from "./area.ts";
import { type Rule, rule } from "./rule.ts";

type Dated = Pick<EventRow, "ref_area" | "period_start" | "period_end" | "obs_status" | "source">;

export const datedRules: readonly Rule<Dated>[] = [
  rule("ref_area", [], (row) => expectedArea(row.ref_area)),
  rule("period_end", ["period_start"], (row) =>
    row.period_start <= row.period_end ? undefined : `a day on or after period_start, ${row.period_start}`,
  ),
  rule("obs_status", ["period_start", "source"], (row, { sources }) => {
    const day = toLatestDay(sources.get(row.source));
    if (row.obs_status === "F" || day === null || row.period_start <= day) return undefined;
    return `F, since the period starts after the document's date, ${day}`;
  }),
];

/** The day on which a document was published, or by which it was; null if neither is known. */
export function toLatestDay(source: SourceRow | undefined): string | null {
  return source?.published ?? source?.published_by ?? null;
}
