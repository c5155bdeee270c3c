/** What a wording allows, in a sentence. */
import { capitalise } from "../chart/within.ts";
import type { ClaimForm } from "../record/form.ts";

type Ends = Pick<
  ClaimForm,
  "lower" | "upper" | "lower_inclusive" | "upper_inclusive" | "reading_lower" | "reading_upper" | "qualifier" | "value"
>;

/** `Any number above 4,100. Read as above 4,100 and below 4,200.` */
export function describeWording(ends: Ends): string {
  const { lower, upper, lower_inclusive, upper_inclusive, reading_lower, reading_upper } = ends;
  if (lower !== null && lower === upper) return `Exactly ${toNumber(lower)}.`;
  const logical = describeEnds(lower, lower_inclusive === true, upper, upper_inclusive === true);
  if (reading_lower === lower && reading_upper === upper) return `${logical}.`;
  const [from, to] = [reading_lower, reading_upper];
  const read = [from === null ? "" : `from ${toNumber(from)}`, to === null ? "" : `to ${toNumber(to)}`];
  return `${logical}. A reader takes it as ${read.filter((part) => part !== "").join(" ")}.`;
}

function describeEnds(lower: number | null, low: boolean, upper: number | null, high: boolean): string {
  const from = lower === null ? null : low ? `${toNumber(lower)} or more` : `more than ${toNumber(lower)}`;
  const to = upper === null ? null : high ? `${toNumber(upper)} or fewer` : `fewer than ${toNumber(upper)}`;
  if (from === null && to === null) return "Any number";
  if (from !== null && to !== null && low && high) return `From ${toNumber(lower ?? 0)} to ${toNumber(upper ?? 0)}`;
  const words = [from, to].filter((part) => part !== null).join(", and ");
  return capitalise(words);
}

function toNumber(value: number): string {
  return value.toLocaleString("en");
}
