/** What the API itself says, in its JSON form: the envelope of every answer, errors, its state. */
import * as v from "valibot";
import { VERDICTS } from "../record/codes.ts";
import { API_VERSION } from "./version.ts";

export const Warning = v.object({ code: v.string(), detail: v.string() });

export const Meta = v.object({
  api_version: v.literal(API_VERSION),
  data_version: v.string(),
  total: v.pipe(v.number(), v.description("Rows that answer the query, on all pages together")),
  returned: v.pipe(v.number(), v.description("Rows in this answer")),
  license: v.string(),
  citation: v.string(),
  warnings: v.array(Warning),
});

export const Links = v.object({
  self: v.string(),
  next: v.pipe(v.nullable(v.string()), v.description("The next page; null at the end")),
  csv: v.pipe(v.nullable(v.string()), v.description("The same rows as CSV; null where there is none")),
  page: v.pipe(v.nullable(v.string()), v.description("The page that shows them; null where there is none")),
});

export function envelopeOf(data: v.GenericSchema): v.GenericSchema {
  return v.object({ meta: Meta, links: Links, data });
}

/** One faulty parameter: what was expected, what was found, and the valid values nearest to it. */
export const Fault = v.object({
  parameter: v.string(),
  detail: v.string(),
  expected: v.string(),
  found: v.string(),
  nearest: v.array(v.string()),
});

export const Problem = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.string(),
  instance: v.string(),
  errors: v.array(Fault),
});

/** What the build counts. */
export const Counts = v.object({
  newest: v.pipe(v.nullable(v.string()), v.description("Last day of the newest period that a claim covers")),
  claims: v.number(),
  checks: v.pipe(v.object(v.entriesFromList(VERDICTS, v.number())), v.description("Number of checks by verdict")),
});

export const Health = v.object({
  status: v.literal("ok"),
  data_version: v.string(),
  build: v.pipe(v.string(), v.description("First 12 hexadecimal digits of the SHA-256 of script and packed data")),
  ...Counts.entries,
});

export type Warning = v.InferOutput<typeof Warning>;
export type Links = v.InferOutput<typeof Links>;
export type Fault = v.InferOutput<typeof Fault>;
export type Problem = v.InferOutput<typeof Problem>;
export type Counts = v.InferOutput<typeof Counts>;
