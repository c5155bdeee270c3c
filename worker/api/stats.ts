/** `/stats`: every claim, and one claim with the others of its cell. */
import * as v from "valibot";
import type { Claim } from "../record/claim.ts";
import { ClaimForm, toClaimForm } from "../record/form.ts";
import type { PublishedRecord } from "../record/record.ts";
import { selectSiblings } from "../query/siblings.ts";
import type { Warning } from "./envelope.ts";
import type { Resource } from "./list.ts";
import { facet, idsOf, statementFacets, statementSorts, toWidest } from "./statement.ts";

const Item = v.object({
  ...ClaimForm.entries,
  siblings: v.pipe(v.array(v.string()), v.description("Ids of the other claims of the same cell")),
});

export function statsOf(record: PublishedRecord): Resource<Claim> {
  const { claims, data_version, units } = record;
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
    toItem: (claim) => ({ ...toClaimForm(claim), siblings: idsOf(selectSiblings(claims, claim)) }),
    warn: (rows) => [...mixed("indicators", rows, "indicator"), ...mixed("units", rows, "unit_measure")],
    page: "/#claims",
    toPage: ({ id }) => `/#${id}`,
  };
}

function mixed(noun: string, rows: readonly Claim[], field: "indicator" | "unit_measure"): readonly Warning[] {
  const codes = [...new Set(rows.map((row) => row[field]))].toSorted();
  if (codes.length < 2) return [];
  const detail = `The rows mix ${codes.length} ${noun} (${codes.join(", ")}): do not add, average or draw them on one axis`;
  return [{ code: `mixed-${noun}`, detail }];
}
