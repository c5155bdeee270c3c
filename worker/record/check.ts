/** What the tool computes from the record: checks and rivalries, in the form in which they are packed and served. */
import * as v from "valibot";
import { CHECK_KINDS, RIVALRY_KINDS, VERDICTS } from "./codes.ts";

const text = v.string();
const stated = v.nullable(v.string());
const number = v.nullable(v.number());
const date = v.pipe(v.string(), v.isoDate());

const bounds = {
  lower: number,
  upper: number,
  lower_inclusive: v.nullable(v.boolean()),
  upper_inclusive: v.nullable(v.boolean()),
};

/** One side of a check: the claims that it rests on, by id, and what they allow. */
const Side = v.object({
  claims: v.array(text),
  ...bounds,
});

/** A recomputation that ties statements together, with its verdict. */
export const Check = v.object({
  id: text,
  kind: v.picklist(CHECK_KINDS),
  verdict: v.picklist(VERDICTS),
  indicator: text,
  ref_area: text,
  period_start: date,
  period_end: date,
  statement: text,
  arithmetic: text,
  left: Side,
  right: Side,
  reason: stated,
  known: stated,
});

/** Claims that should agree, with the kind of each pair's difference; the group takes the last-listed kind among them. */
export const Rivalry = v.object({
  id: text,
  kind: v.picklist(RIVALRY_KINDS),
  cell: v.object({
    indicator: v.array(text),
    ref_area: text,
    counterpart_area: stated,
    place: stated,
    citizenship: stated,
    subset: stated,
    unit_measure: v.array(text),
    period_start: date,
    period_end: date,
    time_period: text,
  }),
  claims: v.array(text),
  pairs: v.array(v.object({ claims: v.tuple([text, text]), kind: v.picklist(RIVALRY_KINDS) })),
  /** What all readings share; null where they share nothing. */
  common: v.nullable(v.object(bounds)),
  /** Distinct pairs of claimant and first telling. */
  witnesses: v.number(),
});

export type Check = v.InferOutput<typeof Check>;
export type Rivalry = v.InferOutput<typeof Rivalry>;
