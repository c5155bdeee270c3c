/** A logarithmic axis: decades from a foot to a top. */

export interface LogScale {
  readonly foot: number;
  /** The decades, foot and top included, ascending. */
  readonly decades: readonly number[];
  /** Vertical position of a value; what lies below the foot (0 too) stands on the foot. */
  readonly at: (value: number) => number;
}

/** Highest foot of an axis: a small figure lowers it, a large one does not raise it. */
const HIGHEST_FOOT = 10;

/** The decade below every value but 0, which stands on the foot of any axis. */
export function toFoot(values: readonly number[]): number {
  const least = Math.min(HIGHEST_FOOT, ...values.filter((value) => value > 0));
  return 10 ** Math.floor(Math.log10(least));
}

/** Share of the axis that an arrow takes above its value. */
const ARROW_SHARE = 0.15;

/**
 * From `foot` to the first decade above every value, between the positions `bottom` and `top`. Above each value of
 * `arrows` there is room for an arrow below the top.
 */
export function toLogScale(
  values: readonly number[],
  foot: number,
  bottom: number,
  top: number,
  arrows: readonly number[] = [],
): LogScale {
  const toSteps = (value: number): number => Math.log10(Math.max(foot * 10, value) / foot);
  const steps = Math.max(
    ...values.map((value) => Math.ceil(toSteps(value) + 1e-9)),
    ...arrows.map((value) => Math.ceil(toSteps(value) / (1 - ARROW_SHARE))),
    2,
  );
  const decades = Array.from({ length: steps + 1 }, (_, index) => foot * 10 ** index);
  const at = (value: number): number => {
    const share = value <= foot ? 0 : Math.log10(value / foot) / steps;
    return Math.round((bottom + (top - bottom) * share) * 10) / 10;
  };
  return { foot, decades, at };
}
