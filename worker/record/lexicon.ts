/** The words around printed figures, language by language: hedges, multipliers, plurals, number words, fractions. */
import type { Qualifier } from "./schema.ts";

export interface Lexicon {
  /** Signs between groups of three digits; the other of full stop and comma is the decimal sign. */
  readonly grouping: string;
  /** Before the figure; a wording that contains another one stands first ("no more than" before "more than"). */
  readonly hedges: readonly (readonly [words: string, Qualifier])[];
  /** Behind the figure ("or more"). */
  readonly afterthoughts: readonly (readonly [words: string, Qualifier])[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly multipliers: ReadonlyMap<string, number>;
  /** `hundreds` 100: the plural itself. */
  readonly plurals: readonly (readonly [words: string, number])[];
  /** `third` 3: the denominator. */
  readonly parts: ReadonlyMap<string, number>;
  readonly percent: string;
  readonly range: string;
  /** Words that turn a figure into something else where they stand before it, or behind it: then no rule reads it. */
  readonly barriers: { readonly before: string; readonly behind: string };
}

const SMALL =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty";
const TENS = "thirty forty fifty sixty seventy eighty ninety";

const english: Lexicon = {
  grouping: " ,",
  hedges: [
    ["(?:no|not) (?:fewer|less) than|at least|≥", "at_least"],
    ["(?:no|not|never) more than|not (?:over|exceeding|above)|at most|up to|as many as|≤", "up_to"],
    ["more than|over|exceed(?:ed|s|ing)|in excess of|above|>", "more_than"],
    ["(?:less|fewer) than|under|below|<", "under"],
    ["almost|nearly|close to", "almost"],
    ["about|some|around|approximately|roughly|≈|~", "about"],
  ],
  afterthoughts: [
    ["or more|at least", "at_least"],
    ["or (?:fewer|less)|at (?:the )?most", "up_to"],
  ],
  numbers: new Map([
    ...SMALL.split(" ").map((word, index): [string, number] => [word, index + 1]),
    ...TENS.split(" ").map((word, index): [string, number] => [word, (index + 3) * 10]),
  ]),
  multipliers: new Map([
    ["dozen", 12],
    ["hundred", 100],
    ["thousand", 1_000],
    ["million", 1_000_000],
    ["billion", 1_000_000_000],
  ]),
  plurals: [
    ["hundreds of thousands", 100_000],
    ["tens of thousands", 10_000],
    ["hundreds|(?:several|a few) hundred", 100],
    ["thousands|(?:several|a few) thousand", 1_000],
    ["millions|(?:several|a few) million", 1_000_000],
    ["dozens|(?:several|a few) dozen", 12],
    ["tens", 10],
  ],
  parts: new Map([
    ["half", 2],
    ["third", 3],
    ["quarter", 4],
    ["fifth", 5],
    ["tenth", 10],
  ]),
  percent: "%|per ?cent",
  range: "to|and|or",
  barriers: {
    before:
      "not?|never|minus|without|none|hardly|than|over|under|above|below|exceed\\w*|least|most|almost|nearly|about|some|around|in|since|during|until",
    behind: "k|m|mn|mln|bn|percentage|points?|score|gross|pairs?|couples?|fold|billions?",
  },
};

/** By ISO 639-1 code. */
export const LEXICONS: ReadonlyMap<string, Lexicon> = new Map([["en", english]]);

/** Elsewhere the full stop groups, where English has the comma. */
export const OTHER_GROUPING = " .";
