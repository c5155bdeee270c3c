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
};
export type IntegerParameter = Described & { readonly kind: "integer"; readonly fallback: number };
/** A year, month or day; it stands for its first day or its last. */
export type DateParameter = Described & { readonly kind: "date"; readonly side: "start" | "end" };
export type OpaqueParameter = Described & { readonly kind: "opaque" };

export type Parameter = ListParameter | IntegerParameter | DateParameter | OpaqueParameter;

export const MAX_CODES = 100;

/** A filter by exact codes. */
export function codesOf(name: string, description: string, codes: readonly string[]): ListParameter {
  return listOf({ name, description, example: codes[0] ?? "", codes, ordered: false, fallback: "" });
}

/** `sort`: keys with a hyphen before those in descending order. */
export function sortOf(keys: readonly string[], fallback: string): ListParameter {
  const codes = keys.flatMap((key) => [key, `-${key}`]);
  const description = "Keys to sort by, a hyphen before one in descending order; nulls stand last, ties by id";
  return listOf({ name: "sort", description, example: fallback, codes, ordered: true, fallback });
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

function listOf(list: Omit<ListParameter, "kind" | "expected" | "schema">): ListParameter {
  const { codes } = list;
  return {
    ...list,
    kind: "list",
    expected: codes.length <= 20 ? `values among ${codes.join(", ")}` : "codes of the record with commas between them",
    schema: v.pipe(v.array(v.picklist(codes)), v.minLength(1), v.maxLength(MAX_CODES)),
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
