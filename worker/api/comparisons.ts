/** `/comparisons`: ratios and shares as documents printed them. */
import type { Comparison } from "../record/claim.ts";
import { toComparisonForm } from "../record/formed.ts";
import { COMPARISON_KINDS } from "../record/codes.ts";
import { itemOf, type Listing, PLAIN } from "./list.ts";
import { filter, idOf, statementFacets, statementSorts, toWidest } from "./statement.ts";

export const comparisons: Listing<Comparison> = {
  ...PLAIN,
  path: "/comparisons",
  description: "Ratios (50 times more) and shares (two thirds) as documents printed them; a share is a part of 1.",
  rows: (record) => record.comparisons,
  id: idOf,
  facets: { kind: filter("ratio or share", COMPARISON_KINDS, ({ kind }) => kind), ...statementFacets },
  sorts: statementSorts,
  sort: "-period_end,id",
  period: toWidest,
  toRow: toComparisonForm,
  toPage: () => "/#comparisons",
  item: itemOf("comparison", (id) => `/#${id}`),
};
