/** What a wording allows, in a sentence. */
import { isReadOtherwise } from "../chart/interval.ts";
import { capitalise } from "../chart/within.ts";
import type { ClaimForm } from "../record/form.ts";

type Bounds = Pick<ClaimForm, "lower" | "upper" | "lower_inclusive" | "upper_inclusive">;
type Ends = Bounds & Pick<ClaimForm, "reading_lower" | "reading_upper">;

/** `More than 4,100. A reader takes it as from 4,100 to 4,200.` */
export function describeWording(ends: Ends): string {
  const { reading_lower: from, reading_upper: to } = ends;
  const logical = describeBounds(ends);
  if (!isReadOtherwise(ends)) return `${logical}.`;
  const read = [from === null ? "" : `from ${toNumber(from)}`, to === null ? "" : `to ${toNumber(to)}`];
  return `${logical}. A reader takes it as ${read.filter((part) => part !== "").join(" ")}.`;
}

/** `More than 4,100`, `Exactly 4,100`, `From 2 to 4`; without a full stop. */
export function describeBounds({ lower, upper, lower_inclusive, upper_inclusive }: Bounds): string {
  if (lower !== null && lower === upper) return `Exactly ${toNumber(lower)}`;
  const [low, high] = [lower_inclusive === true, upper_inclusive === true];
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
