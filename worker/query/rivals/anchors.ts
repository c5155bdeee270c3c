/** Which periods are near enough to be compared: each stands at one anchor, so that no chain of days grows into one group. */
import type { Claim } from "../../record/claim.ts";
import {
  addDays,
  type Dates,
  daysBetween,
  type Freq,
  type Period,
  toCalendarPeriod,
  toFreq,
  toNarrowest,
  toTimePeriod,
} from "../../record/period.ts";
import type { IndicatorRow } from "../../record/schema.ts";
import { toFirst } from "../fill.ts";
import { inArea } from "../line.ts";

/** A claim with the days that it counted: none before the first day of the count as such. */
export interface Counted {
  readonly claim: Claim;
  readonly dates: Dates;
  /** First day of the count as such; undefined where the codebook names none. */
  readonly since: string | undefined;
}

export interface Anchor {
  /** Unlike that of any other: the time period, and behind it the other bound of an open end. */
  readonly name: string;
  readonly period: Period;
  readonly time_period: string;
}

/** Days by which a calendar period may be missed at either end, and by which the last days of running totals may differ. */
const SLACK = 3;

/** "Turned away in 2021" counts from 3 August where turning away began on that day. */
export function toCounted(claim: Claim, indicator: IndicatorRow): Counted {
  const [since] = inArea(indicator.since, claim.ref_area);
  const { period_start_latest, period_end_earliest, period_end } = claim;
  const period_start = toFirst(claim.widest, since);
  if (period_start === claim.period_start) return { claim, dates: claim, since };
  const latest = period_start_latest !== null && period_start_latest > period_start ? period_start_latest : null;
  return { claim, dates: { period_start, period_start_latest: latest, period_end_earliest, period_end }, since };
}

/**
 * Members of one anchor may be compared. A year, quarter or month that is filled, or missed by at most 3 days, is one; what
 * fills none is one by its own days; but running totals of one start share one where their last days lie at most 3 days
 * apart: the earliest opens it, and what ends later than that opens the next. What has no day for certain ("one day in
 * November") stands at none: two of these may be about different days.
 */
export function groupByAnchor(claims: readonly Counted[]): ReadonlyMap<Anchor, readonly Counted[]> {
  const certain = claims.filter(({ dates }) => toNarrowest(dates) !== undefined);
  const windows = toWindows(certain.filter((counted) => isRunning(counted) && toCalendar(counted) === undefined));
  const anchors = new Map<string, Anchor>();
  return Map.groupBy(certain, (counted) => {
    const own = toOwn(counted.dates);
    const anchor = toCalendar(counted) ?? windows.get(own.name) ?? own;
    const known = anchors.get(anchor.name) ?? anchor;
    anchors.set(known.name, known);
    return known;
  });
}

/** The calendar period that the widest and the narrowest days both fill, or miss by at most 3 days. */
function toCalendar({ dates, since }: Counted): Anchor | undefined {
  const { period_start, period_start_latest, period_end_earliest, period_end } = dates;
  const starts = [period_start, period_start_latest ?? period_start];
  const ends = [period_end, period_end_earliest ?? period_end];
  for (const freq of ["M", "Q", "A"] as const) {
    const period = toCalendarPeriod(addDays(period_end, -SLACK), freq);
    const first = toFirst(period, since);
    if (starts.every((day) => isNear(day, first)) && ends.every((day) => isNear(day, period.end)))
      return toAnchor(period, freq);
  }
  return undefined;
}

function toOwn({ period_start, period_start_latest, period_end_earliest, period_end }: Dates): Anchor {
  const period = { start: period_start, end: period_end };
  if (period_start_latest === null && period_end_earliest === null) return toAnchor(period, toFreq(period));
  const open = toAnchor(period, "P");
  const latest = period_start_latest === null ? "" : ` start ${period_start_latest}`;
  const earliest = period_end_earliest === null ? "" : ` end ${period_end_earliest}`;
  return { ...open, name: open.name + latest + earliest };
}

function toAnchor(period: Period, freq: Freq): Anchor {
  const time_period = toTimePeriod(period, freq);
  return { name: time_period, period, time_period };
}

/** A total since a named start whose last day is known within the days that an anchor allows. */
function isRunning({ claim, dates }: Counted): boolean {
  return claim.cumulative && isNear(toEarliest(dates), dates.period_end);
}

/** By the name of its own days, the anchor at which each running total stands: that of the total which opens it. */
function toWindows(running: readonly Counted[]): ReadonlyMap<string, Anchor> {
  const windows = new Map<string, Anchor>();
  const counters = Map.groupBy(running, ({ dates }) => `${dates.period_start}/${dates.period_start_latest}`);
  for (const counter of counters.values()) {
    let opener: Dates | undefined;
    for (const { dates } of counter.toSorted((a, b) => compareEnds(a.dates, b.dates))) {
      if (opener === undefined || !isNear(toEarliest(opener), dates.period_end)) opener = dates;
      windows.set(toOwn(dates).name, toOwn(opener));
    }
  }
  return windows;
}

function compareEnds(a: Dates, b: Dates): number {
  return daysBetween(toEarliest(b), toEarliest(a)) || daysBetween(b.period_end, a.period_end);
}

function toEarliest({ period_end, period_end_earliest }: Dates): string {
  return period_end_earliest ?? period_end;
}

function isNear(a: string, b: string): boolean {
  return Math.abs(daysBetween(a, b)) <= SLACK;
}
