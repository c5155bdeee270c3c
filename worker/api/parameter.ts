/** Query parameters: one definition validates the request and describes it in the OpenAPI document. */
import * as v from "valibot";
import { parsePeriod } from "../record/period.ts";
import { once } from "../record/once.ts";
import { type Codes, toCodes } from "../query/shelf.ts";
import { fold, splitWords } from "../query/words.ts";
import { isCursor } from "./cursor.ts";

interface Described {
  readonly name: string;
  readonly description: string;
  /** A value that is taken; empty where there is none to show. */
  readonly example: () => string;
  /** What a valid value is, as the middle of an error sentence. */
  readonly expected: () => string;
  /** Of the value once it is split (lists) or read (integers). */
  readonly schema: () => v.GenericSchema;
}

/** Codes with commas between them; a repeated parameter is a comma too. */
export type ListParameter = Described & {
  readonly kind: "list";
  readonly codes: Codes;
  /** Whether the order of the codes is part of what is asked. */
  readonly ordered: boolean;
  /** What is meant where it is left out; empty for nothing. */
  readonly fallback: string;
  readonly required: boolean;
  /** Values at a time. */
  readonly most: number;
};
export type IntegerParameter = Described & { readonly kind: "integer"; readonly fallback: number };
/** A year, month or day; it stands for its first day or its last. */
export type DateParameter = Described & { readonly kind: "date"; readonly side: "start" | "end" };
/** Words with spaces between them; a repeated parameter is a space too. */
export type WordsParameter = Described & { readonly kind: "words" };
export type OpaqueParameter = Described & { readonly kind: "opaque" };

export type Parameter = ListParameter | IntegerParameter | DateParameter | WordsParameter | OpaqueParameter;

const FREE = { ordered: false, fallback: "", required: false, most: 100 };

/** A filter by exact codes. */
export function codesOf(name: string, description: string, codes: Codes): ListParameter {
  return listOf({ ...FREE, name, description, codes });
}

/** Exact codes without which there is no answer. */
export function requiredOf(name: string, description: string, codes: Codes, example: string): ListParameter {
  return { ...listOf({ ...FREE, name, description, codes, required: true }), example: () => example };
}

/** One code of several, with the one that is meant where none is given. */
export function choiceOf(name: string, description: string, codes: readonly string[], fallback: string): ListParameter {
  return {
    ...listOf({ ...FREE, name, description, codes: toCodes(() => codes), fallback, most: 1 }),
    example: () => fallback,
  };
}

/** `sort`: keys with a hyphen before those in descending order. */
export function sortOf(keys: readonly string[], fallback: string): ListParameter {
  const codes = toCodes(() => keys.flatMap((key) => [key, `-${key}`]));
  const description = "Keys to sort by, a hyphen before one in descending order; nulls stand last, ties by id";
  return { ...listOf({ ...FREE, name: "sort", description, codes, ordered: true, fallback }), example: () => fallback };
}

export const FROM = dateOf(
  "from",
  "start",
  "Rows whose widest period ends on this day or later; 2021-11 means its first day",
);
export const TO = dateOf(
  "to",
  "end",
  "Rows whose widest period starts on this day or earlier; 2021-11 means its last day",
);

export const AS_OF = dateOf(
  "as_of",
  "end",
  "Only what was stated by this day; what nobody knows the day of is left out, and a warning counts it",
);

export const PERIOD_MATCH = choiceOf(
  "period_match",
  "Whether the widest period of a row must share a day with `from` to `to` (overlap) or lie between them (within, with one of them at least)",
  ["overlap", "within"],
  "overlap",
);

const LIMITS = { minimum: 1, maximum: 1000 } as const;

export const LIMIT: IntegerParameter = limitOf(LIMITS.minimum, LIMITS.maximum);

/** `limit` within its bounds, both included. */
export function limitOf(minimum: number, maximum: number): IntegerParameter {
  return {
    kind: "integer",
    name: "limit",
    description: "Rows on one page",
    example: () => "50",
    fallback: 100,
    expected: () => `a whole number from ${minimum} to ${maximum}`,
    schema: () => v.pipe(v.number(), v.integer(), v.minValue(minimum), v.maxValue(maximum)),
  };
}

/** Letters of a cursor. */
export const MAX_CURSOR = 2000;

export const CURSOR: OpaqueParameter = {
  kind: "opaque",
  name: "cursor",
  description: "Where the next page starts: taken from `links.next`, and good for that query alone",
  example: () => "",
  expected: () => "the cursor of links.next of the same query",
  schema: () => v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/), v.maxLength(MAX_CURSOR), v.check(isCursor)),
};

const WORDS = { most: 8, bytes: 50 } as const;

export const Q: WordsParameter = {
  kind: "words",
  name: "q",
  description:
    `At most ${WORDS.most} words of at most ${WORDS.bytes} bytes each. A row is in when each of them begins a word of its ` +
    "wording, place, claimant, publisher or comment, without regard to case and diacritics",
  example: () => "kapciamiestis",
  expected: () => `1 to ${WORDS.most} words of at most ${WORDS.bytes} bytes each, with spaces between them`,
  schema: () =>
    v.pipe(
      v.string(),
      v.regex(/^\s*\S{1,50}(\s+\S{1,50}){0,7}\s*$/),
      v.maxLength(1000),
      v.check((text) => splitWords(text).every((word) => new TextEncoder().encode(word).length <= WORDS.bytes)),
    ),
};

/** Words as they were sent, in one order, one of those that are alike once they are folded. */
export function toWords(text: string): readonly string[] {
  return [
    ...new Map(
      splitWords(text)
        .toSorted()
        .map((word) => [fold(word), word]),
    ).values(),
  ].toSorted();
}

const MAX_LISTED = 200; // a longer list of codes, such as all claims, would outgrow the record in the OpenAPI document

function listOf(list: Omit<ListParameter, "kind" | "example" | "expected" | "schema">): ListParameter {
  const { codes } = list;
  return {
    ...list,
    kind: "list",
    example: () => codes.all()[0] ?? "",
    expected: () =>
      codes.all().length <= 20
        ? `values among ${codes.all().join(", ")}`
        : "codes of the record with commas between them",
    schema: once(() => {
      const known = v.check<string>((text) => codes.place(text) !== undefined);
      const code = codes.all().length <= MAX_LISTED ? v.picklist(codes.all()) : v.pipe(v.string(), known);
      return v.pipe(v.array(code), v.minLength(1), v.maxLength(list.most));
    }),
  };
}

function dateOf(name: string, side: DateParameter["side"], description: string): DateParameter {
  return {
    kind: "date",
    name,
    side,
    description,
    example: () => "2021-11",
    expected: () => "a year, month or day of the calendar, such as 2021, 2021-11 or 2021-11-08",
    schema: once(() =>
      v.pipe(
        v.string(),
        v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
        v.check((text) => parsePeriod(text) !== undefined),
      ),
    ),
  };
}
