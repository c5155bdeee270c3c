/** Ratios and shares as documents print them, against the figures that they compare. */
import { moveOutward, pointOf, ratio, sum } from "../../record/algebra.ts";
import type { Check } from "../../record/check.ts";
import type { Claim, Comparison } from "../../record/claim.ts";
import type { PublishedRecord } from "../../record/record.ts";
import { displayOf, toBounds } from "./check.ts";
import { toStanding } from "../standing.ts";
import { judge, type Span, toSpan } from "./verdict.ts";

/**
 * Comparisons whose both figures are claims, named by them or found in the same cell and period. "50 times more" may mean 50
 * times as many or 51 times: either will do.
 */
export function toRatioChecks(record: PublishedRecord, known: ReadonlyMap<string, string>): readonly Check[] {
  const claims = toStanding(record.claims);
  const names = new Map([...record.indicators, ...record.areas].map(({ id, name }) => [id, name]));
  return record.comparisons
    .filter(({ obs_status }) => obs_status !== "F" && obs_status !== "U")
    .flatMap((comparison) => {
      const over = toNumerator(comparison, claims);
      const under = toDenominator(comparison, claims);
      if (over === undefined || under === undefined) return [];
      const quotient = divide(toSpan(over), toSpan(under));
      if (quotient === undefined) return [];
      const about = [comparison.indicator, comparison.ref_area].map((id) => names.get(id) ?? id).join(", ");
      return [toCheck({ comparison, over, under, quotient, about }, known)];
    });
}

interface Compared {
  readonly comparison: Comparison;
  readonly over: Claim;
  readonly under: Claim;
  readonly quotient: Span;
  readonly about: string;
}

function toCheck({ comparison, over, under, quotient, about }: Compared, known: ReadonlyMap<string, string>): Check {
  const { kind, logical, qualifier, reading, step } = comparison;
  const readings = kind === "ratio" ? [0, 1] : [0];
  const rounded = qualifier === "exact" ? moveOutward(reading, step / 2) : reading; // "50 times" of two counts is never quite 50
  const verdicts = readings.map((more) =>
    judge(quotient, toSpan({ logical: sum(logical, pointOf(more)), reading: sum(rounded, pointOf(more)), step })),
  );
  const verdict =
    (["consistent", "strained", "contradicted"] as const).find((best) => verdicts.includes(best)) ?? "strained";
  const dated = [over, under, comparison].every(({ date_certainty }) => date_certainty === "stated");
  const capped = verdict === "contradicted" && !dated;
  const id = `stated-ratio-${comparison.id}`.slice(0, 80);
  return {
    id,
    kind: "stated_ratio",
    verdict: capped ? "strained" : verdict,
    indicator: comparison.indicator,
    ref_area: comparison.ref_area,
    period_start: comparison.period_start,
    period_end: comparison.period_end,
    statement: `${about}: "${comparison.value_text}" of ${under.time_period} is what its figures come to`,
    arithmetic: `${over.display} / ${under.display} = ${displayOf(quotient.reading)} ${verdict === "consistent" ? "≈" : "≠"} ${comparison.display}`,
    left: { claims: [over.id, under.id], ...toBounds(quotient.logical) },
    right: { claims: [], ...toBounds(logical) },
    reason: capped ? "One of the dates is inferred or open" : null,
    known: known.get(id) ?? null,
  };
}

function toNumerator(comparison: Comparison, claims: readonly Claim[]): Claim | undefined {
  if (comparison.numerator !== null) return claims.find(({ id }) => id === comparison.numerator);
  const { citizenship, subset } = comparison;
  const names = citizenship !== null || subset !== null;
  return comparison.kind === "share" && names ? find(comparison, claims, { citizenship, subset }) : undefined;
}

function toDenominator(comparison: Comparison, claims: readonly Claim[]): Claim | undefined {
  if (comparison.denominator !== null) return claims.find(({ id }) => id === comparison.denominator);
  return comparison.kind === "share" ? find(comparison, claims, { citizenship: null, subset: null }) : undefined;
}

/** A claim of the comparison's claimant about the same days, whole or a named part. */
function find(
  comparison: Comparison,
  claims: readonly Claim[],
  { citizenship, subset }: Pick<Claim, "citizenship" | "subset">,
): Claim | undefined {
  return claims.find(
    (claim) =>
      claim.extent === "whole" &&
      claim.indicator === comparison.indicator &&
      claim.ref_area === comparison.ref_area &&
      claim.counterpart_area === comparison.counterpart_area &&
      claim.place === comparison.place &&
      claim.citizenship === citizenship &&
      claim.subset === subset &&
      claim.claimant.id === comparison.claimant.id &&
      claim.period_start === comparison.period_start &&
      claim.period_end === comparison.period_end,
  );
}

/** The quotients in the three widths; undefined where the divisor is zero. */
function divide(over: Span, under: Span): Span | undefined {
  const reading = ratio(over.reading, under.reading);
  const logical = ratio(over.logical, under.logical);
  const loose = ratio(over.loose, under.loose);
  return reading === undefined || logical === undefined || loose === undefined
    ? undefined
    : { reading, logical, loose };
}
