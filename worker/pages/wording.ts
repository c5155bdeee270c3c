/** What a wording allows, in a sentence. */
import { isReadOtherwise } from "../chart/interval.ts";
import { capitalise } from "../chart/within.ts";
import type { Tongue } from "../language/tongue.ts";
import type { ClaimForm } from "../record/form.ts";

type Bounds = Pick<ClaimForm, "lower" | "upper" | "lower_inclusive" | "upper_inclusive">;
type Ends = Bounds & Pick<ClaimForm, "reading_lower" | "reading_upper">;

/** `More than 4,100. A reader takes it as from 4,100 to 4,200.` */
export function describeWording(ends: Ends, tongue: Tongue): string {
  const logical = `${describeBounds(ends, tongue)}.`;
  return isReadOtherwise(ends) ? `${logical} ${describeReading(ends, tongue)}` : logical;
}

/** `More than 4,100`, `Exactly 4,100`, `From 2 to 4`; without a full stop. */
export function describeBounds({ lower, upper, lower_inclusive, upper_inclusive }: Bounds, tongue: Tongue): string {
  const { say } = tongue;
  const [low, high] = [lower_inclusive === true, upper_inclusive === true];
  if (lower === null && upper === null) return say("Any number");
  if (upper === null) return capitalise(toLeast(lower ?? 0, low, tongue));
  if (lower === null) return capitalise(toMost(upper, high, tongue));
  if (lower === upper) return say("Exactly {figure}", { figure: lower });
  if (low && high) return say("From {from} to {to}", { from: lower, to: upper });
  return capitalise(
    say("{least}, and {most}", { least: toLeast(lower, low, tongue), most: toMost(upper, high, tongue) }),
  );
}

function toLeast(figure: number, inclusive: boolean, { say }: Tongue): string {
  return inclusive ? say("{figure} or more", { figure }) : say("more than {figure}", { figure });
}

function toMost(figure: number, inclusive: boolean, { say }: Tongue): string {
  return inclusive ? say("{figure} or fewer", { figure }) : say("fewer than {figure}", { figure });
}

function describeReading({ reading_lower: from, reading_upper: to }: Ends, { say }: Tongue): string {
  if (from !== null && to !== null) return say("A reader takes it as from {from} to {to}.", { from, to });
  if (from !== null) return say("A reader takes it as from {from}.", { from });
  return say("A reader takes it as to {to}.", { to: to ?? 0 });
}
