/** Comparisons: ratios, and shares between 0 and 1. */
import type { ComparisonRow } from "../../worker/record/schema.ts";
import { agree, follow, type Rule, rule } from "./rule.ts";
import { leastRule, statementRules } from "./statements.ts";

export const comparisonRules: readonly Rule<ComparisonRow>[] = [
  ...statementRules,
  leastRule(() => 0),
  share("value"),
  share("value_upper"),
  rule("qualifier", ["kind"], (row) =>
    row.kind === "share" && row.qualifier === "vague"
      ? "a qualifier of a figure, since a plural is no share"
      : undefined,
  ),
  part("numerator"),
  part("denominator"),
  rule("denominator", ["numerator"], (row) =>
    row.numerator !== null && row.numerator === row.denominator ? "another claim than the numerator" : undefined,
  ),
];

function share(field: "value" | "value_upper"): Rule<ComparisonRow> {
  return rule(field, ["kind"], (row) =>
    row.kind === "share" && (row[field] ?? 0) > 1 ? "a share between 0 and 1" : undefined,
  );
}

function part(field: "numerator" | "denominator"): Rule<ComparisonRow> {
  return rule(field, ["indicator", "ref_area"], (row, { claims }) => {
    const claim = follow(row[field], claims);
    if (claim === undefined || agree<Whole>(row, claim, ["indicator", "ref_area"])) return undefined;
    return `a claim of ${row.indicator} in ${row.ref_area}`;
  });
}

type Whole = Pick<ComparisonRow, "indicator" | "ref_area">;
