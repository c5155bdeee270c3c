/**
 * Sentences of checks in the language of a page. The record holds them in English, each one of a few messages of
 * worker/query/checks: it is found by its words, and said again with what stands in its holes.
 */
import { describeDay, describeSpan } from "../chart/period.ts";
import type { Tongue } from "../language/tongue.ts";
import { once } from "../record/once.ts";
import { parsePeriod } from "../record/period.ts";

/** How a page calls what a sentence names. */
export interface Called {
  /** A place, a country, or `citizenship IQ`. */
  readonly toPart: (words: string) => string;
  /** `A and B`, where either may hold an `and` of its own. */
  readonly toClaimants: (words: string) => string;
}

/** Without its subject and its full stop; as it is where it is none of the messages. */
export function retellStatement(statement: string, called: Called, tongue: Tongue): string {
  return retell(statement, statements(), called, tongue);
}

/** One sentence or several, without the last full stop. */
export function retellReason(reason: string, called: Called, tongue: Tongue): string {
  return reason
    .split(/(?<=\p{L})\. (?=\p{Lu})/u)
    .map((sentence) => retell(sentence, reasons(), called, tongue))
    .join(". ");
}

type Sayer = Pick<Tongue, "say" | "many">;
type Write = (english: string, called: Called, tongue: Tongue) => string;

/** What stands in a hole, as a pattern, and how it is said. */
interface Hole {
  readonly pattern: string;
  readonly write: Write;
}

const DAY: Hole = {
  pattern: String.raw`\d{4}-\d\d-\d\d`,
  write: (day, _, tongue) => describeDay(day, tongue),
};

const PERIOD: Hole = {
  pattern: String.raw`\d{4}[-/\dQW]*`,
  write: (period, _, tongue) => describeTime(period, tongue),
};

const HOLES = {
  start: DAY,
  end: DAY,
  day: DAY,
  period: PERIOD,
  inner: PERIOD,
  count: { pattern: String.raw`\d+`, write: (count) => count },
  figure: { pattern: ".+", write: (figure, _, { display }) => display(figure) },
  part: { pattern: ".+", write: (part, { toPart }) => toPart(part) },
  claimants: { pattern: ".+", write: (claimants, { toClaimants }) => toClaimants(claimants) },
  wording: { pattern: ".+", write: (wording) => wording },
} as const satisfies Readonly<Record<string, Hole>>;

type Holes = Readonly<Record<keyof typeof HOLES, string>>;
/** A message with its holes filled. */
type Sentence = (holes: Holes, sayer: Sayer) => string;

const STATEMENTS: readonly Sentence[] = [
  ({ start, end, day }, { say }) => say("the total from {start} to {end} is that to {day}", { start, end, day }),
  ({ start, end, day }, { say }) =>
    say("the total from {start} to {end} is that to {day} and what is printed for days between", { start, end, day }),
  ({ start, end, day }, { say }) =>
    say("the total from {start} to {end} is no less than that to {day}", { start, end, day }),
  ({ start, end, day }, { say }) =>
    say("the total from {start} to {end} is no less than that to {day} and what is printed for days between", {
      start,
      end,
      day,
    }),
  ({ period }, { say }) => say("the figure for a part of {period} is no more than its own", { period }),
  ({ inner, period }, { say }) =>
    say("the figure for {inner} inside {period} is no more than its own", { inner, period }),
  ({ count, period }, { many }) =>
    many(
      Number(count),
      "{count} figure inside {period} is no more than its own",
      "{count} figures inside {period} are no more than its own",
      { period },
    ),
  ({ count, period }, { many }) =>
    many(
      Number(count),
      "{count} figure that makes up {period} adds up to its own",
      "{count} figures that make up {period} add up to its own",
      { period },
    ),
  ({ period }, { say }) => say("the count of {period} is the sum of its years", { period }),
  ({ part, inner, period }, { say }) =>
    say("the figure for {part} in {inner} is no more than the whole of {period}", { part, inner, period }),
  ({ count, period }, { many }) =>
    many(
      Number(count),
      "{count} figure by nationality is no more than the whole of {period}",
      "{count} figures by nationality are no more than the whole of {period}",
      { period },
    ),
  ({ count, period }, { many }) =>
    many(
      Number(count),
      "{count} figure by place is no more than the whole of {period}",
      "{count} figures by place are no more than the whole of {period}",
      { period },
    ),
  ({ count, period }, { many }) =>
    many(
      Number(count),
      "{count} figure by country is no more than the whole of {period}",
      "{count} figures by country are no more than the whole of {period}",
      { period },
    ),
  ({ wording, period }, { say }) => say('"{wording}" of {period} is what its figures come to', { wording, period }),
  ({ start, day, end }, { say }) =>
    say("a figure told on {start} is of {day}, while {end} would be news", { start, day, end }),
  ({ period }, { say }) => say("two figures for {period} differ by one digit's place", { period }),
  ({ end, figure }, { say }) =>
    say("the total to {end} has no place between those around it, while {figure} has", { end, figure }),
  ({ period }, { say }) => say("the figure for {period} stands for another indicator too", { period }),
  ({ period }, { say }) => say("the figure for {period} stands for another area too", { period }),
  ({ period }, { say }) => say("the figure for {period} stands for another year too", { period }),
];

const REASONS: readonly Sentence[] = [
  (_, { say }) => say("The dates leave open whether one period lies within the other"),
  (_, { say }) => say("Taken strictly, with its rounding undone, the wording leaves room for both"),
  (_, { say }) => say("One of the dates is inferred"),
  (_, { say }) => say("One of the dates is inferred or open"),
  (_, { say }) => say("One of the dates is left open"),
  (_, { say }) => say("A cut-off one day apart may explain the difference"),
  (_, { say }) => say("Another figure printed for the same days may explain the difference"),
  (_, { say }) => say("No document prints the parts and the whole together: one may have been revised since"),
  (_, { say }) => say("Which borders are counted together is not stated: this one may not be among them"),
  (_, { say }) => say("The two figures are not of one body"),
  (_, { say }) => say("A figure of a bulletin is mostly told within a week"),
  (_, { say }) => say("It may be chance, or one of the two is out of place"),
  ({ claimants }, { say }) => say("Figures of {claimants} are taken together", { claimants }),
];

interface Form {
  readonly sentence: Sentence;
  readonly pattern: RegExp;
}

const statements = once(() => STATEMENTS.map(toForm));
const reasons = once(() => REASONS.map(toForm));

/** Says a message in English with patterns in its holes, as a pattern of what the record holds. */
const PATTERNS: Sayer = {
  say: (message: string, ...[holes = {}]: Patterns) => fill(message, holes),
  many: (_: number, __: string, other: string, ...[holes = {}]: Patterns) =>
    fill(other, { count: toGroup("count"), ...holes }),
};

type Patterns = readonly Readonly<Record<string, string | number>>[];

function toForm(sentence: Sentence): Form {
  const groups = mapHoles(toGroup);
  return { sentence, pattern: new RegExp(`^${sentence(groups, PATTERNS)}$`, "u") };
}

function toGroup(name: keyof typeof HOLES): string {
  return `(?<${name}>${HOLES[name].pattern})`;
}

function fill(message: string, holes: Readonly<Record<string, string | number>>): string {
  return message.replaceAll(/\{([a-z]+)\}/g, (_, name: string) => String(holes[name]));
}

function retell(english: string, forms: readonly Form[], called: Called, tongue: Tongue): string {
  for (const { sentence, pattern } of forms) {
    const match = pattern.exec(english);
    if (match !== null) {
      const { groups: found = {} } = match;
      const holes = mapHoles((name) => {
        const words = found[name];
        return words === undefined ? "" : HOLES[name].write(words, called, tongue);
      });
      return sentence(holes, tongue);
    }
  }
  return english;
}

function mapHoles(toWords: (name: keyof typeof HOLES) => string): Holes {
  return {
    start: toWords("start"),
    end: toWords("end"),
    day: toWords("day"),
    period: toWords("period"),
    inner: toWords("inner"),
    count: toWords("count"),
    figure: toWords("figure"),
    part: toWords("part"),
    claimants: toWords("claimants"),
    wording: toWords("wording"),
  };
}

/** A time period of SDMX in words; quarters and weeks as the codes that they are. */
function describeTime(text: string, tongue: Tongue): string {
  const [start = "", end] = text.split("/");
  const period = end === undefined ? parsePeriod(start) : { start, end };
  return period === undefined
    ? text
    : describeSpan(
        { period_start: period.start, period_start_latest: null, period_end_earliest: null, period_end: period.end },
        tongue,
      );
}
