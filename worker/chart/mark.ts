/** What a chart draws of a claim: where its interval ends, and how each end is drawn. */
import type { ClaimForm } from "../record/form.ts";

/**
 * `closed`: the value belongs to the interval; `open`: it does not; `soft`: the wording sets no sharp end there, the
 * value is that of the reading interval.
 */
export interface MarkEnd {
  readonly value: number;
  readonly kind: "closed" | "open" | "soft";
}

/** A claim ready to be drawn. An end is null where the wording leaves the bound absent: an arrow stands there. */
export interface Mark {
  readonly id: string;
  readonly indicator: string;
  readonly ref_area: string;
  readonly place: string | null;
  /** Code of the part of the people that is counted; null where all are. */
  readonly subset: string | null;
  readonly display: string;
  readonly value_text: string;
  readonly claimant: string;
  /** The claim's own period in words. */
  readonly period: string;
  readonly period_start: string;
  readonly period_start_latest: string | null;
  readonly period_end_earliest: string | null;
  readonly period_end: string;
  readonly obs_status: string;
  /** The printed value; null where the wording has none. */
  readonly value: number | null;
  /** Where the mark stands on the axis: the printed value, else the middle of what is drawn. */
  readonly at: number;
  readonly low: MarkEnd | null;
  readonly high: MarkEnd | null;
}

export function toMark(claim: ClaimForm, period: string): Mark {
  const ends = toEnds(claim);
  return {
    id: claim.id,
    indicator: claim.indicator,
    ref_area: claim.ref_area,
    place: claim.place?.name ?? null,
    subset: claim.subset,
    display: claim.display,
    value_text: claim.value_text,
    claimant: claim.claimant.name,
    period,
    period_start: claim.period_start,
    period_start_latest: claim.period_start_latest,
    period_end_earliest: claim.period_end_earliest,
    period_end: claim.period_end,
    obs_status: claim.obs_status,
    value: claim.value,
    at: claim.value ?? toMiddle(ends),
    ...ends,
  };
}

function toMiddle({ low, high }: Pick<Mark, "low" | "high">): number {
  return ((low?.value ?? high?.value ?? 0) + (high?.value ?? low?.value ?? 0)) / 2;
}

/** `about` and plurals bound nothing themselves: what a reader takes them to mean is drawn, with soft ends. */
function toEnds(claim: ClaimForm): Pick<Mark, "low" | "high"> {
  const { lower, upper, lower_inclusive, upper_inclusive, reading_lower, reading_upper, value } = claim;
  const unbounded = upper === null && lower !== value;
  if (unbounded) return { low: soft(reading_lower), high: soft(reading_upper) };
  return { low: sharp(lower, lower_inclusive), high: sharp(upper, upper_inclusive) };
}

function soft(value: number | null): MarkEnd | null {
  return value === null ? null : { value, kind: "soft" };
}

function sharp(value: number | null, inclusive: boolean | null): MarkEnd | null {
  return value === null ? null : { value, kind: inclusive === true ? "closed" : "open" };
}
