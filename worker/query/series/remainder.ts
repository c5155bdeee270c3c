/** A missing month as what its year leaves over. */
import { atLeast, difference, intersect, pointOf, sum } from "../../record/algebra.ts";
import type { Claim } from "../../record/claim.ts";
import { listCalendarPeriods, toCalendarPeriod } from "../../record/period.ts";
import { toFill, toFirst } from "../fill.ts";
import type { Inference } from "./inference.ts";
import type { Line } from "../line.ts";
import { type Bench, rank } from "./rule.ts";

/** By the first day of a month: the year less the other months of the count, where one claimant printed all of these. */
export function toRemainders(line: Line, bench: Bench): ReadonlyMap<string, readonly Inference[]> {
  const months = toChoices(line, "M", bench);
  const remainders = [...toChoices(line, "A", bench).values()].flatMap((whole) => {
    const year = toCalendarPeriod(whole.period_end, "A");
    const counted = listCalendarPeriods({ start: toFirst(year, line.since), end: year.end }, "M");
    const printed = counted.map(({ start }) => ({ start, claim: months.get(toKey(whole, start)) }));
    const parts = printed.flatMap(({ claim }) => claim ?? []);
    const missing = printed.find(({ claim }) => claim === undefined);
    if (missing === undefined || parts.length < counted.length - 1) return [];
    const inference = toRemainder(whole, parts, line.indicator.minimum);
    return inference === undefined ? [] : [{ start: missing.start, inference }];
  });
  const byMonth = Map.groupBy(remainders, ({ start }) => start);
  return new Map(Array.from(byMonth, ([start, found]) => [start, found.map(({ inference }) => inference)]));
}

/** The claim that speaks for each claimant and calendar period. */
function toChoices({ claims, since }: Line, freq: "A" | "M", bench: Bench): ReadonlyMap<string, Claim> {
  const fills = claims.flatMap((claim) => toFill(claim, freq, since) ?? []).filter(({ role }) => role === "fills");
  const groups = Map.groupBy(fills, ({ claim, period }) => toKey(claim, period.start));
  const choices = Array.from(groups, ([key, told]) => {
    const ranked = rank(
      told.map(({ claim }) => claim),
      bench,
    );
    return ranked.slice(0, 1).map((claim) => [key, claim] as const);
  });
  return new Map(choices.flat());
}

function toKey({ claimant }: Claim, start: string): string {
  return `${claimant.id} ${start}`;
}

function toRemainder(whole: Claim, parts: readonly Claim[], minimum: number): Inference | undefined {
  const others = parts.map(({ logical }) => logical).reduce(sum, pointOf(0));
  const interval = intersect(difference(whole.logical, others), atLeast(minimum));
  if (interval === undefined || (interval.upper === undefined && interval.lower?.value === minimum)) return undefined;
  const parents = [whole, ...parts];
  return { rule: "rest-of-year", interval, parents, arithmetic: parents.map(({ display }) => display).join(" − ") };
}
