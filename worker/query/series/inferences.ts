/** What the claims of a line allow for a period of which none of them speaks. */
import type { Claim } from "../../record/claim.ts";
import { type CalendarFreq, type Period, previousDay } from "../../record/period.ts";
import { type Counter, derive, toCounter } from "./counter.ts";
import { toFirst } from "../fill.ts";
import type { Line } from "../line.ts";
import type { Inference } from "./inference.ts";
import { toRemainders } from "./remainder.ts";
import type { Bench } from "./rule.ts";
import { compareKeys } from "../collection.ts";

/** What may be inferred, and the periods outside of which nothing is. */
export interface Inferences {
  readonly reach: readonly Period[];
  readonly infer: (period: Period) => Inference | undefined;
}

/**
 * The best inference for a period: the issuer's before another's, then the narrowest. It rests on the running totals of one
 * counter or, for a month, on its year less the other months; nothing else is ever added up.
 */
export function inferencesOf(line: Line, freq: CalendarFreq, bench: Bench): Inferences {
  const { indicator, since } = line;
  if (indicator.measure !== "flow" || !indicator.adds_over_time) return NOTHING;
  const minimum = indicator.minimum;
  const counters = toRunning(line.claims).map((claims) => toCounter(claims, minimum, bench));
  const remainders = freq === "M" ? toRemainders(line, bench) : new Map<string, readonly Inference[]>();
  const infer = (period: Period): Inference | undefined => {
    const running = counters.filter(({ start, until }) => start <= period.end && period.start <= until);
    const found = [...deriveAll(running, period, since), ...(remainders.get(period.start) ?? [])];
    return found.toSorted((a, b) => compareKeys(toKeys(a, bench), toKeys(b, bench), []))[0];
  };
  const missing = [...remainders.keys()].map((start) => ({ start, end: start }));
  return { reach: [...counters.map(({ start, until }) => ({ start, end: until })), ...missing], infer };
}

const NOTHING: Inferences = { reach: [], infer: () => undefined };

/** Claims of one claimant and start that end on several days; a single total says something of other periods only while it runs. */
function toRunning(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const dated = claims.filter(({ period_start_latest }) => period_start_latest === null);
  const counters = Map.groupBy(dated, ({ claimant, period_start }) => `${claimant.id} ${period_start}`);
  return [...counters.values()].filter(
    (told) => told.some(({ cumulative }) => cumulative) || new Set(told.map(({ period_end }) => period_end)).size > 1,
  );
}

function deriveAll(counters: readonly Counter[], period: Period, since: string | undefined): readonly Inference[] {
  if (counters.length === 0) return [];
  const stretch = { ...period, before: previousDay(period.start), first: toFirst(period, since) };
  return counters.flatMap((counter) => derive(counter, stretch) ?? []);
}

/** The issuer's, the narrowest, the one with the greatest lower end. */
function toKeys({ interval, parents }: Inference, { isIssuer }: Bench): readonly number[] {
  const { lower, upper } = interval;
  const width = lower === undefined || upper === undefined ? Infinity : upper.value - lower.value;
  return [parents.some(isIssuer) ? 0 : 1, width, -(lower?.value ?? 0)];
}
