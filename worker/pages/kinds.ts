/** Verdicts of checks, kinds of checks and kinds of rivals in words. */
import type { Tongue } from "../language/tongue.ts";
import type { CheckKind, RivalryKind, Verdict } from "../record/codes.ts";

type Words<T extends string> = Readonly<Record<T, string>>;

/** Fit for the end of a sentence: `the sum does not add up`; the worst first. */
export function toVerdictNames({ say }: Tongue): Words<Verdict> {
  return {
    contradicted: say("does not add up"),
    strained: say("does not quite add up"),
    undecidable: say("cannot be told"),
    consistent: say("adds up"),
  };
}

/** The codes themselves, as a reader may say them. */
export function toVerdictWords({ say }: Tongue): Words<Verdict> {
  return {
    contradicted: say("contradicted"),
    strained: say("strained"),
    undecidable: say("undecidable"),
    consistent: say("consistent"),
  };
}

/** The rule of each, in the order in which they are tried. */
export function toVerdictRules({ say }: Tongue): Words<Verdict> {
  return {
    undecidable: say("The dates or the scope allow both answers."),
    consistent: say("The readings of both sides meet."),
    contradicted: say(
      "The logical intervals stay apart even after every end is moved outward by half a step. The figures cannot all be right as printed.",
    ),
    strained: say(
      "The readings stay apart, but something gives room: the wording taken strictly with its rounding undone, a day more or less, an inferred date.",
    ),
  };
}

export function toCheckNames({ say }: Tongue): Words<CheckKind> {
  return {
    nested_periods: say("a period within a longer one"),
    running_total: say("a running total"),
    parts_and_total: say("parts and their total"),
    stated_ratio: say("a stated ratio"),
    counter_of_years: say("a counter made of years"),
    digit_slip: say("a slip of digits"),
    echo: say("one figure in two cells"),
  };
}

/** What each asks of the figures. */
export function toCheckRules({ say }: Tongue): Words<CheckKind> {
  return {
    nested_periods: say("Figures of days or months are no more than the figure of the period that holds them."),
    running_total: say("A count since a named day never falls, and grows by what is printed for the days between."),
    parts_and_total: say("Months, areas, places or citizenships add up to the whole, or to no more than it."),
    stated_ratio: say("A printed ratio or share fits the two figures that it speaks of."),
    counter_of_years: say("A count of several years is the sum of its years."),
    digit_slip: say("A figure differs from what its neighbours ask for by one digit, or by two changed round."),
    echo: say("The same figure stands in two cells, one of which may be the wrong year."),
  };
}

export function toRivalryNames({ say }: Tongue): Words<RivalryKind> {
  return {
    conflict: say("in conflict"),
    rounding: say("apart by rounding"),
    definition: say("different by definition"),
    revision: say("revised"),
    cut_off: say("cut off on different days"),
    agree: say("in agreement"),
    retelling: say("retold"),
  };
}

/** The rule of each, in the order in which they are tried. */
export function toRivalryRules({ say }: Tongue): Words<RivalryKind> {
  return {
    retelling: say("One only repeats the other: it is no second witness."),
    definition: say("Another indicator or unit: kindred, but different things."),
    cut_off: say("Counted from or to another day."),
    revision: say("One corrects the other."),
    agree: say("Their readings meet."),
    rounding: say("One is the other rounded: the readings meet within half a step."),
    conflict: say("Their readings stay apart by more than rounding; taken strictly, the words may still allow both."),
  };
}
