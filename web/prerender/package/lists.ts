/** The lists of the API that stand in the package as flat tables, and what their columns mean. */
import { rowOf } from "../../../worker/api/rows.ts";
import type { Flat } from "./columns.ts";

/** A list with the name that it has in the package. */
export interface List extends Flat {
  readonly name: string;
  readonly path: string;
  /** The columns that no two rows share; rows stand in their order, so that two versions differ where the record does. */
  readonly key: readonly string[];
  readonly description: string;
}

export const LISTS: readonly List[] = [
  {
    path: "/stats",
    row: rowOf("/stats"),
    name: "stats",
    key: ["id"],
    description: "Every claim with all that is known of it in one row: interval, display, claimant, place and document",
    toClaimColumn: (name) => name,
    meanings: { id: "Id of the claim" },
  },
  {
    path: "/checks",
    row: rowOf("/checks"),
    name: "checks",
    key: ["id"],
    description: "Recomputations that tie claims together: the left side is set against the right, with a verdict",
    toClaimColumn: (name) => (name === "id" ? undefined : name),
    meanings: {
      id: "Id of the check",
      kind: "What is recomputed",
      verdict:
        "consistent where the readings of both sides meet, contradicted where they stay apart even with their rounding " +
        "undone, else strained; undecidable where dates or scope allow both",
      period_start: "First day that the check is about",
      period_end: "Last day that the check is about",
      statement: "What is set against what",
      arithmetic: "The recomputation in figures",
      left_claims: "Ids of the claims that the left side rests on",
      right_claims: "Ids of the claims that the right side rests on",
      ...toEnds("left", "what the left side allows"),
      ...toEnds("right", "what the right side allows"),
      reason: "What limits the verdict",
      known: "What a person found who looked at it",
    },
  },
  {
    path: "/compare",
    row: rowOf("/compare"),
    name: "rivals",
    key: ["id"],
    description: "Groups of claims that should agree, with the kind of their difference",
    toClaimColumn: (name) => (name.startsWith("cell_") ? name.slice("cell_".length) : undefined),
    meanings: {
      id: "Id of the group",
      kind: "The last-listed kind among its pairs",
      cell_indicator: "What is counted, by one or another of the claims",
      cell_unit_measure: "Unit of the figures, of one or another",
      cell_time_period: "SDMX time period: 2021, 2021-Q4, 2021-11, 2021-W46, 2021-11-08, else start/end",
      claims: "Ids of the claims",
      pairs: "Each pair of claims with the kind of its difference, as JSON",
      ...toEnds("common", "what all readings share"),
      witnesses: "How many tell it independently: distinct pairs of claimant and first telling",
    },
  },
  {
    path: "/coverage",
    row: rowOf("/coverage"),
    name: "coverage",
    key: ["indicator", "ref_area", "month"],
    description: "How many claims there are of an indicator, area and month; a month without a claim has no row",
    toClaimColumn: (name) => name,
    meanings: {
      claims: "How many claims",
      date_certainty_stated: "How many of them have dates that are stated",
      date_certainty_inferred: "How many have inferred dates",
      date_certainty_bracketed: "How many have a date between two days",
    },
  },
];

/** What the columns of an interval mean. */
function toEnds(name: string, interval: string): Readonly<Record<string, string>> {
  return {
    [`${name}_lower`]: `Lower end of ${interval}; empty where it is absent`,
    [`${name}_upper`]: `Upper end of ${interval}; empty where it is absent`,
    [`${name}_lower_inclusive`]: `Whether ${name}_lower itself belongs to the interval`,
    [`${name}_upper_inclusive`]: `Whether ${name}_upper itself belongs to the interval`,
  };
}
