/** What two sides of a comparison allow, and whether they agree: verdicts of design §2. */
import { meets, moveOutward, pointOf, sum } from "../../record/algebra.ts";
import type { Verdict } from "../../record/codes.ts";
import type { Interval } from "../../record/interval.ts";

/** One number in three widths: as a reader takes it, as the wording allows it, and that with its rounding undone. */
export interface Span {
  readonly reading: Interval;
  readonly logical: Interval;
  /** The logical interval with every present end moved outward by half a step. */
  readonly loose: Interval;
}

/** A printed figure, of a claim or of a comparison. */
export interface Printed {
  readonly reading: Interval;
  readonly logical: Interval;
  readonly step: number;
}

export const NOTHING: Span = { reading: pointOf(0), logical: pointOf(0), loose: pointOf(0) };

export function toSpan({ reading, logical, step }: Printed): Span {
  return { reading, logical, loose: moveOutward(logical, step / 2) };
}

/** Adds up; each figure brings its own rounding. */
export function addSpans(spans: readonly Span[]): Span {
  return spans.reduce((total, span) => combine(total, span, sum), NOTHING);
}

/** Combines two numbers width by width. */
export function combine(a: Span, b: Span, rule: (a: Interval, b: Interval) => Interval): Span {
  return { reading: rule(a.reading, b.reading), logical: rule(a.logical, b.logical), loose: rule(a.loose, b.loose) };
}

/** The number itself or anything above it: what a part says of its whole. */
export function orMore({ reading, logical, loose }: Span): Span {
  return { reading: open(reading), logical: open(logical), loose: open(loose) };
}

function open({ lower }: Interval): Interval {
  return { lower, upper: undefined };
}

/** `consistent` where the readings meet, `contradicted` where not even the loosened logical intervals do, else `strained`. */
export function judge(left: Span, right: Span): Exclude<Verdict, "undecidable"> {
  if (meets(left.reading, right.reading)) return "consistent";
  return meets(left.loose, right.loose) ? "strained" : "contradicted";
}
