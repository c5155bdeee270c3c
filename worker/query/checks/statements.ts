/** Distinct statements: what one claimant says of one cell, with every claim that prints it. */
import type { Claim } from "../../record/claim.ts";
import { countDays, type Period, toNarrowest } from "../../record/period.ts";
import type { PublishedRecord } from "../../record/record.ts";
import type { AreaRow, ClaimantRow, IndicatorRow } from "../../record/schema.ts";
import { inArea } from "../line.ts";
import { toStanding } from "../standing.ts";

export interface Statement {
  /** The first of `claims`: they agree in cell, period, figure, extent and claimant. */
  readonly claim: Claim;
  /** In code-point order of their ids. */
  readonly claims: readonly Claim[];
  readonly indicator: IndicatorRow;
  readonly area: AreaRow;
  /** The cell without its period: statements of one line count the same thing over time. */
  readonly line: string;
  /** Whose count it is: one key for the issuer of the area with the bodies above it, else the claimant's id. */
  readonly body: string;
  readonly period: Period;
  /** Days of the period, both ends counted. */
  readonly days: number;
  /** The days that belong to the period however its open ends fall; undefined where no day must. */
  readonly narrowest: Period | undefined;
  /** Whether some claim prints the dates: they are not inferred by all. */
  readonly dated: boolean;
  readonly cumulative: boolean;
}

/**
 * What is neither planned nor hearsay. A retelling is no statement of its own, and a superseded figure no longer one. In order
 * of the first ids.
 */
export function toStatements(record: PublishedRecord): readonly Statement[] {
  const indicators = new Map(record.indicators.map((row) => [row.id, row]));
  const areas = new Map(record.areas.map((row) => [row.id, row]));
  const toBody = bodiesOf(record.claimants);
  const standing = toStanding(record.claims).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return [...Map.groupBy(standing, toKey).values()].flatMap((claims) => {
    const [claim] = claims;
    const indicator = indicators.get(claim?.indicator ?? "");
    const area = areas.get(claim?.ref_area ?? "");
    if (claim === undefined || indicator === undefined || area === undefined) return [];
    return [
      {
        claim,
        claims,
        indicator,
        area,
        line: toLine(claim),
        body: toBody(claim, indicator),
        period: claim.widest,
        days: countDays(claim.widest),
        narrowest: toNarrowest(claim),
        dated: claims.some(({ date_certainty }) => date_certainty !== "inferred"),
        cumulative: claims.some(({ cumulative }) => cumulative),
      },
    ];
  });
}

/** Statements that may be added and compared over time. */
export function isFlow({ indicator }: Statement): boolean {
  return indicator.measure === "flow" && indicator.adds_over_time;
}

/** A cell without its period, as a key. Ids of checks rest on it. */
export function toLine(
  claim: Claim,
  change: Partial<Record<"indicator" | "place" | "citizenship" | "ref_area", null>> = {},
): string {
  const { indicator, ref_area, counterpart_area, citizenship, subset, unit_measure } = claim;
  const place = claim.place?.id ?? null;
  return JSON.stringify({ indicator, ref_area, counterpart_area, place, citizenship, subset, unit_measure, ...change });
}

/** What tells a statement apart; it is the same in every version of the record that holds it. */
export function toKey(claim: Claim): string {
  const { period_start, period_start_latest, period_end_earliest, period_end, extent, claimant } = claim;
  const { qualifier, value, value_upper, step } = claim;
  return JSON.stringify([
    toLine(claim),
    [period_start, period_start_latest, period_end_earliest, period_end, extent],
    qualifier === "vague" ? [qualifier, step] : [qualifier, value, value_upper],
    claimant.id,
  ]);
}

function bodiesOf(claimants: readonly ClaimantRow[]) {
  const above = new Map(claimants.map(({ id, part_of }) => [id, part_of]));
  return ({ ref_area, claimant }: Claim, { issuers }: IndicatorRow): string => {
    const [issuer = null] = inArea(issuers, ref_area);
    for (let office = issuer; office !== null; office = above.get(office) ?? null)
      if (office === claimant.id) return "issuer";
    return claimant.id;
  };
}
