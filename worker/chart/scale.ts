/** A logarithmic axis: decades from a foot to a top. */

export interface LogScale {
  /** The decades, foot and top included, ascending. */
  readonly decades: readonly number[];
  /** Vertical position of a value; what lies below the foot (0 too) stands on the foot. */
  readonly at: (value: number) => number;
}

/** From `foot` to the first decade above every value, between the positions `bottom` and `top`. */
export function toLogScale(values: readonly number[], foot: number, bottom: number, top: number): LogScale {
  const highest = Math.max(foot * 10, ...values);
  const steps = Math.ceil(Math.log10(highest / foot) + 1e-9);
  const decades = Array.from({ length: steps + 1 }, (_, index) => foot * 10 ** index);
  const at = (value: number): number => {
    const share = value <= foot ? 0 : Math.log10(value / foot) / steps;
    return Math.round((bottom + (top - bottom) * share) * 10) / 10;
  };
  return { decades, at };
}
