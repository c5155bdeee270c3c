/** Reads a printed figure ("more than 4.2 thousand", "from 2 to 4 thousand", "several hundred", "two thirds") as arithmetic. */
import { type Lexicon, LEXICONS, OTHER_GROUPING } from "./lexicon.ts";
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

/**
 * `language` is an ISO 639-1 code; of a language without a lexicon only digits that stand alone are read. Undefined where
 * no rule reads the wording, where more than one reading is possible, and where a word or sign makes it something else.
 */
export function readWording(text: string, language: string): Wording | undefined {
  const words = text.toLowerCase().replaceAll("’", "'");
  const lexicon = LEXICONS.get(language);
  if (lexicon === undefined) return toPlain(toDecimal(words, 1, OTHER_GROUPING));
  return (
    readPlural(words, lexicon) ?? readFraction(words, lexicon) ?? readRange(words, lexicon) ?? readPoint(words, lexicon)
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

const START = String.raw`(?<![\p{L}\p{N}.,+−-])(?<![\p{L}\p{N}][-–] ?)`;
const STOP = String.raw`(?![\p{L}\p{N}\p{No}+*]|[.,-]\p{N})`;

function readPlural(words: string, lexicon: Lexicon): Wording | undefined {
  for (const [plural, step] of lexicon.plurals) {
    const rest = toRest(words, `(?:${plural})`, lexicon);
    if (rest !== undefined) return rest.hedge === undefined ? { kind: "plural", step } : undefined;
  }
  return undefined;
}

function readFraction(words: string, lexicon: Lexicon): Wording | undefined {
  const { numbers, parts } = lexicon;
  const rest = toRest(words, `(a|${join(numbers)}) (${join(parts)})s?|half`, lexicon);
  if (rest === undefined) return undefined;
  const [count = "", part = "half"] = rest.groups;
  const step = 1 / (parts.get(part) ?? 1);
  return { kind: "point", value: (numbers.get(count) ?? 1) * step, step, rounded: false, hedge: rest.hedge };
}

function readPoint(words: string, lexicon: Lexicon): Wording | undefined {
  const rest = toRest(words, `(${toNumber(lexicon)})${toScale(lexicon)}`, lexicon);
  if (rest === undefined) return undefined;
  const [printed = "", multiplier, percent] = rest.groups;
  const point = toPoint(printed, toMultiplier(multiplier, percent, lexicon), lexicon);
  return toPlain(point, rest.hedge);
}

function readRange(words: string, lexicon: Lexicon): Wording | undefined {
  const number = toNumber(lexicon);
  const scale = toScale(lexicon);
  const rest = toRest(
    words,
    `(?:from |between )?(${number})${scale}(?: (?:${lexicon.range}) | ?[–-] ?)(${number})${scale}`,
    lexicon,
  );
  if (rest === undefined || rest.hedge !== undefined) return undefined;
  const [first = "", ownMultiplier, ownPercent, second = "", multiplier, percent] = rest.groups;
  const shared = toMultiplier(multiplier, percent, lexicon);
  const own =
    ownMultiplier === undefined && ownPercent === undefined ? shared : toMultiplier(ownMultiplier, ownPercent, lexicon);
  const [lower, upper] = [toPoint(first, own, lexicon), toPoint(second, shared, lexicon)];
  if (lower === undefined || upper === undefined || lower.value >= upper.value || isShort(first, second))
    return undefined;
  return { kind: "range", lower: lower.value, upper: upper.value, step: Math.min(lower.step, upper.step) };
}

/** "2 to 4,000" is 2,000 to 4,000 for some, and 2 to 4,000 for others. */
function isShort(first: string, second: string): boolean {
  const [group, ...groups] = second.split(/[ ,.](?=\d{3}(?:\D|$))/);
  return groups.length > 0 && /^\d+$/.test(first) && Number(first) < Number(group);
}

interface Rest {
  readonly groups: readonly (string | undefined)[];
  readonly hedge: Qualifier | undefined;
}

/** The figure's groups and its hedge, if what stands before and behind it holds no figure of its own and no barrier. */
function toRest(words: string, figure: string, lexicon: Lexicon): Rest | undefined {
  const match = new RegExp(`${START}(?:${figure})${STOP}`, "u").exec(words);
  if (match === null) return undefined;
  const [before, behind] = [words.slice(0, match.index), words.slice(match.index + match[0].length)];
  const hedge = lexicon.hedges.find(([hedges]) => new RegExp(`(?:^|[ (])(?:${hedges}) ?[$€£]?$`, "u").test(before));
  const thought = lexicon.afterthoughts.find(([thoughts]) => new RegExp(`^ (?:${thoughts})(?: |$)`).test(behind));
  const lead = hedge === undefined ? before : before.replace(new RegExp(`(?:${hedge[0]}) ?[$€£]?$`, "u"), "");
  const tail = thought === undefined ? behind : behind.replace(new RegExp(`^ (?:${thought[0]})`), "");
  if (hedge !== undefined && thought !== undefined) return undefined;
  if (!isClear(lead, lexicon.barriers.before, lexicon) || !isClear(tail, lexicon.barriers.behind, lexicon))
    return undefined;
  return { groups: match.slice(1), hedge: hedge?.[1] ?? thought?.[1] };
}

/** Letters, blanks and the signs of currencies, and among the words neither a number nor a barrier. */
function isClear(words: string, barriers: string, { numbers, multipliers, parts }: Lexicon): boolean {
  const figures = `(?:${join(numbers)}|${join(multipliers)}|${join(parts)}|tens)s?`;
  return (
    /^[\p{L} ,.'"“”()$€£-]*$/u.test(words) &&
    !new RegExp(`(?<!\\p{L})(?:${figures}|${barriers})(?!\\p{L})`, "u").test(words)
  );
}

function toNumber({ numbers, multipliers }: Lexicon): string {
  return String.raw`\d[\d ,.]*\d|\d|a(?= (?:${join(multipliers)}))|${join(numbers)}`;
}

function toScale({ multipliers, percent }: Lexicon): string {
  return `(?: (${join(multipliers)})(?!\\p{L}))?( ?(?:${percent})(?!\\p{L}))?`;
}

function toMultiplier(multiplier: string | undefined, percent: string | undefined, { multipliers }: Lexicon): number {
  return (multipliers.get(multiplier ?? "") ?? 1) / (percent === undefined ? 1 : 100);
}

function toPlain(point: Point | undefined, hedge?: Qualifier): Wording | undefined {
  return point === undefined ? undefined : { kind: "point", ...point, hedge };
}

function toPoint(printed: string, multiplier: number, { numbers, grouping }: Lexicon): Point | undefined {
  const word = printed === "a" ? 1 : numbers.get(printed);
  if (word === undefined) return toDecimal(printed, multiplier, grouping);
  return { value: word * multiplier, step: toStep(String(word), multiplier), rounded: false };
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

function join(words: ReadonlyMap<string, number>): string {
  return [...words.keys()].join("|");
}
