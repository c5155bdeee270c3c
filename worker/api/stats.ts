/** `/stats`: every claim, and one claim with the others of its cell. */
import * as v from "valibot";
import type { Claim } from "../record/claim.ts";
import { ClaimForm, toClaimForm } from "../record/form.ts";
import type { PublishedRecord } from "../record/record.ts";
import { selectSiblings } from "../query/siblings.ts";
import type { Resource } from "./list.ts";
import { facet, idsOf, statementFacets, statementSorts, toWidest } from "./statement.ts";
import { warnMixed } from "./warning.ts";

const Item = v.object({
  ...ClaimForm.entries,
  siblings: v.pipe(v.array(v.string()), v.description("Ids of the other claims of the same cell")),
  checks: v.pipe(v.array(v.string()), v.description("Ids of the checks that rest on the claim")),
  rivals: v.pipe(v.array(v.string()), v.description("Id of its group in `/compare`; none where no claim should agree")),
});

export function statsOf(record: PublishedRecord): Resource<Claim> {
  const { checks, claims, data_version, rivalries, units } = record;
  return {
    path: "/stats",
    noun: "claim",
    description:
      "Every figure as one document printed it, with who said it, when, where and how exactly. Several values of one " +
      "parameter mean any of them, several parameters mean all of them.",
    data_version,
    rows: claims,
    facets: {
      ...statementFacets(record),
      unit_measure: facet("Unit of the figure", idsOf(units), ({ unit_measure }) => unit_measure),
      cumulative: facet("Whether the count still ran when it was stated", ["true", "false"], (row) =>
        String(row.cumulative),
      ),
    },
    sorts: statementSorts,
    sort: "-period_end,id",
    period: toWidest,
    row: ClaimForm,
    toRow: toClaimForm,
    item: Item,
    toItem: (claim) => ({
      ...toClaimForm(claim),
      siblings: idsOf(selectSiblings(claims, claim)),
      checks: idsOf(checks.filter(({ left, right }) => [left, right].some((side) => side.claims.includes(claim.id)))),
      rivals: idsOf(rivalries.filter((rivalry) => rivalry.claims.includes(claim.id))),
    }),
    warn: warnMixed,
    page: "/#claims",
    toPage: ({ id }) => `/#${id}`,
  };
}
