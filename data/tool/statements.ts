/** What claims and comparisons share: a figure in its wording, for a scope and a period, stated on a day. */
import type { ClaimRow } from "../../worker/record/schema.ts";
import { expectedArea, expectedPlace } from "./area.ts";
import { datedRules, toLatestDay } from "./dated.ts";
import { type Context, type Rule, rule } from "./rule.ts";

export type Statement = Omit<ClaimRow, "extent" | "cumulative" | "unit_measure" | "supersedes" | "retells">;

export const statementRules: readonly Rule<Statement>[] = [
  ...datedRules,
  rule("period_start_latest", ["period_start", "period_end"], (row) => {
    const { period_start_latest: day, period_start, period_end } = row;
    if (day === null || (period_start < day && day <= period_end)) return undefined;
    return `a day after period_start, ${period_start}, and no later than period_end, ${period_end}`;
  }),
  rule("period_end_earliest", ["period_start", "period_end"], (row) => {
    const { period_end_earliest: day, period_start, period_end } = row;
    if (day === null || (period_start <= day && day < period_end)) return undefined;
    return `a day no earlier than period_start, ${period_start}, and before period_end, ${period_end}`;
  }),
  rule("date_certainty", ["period_start_latest", "period_end_earliest"], (row) => {
    const open = row.period_start_latest !== null || row.period_end_earliest !== null;
    if (open) return row.date_certainty === "bracketed" ? undefined : "bracketed, since an end is open";
    return row.date_certainty === "bracketed" ? "stated or inferred, since no end is open" : undefined;
  }),
  rule("as_of", ["period_end", "period_end_earliest", "obs_status"], (row) => {
    const end = row.period_end_earliest ?? row.period_end;
    if (row.as_of === null || row.obs_status === "F" || row.as_of >= end) return undefined;
    return `a day on or after the earliest end of the period, ${end}, unless obs_status is F`;
  }),
  rule("as_of", ["source"], (row, { sources }) => {
    const latest = toLatestDay(sources.get(row.source));
    if (row.as_of === null || latest === null || row.as_of <= latest) return undefined;
    return `a day no later than the document's, ${latest}`;
  }),
  rule("as_of", ["source"], (row, { sources }) => {
    const published = sources.get(row.source)?.published ?? null;
    if (row.as_of !== null || published === null) return undefined;
    return `the day of the statement, else the document's, ${published}`;
  }),
  rule("value", ["qualifier"], (row) => {
    if (row.qualifier === "vague") return row.value === null ? undefined : "nothing, since the qualifier is vague";
    return row.value === null ? `a figure, since the qualifier is ${row.qualifier}` : undefined;
  }),
  rule("value_upper", ["qualifier", "value"], (row) => {
    if (row.qualifier !== "range")
      return row.value_upper === null ? undefined : "nothing, since the qualifier is no range";
    if (row.value_upper === null) return "the upper figure of the range";
    return row.value === null || row.value_upper > row.value ? undefined : `a figure above value, ${row.value}`;
  }),
  rule("place", ["ref_area", "counterpart_area"], (row, { places }) =>
    expectedPlace(row.place, [row.ref_area, row.counterpart_area], places),
  ),
  rule("counterpart_area", ["ref_area"], (row) =>
    row.counterpart_area === row.ref_area ? "another area than ref_area" : expectedArea(row.counterpart_area),
  ),
  rule("citizenship", [], (row) => (row.citizenship === "EU" ? "a country, _O or _U" : undefined)),
];

/** A figure no less than what can be, and an interval with something in it: nothing is under the least. */
export function leastRule<T extends Statement>(toLeast: (row: T, context: Context) => number | undefined): Rule<T> {
  return rule("value", ["indicator", "qualifier"], (row, context) => {
    const least = toLeast(row, context);
    if (least === undefined || row.value === null || row.value > least) return undefined;
    if (row.value < least) return `a figure no less than ${least}`;
    const empty = row.qualifier === "under" || row.qualifier === "almost";
    return empty ? `a figure above ${least}, since the qualifier is ${row.qualifier}` : undefined;
  });
}
