/** The words around printed figures: what a language's lexicon holds. Each text in it is a piece of a regular expression. */
import type { Qualifier } from "./codes.ts";

/** Words and what they mean; words that contain others stand first ("no more than" before "more than"). */
export type Words<Meaning> = readonly (readonly [words: string, meaning: Meaning])[];

/** Written in lower case with its diacritics; texts are read with and without them. */
export interface Lexicon {
  /** Signs between groups of three digits; the other of full stop and comma is the decimal sign. */
  readonly grouping: string;
  /** Before the figure. */
  readonly hedges: Words<Qualifier>;
  /** Behind the figure ("or more"). */
  readonly afterthoughts: Words<Qualifier>;
  readonly numbers: Words<number>;
  /** Behind a figure; a full stop may follow ("tys."). */
  readonly multipliers: Words<number>;
  /** Stands for one before a multiplier or a part ("a hundred", "a third"). */
  readonly article: string;
  /** `hundreds` 100: the plural itself. */
  readonly plurals: Words<number>;
  /** `third` 3: the denominator. */
  readonly parts: Words<number>;
  readonly half: string;
  readonly percent: string;
  /** What opens a range and what joins its ends, blanks included; a dash joins them in every language. */
  readonly ranges: readonly (readonly [open: string, joint: string])[];
  /** Says that nothing was counted ("no attempts"), and not that nothing is known ("no data"). */
  readonly zeros: string;
  /** "The eighth death" counts to eight; with another noun ("the eighth day") an ordinal is no figure. */
  readonly ordinals: Words<number>;
  readonly tallied: string;
  readonly barriers: Barriers;
}

/** Words that turn a figure into something else: then no rule reads it. */
interface Barriers {
  /** Anywhere before it, or anywhere behind it. */
  readonly before: string;
  readonly behind: string;
  /** Next to it, as in a date or a span of time; a hedge between them lifts the first. */
  readonly preceding: string;
  readonly following: string;
}

/** Matches nothing. */
export const NONE = "(?!)";

/** Signs that hedge in every language. */
export const SIGNS: Words<Qualifier> = [
  ["≥", "at_least"],
  ["≤", "up_to"],
  [">", "more_than"],
  ["<", "under"],
  ["≈|~", "about"],
];

/** Everywhere but in English: the comma is the decimal sign. */
export const CONTINENTAL = " .'";

/** What most languages need none of. */
export const PLAIN = {
  grouping: CONTINENTAL,
  afterthoughts: [],
  article: NONE,
  parts: [],
  half: NONE,
  zeros: NONE,
  ordinals: [],
  tallied: NONE,
} as const;

/** Words between blanks that count up from a number in even steps. */
export function toSequence(from: number, step: number, words: string): Words<number> {
  return words.split(/\s+/).map((word, index) => [word, from + index * step]);
}
