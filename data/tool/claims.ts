/** Claims. */
import type { ClaimRow } from "../../worker/record/schema.ts";
import { DIMENSIONS } from "../../worker/query/line.ts";
import { astrayRules } from "./astray.ts";
import { agree, follow, type Rule, rule } from "./rule.ts";
import { leastRule, statementRules } from "./statements.ts";

/** What claims must share to be about the same thing. */
const CELL = [...DIMENSIONS, "period_start", "period_end"] as const;

/** What a retelling repeats. */
const TOLD = ["indicator", "ref_area", "place", "unit_measure", "value", "period_start", "period_end"] as const;

export const claimRules: readonly Rule<ClaimRow>[] = [
  ...statementRules,
  ...astrayRules,
  rule("ref_area", [], (row, _, file) => {
    const area = /([^/]+)\.csv$/.exec(file)?.[1];
    return area === row.ref_area ? undefined : `${area}, as in the name of the file`;
  }),
  leastRule((row, { indicators }) => indicators.get(row.indicator)?.minimum),
  rule("unit_measure", ["indicator"], (row, { indicators }) => {
    const units = indicators.get(row.indicator)?.unit_measure;
    return units === undefined || units.includes(row.unit_measure)
      ? undefined
      : `a unit of ${row.indicator}: ${units.join(" or ")}`;
  }),
  rule("value", ["unit_measure"], (row, { units }) =>
    units.get(row.unit_measure)?.whole === true && row.value !== null && !Number.isInteger(row.value)
      ? `a whole number of ${row.unit_measure}`
      : undefined,
  ),
  rule("cumulative", ["indicator"], (row, { indicators }) =>
    row.cumulative && indicators.get(row.indicator)?.measure === "stock"
      ? "false, since a stock does not run on"
      : undefined,
  ),
  rule("retells", [...TOLD, "source"], (row, { claims }) => {
    const told = follow(row.retells, claims);
    if (told === undefined || (agree(row, told, TOLD) && row.source !== told.source)) return undefined;
    return "a claim of another document with the same indicator, area, place, unit, value and period";
  }),
  rule("supersedes", [...CELL, "claimant"], (row, { claims }) => {
    const old = follow(row.supersedes, claims);
    if (old === undefined || agree(row, old, [...CELL, "claimant"])) return undefined;
    return "a claim of the same cell and claimant";
  }),
];
