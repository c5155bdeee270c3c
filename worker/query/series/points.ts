/** What a line holds for each calendar period. */
import type { Claim } from "../../record/claim.ts";
import { type CalendarFreq, listCalendarPeriods, type Period } from "../../record/period.ts";
import { type Fill, toFill, toFirst } from "../fill.ts";
import type { Inference } from "./inference.ts";
import { inferencesOf } from "./inferences.ts";
import type { Line } from "../line.ts";
import { type Bench, rank } from "./rule.ts";

/** `selected` is a claim of the period itself, `derived` what other claims allow, `none` a gap. */
export type Finding =
  | { readonly method: "selected"; readonly claim: Claim }
  | { readonly method: "derived"; readonly inference: Inference }
  | { readonly method: "none" };

export interface Point {
  readonly period: Period;
  readonly freq: CalendarFreq;
  readonly finding: Finding;
  /** `partial` where the figure runs only from the day within the period on which the count as such began. */
  readonly coverage: "full" | "partial";
  /** Claims of the period itself, the selected one first. */
  readonly filling: readonly Claim[];
  /** Running totals that stop short of the period's end. */
  readonly bounding: readonly Claim[];
}

/** The calendar periods of a line from the first that holds something to the last, with the point of each, made when asked for. */
export interface Course {
  readonly periods: readonly Period[];
  readonly at: (period: Period) => Point;
}

export function toCourse(line: Line, freq: CalendarFreq, countWitnesses: Bench["countWitnesses"]): Course {
  const { issuers, since } = line;
  const bench = { isIssuer: ({ claimant }: Claim) => issuers.has(claimant.id), countWitnesses };
  const { reach, infer } = inferencesOf(line, freq, bench);
  const fills = line.claims.flatMap((claim) => toFill(claim, freq, since) ?? []);
  const byStart = Map.groupBy(fills, ({ period }) => period.start);
  const at = (period: Period): Point => {
    const told = byStart.get(period.start) ?? [];
    const claimsOf = (role: Fill["role"]) => told.flatMap((fill) => (fill.role === role ? [fill.claim] : []));
    const filling = rank(claimsOf("fills"), bench);
    const finding = toFinding(filling[0], () => infer(period));
    const first = finding.method === "selected" ? finding.claim.period_start : toFirst(period, since);
    const coverage = first <= period.start ? "full" : "partial";
    return { period, freq, finding, coverage, filling, bounding: claimsOf("bounds") };
  };
  const span = toSpan([...fills.map(({ period }) => period), ...reach]);
  return { periods: span === undefined ? [] : trim(listCalendarPeriods(span, freq), at), at };
}

function toFinding(claim: Claim | undefined, infer: () => Inference | undefined): Finding {
  if (claim !== undefined) return { method: "selected", claim };
  const inference = infer();
  return inference === undefined ? { method: "none" } : { method: "derived", inference };
}

/** From the first day of all to the last; undefined for none. */
function toSpan(periods: readonly Period[]): Period | undefined {
  const [start] = periods.map((period) => period.start).toSorted();
  const end = periods
    .map((period) => period.end)
    .toSorted()
    .at(-1);
  return start === undefined || end === undefined ? undefined : { start, end };
}

function trim(periods: readonly Period[], at: Course["at"]): readonly Period[] {
  const holds = (period: Period) => at(period).finding.method !== "none";
  const first = periods.findIndex(holds);
  return first === -1 ? [] : periods.slice(first, periods.findLastIndex(holds) + 1);
}
