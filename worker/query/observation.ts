/** One point of a series, in the form in which the API gives it. */
import * as v from "valibot";
import { toPoint } from "../record/algebra.ts";
import type { Claim } from "../record/claim.ts";
import { toDisplay } from "../record/display.ts";
import type { Figure, Interval } from "../record/interval.ts";
import { CALENDAR_FREQS, toTimePeriod } from "../record/period.ts";
import { STATUSES } from "../record/schema.ts";
import type { Inference } from "./series/inference.ts";
import type { Cell, Line } from "./line.ts";
import type { Point } from "./series/points.ts";
import { RULE } from "./series/rule.ts";

const text = v.string();
const stated = v.nullable(v.string());
const number = v.nullable(v.number());
const described = <T extends v.GenericSchema>(schema: T, description: string) =>
  v.pipe(schema, v.description(description));

export const Observation = v.object({
  indicator: text,
  ref_area: text,
  counterpart_area: stated,
  place: stated,
  citizenship: stated,
  subset: stated,
  unit_measure: text,
  time_period: described(text, "SDMX time period: 2021, 2021-Q4, 2021-11, 2021-W46 or 2021-11-08"),
  period_start: text,
  period_end: text,
  freq: v.picklist(CALENDAR_FREQS),
  value: described(
    number,
    "As the selected claim prints it, or as it follows; null for a range, a plural and what is only bounded",
  ),
  lower: described(number, "Lower end of the logical interval; null where it is absent"),
  upper: described(number, "Upper end of the logical interval; null where it is absent"),
  lower_inclusive: v.nullable(v.boolean()),
  upper_inclusive: v.nullable(v.boolean()),
  reading_lower: described(
    number,
    "Lower end of what a reader takes the wording to mean; of a derived one its logical end",
  ),
  reading_upper: described(
    number,
    "Upper end of what a reader takes the wording to mean; of a derived one its logical end",
  ),
  display: described(stated, "The figure in short, its wording as a sign; null in a gap"),
  obs_status: described(
    v.nullable(v.picklist(STATUSES)),
    "SDMX status; B where the figure runs from the first day of the count, within the period",
  ),
  coverage: described(
    v.nullable(v.picklist(["full", "partial"])),
    "partial where the figure runs from the first day of the count, within the period",
  ),
  method: described(
    v.picklist(["selected", "derived", "none"]),
    "selected: a claim of the period; derived: what others allow; none: a gap",
  ),
  rule: described(stated, "By which rule the claim was selected, or the interval derived"),
  claim: described(stated, "Id of the selected claim"),
  claims: described(
    v.array(text),
    "Ids of all claims considered, the selected one first; running totals that stop short of the period's end last",
  ),
  parents: described(v.array(text), "Ids of the claims that a derived one follows from"),
  arithmetic: described(stated, "How a derived one follows: 4,100 − 3,870"),
  spread: described(v.object({ min: number, max: number }), "Least and greatest value printed for the period"),
});
export type Observation = v.InferOutput<typeof Observation>;

/** Fields stand in the order of the schema, as they are served. */
export function toObservation({ cell, indicator }: Line, point: Point): Observation {
  const { period, freq, filling, bounding } = point;
  const { arithmetic, parents, ...figures } = toFigures(point, indicator.minimum);
  return {
    ...cell,
    time_period: toTimePeriod(period, freq),
    period_start: period.start,
    period_end: period.end,
    freq,
    ...figures,
    claims: [...filling, ...bounding].map(({ id }) => id),
    parents,
    arithmetic,
    spread: toSpread(filling),
  };
}

type Figures = Omit<
  Observation,
  keyof Cell | "time_period" | "period_start" | "period_end" | "freq" | "claims" | "spread"
>;

function toFigures({ finding, coverage }: Point, minimum: number): Figures {
  if (finding.method === "none") return GAP;
  return finding.method === "selected"
    ? toSelected(finding.claim, coverage)
    : toDerived(finding.inference, coverage, minimum);
}

function toSelected(claim: Claim, coverage: Point["coverage"]): Figures {
  return {
    value: claim.qualifier === "range" ? null : claim.value,
    ...toEnds(claim.logical, claim.reading),
    display: claim.display,
    obs_status: coverage === "partial" ? "B" : claim.obs_status,
    coverage,
    method: "selected",
    rule: RULE,
    claim: claim.id,
    parents: [],
    arithmetic: null,
  };
}

/** Its status is that of the first parent which is not normal. */
function toDerived(inference: Inference, coverage: Point["coverage"], minimum: number): Figures {
  const { rule, interval, parents, arithmetic } = inference;
  const status = parents.find(({ obs_status }) => obs_status !== "A")?.obs_status ?? "A";
  return {
    value: toPoint(interval) ?? null,
    ...toEnds(interval, interval),
    display: toDisplay(toFigure(interval, minimum)),
    obs_status: coverage === "partial" ? "B" : status,
    coverage,
    method: "derived",
    rule,
    claim: null,
    parents: parents.map(({ id }) => id),
    arithmetic,
  };
}

const NOWHERE: Interval = { lower: undefined, upper: undefined };

const GAP: Figures = {
  value: null,
  ...toEnds(NOWHERE, NOWHERE),
  display: null,
  obs_status: null,
  coverage: null,
  method: "none",
  rule: null,
  claim: null,
  parents: [],
  arithmetic: null,
};

function toEnds(logical: Interval, reading: Interval) {
  return {
    lower: logical.lower?.value ?? null,
    upper: logical.upper?.value ?? null,
    lower_inclusive: logical.lower?.inclusive ?? null,
    upper_inclusive: logical.upper?.inclusive ?? null,
    reading_lower: reading.lower?.value ?? null,
    reading_upper: reading.upper?.value ?? null,
  };
}

/** An interval in the words that would print it; one that starts at the minimum is told by its upper end alone. */
function toFigure({ lower, upper }: Interval, minimum: number): Figure {
  const plain = { step: 1, minimum, value_upper: null };
  if (upper === undefined)
    return {
      ...plain,
      qualifier: lower?.inclusive === true ? "at_least" : "more_than",
      value: lower?.value ?? minimum,
    };
  if (lower === undefined || (lower.value === minimum && upper.value > minimum))
    return { ...plain, qualifier: upper.inclusive ? "up_to" : "under", value: upper.value };
  if (lower.value === upper.value) return { ...plain, qualifier: "exact", value: upper.value };
  return { ...plain, qualifier: "range", value: lower.value, value_upper: upper.value };
}

function toSpread(filling: readonly Claim[]): Observation["spread"] {
  const values = filling.flatMap(({ value, value_upper }) => [value, value_upper].filter((one) => one !== null));
  return values.length === 0 ? { min: null, max: null } : { min: Math.min(...values), max: Math.max(...values) };
}
