/** Reads a printed figure ("more than 4.2 thousand", "ponad 1 tys. 995 prób", "hundreds", "two thirds") as arithmetic. */
import { CONTINENTAL } from "./lexicon.ts";
import { type Grammar, GRAMMARS, toPlain } from "./patterns.ts";
import type { Qualifier } from "./codes.ts";

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

/**
 * `language` is an ISO 639-1 code; of a language without a lexicon only digits that stand alone are read. Undefined where
 * no rule reads the wording, where more than one reading is possible, and where a word or sign makes it something else.
 */
export function readWording(text: string, language: string): Wording | undefined {
  const words = toPlain(text.toLowerCase().replaceAll(/[’ʼ]/g, "'"));
  const grammar = GRAMMARS.get(language)?.();
  if (grammar === undefined) return toWording(toDecimal(words, 1, CONTINENTAL));
  return (
    readPlural(words, grammar) ??
    readFraction(words, grammar) ??
    readZero(words, grammar) ??
    readRange(words, grammar) ??
    readOrdinal(words, grammar) ??
    readPoint(words, grammar)
  );
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

function readPlural(words: string, grammar: Grammar): Wording | undefined {
  for (const [plural, step] of grammar.plurals) {
    const rest = toRest(words, plural, grammar);
    if (rest !== undefined) return rest.hedge === undefined ? { kind: "plural", step } : undefined;
  }
  return undefined;
}

function readFraction(words: string, grammar: Grammar): Wording | undefined {
  const rest = toRest(words, grammar.fraction, grammar);
  if (rest === undefined) return undefined;
  const [count = "", part] = rest.groups;
  const step = 1 / (part === undefined ? 2 : (find(grammar.parts, part) ?? 1));
  return { kind: "point", value: (find(grammar.numbers, count) ?? 1) * step, step, rounded: false, hedge: rest.hedge };
}

function readZero(words: string, grammar: Grammar): Wording | undefined {
  const rest = toRest(words, grammar.zero, grammar);
  return rest === undefined ? undefined : toWording(toInteger(0), rest.hedge);
}

function readOrdinal(words: string, grammar: Grammar): Wording | undefined {
  const rest = toRest(words, grammar.ordinal, grammar);
  if (rest === undefined) return undefined;
  const [ordinal = "", digits] = rest.groups;
  return toWording(toInteger(find(grammar.ordinals, ordinal) ?? Number(digits)), rest.hedge);
}

function readPoint(words: string, grammar: Grammar): Wording | undefined {
  const rest = toRest(words, grammar.point, grammar);
  if (rest === undefined) return undefined;
  const [printed = "", multiplier, percent, remainder] = rest.groups;
  const scale = toMultiplier(multiplier, percent, grammar);
  const point = toPoint(printed, scale, grammar);
  return toWording(remainder === undefined ? point : toSum(point, scale, toPoint(remainder, 1, grammar)), rest.hedge);
}

/** "42 thousand 322"; "1 million 200" may leave out a word. */
function toSum(thousands: Point | undefined, scale: number, rest: Point | undefined): Point | undefined {
  if (thousands === undefined || rest === undefined || scale !== 1_000) return undefined;
  if (thousands.value % 1_000 !== 0 || thousands.rounded || rest.value < 1 || rest.value >= 1_000) return undefined;
  return toInteger(thousands.value + rest.value);
}

function readRange(words: string, grammar: Grammar): Wording | undefined {
  for (const range of grammar.ranges) {
    const rest = toRest(words, range, grammar);
    if (rest !== undefined) return rest.hedge === undefined ? toRange(rest.groups, grammar) : undefined;
  }
  return undefined;
}

function toRange(groups: Rest["groups"], grammar: Grammar): Wording | undefined {
  const [first = "", ownMultiplier, ownPercent, second = "", multiplier, percent] = groups;
  const shared = toMultiplier(multiplier, percent, grammar);
  const own =
    ownMultiplier === undefined && ownPercent === undefined ? shared : toMultiplier(ownMultiplier, ownPercent, grammar);
  const [lower, upper] = [toPoint(first, own, grammar), toPoint(second, shared, grammar)];
  if (lower === undefined || upper === undefined || lower.value >= upper.value || isShort(first, second))
    return undefined;
  return { kind: "range", lower: lower.value, upper: upper.value, step: Math.min(lower.step, upper.step) };
}

/** "2 to 4,000" is 2,000 to 4,000 for some, and 2 to 4,000 for others. */
function isShort(first: string, second: string): boolean {
  const [group, ...groups] = second.split(/[ ,.'](?=\d{3}(?:\D|$))/);
  return groups.length > 0 && /^\d+$/.test(first) && Number(first) < Number(group);
}

interface Rest {
  readonly groups: readonly (string | undefined)[];
  readonly hedge: Qualifier | undefined;
}

/** The figure's groups and its hedge, if what stands before and behind it holds no figure of its own and no barrier. */
function toRest(words: string, figure: RegExp, grammar: Grammar): Rest | undefined {
  const match = figure.exec(words);
  if (match === null) return undefined;
  const [before, behind] = [words.slice(0, match.index), words.slice(match.index + match[0].length)];
  const hedge = grammar.hedges.find(([hedge]) => hedge.test(before));
  const thought = grammar.afterthoughts.find(([thought]) => thought.test(behind));
  if (hedge !== undefined && thought !== undefined) return undefined;
  if (hedge === undefined && grammar.preceding.test(before)) return undefined;
  const lead = hedge === undefined ? before : before.replace(hedge[0], "");
  const tail = thought === undefined ? behind : behind.replace(thought[0], "");
  if (!isClear(lead, grammar.before) || !isClear(tail, grammar.behind)) return undefined;
  return { groups: match.slice(1), hedge: hedge?.[1] ?? thought?.[1] };
}

/** Letters, blanks and the signs of currencies, and among the words neither a number nor a barrier. */
function isClear(words: string, barriers: RegExp): boolean {
  return /^[\p{L} ,.'"“”„«»()$€£-]*$/u.test(words) && !barriers.test(words);
}

function toMultiplier(multiplier: string | undefined, percent: string | undefined, { multipliers }: Grammar): number {
  return (find(multipliers, multiplier ?? "") ?? 1) / (percent === undefined ? 1 : 100);
}

function find(patterns: Grammar["numbers"], printed: string): number | undefined {
  return patterns.find(([pattern]) => pattern.test(printed))?.[1];
}

function toWording(point: Point | undefined, hedge?: Qualifier): Wording | undefined {
  return point === undefined ? undefined : { kind: "point", ...point, hedge };
}

function toInteger(value: number): Point {
  return { value, step: toStep(String(value)), rounded: false };
}

/** What has no digit and is no number is the article: one. */
function toPoint(printed: string, multiplier: number, { numbers, grouping }: Grammar): Point | undefined {
  if (/\d/.test(printed)) return toDecimal(printed, multiplier, grouping);
  const word = find(numbers, printed) ?? 1;
  const rounded = !Number.isInteger(word) && multiplier > 1;
  return { value: word * multiplier, step: toStep(String(word), multiplier), rounded };
}

/**
 * Undefined for what may be one thing as well as another: "4.200 thousand" is 4,200 or 4.2 million, "4.100" in an English
 * text 4.1 or 4,100; and for digits that are grouped in no way.
 */
function toDecimal(printed: string, multiplier: number, grouping: string): Point | undefined {
  const grouped = new RegExp(`^[1-9]\\d{0,2}([${grouping}])\\d{3}(\\1\\d{3})*$`).test(printed);
  if (grouped ? multiplier !== 1 : !/^(0|[1-9]\d*)([.,]\d+)?$/.test(printed)) return undefined;
  if (!grouped && /^[1-9]\d{0,2}[.,]\d{3}$/.test(printed)) return undefined;
  const digits = grouped ? printed.replaceAll(/\D/g, "") : printed.replace(",", ".");
  const places = digits.split(".")[1]?.length ?? 0;
  const value = (Number(digits.replace(".", "")) * multiplier) / 10 ** places;
  return { value, step: toStep(digits, multiplier), rounded: places > 0 && multiplier > 1 };
}
