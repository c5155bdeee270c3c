/** Intervals of the real line whose ends are included, excluded or absent, and the two that a printed figure means. */
import type { Qualifier } from "./codes.ts";

/** One end of an interval; `inclusive` says whether the value itself belongs to it. */
export interface End {
  readonly value: number;
  readonly inclusive: boolean;
}

/** `undefined` for an end that the wording leaves absent: the interval runs to infinity there. */
export interface Interval {
  readonly lower: End | undefined;
  readonly upper: End | undefined;
}

/** A printed figure as arithmetic sees it. `step` is the place of its last significant digit; `value` is null for a plural. */
export interface Figure {
  readonly qualifier: Qualifier;
  readonly value: number | null;
  readonly value_upper: number | null;
  readonly step: number;
  readonly minimum: number;
}

/** What the wording strictly allows: "more than 4,100" is (4100, ∞). */
export function toLogical(figure: Figure): Interval {
  return LOGICAL[figure.qualifier](figure);
}

/** What a reader takes the wording to mean: "more than 4,100" is (4100, 4200). */
export function toReading(figure: Figure): Interval {
  return READING[figure.qualifier](figure);
}

/** The ends of both intervals in the fields in which the API serves them; null for an absent one. */
export interface Ends {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly lower_inclusive: boolean | null;
  readonly upper_inclusive: boolean | null;
  readonly reading_lower: number | null;
  readonly reading_upper: number | null;
}

export function toEnds(logical: Interval, reading: Interval): Ends {
  return {
    lower: logical.lower?.value ?? null,
    upper: logical.upper?.value ?? null,
    lower_inclusive: logical.lower?.inclusive ?? null,
    upper_inclusive: logical.upper?.inclusive ?? null,
    reading_lower: reading.lower?.value ?? null,
    reading_upper: reading.upper?.value ?? null,
  };
}

type Rule = (figure: Figure) => Interval;

const LOGICAL: Readonly<Record<Qualifier, Rule>> = {
  exact: (f) => interval(included(lead(f)), included(lead(f))),
  more_than: (f) => interval(excluded(lead(f)), undefined),
  at_least: (f) => interval(included(lead(f)), undefined),
  under: (f) => interval(included(f.minimum), excluded(lead(f))),
  up_to: (f) => interval(included(f.minimum), included(lead(f))),
  almost: (f) => interval(included(f.minimum), excluded(lead(f))),
  about: (f) => interval(included(f.minimum), undefined),
  range: (f) => interval(included(lead(f)), included(last(f))),
  vague: (f) => interval(included(f.minimum), undefined),
};

const READING: Readonly<Record<Qualifier, Rule>> = {
  ...LOGICAL,
  more_than: (f) => interval(excluded(lead(f)), excluded(lead(f) + f.step)),
  at_least: (f) => interval(included(lead(f)), excluded(lead(f) + f.step)),
  almost: (f) => interval(included(Math.max(f.minimum, lead(f) - f.step)), excluded(lead(f))),
  about: (f) => interval(included(Math.max(f.minimum, lead(f) - f.step / 2)), excluded(lead(f) + f.step / 2)),
  vague: (f) => interval(included(2 * f.step), excluded(10 * f.step)),
};

function interval(lower: End | undefined, upper: End | undefined): Interval {
  return { lower, upper };
}

function included(value: number): End {
  return { value, inclusive: true };
}

function excluded(value: number): End {
  return { value, inclusive: false };
}

function lead({ value, qualifier }: Figure): number {
  if (value === null) throw new RangeError(`Cannot read a figure worded ${qualifier}: expected a value, found none`);
  return value;
}

function last({ value_upper, qualifier }: Figure): number {
  if (value_upper === null)
    throw new RangeError(`Cannot read a figure worded ${qualifier}: expected an upper value, found none`);
  return value_upper;
}
