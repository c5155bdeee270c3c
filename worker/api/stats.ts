/** `/stats`: every claim, and one claim with the others of its cell. */
import type { Claim } from "../record/claim.ts";
import { RIVALRY_KINDS } from "../record/codes.ts";
import { toClaimForm } from "../record/formed.ts";
import type { PublishedRecord } from "../record/record.ts";
import { toLineId } from "../query/line.ts";
import { type Traits, traitsOf } from "../query/lines.ts";
import { findNaming, findSiblings } from "../query/relations.ts";
import { fold } from "../query/words.ts";
import type { Listing } from "./list.ts";
import { filter, idOf, statementFacets, statementSorts, toWidest, UNITS } from "./statement.ts";

type Known = Claim & { readonly traits: Traits; readonly rivalry: string };

/** The kind of a claim that stands in no group of `/compare`; no claim stands in two. */
const NONE = "none";

export const stats: Listing<Known> = {
  path: "/stats",
  description:
    "Every figure as one document printed it, with who said it, when, where and how exactly. Several values of one " +
    "parameter mean any of them, several parameters mean all of them.",
  rows: toKnown,
  id: idOf,
  facets: {
    ...statementFacets,
    unit_measure: filter("Unit of the figure", UNITS, ({ unit_measure }) => unit_measure),
    cumulative: filter("Whether the count still ran when it was stated", ["true", "false"], (row) =>
      String(row.cumulative),
    ),
    rivalry: filter(
      "Kind of the group of /compare that the claim stands in; none for a claim in no group",
      [...RIVALRY_KINDS, NONE],
      ({ rivalry }) => rivalry,
    ),
  },
  inner: {
    line: { codes: "met", of: toLineId },
    retells: { codes: "met", of: ({ retells }) => retells },
    supersedes: { codes: "met", of: ({ supersedes }) => supersedes },
  },
  sorts: statementSorts,
  sort: "-period_end,id",
  period: toWidest,
  stated: ({ as_of }) => as_of,
  toRow: toClaimForm,
  hidden: {
    step: ({ step }) => step,
    revised: ({ traits }) => traits.revised,
    witness: ({ traits }) => traits.witness,
  },
  words: [
    ({ value_text, comment }) => fold([value_text, comment ?? ""].join(" ")),
    ({ claimant, place, source }) => fold([claimant.name, place?.name ?? "", source.publisher.name].join(" ")),
  ],
  whole: undefined,
  mixes: true,
  toPage: (query) => `/explore${query}`,
  item: {
    noun: "claim",
    toMore: (row, shelf, pack) => ({
      siblings: findSiblings(shelf, row),
      checks: findNaming(pack.shelf("/checks"), "claim", shelf.id(row)),
      rivals: findNaming(pack.shelf("/compare"), "claim", shelf.id(row)),
    }),
    toPage: (id) => `/claims/${id}`,
  },
};

function toKnown(record: PublishedRecord): readonly Known[] {
  const toTraits = traitsOf(record);
  const kinds = new Map(record.rivalries.flatMap(({ claims, kind }) => claims.map((id) => [id, kind])));
  return record.claims.map((claim) => ({
    ...claim,
    traits: toTraits(claim),
    rivalry: kinds.get(claim.id) ?? NONE,
  }));
}
