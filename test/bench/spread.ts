/** Two things that were measured in turns: what slowed a round slowed both, so rounds are compared before they are summed up. */

/** The middle of the rounds and their quartiles. */
export interface Spread {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
}

/** How many times the second the first is. Throws a RangeError where the rounds are none, or not as many on both sides. */
export function toRatio(ours: readonly number[], theirs: readonly number[]): Spread {
  return toSpread(pair(ours, theirs).map(([one, other]) => one / other));
}

/** How much more than the second the first is. Throws as `toRatio` does. */
export function toDifference(ours: readonly number[], theirs: readonly number[]): Spread {
  return toSpread(pair(ours, theirs).map(([one, other]) => one - other));
}

/** Quantiles lie on the line between neighbours (method 7 of Hyndman and Fan, as in R). Throws a RangeError for no values. */
export function toSpread(values: readonly number[]): Spread {
  if (values.length === 0) throw new RangeError("Cannot tell the spread of no values");
  const sorted = values.toSorted((a, b) => a - b);
  return { median: quantile(sorted, 0.5), lower: quantile(sorted, 0.25), upper: quantile(sorted, 0.75) };
}

function pair(ours: readonly number[], theirs: readonly number[]): readonly (readonly [number, number])[] {
  if (ours.length !== theirs.length)
    throw new RangeError(
      `Cannot compare ${ours.length} rounds: expected as many on both sides, found ${theirs.length}`,
    );
  return ours.map((one, round) => [one, theirs[round] ?? Number.NaN]);
}

function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}
