/** Reads a printed figure ("more than 4.2 thousand", "from 2 to 4 thousand", "several hundred", "two thirds") as arithmetic. */
import type { Qualifier } from "./schema.ts";

/** What a wording says. `hedge` is the qualifier its words name, `rounded` that it is a decimal of thousands or millions. */
export type Wording =
  | (Point & { readonly kind: "point"; readonly hedge: Qualifier | undefined })
  | { readonly kind: "range"; readonly lower: number; readonly upper: number; readonly step: number }
  | { readonly kind: "plural"; readonly step: number };

interface Point {
  readonly value: number;
  /** Place of the last significant digit, in units of the value. */
  readonly step: number;
  readonly rounded: boolean;
}

/** Undefined where no rule reads the wording, or where more than one reading is possible. */
export function readWording(text: string): Wording | undefined {
  const words = text.toLowerCase().replaceAll(/[\u00a0\u202f]/g, " ");
  const hedge = HEDGES.find(([pattern]) => pattern.test(words));
  const bare = hedge === undefined ? words : words.replace(hedge[0], " ");
  return readPlural(bare) ?? readPoint(bare, hedge?.[1]) ?? readRange(bare);
}

/**
 * The place of the last significant digit of a printed decimal: digits after the sign count even if zero, trailing
 * zeros of a whole number do not; a final 5 that is not the only digit stands for five of its places.
 */
export function toStep(digits: string, multiplier = 1): number {
  const [whole = "", decimals] = digits.split(".");
  const significant = (decimals === undefined ? whole.replace(/0+$/, "") : whole + decimals).replace(/^0+/, "");
  if (significant === "") return decimals === undefined ? 1 : multiplier / 10 ** decimals.length;
  const place = decimals === undefined ? 10 ** (whole.length - whole.replace(/0+$/, "").length) : 1;
  const fives = significant.length > 1 && significant.endsWith("5") ? 5 : 1;
  return (fives * place * multiplier) / 10 ** (decimals?.length ?? 0);
}

/** Longest wording first where one contains another ("no more than" before "more than"). */
const HEDGES: readonly (readonly [RegExp, Qualifier])[] = [
  [/\b(no fewer than|no less than|not less than|at least)\b/, "at_least"],
  [/\b(no more than|not more than|at most|up to|as many as)\b/, "up_to"],
  [/\b(more than|over|exceeded|exceeds|exceeding|in excess of|above)\b/, "more_than"],
  [/\b(less than|fewer than|under|below)\b/, "under"],
  [/\b(almost|nearly|close to)\b/, "almost"],
  [/\b(about|some|around|approximately|roughly)\b|≈/, "about"],
];

const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1_000],
  ["million", 1_000_000],
]);

const PLURALS: readonly (readonly [RegExp, number])[] = [
  [/\bhundreds of thousands\b/, 100_000],
  [/\btens of thousands\b/, 10_000],
  [/\b(hundreds|several hundred)\b/, 100],
  [/\b(thousands|several thousand)\b/, 1_000],
  [/\bmillions\b/, 1_000_000],
  [/\bdozens\b/, 12],
  [/\btens\b/, 10],
];

const NUMBERS: ReadonlyMap<string, number> = new Map(
  (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
    "eighteen nineteen twenty"
  )
    .split(" ")
    .map((word, index): [string, number] => [word, index + 1])
    .concat("thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, index) => [word, (index + 3) * 10])),
);

const PARTS: ReadonlyMap<string, number> = new Map([
  ["half", 2],
  ["third", 3],
  ["quarter", 4],
  ["fifth", 5],
  ["tenth", 10],
]);

const NUMERALS = [...NUMBERS.keys()].join("|");
const SCALES = [...MULTIPLIERS.keys()].join("|");
const FRACTIONS = [...PARTS.keys()].join("|");
const NUMBER = String.raw`(\d{1,3}(?:([ ,.])\d{3})(?:\2\d{3})*(?![\d])|\d+(?:[.,]\d+)?|\b(?:a(?= (?:${SCALES}))|${NUMERALS})\b)`;
const SCALE = String.raw`(?: (${SCALES})\b)?`;
const POINT = new RegExp(`${NUMBER}${SCALE}( ?%| per ?cent)?`);
const RANGE = new RegExp(`${NUMBER}${SCALE}(?: (?:to|and|or) | ?[–-] ?)${NUMBER.replaceAll("\\2", "\\5")}${SCALE}`);
const FRACTION = new RegExp(String.raw`\b(a|${NUMERALS}) (${FRACTIONS})s?\b`);
const NUMERIC = new RegExp(String.raw`\d|\b(${NUMERALS}|${SCALES}|${FRACTIONS}|tens)s?\b`);

function readPlural(words: string): Wording | undefined {
  const plural = PLURALS.find(([pattern]) => pattern.test(words));
  return plural === undefined || NUMERIC.test(words.replace(plural[0], " "))
    ? undefined
    : { kind: "plural", step: plural[1] };
}

function readPoint(words: string, hedge: Qualifier | undefined): Wording | undefined {
  const fraction = readAlone(FRACTION, words);
  if (fraction !== undefined) {
    const [, count = "", part = ""] = fraction;
    const step = 1 / (PARTS.get(part) ?? 1);
    return { kind: "point", value: (NUMBERS.get(count) ?? 1) * step, step, rounded: false, hedge };
  }
  const [, printed, , scale, percent] = readAlone(POINT, words) ?? [];
  const point = toPoint(printed, percent === undefined ? toMultiplier(scale) : 0.01);
  return point === undefined ? undefined : { kind: "point", ...point, hedge };
}

function readRange(words: string): Wording | undefined {
  const [, first, , ownScale, second, , scale] = readAlone(RANGE, words) ?? [];
  const lower = toPoint(first, toMultiplier(ownScale ?? scale));
  const upper = toPoint(second, toMultiplier(scale));
  if (lower === undefined || upper === undefined || lower.value >= upper.value) return undefined;
  return { kind: "range", lower: lower.value, upper: upper.value, step: Math.min(lower.step, upper.step) };
}

/** The match of a pattern, if the words around it hold no number of their own. */
function readAlone(pattern: RegExp, words: string): RegExpExecArray | undefined {
  const match = pattern.exec(words);
  return match === null || NUMERIC.test(words.replace(match[0], " ")) ? undefined : match;
}

function toMultiplier(scale: string | undefined): number {
  return MULTIPLIERS.get(scale ?? "") ?? 1;
}

/** Undefined for "4.200 thousand", which is 4,200 or 4.2 million as one likes. */
function toPoint(printed: string | undefined, multiplier: number): Point | undefined {
  if (printed === undefined) return undefined;
  const word = printed === "a" ? 1 : NUMBERS.get(printed);
  if (word !== undefined) return { value: word * multiplier, step: toStep(String(word), multiplier), rounded: false };
  const grouped = /^[1-9]\d{0,2}([ ,.]\d{3})+$/.test(printed);
  if (grouped && multiplier > 1) return undefined;
  const digits = grouped ? printed.replaceAll(/[ ,.]/g, "") : printed.replace(",", ".");
  const places = digits.split(".")[1]?.length ?? 0;
  const value = (Number(digits.replace(".", "")) * multiplier) / 10 ** places;
  return { value, step: toStep(digits, multiplier), rounded: places > 0 && multiplier > 1 };
}
