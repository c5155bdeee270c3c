/** A line of a series: one cell over time, without its periods. */
import type { Claim } from "../record/claim.ts";
import type { PublishedRecord } from "../record/record.ts";
import type { IndicatorRow } from "../record/schema.ts";

export const DIMENSIONS = [
  "indicator",
  "ref_area",
  "counterpart_area",
  "place",
  "citizenship",
  "subset",
  "unit_measure",
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** What the claims of a line share; null where the cell is empty. */
export type Cell = Readonly<Record<Exclude<Dimension, "indicator" | "ref_area" | "unit_measure">, string | null>> & {
  readonly indicator: string;
  readonly ref_area: string;
  readonly unit_measure: string;
};

export interface Line {
  readonly id: string;
  readonly cell: Cell;
  readonly indicator: IndicatorRow;
  /** First day of the count as such; undefined where the codebook names none. */
  readonly since: string | undefined;
  /** Claimants that count it first-hand. */
  readonly issuers: ReadonlySet<string>;
  /** Those of the whole cell: one of a part is no member. */
  readonly claims: readonly Claim[];
}

/** The lines of some claims, in code-point order of their ids, which is the order of their dimensions. */
export function toLines({ claims, indicators }: Pick<PublishedRecord, "claims" | "indicators">): readonly Line[] {
  const codebook = new Map(indicators.map((row) => [row.id, row]));
  const whole = claims.filter(({ extent }) => extent === "whole");
  const lines = Array.from(Map.groupBy(whole, toLineId), ([id, members]) => {
    const [claim] = members;
    const indicator = codebook.get(claim?.indicator ?? "");
    if (claim === undefined || indicator === undefined)
      throw new RangeError(`Cannot read the line ${id}: its indicator is in no table`);
    const [since] = inArea(indicator.since, claim.ref_area);
    const issuers = new Set(inArea(indicator.issuers, claim.ref_area));
    return { id, cell: toCell(claim), indicator, since, issuers, claims: members };
  });
  return lines.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** A comma stands before every character of a code, so that ids sort as their dimensions do. */
function toLineId(claim: Claim): string {
  return Object.values(toCell(claim)).join(",");
}

/** The cell of a claim, without its period. */
export function toCell({
  indicator,
  ref_area,
  counterpart_area,
  place,
  citizenship,
  subset,
  unit_measure,
}: Claim): Cell {
  return { indicator, ref_area, counterpart_area, place: place?.id ?? null, citizenship, subset, unit_measure };
}

/** The codebook names areas as `LT:2021-08-03`. */
export function inArea(items: readonly string[], area: string): readonly string[] {
  return items.filter((item) => item.startsWith(`${area}:`)).map((item) => item.slice(area.length + 1));
}
