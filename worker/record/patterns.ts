/** A lexicon as regular expressions, made once for each language. */
import { type Lexicon, NONE, SIGNS, type Words } from "./lexicon.ts";
import { LEXICONS } from "./lexicons.ts";
import type { Qualifier } from "./codes.ts";

/** Expressions and what they mean. */
type Patterns<Meaning> = readonly (readonly [pattern: RegExp, meaning: Meaning])[];

/** The figure's groups are what wording.ts takes apart. */
export interface Grammar {
  readonly grouping: string;
  readonly plurals: Patterns<number>;
  readonly fraction: RegExp;
  readonly zero: RegExp;
  readonly ordinal: RegExp;
  readonly ranges: readonly RegExp[];
  readonly point: RegExp;
  /** At the end of what stands before a figure. */
  readonly hedges: Patterns<Qualifier>;
  /** At the start of what stands behind it. */
  readonly afterthoughts: Patterns<Qualifier>;
  /** What must not stand before a figure, next before one without a hedge, or behind it. */
  readonly before: RegExp;
  readonly preceding: RegExp;
  readonly behind: RegExp;
  /** Whole words. */
  readonly numbers: Patterns<number>;
  readonly multipliers: Patterns<number>;
  readonly parts: Patterns<number>;
  readonly ordinals: Patterns<number>;
}

/** Without diacritics, as many a newsroom prints its language. */
export function toPlain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "");
}

const START = String.raw`(?<![\p{L}\p{N}.,+−-])(?<![\p{L}\p{N}][-–] ?)`;
const STOP = String.raw`(?![\p{L}\p{N}\p{No}+*]|[.,-]\p{N})`;

function toGrammar(lexicon: Lexicon): Grammar {
  const { article, numbers, multipliers, plurals, parts, ordinals, barriers } = lexicon;
  const number = String.raw`\d[\d ,.']*\d|\d|(?:${article})(?= (?:${join(multipliers)}))|${join(numbers)}`;
  const scale = String.raw`(?: (${join(multipliers)})(?!\p{L})\.?)?( ?(?:${lexicon.percent})(?!\p{L}))?`;
  const end = `(${number})${scale}`;
  const hedges = [...lexicon.hedges, ...SIGNS];
  const figures = [numbers, multipliers, parts, plurals].map(join).join("|");
  return {
    grouping: lexicon.grouping,
    plurals: plurals.map(([words, meaning]) => [toFigure(words), meaning]),
    fraction: toFigure(`(${article}|${join(numbers)}) (${join(parts)})|${lexicon.half}`),
    zero: toFigure(String.raw`(?:${lexicon.zeros})(?:(?: [\p{L} .]*)? (?:${lexicon.zeros}))?`),
    ordinal: toFigure(
      String.raw`(?:(${join(ordinals)})|(\d+)(?:st|nd|rd|th))(?= (?:\p{L}+ )?(?:${lexicon.tallied})(?!\p{L}))`,
    ),
    ranges: [...lexicon.ranges, ["", " ?[–-] ?"]].map(([open = "", joint = ""]) => toFigure(open + end + joint + end)),
    point: toFigure(`${end}(?: ([1-9]\\d{0,2}|${join(numbers)}))?`),
    hedges: hedges.map(([words, meaning]) => [toPattern(`(?<=^|[ (])(?:${words}) ?[$€£]?$`), meaning]),
    afterthoughts: lexicon.afterthoughts.map(([words, meaning]) => [toPattern(`^ (?:${words})(?= |$)`), meaning]),
    before: toWord(`${figures}|${join(hedges)}|${barriers.before}`),
    preceding: toPattern(`(?<!\\p{L})(?:${barriers.preceding}) ?$`),
    behind: toWord(`${figures}|${barriers.behind}|(?<=^[ .]*)(?:${barriers.following})`),
    numbers: toWhole(numbers),
    multipliers: toWhole(multipliers),
    parts: toWhole(parts),
    ordinals: toWhole(ordinals),
  };
}

function join(words: Words<unknown>): string {
  return words.length === 0 ? NONE : words.map(([words]) => words).join("|");
}

function toFigure(figure: string): RegExp {
  return toPattern(`${START}(?:${figure})${STOP}`);
}

function toWord(words: string): RegExp {
  return toPattern(`(?<!\\p{L})(?:${words})(?!\\p{L}|-\\p{L})`);
}

function toWhole(words: Words<number>): Patterns<number> {
  return words.map(([words, meaning]) => [toPattern(`^(?:${words})$`), meaning]);
}

function toPattern(source: string): RegExp {
  return new RegExp(toPlain(source), "u");
}

/** By ISO 639-1 code; made at the first call, as a language costs some 30 ms. */
export const GRAMMARS: ReadonlyMap<string, () => Grammar> = new Map(
  [...LEXICONS].map(([language, lexicon]) => [language, once(() => toGrammar(lexicon))]),
);

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
