/**
 * Intervals as arithmetic sees them. None is empty: what would be is `undefined`. Ends are plain numbers: whole ones stay exact
 * below 2^53, quotients and decimals carry the rounding of the machine, so compare those after moving them outward.
 */
import type { End, Interval } from "./interval.ts";

/** The whole line: what is known of a number of which nothing is said. */
export const LINE: Interval = { lower: undefined, upper: undefined };

/** [value, value]. */
export function pointOf(value: number): Interval {
  return { lower: { value, inclusive: true }, upper: { value, inclusive: true } };
}

/** [value, ∞). */
export function atLeast(value: number): Interval {
  return { lower: { value, inclusive: true }, upper: undefined };
}

/** The one number that an interval holds; undefined where it holds more. */
export function toPoint({ lower, upper }: Interval): number | undefined {
  return lower !== undefined && lower.value === upper?.value ? lower.value : undefined;
}

/** What belongs to both; undefined where nothing does. (1, 2) and [2, 3] share nothing, [1, 2] and [2, 3] share 2. */
export function intersect(a: Interval, b: Interval): Interval | undefined {
  const lower = isInside(a.lower, b.lower, 1) ? a.lower : b.lower;
  const upper = isInside(a.upper, b.upper, -1) ? a.upper : b.upper;
  if (lower === undefined || upper === undefined || lower.value < upper.value) return { lower, upper };
  return lower.value === upper.value && lower.inclusive && upper.inclusive ? { lower, upper } : undefined;
}

/** Whether two intervals share at least one number. */
export function meets(a: Interval, b: Interval): boolean {
  return intersect(a, b) !== undefined;
}

/** The least interval that holds both, with what lies between them. */
export function hull(a: Interval, b: Interval): Interval {
  return {
    lower: isInside(a.lower, b.lower, 1) ? b.lower : a.lower,
    upper: isInside(a.upper, b.upper, -1) ? b.upper : a.upper,
  };
}

/** Whether every number of `inner` belongs to `outer`. */
export function contains(outer: Interval, inner: Interval): boolean {
  return isInside(inner.lower, outer.lower, 1) && isInside(inner.upper, outer.upper, -1);
}

/** All x + y with x in `a` and y in `b`. */
export function sum(a: Interval, b: Interval): Interval {
  return { lower: add(a.lower, b.lower), upper: add(a.upper, b.upper) };
}

/** All x − y with x in `a` and y in `b`: [3, 4] − [1, 1] is [2, 3]. */
export function difference(a: Interval, b: Interval): Interval {
  return sum(a, negate(b));
}

/**
 * The least interval that holds all x / y with x in `a`, y in `b` and y ≠ 0; undefined where `b` is zero alone. A divisor
 * with numbers on both sides of zero allows the whole line, one that comes near zero has no bound on that side, and one
 * without an end brings the quotient near zero but never to it.
 */
export function ratio(a: Interval, b: Interval): Interval | undefined {
  if (toPoint(b) === 0) return undefined;
  if (b.lower !== undefined && b.lower.value >= 0) return toQuotient(a, b);
  return b.upper !== undefined && b.upper.value <= 0 ? toQuotient(negate(a), negate(b)) : LINE;
}

/** Every end that is present moved away from the other by a distance, such as half a step; included stays included. */
export function moveOutward({ lower, upper }: Interval, distance: number): Interval {
  return { lower: move(lower, -distance), upper: move(upper, distance) };
}

/** Whether an end keeps out all that another keeps out; `sign` is 1 for lower ends and −1 for upper ones. */
function isInside(end: End | undefined, other: End | undefined, sign: 1 | -1): boolean {
  if (other === undefined || end === undefined) return other === undefined;
  if (end.value === other.value) return other.inclusive || !end.inclusive;
  return sign * end.value > sign * other.value;
}

function add(a: End | undefined, b: End | undefined): End | undefined {
  if (a === undefined || b === undefined) return undefined;
  return { value: a.value + b.value, inclusive: a.inclusive && b.inclusive };
}

function negate({ lower, upper }: Interval): Interval {
  return { lower: flip(upper), upper: flip(lower) };
}

function flip(end: End | undefined): End | undefined {
  return end === undefined ? undefined : { value: 0 - end.value, inclusive: end.inclusive };
}

function move(end: End | undefined, distance: number): End | undefined {
  return end === undefined ? undefined : { value: end.value + distance, inclusive: end.inclusive };
}

/** For a divisor without negative numbers, and not zero alone. */
function toQuotient(a: Interval, b: Interval): Interval {
  return { lower: toLeast(a.lower, b), upper: flip(toLeast(flip(a.upper), b)) };
}

/** The lower end of x / y, where x starts at `least`: a positive x is least over the greatest y, a negative one over the least. */
function toLeast(least: End | undefined, { lower, upper }: Interval): End | undefined {
  if (least === undefined || least.value === 0) return least;
  const divisor = least.value > 0 ? upper : lower;
  if (divisor === undefined) return { value: 0, inclusive: false };
  if (divisor.value === 0) return undefined;
  return { value: least.value / divisor.value, inclusive: least.inclusive && divisor.inclusive };
}
