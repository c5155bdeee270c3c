/** One point of a series in the form in which the API gives it. */
import { toPoint } from "../record/algebra.ts";
import type { Claim } from "../record/claim.ts";
import { toDisplay } from "../record/display.ts";
import type { Observation } from "../record/form.ts";
import { type Figure, type Interval, toEnds } from "../record/interval.ts";
import { toTimePeriod } from "../record/period.ts";
import type { Inference } from "./series/inference.ts";
import type { Cell, Line } from "./line.ts";
import type { Point } from "./series/points.ts";
import { RULE } from "./series/rule.ts";

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
