/** Verdicts of checks, kinds of checks and kinds of rivals in words. */
import type { CheckKind, RivalryKind, Verdict } from "../record/codes.ts";

type Words<T extends string> = Readonly<Record<T, string>>;

/** Fit for the end of a sentence: `the sum does not add up`; the worst first. */
export const VERDICT_NAMES: Words<Verdict> = {
  contradicted: "does not add up",
  strained: "does not quite add up",
  undecidable: "cannot be told",
  consistent: "adds up",
};

/** The rule of each, in the order in which they are tried. */
export const VERDICT_RULES: Words<Verdict> = {
  undecidable: "The dates or the scope allow both answers.",
  consistent: "The readings of both sides meet.",
  contradicted:
    "The logical intervals stay apart even after every end is moved outward by half a step. The figures cannot all be " +
    "right as printed.",
  strained:
    "The readings stay apart, but something gives room: the wording taken strictly with its rounding undone, a day more " +
    "or less, an inferred date.",
};

export const CHECK_NAMES: Words<CheckKind> = {
  nested_periods: "a period within a longer one",
  running_total: "a running total",
  parts_and_total: "parts and their total",
  stated_ratio: "a stated ratio",
  counter_of_years: "a counter made of years",
  digit_slip: "a slip of digits",
  echo: "one figure in two cells",
};

/** What each asks of the figures. */
export const CHECK_RULES: Words<CheckKind> = {
  nested_periods: "Figures of days or months are no more than the figure of the period that holds them.",
  running_total: "A count since a named day never falls, and grows by what is printed for the days between.",
  parts_and_total: "Months, areas, places or citizenships add up to the whole, or to no more than it.",
  stated_ratio: "A printed ratio or share fits the two figures that it speaks of.",
  counter_of_years: "A count of several years is the sum of its years.",
  digit_slip: "A figure differs from what its neighbours ask for by one digit, or by two changed round.",
  echo: "The same figure stands in two cells, one of which may be the wrong year.",
};

export const RIVALRY_NAMES: Words<RivalryKind> = {
  conflict: "in conflict",
  rounding: "apart by rounding",
  definition: "different by definition",
  revision: "revised",
  cut_off: "cut off on different days",
  agree: "in agreement",
  retelling: "retold",
};

/** The rule of each, in the order in which they are tried. */
export const RIVALRY_RULES: Words<RivalryKind> = {
  retelling: "One only repeats the other: it is no second witness.",
  definition: "Another indicator or unit: kindred, but different things.",
  cut_off: "Counted from or to another day.",
  revision: "One corrects the other.",
  agree: "Their readings meet.",
  rounding: "One is the other rounded: the readings meet within half a step.",
  conflict: "Their readings stay apart by more than rounding; taken strictly, the words may still allow both.",
};
