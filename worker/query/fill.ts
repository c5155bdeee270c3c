/** Which calendar period a claim fills, and which it only bounds. */
import type { Claim } from "../record/claim.ts";
import { type CalendarFreq, type Period, toCalendarPeriod } from "../record/period.ts";

/**
 * What a claim says of a calendar period: it `fills` it when its own is the same, widest and narrowest alike, or runs from
 * the first day of the count as such to its end. A running total that started with the period and stops short of its end
 * `bounds` it from below.
 */
export interface Fill {
  readonly claim: Claim;
  readonly period: Period;
  readonly role: "fills" | "bounds";
}

/** Undefined where the claim says nothing of any period of the frequency; `since` is the first day of the count as such. */
export function toFill(claim: Claim, freq: CalendarFreq, since: string | undefined): Fill | undefined {
  const { cumulative, period_start, period_start_latest, period_end_earliest, period_end, widest } = claim;
  if (claim.freq === freq) return { claim, period: widest, role: "fills" };
  if (period_start_latest !== null || !(cumulative || period_start === since)) return undefined;
  const period = toCalendarPeriod(period_end, freq);
  if (period_start !== period.start && period_start !== toFirst(period, since)) return undefined;
  if (period_end === period.end && period_end_earliest === null) return { claim, period, role: "fills" };
  return cumulative ? { claim, period, role: "bounds" } : undefined;
}

/** The first day of a period on which there was a count: its own first day, unless the count began within it. */
export function toFirst(period: Period, since: string | undefined): string {
  return since !== undefined && period.start < since && since <= period.end ? since : period.start;
}
