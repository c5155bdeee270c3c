/** What the charts show, in sentences whose figures are those of the claims. */
import type { ClaimForm } from "../../worker/record/form.ts";
import { describePeriod } from "../views/period.ts";
import type { Answers } from "./answers.ts";
import { NOVEMBER, STATION, YEARS } from "./figures.ts";

type Year = (typeof YEARS)[number];

export function describeYears({ claim }: Answers, { guard, counted, claims: [first, last] }: Year): string {
  const [before, after] = [claim(first), claim(last)];
  return (
    `By the count of ${guard}, ${say(before)} ${counted} in the ${describePeriod(before)} and ${say(after)} ` +
    `from ${describePeriod(after)}: by our division ${describeRatio(before, after)} as many.`
  );
}

/** How far the panels reach, and why a plain scale would hide the first year. */
export function describeScale({ claim }: Answers): string {
  const { claims } = YEARS[1];
  const [before, after] = [claim(claims[0]), claim(claims[1])];
  const pixels = (300 * bound(before, "upper")) / bound(after, "lower");
  const height = pixels < 1 ? "less than one pixel" : `${Math.round(pixels)} pixels`;
  const magnitudes = Math.log10(bound(after, "lower") / bound(before, "upper")).toFixed(1);
  return `From ${before.display} to ${after.display} is ${magnitudes} orders of magnitude. Drawn on a plain scale with ${after.display} at 300 pixels, the ${before.display} of ${before.time_period} would be ${height} high. So the scale is logarithmic: each line is ten times the one below it.`;
}

export function describeStation({ claim }: Answers): string {
  const [before, after] = [claim(STATION[0]), claim(STATION[1])];
  return (
    `The station detained ${say(before)} people in the ${describePeriod(before)} and ${say(after)} ` +
    `from ${describePeriod(after)}.`
  );
}

/** The same column in two wordings, and what one side said of the whole country. */
export function describeNovember({ claim }: Answers): string {
  const { morning, estimates, present } = NOVEMBER.told;
  const [first, second, third] = [claim(morning), claim(estimates), claim(present)];
  const where = first.source.id === second.source.id ? "the same document" : "another document";
  return (
    `On ${describePeriod(first)} one column is “${first.value_text}” and, in ${where}, “${second.value_text}”. ` +
    `The only figure for those in all of Belarus, “${third.value_text}”, is the word of one side: ${third.claimant.name}.`
  );
}

/** A figure in a sentence: its sign in words. */
function say({ qualifier, value, value_text }: ClaimForm): string {
  const words = WORDS[qualifier];
  return words === undefined || value === null ? value_text : `${words}${value.toLocaleString("en")}`;
}

const WORDS: Readonly<Partial<Record<ClaimForm["qualifier"], string>>> = {
  exact: "",
  more_than: "more than ",
  at_least: "at least ",
  under: "fewer than ",
  about: "about ",
};

/** At least how many times as many, by the ends of the two intervals. */
function describeRatio(before: ClaimForm, after: ClaimForm): string {
  const ratio = bound(after, "lower") / bound(before, "upper");
  const strict = after.lower_inclusive !== true || before.upper_inclusive !== true || !Number.isInteger(ratio);
  return `${strict ? "more than" : "at least"} ${Math.floor(ratio).toLocaleString("en")} times`;
}

function bound(claim: ClaimForm, side: "lower" | "upper"): number {
  const value = claim[side];
  if (value !== null) return value;
  throw new RangeError(`Cannot compare claim "${claim.id}": expected a ${side} bound, found none`);
}
