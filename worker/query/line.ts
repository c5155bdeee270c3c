/** A line of a series: one cell over time, without its periods. */
import type { Claim } from "../record/claim.ts";
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

/** A line and its claims, which are all of its cell. */
export function toLine(id: string, indicator: IndicatorRow, claims: readonly Claim[]): Line {
  const cell = readCell(id);
  const [since] = inArea(indicator.since, cell.ref_area);
  const issuers = new Set(inArea(indicator.issuers, cell.ref_area));
  return { id, cell, indicator, since, issuers, claims };
}

/**
 * The line of a claim; null for one of a part, which is no member of its cell. A comma stands before every character of a
 * code, so that ids sort as their dimensions do.
 */
export function toLineId(claim: Claim): string | null {
  return claim.extent === "part" ? null : Object.values(toCell(claim)).join(",");
}

/** The cell of a line. */
export function readCell(id: string): Cell {
  const [indicator = "", ref_area = "", counterpart_area, place, citizenship, subset, unit_measure = ""] = id
    .split(",")
    .map((code) => (code === "" ? undefined : code));
  return {
    indicator,
    ref_area,
    counterpart_area: counterpart_area ?? null,
    place: place ?? null,
    citizenship: citizenship ?? null,
    subset: subset ?? null,
    unit_measure,
  };
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
