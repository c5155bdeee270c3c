/** `/comparisons`: ratios and shares as documents printed them. */
import type { Comparison } from "../record/claim.ts";
import { ComparisonForm, toComparisonForm } from "../record/form.ts";
import type { PublishedRecord } from "../record/record.ts";
import { COMPARISON_KINDS } from "../record/schema.ts";
import type { Resource } from "./list.ts";
import { facet, statementFacets, statementSorts, toWidest } from "./statement.ts";

export function comparisonsOf(record: PublishedRecord): Resource<Comparison> {
  return {
    path: "/comparisons",
    noun: "comparison",
    description: "Ratios (50 times more) and shares (two thirds) as documents printed them; a share is a part of 1.",
    data_version: record.data_version,
    rows: record.comparisons,
    facets: { kind: facet("ratio or share", COMPARISON_KINDS, ({ kind }) => kind), ...statementFacets(record) },
    sorts: statementSorts,
    sort: "-period_end,id",
    period: toWidest,
    row: ComparisonForm,
    toRow: toComparisonForm,
    item: ComparisonForm,
    toItem: toComparisonForm,
    warn: () => [],
    page: "/#comparisons",
    toPage: ({ id }) => `/#${id}`,
  };
}
