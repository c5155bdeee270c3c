/** What the charts show, in sentences whose figures are those of the claims. */
import type { ClaimForm } from "../../worker/record/form.ts";
import { describePeriod } from "../views/period.ts";
import type { Answers } from "./answers.ts";
import { NOVEMBER, STATION } from "./figures.ts";

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
    `In all of Belarus were “${third.value_text}”, says ${third.claimant.name}: the word of one side.`
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
