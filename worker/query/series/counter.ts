/** Running totals of one counter, and what they say of the periods between their readings. */
import { atLeast, intersect, toPoint } from "../../record/algebra.ts";
import type { Claim } from "../../record/claim.ts";
import type { End, Interval } from "../../record/interval.ts";
import type { Period } from "../../record/period.ts";
import type { Inference } from "./inference.ts";
import { type Bench, rank } from "./rule.ts";

/** The totals of one claimant since one start. */
export interface Counter {
  readonly start: string;
  /** Day of the last total. */
  readonly until: string;
  readonly minimum: number;
  /** "At the end of `day` it was no less than `end`", in the order of the days. */
  readonly lows: readonly Mark[];
  /** "At the end of `day` it was no more than `end`", in the order of the days. */
  readonly highs: readonly Mark[];
}

export interface Mark {
  readonly day: string;
  readonly end: End;
  /** Undefined for the zero that every counter starts from. */
  readonly claim: Claim | undefined;
}

/**
 * Reads claims of one line, claimant and start. A day has one total, by the rule; one that a later total undercuts is not
 * used. Where the last day of a total is open, its lower end holds on the last that it may be and its upper end on the
 * first. An end that says no more than the minimum ("about 24,000" may be anything) is no mark.
 */
export function toCounter(claims: readonly Claim[], minimum: number, bench: Bench): Counter {
  const totals = [...Map.groupBy(claims, (claim) => `${claim.period_end} ${claim.period_end_earliest}`).values()]
    .flatMap((told) => rank(told, bench).slice(0, 1))
    .toSorted((a, b) => (a.period_end < b.period_end ? -1 : 1));
  const highs = totals
    .flatMap((claim) => toMarks(claim, claim.period_end_earliest ?? claim.period_end, claim.logical.upper))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const undercut = (low: Mark) => highs.some(({ day, end }) => day >= low.day && end.value < low.end.value);
  const lows = totals
    .filter(({ logical }) => toPoint(logical) !== undefined || (logical.lower?.value ?? minimum) > minimum)
    .flatMap((claim) => toMarks(claim, claim.period_end, claim.logical.lower));
  const refuted = new Set(lows.filter(undercut).map(({ claim }) => claim));
  const isUsed = ({ claim }: Mark) => !refuted.has(claim);
  const [start = "", until = ""] = [claims[0]?.period_start, totals.at(-1)?.period_end];
  return { start, until, minimum, lows: lows.filter(isUsed), highs: highs.filter(isUsed) };
}

/** A period as counters need it. */
export interface Stretch extends Period {
  /** The day before it. */
  readonly before: string;
  /** The day from which it is counted: its own first day, unless the count as such began within it. */
  readonly first: string;
}

/**
 * What a counter says of a period: the total at its end less the total before it, each between the readings around it. A
 * counter never falls, so that 4,112 in August holds beside "more than 4,000" in October.
 * A counter that started with the period started at zero: that is a reading too, once a running total within the period
 * shows that it ran. Undefined where nothing but the minimum is known.
 */
export function derive(counter: Counter, { start, end, before, first }: Stretch): Inference | undefined {
  const { lows, highs, minimum } = counter;
  const within = lows.filter(({ day }) => start <= day && day <= end);
  const opens = first === counter.start && within.at(-1)?.claim?.cumulative === true;
  if (start < counter.start && !opens) return undefined;
  const zero = opens ? { day: before, end: { value: 0, inclusive: true }, claim: undefined } : undefined;
  const least = toBound(toHighest(within), zero ?? toLowest(highs.filter(({ day }) => day >= before)));
  const most = toBound(
    toLowest(highs.filter(({ day }) => day >= end)),
    zero ?? toHighest(lows.filter(({ day }) => day <= before)),
  );
  const lower = says(least?.end, minimum) ? least : undefined;
  if (lower === undefined && most === undefined) return undefined;
  const interval = intersect({ lower: lower?.end, upper: most?.end }, atLeast(minimum));
  return interval === undefined ? undefined : toInference(interval, lower, most);
}

/** Of the least that totals were, the one that says most; the last of equal ones. */
function toHighest(lows: readonly Mark[]): Mark | undefined {
  return lows.reduce<Mark | undefined>(
    (best, mark) => (best && mark.end.value < best.end.value ? best : mark),
    undefined,
  );
}

/** Of the most that totals were, the one that says most; the first of equal ones. */
function toLowest(highs: readonly Mark[]): Mark | undefined {
  return highs.reduce<Mark | undefined>(
    (best, mark) => (best && mark.end.value >= best.end.value ? best : mark),
    undefined,
  );
}

function toInference(interval: Interval, lower: Bound | undefined, upper: Bound | undefined): Inference {
  const parents = toParents(lower, upper);
  return { rule: "running-totals", interval, parents, arithmetic: describe(interval, lower, upper) };
}

/** Whether a lower end says more than that nothing is less than the minimum. */
function says(end: End | undefined, minimum: number): boolean {
  return end !== undefined && (end.value > minimum || (end.value === minimum && !end.inclusive));
}

function toMarks(claim: Claim, day: string, end: End | undefined): readonly Mark[] {
  return end === undefined ? [] : [{ day, end, claim }];
}

/** An end of the difference between two totals. */
interface Bound {
  readonly end: End;
  readonly total: Mark;
  readonly taken: Mark;
}

function toBound(total: Mark | undefined, taken: Mark | undefined): Bound | undefined {
  if (total === undefined || taken === undefined) return undefined;
  const inclusive = total.end.inclusive && taken.end.inclusive;
  return { end: { value: total.end.value - taken.end.value, inclusive }, total, taken };
}

function toParents(...bounds: readonly (Bound | undefined)[]): readonly Claim[] {
  const marks = bounds.flatMap((bound) => (bound === undefined ? [] : [bound.total, bound.taken]));
  return [...new Set(marks.flatMap(({ claim }) => claim ?? []))];
}

/** `4,100 − 3,870` where one difference says it all, else `at least 4,100 − 3,900, at most 4,200 − 3,870`. */
function describe(interval: Interval, lower: Bound | undefined, upper: Bound | undefined): string {
  const [least, most] = [lower, upper].map((bound) => (bound === undefined ? undefined : describeBound(bound)));
  if (most !== undefined && (least === most || (least === undefined && toPoint(interval) !== undefined))) return most;
  return [least === undefined ? [] : `at least ${least}`, most === undefined ? [] : `at most ${most}`]
    .flat()
    .join(", ");
}

function describeBound({ total, taken }: Bound): string {
  return [total, taken].flatMap(({ claim }) => claim?.display ?? []).join(" − ");
}
