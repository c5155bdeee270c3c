/**
 * What the site says, in one of its languages. English stands in the code where it is said and is the key of its
 * translations, as in gettext; a dictionary holds the other languages, so that English needs none.
 */
import type { Language } from "../record/codes.ts";
import { once } from "../record/once.ts";
import type { Calendar } from "./calendar.ts";
import type { Counted, CountedValues, Forms, Holes, Message, Values } from "./messages.ts";

/** Names of the codebook, by its codes. */
export interface Names {
  readonly areas: Readonly<Record<string, string>>;
  readonly indicators: Readonly<Record<string, string>>;
  readonly subsets: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, string>>;
}

export interface Dictionary {
  readonly messages: Readonly<Partial<Record<string, string | Forms>>>;
  /** Free text of the record by its English: names of offices and places, events, comments. */
  readonly texts: Readonly<Partial<Record<string, string>>>;
  readonly names: Names;
  /** Null for English, whose days are written without one. */
  readonly calendar: Calendar | null;
}

export interface Tongue {
  readonly language: Language;
  readonly names: Names;
  readonly calendar: Calendar | null;
  /** A message, its holes filled; a number is written as the language writes it. */
  readonly say: <M extends Message>(message: M, ...values: Values<M, string | number>) => string;
  /** A message of a count, in the form that the count wants; `{count}` is the count. `one` is English alone. */
  readonly many: <M extends Counted>(
    count: number,
    one: string,
    other: M,
    ...values: CountedValues<M, string | number>
  ) => string;
  /** A message in pieces, each hole left as what fills it: a link, a time. */
  readonly parts: <M extends Message, V>(message: M, values: Readonly<Record<Holes<M>, V>>) => readonly (string | V)[];
  readonly manyParts: <M extends Counted, V>(
    count: number,
    one: string,
    other: M,
    values: Readonly<Record<Exclude<Holes<M>, "count">, V>>,
  ) => readonly (string | V)[];
  /** A text of the record; as it is where nobody has translated it, as with the names of most newsrooms. */
  readonly text: (english: string) => string;
  /** `4,100`: with at most two digits of a fraction. */
  readonly number: (value: number) => string;
  /** The short form of a printed figure as the API has it: `4,100+`, `almost 4,200`, `hundreds`. */
  readonly display: (display: string) => string;
  /** `A, B and C` */
  readonly list: (items: readonly string[]) => string;
}

const NO_NAMES: Names = { areas: {}, indicators: {}, subsets: {}, units: {} };
const NOTHING: Dictionary = { messages: {}, texts: {}, names: NO_NAMES, calendar: null };

/** What `Intl` is asked for: no browser and no Worker knows Belarusian, whose plurals and numbers are those of Ukrainian. */
const RULES: Readonly<Record<Language, string>> = { en: "en", lt: "lt", lv: "lv", pl: "pl", be: "uk" };

export function createTongue(language: Language, dictionary: Dictionary = NOTHING): Tongue {
  const { messages, texts, names, calendar } = dictionary;
  const numbers = once(
    () => new Intl.NumberFormat(RULES[language], { maximumFractionDigits: 2, useGrouping: "always" }),
  );
  const plurals = once(() => new Intl.PluralRules(RULES[language]));
  const number = (value: number): string => numbers().format(value);
  const find = (message: string): string => {
    const found = messages[message];
    return typeof found === "string" ? found : message.replace(/@[a-z-]+$/, "");
  };
  const findForm = (count: number, one: string, other: string): string => {
    const forms = messages[other];
    if (typeof forms === "object") return forms[plurals().select(count)] ?? forms.other;
    return count === 1 ? one : other;
  };
  const toValue = (value: string | number): string => (typeof value === "number" ? number(value) : value);
  const say = (message: string, ...[values = {}]: Fillings): string =>
    split(find(message), values).map(toValue).join("");
  const many = (count: number, one: string, other: string, ...[values = {}]: Fillings): string =>
    split(findForm(count, one, other), { count, ...values })
      .map(toValue)
      .join("");
  return {
    language,
    names,
    calendar,
    say,
    many,
    parts: (message, values) => split(find(message), values),
    manyParts: (count, one, other, values) =>
      split(findForm(count, one, other).replaceAll("{count}", number(count)), values),
    text: (english) => (Object.hasOwn(texts, english) ? texts[english] : undefined) ?? english,
    number,
    display: (display) => (language === "en" ? display : toDisplay(display, { say, number })),
    list: (items) =>
      items.length < 2
        ? items.join("")
        : say("{first} and {last}", { first: items.slice(0, -1).join(", "), last: items.at(-1) ?? "" }),
  };
}

/** English as it stands in the code. */
export const ENGLISH = createTongue("en");

/** At most one: what fills the holes of a message, by their names. */
type Fillings = readonly Readonly<Record<string, string | number>>[];

/** Text between the holes, and in each hole what is told of it; one that nothing is told of stays as it is written. */
function split<V>(message: string, values: Readonly<Record<string, V>>): readonly (string | V)[] {
  return message
    .split(/\{([a-z]+)\}/)
    .map((piece, index) => (index % 2 === 0 ? piece : (values[piece] ?? `{${piece}}`)))
    .map((piece, index, all) => (isStopped(all[index - 1]) && isStop(piece) ? piece.slice(1) : piece))
    .filter((piece) => piece !== "");
}

/** A day of some languages ends in a full stop, which ends the sentence as well: `2021 m. rugpjūčio 3 d.` */
function isStopped(piece: unknown): boolean {
  return typeof piece === "string" && piece.endsWith(".");
}

function isStop(piece: unknown): piece is string {
  return typeof piece === "string" && piece.startsWith(".") && !piece.startsWith("..");
}

/** What worker/record/display.ts writes in figures, signs and few words. */
function toDisplay(display: string, tongue: Pick<Tongue, "say" | "number">): string {
  const { say, number } = tongue;
  const word = toVague(display, tongue);
  if (word !== undefined) return word;
  const figures = display.replaceAll(/\d[\d,]*(?:\.\d+)?/g, (figure) => number(Number(figure.replaceAll(",", ""))));
  const [, almost] = /^almost (.*)$/.exec(figures) ?? [];
  if (almost !== undefined) return say("almost {figure}", { figure: almost });
  const [, multiple] = /^multiples of (.*)$/.exec(figures) ?? [];
  return multiple === undefined ? figures : say("multiples of {figure}", { figure: multiple });
}

function toVague(display: string, { say }: Pick<Tongue, "say">): string | undefined {
  switch (display) {
    case "tens":
      return say("tens");
    case "dozens":
      return say("dozens");
    case "hundreds":
      return say("hundreds");
    case "thousands":
      return say("thousands");
    case "tens of thousands":
      return say("tens of thousands");
    case "hundreds of thousands":
      return say("hundreds of thousands");
    case "millions":
      return say("millions");
    default:
      return undefined;
  }
}
