/** Query parameters: one definition validates the request and describes it in the OpenAPI document. */
import * as v from "valibot";
import { parsePeriod } from "../record/period.ts";

interface Described {
  readonly name: string;
  readonly description: string;
  readonly example: string;
  /** What a valid value is, as the middle of an error sentence. */
  readonly expected: string;
  /** Of the value once it is split (lists) or read (integers). */
  readonly schema: v.GenericSchema;
}

/** Codes with commas between them; a repeated parameter is a comma too. `ordered` ones keep their order and have a default. */
export type ListParameter = Described & {
  readonly kind: "list";
  readonly codes: readonly string[];
  readonly ordered: boolean;
  readonly fallback: string;
  readonly required: boolean;
  /** Values at a time. */
  readonly most: number;
};
export type IntegerParameter = Described & { readonly kind: "integer"; readonly fallback: number };
/** A year, month or day; it stands for its first day or its last. */
export type DateParameter = Described & { readonly kind: "date"; readonly side: "start" | "end" };
export type OpaqueParameter = Described & { readonly kind: "opaque" };

export type Parameter = ListParameter | IntegerParameter | DateParameter | OpaqueParameter;

const FREE = { ordered: false, fallback: "", required: false, most: 100 };

/** A filter by exact codes. */
export function codesOf(name: string, description: string, codes: readonly string[]): ListParameter {
  return listOf({ ...FREE, name, description, example: codes[0] ?? "", codes });
}

/** Exact codes without which there is no answer. */
export function requiredOf(
  name: string,
  description: string,
  codes: readonly string[],
  example: string,
): ListParameter {
  return listOf({ ...FREE, name, description, example, codes, required: true });
}

/** One code of several, with the one that is meant where none is given. */
export function choiceOf(name: string, description: string, codes: readonly string[], fallback: string): ListParameter {
  return listOf({ ...FREE, name, description, example: fallback, codes, fallback, most: 1 });
}

/** `sort`: keys with a hyphen before those in descending order. */
export function sortOf(keys: readonly string[], fallback: string): ListParameter {
  const codes = keys.flatMap((key) => [key, `-${key}`]);
  const description = "Keys to sort by, a hyphen before one in descending order; nulls stand last, ties by id";
  return listOf({ ...FREE, name: "sort", description, example: fallback, codes, ordered: true, fallback });
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

const LIMITS = { minimum: 1, maximum: 1000 } as const;

export const LIMIT: IntegerParameter = {
  kind: "integer",
  name: "limit",
  description: "Rows on one page",
  example: "50",
  fallback: 100,
  expected: `a whole number from ${LIMITS.minimum} to ${LIMITS.maximum}`,
  schema: v.pipe(v.number(), v.integer(), v.minValue(LIMITS.minimum), v.maxValue(LIMITS.maximum)),
};

export const CURSOR: OpaqueParameter = {
  kind: "opaque",
  name: "cursor",
  description: "Where the next page starts: taken from `links.next`, and good for that query alone",
  example: "",
  expected: "the cursor of links.next of the same query",
  schema: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/), v.maxLength(2000)),
};

const MAX_LISTED = 200; // a longer list of codes, such as all claims, would outgrow the record in the OpenAPI document

function listOf(list: Omit<ListParameter, "kind" | "expected" | "schema">): ListParameter {
  const { codes } = list;
  const known = new Set(codes);
  const code =
    codes.length <= MAX_LISTED
      ? v.picklist(codes)
      : v.pipe(
          v.string(),
          v.check((text) => known.has(text)),
        );
  return {
    ...list,
    kind: "list",
    expected: codes.length <= 20 ? `values among ${codes.join(", ")}` : "codes of the record with commas between them",
    schema: v.pipe(v.array(code), v.minLength(1), v.maxLength(list.most)),
  };
}

function dateOf(name: string, side: DateParameter["side"], description: string): DateParameter {
  return {
    kind: "date",
    name,
    side,
    description,
    example: "2021-11",
    expected: "a year, month or day of the calendar, such as 2021, 2021-11 or 2021-11-08",
    schema: v.pipe(
      v.string(),
      v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
      v.check((text) => parsePeriod(text) !== undefined),
    ),
  };
}
