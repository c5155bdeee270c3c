/** `/compare`: claims that should agree, with the kind of their difference. */
import { RIVALRY_KINDS } from "../record/codes.ts";
import type { Rivalry } from "../record/check.ts";
import type { PublishedRecord } from "../record/record.ts";
import { itemOf, type Listing, PLAIN } from "./list.ts";
import { AREAS, CLAIMANTS, CLAIMS, filter, idOf, INDICATORS, PLACES, SUBSETS } from "./statement.ts";

/** A rivalry with those who stand behind its claims. */
type Rivals = Rivalry & { readonly claimants: readonly string[] };

export const compare: Listing<Rivals> = {
  ...PLAIN,
  path: "/compare",
  description:
    "Claims that should agree: of one area, place, citizenship and subset, about one period. A year, quarter or month " +
    "may be missed by 3 days, and running totals of one start may end within 3 days of each other. Each pair has the " +
    "first kind that holds: retelling, definition (another indicator or unit), cut_off (another first or last day), " +
    "revision, agree (the readings meet), rounding (they meet within half a step), conflict; the group has the " +
    "last-listed of its pairs.",
  rows: toRivals,
  id: idOf,
  facets: {
    kind: filter("Kind of the difference", RIVALRY_KINDS, ({ kind }) => kind),
    indicator: filter("What is counted by any of the claims", INDICATORS, ({ cell }) => cell.indicator),
    ref_area: filter("Area: ISO 3166-1 alpha-2, or EU", AREAS, ({ cell }) => cell.ref_area),
    counterpart_area: filter("The area across the border", AREAS, ({ cell }) => cell.counterpart_area),
    place: filter("Place; groups of the whole area have none", PLACES, ({ cell }) => cell.place),
    citizenship: filter("Citizenship of the people counted", AREAS, ({ cell }) => cell.citizenship),
    subset: filter("Named part of the indicator", SUBSETS, ({ cell }) => cell.subset),
    claimant: filter("Who stands behind any of the figures", CLAIMANTS, ({ claimants }) => claimants),
    claim: filter("A claim of the group", CLAIMS, ({ claims }) => claims),
  },
  sorts: {
    id: idOf,
    kind: ({ kind }) => kind,
    ref_area: ({ cell }) => cell.ref_area,
    period_start: ({ cell }) => cell.period_start,
    period_end: ({ cell }) => cell.period_end,
    witnesses: ({ witnesses }) => witnesses,
  },
  sort: "-period_end,id",
  period: ({ cell }) => ({ start: cell.period_start, end: cell.period_end }),
  toRow: (rivals) => rivals,
  whole: "claims",
  item: itemOf("rivalry", (id) => `/rivals/${id}`),
};

function toRivals({ claims, rivalries }: PublishedRecord): readonly Rivals[] {
  const claimants = new Map(claims.map(({ id, claimant }) => [id, claimant.id]));
  return rivalries.map((rivalry) => ({
    ...rivalry,
    claimants: [...new Set(rivalry.claims.flatMap((id) => claimants.get(id) ?? []))],
  }));
}
