/** Claims and observations as marks: where each interval ends, and how each end is drawn. */
import type { Tongue } from "../language/tongue.ts";
import type { ClaimForm, Observation } from "../record/form.ts";
import type { Mark, MarkEnd } from "./chart.ts";
import { describeDay, describePeriod } from "./period.ts";
import { toShortDay } from "./scale.ts";

/** A claim at its own period; with `total`, a running total, on its last day alone. */
export function toClaimMark(claim: ClaimForm, part: string | null = null, total = false, tongue: Tongue): Mark {
  const from = total ? claim.period_end : claim.period_start;
  return {
    ...toSaid(claim, tongue),
    name: claim.time_period,
    period: describePeriod(claim, tongue),
    from,
    to: claim.period_end,
    ...toFigure({ ...claim, value: claim.qualifier === "range" ? null : claim.value }),
    display: tongue.display(claim.display),
    part,
    derived: false,
    partial: claim.extent === "part",
    obs_status: claim.obs_status,
    note: null,
    difference: null,
  };
}

/** An observation over the whole of its period; undefined for a gap. `parents` are the claims that a derived one follows from. */
export function toObservationMark(
  observation: Observation,
  claim: ClaimForm | undefined,
  parents: readonly ClaimForm[],
  tongue: Tongue,
): Mark | undefined {
  const { display, time_period, period_start, period_end, coverage, method } = observation;
  if (method === "none" || display === null) return undefined;
  const partial = coverage === "partial";
  const start = partial && claim !== undefined ? claim.period_start : null;
  const days = { period_start, period_start_latest: null, period_end_earliest: null, period_end };
  return {
    ...(claim === undefined ? toDerived(observation, parents, tongue) : toSaid(claim, tongue)),
    name: time_period,
    period:
      start === null ? describePeriod(days, tongue) : tongue.say("from {day}", { day: describeDay(start, tongue) }),
    from: period_start,
    to: period_end,
    ...(claim === undefined ? toPlace(observation.value, toLogical(observation)) : toFigure(observation)),
    display: tongue.display(display),
    part: null,
    derived: claim === undefined,
    partial,
    obs_status: observation.obs_status ?? "A",
    note: start === null ? null : tongue.say("from {day}@axis", { day: toShortDay(start, tongue) }),
    difference: null,
  };
}

type Said = Pick<Mark, "id" | "wording" | "language" | "claimant" | "as_of" | "ajar" | "sure">;

function toSaid(claim: ClaimForm, tongue: Tongue): Said {
  return {
    id: claim.id,
    wording: claim.value_text,
    language: claim.source.language,
    claimant: tongue.text(claim.claimant.name),
    as_of: claim.as_of,
    ajar: claim.period_start_latest !== null || claim.period_end_earliest !== null,
    sure: claim.date_certainty === "stated",
  };
}

function toDerived({ parents, arithmetic }: Observation, claims: readonly ClaimForm[], tongue: Tongue): Said {
  return {
    id: parents[0] ?? "",
    wording: describeArithmetic(arithmetic ?? "", tongue),
    language: null,
    claimant: tongue.say("derived, printed nowhere"),
    as_of: null,
    ajar: false,
    sure: claims.every(({ date_certainty }) => date_certainty === "stated"),
  };
}

/** As worker/query/series writes it: `4,100 − 3,870`, `at least 4,100 − 3,900, at most 4,200 − 3,870`. */
function describeArithmetic(arithmetic: string, { say, display }: Tongue): string {
  const toTerms = (terms: string): string => terms.split(" − ").map(display).join(" − ");
  const [, least, most] = /^(?:at least (.+?))?(?:(?:, |^)at most (.+))?$/.exec(arithmetic) ?? [];
  if (least !== undefined && most !== undefined)
    return say("at least {least}, at most {most}", { least: toTerms(least), most: toTerms(most) });
  const figure = toTerms(least ?? most ?? arithmetic);
  if ((least ?? most) === undefined || /^[≥<≤][^−]+$|^[^−]+\+$/.test(figure)) return figure; // a sign of its own says it
  return least === undefined ? say("at most {figure}", { figure }) : say("at least {figure}", { figure });
}

type Bounds = Pick<
  ClaimForm,
  "value" | "lower" | "upper" | "lower_inclusive" | "upper_inclusive" | "reading_lower" | "reading_upper"
>;
type Ends = Pick<Mark, "low" | "high">;

/** `about` and plurals bound nothing themselves: what a reader takes them to mean is drawn, with soft ends. */
function toFigure(bounds: Bounds): Pick<Mark, "value" | "at" | "low" | "high"> {
  const { lower, upper, reading_lower, reading_upper, value } = bounds;
  const unbounded = upper === null && lower !== value;
  return toPlace(value, unbounded ? { low: soft(reading_lower), high: soft(reading_upper) } : toLogical(bounds));
}

function toLogical({ lower, upper, lower_inclusive, upper_inclusive }: Bounds): Ends {
  return { low: sharp(lower, lower_inclusive), high: sharp(upper, upper_inclusive) };
}

function toPlace(value: number | null, { low, high }: Ends): Pick<Mark, "value" | "at" | "low" | "high"> {
  const middle = ((low?.value ?? high?.value ?? 0) + (high?.value ?? low?.value ?? 0)) / 2;
  return { value, at: value ?? middle, low, high };
}

function soft(value: number | null): MarkEnd | null {
  return value === null ? null : { value, kind: "soft" };
}

function sharp(value: number | null, inclusive: boolean | null): MarkEnd | null {
  return value === null ? null : { value, kind: inclusive === true ? "closed" : "open" };
}
