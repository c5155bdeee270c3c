/** An axis for figures that lie close together: it does not start at 0, but shows how far they are apart. */
import type { Tongue } from "../../worker/language/tongue.ts";
import type { Tick } from "../views/strip.ts";

export interface Axis {
  /** At most four, at round values. */
  readonly ticks: readonly Tick[];
  /** Percentage of the axis; what lies beyond an end is less than 0 or more than 100. */
  readonly at: (value: number) => number;
}

/** Room at both ends, as a share of what the values span: an arrow stands in it. */
const ROOM = 0.14;

export function toAxis(values: readonly number[], { number }: Tongue): Axis {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = (most - least) * ROOM || 1;
  const [first, last] = [least - room, most + room];
  const at = (value: number): number => Math.round(((value - first) / (last - first)) * 1000) / 10;
  const finest = values.every(Number.isInteger) ? 1 : 0;
  const round = most === least ? [most] : toRound(Math.max(first, 0), last, finest);
  return { at, ticks: round.map((value) => ({ at: at(value), label: number(value) })) };
}

/** Multiples of 1, 2 or 5 times a power of ten, of the least such step, not below `finest`, that leaves at most four. */
function toRound(first: number, last: number, finest: number): readonly number[] {
  const power = Math.max(finest, 10 ** Math.floor(Math.log10((last - first) / 4)));
  for (const step of [1, 2, 5, 10].map((factor) => factor * power)) {
    const [from, to] = [Math.ceil(first / step), Math.floor(last / step)];
    if (to - from < 4)
      return Array.from({ length: to - from + 1 }, (_, index) => Number(((from + index) * step).toPrecision(12)));
  }
  return [];
}
