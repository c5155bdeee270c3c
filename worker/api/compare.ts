/** `/compare`: claims that should agree, with the kind of their difference. */
import { type Rivalry, RIVALRY_KINDS } from "../record/check.ts";
import { RivalryForm, toRivalryForm } from "../record/form.ts";
import type { PublishedRecord } from "../record/record.ts";
import type { Resource } from "./list.ts";
import { facet, idsOf } from "./statement.ts";

export function compareOf(record: PublishedRecord): Resource<Rivalry> {
  const { areas, claimants, claims, data_version, indicators, places, rivalries, subsets } = record;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const membersOf = (rivalry: Rivalry) => rivalry.claims.flatMap((id) => byId.get(id) ?? []);
  const toForm = (rivalry: Rivalry) => toRivalryForm(rivalry, membersOf(rivalry));
  return {
    path: "/compare",
    noun: "rivalry",
    description:
      "Claims that should agree: of one area, place, citizenship and subset, about one period. A year, quarter or month " +
      "may be missed by 3 days, and running totals of one start may end within 3 days of each other. Each pair has the " +
      "first kind that holds: retelling, definition (another indicator or unit), cut_off (another first or last day), " +
      "revision, agree (the readings meet), rounding (they meet within half a step), conflict; the group has the " +
      "last-listed of its pairs.",
    data_version,
    rows: rivalries,
    facets: {
      kind: facet("Kind of the difference", RIVALRY_KINDS, ({ kind }) => kind),
      indicator: facet("What is counted by any of the claims", idsOf(indicators), ({ cell }) => cell.indicator),
      ref_area: facet("Area: ISO 3166-1 alpha-2, or EU", idsOf(areas), ({ cell }) => cell.ref_area),
      counterpart_area: facet("The area across the border", idsOf(areas), ({ cell }) => cell.counterpart_area),
      place: facet("Place; groups of the whole area have none", idsOf(places), ({ cell }) => cell.place),
      citizenship: facet("Citizenship of the people counted", idsOf(areas), ({ cell }) => cell.citizenship),
      subset: facet("Named part of the indicator", idsOf(subsets), ({ cell }) => cell.subset),
      claimant: facet("Who stands behind any of the figures", idsOf(claimants), (rivalry) =>
        membersOf(rivalry).map(({ claimant }) => claimant.id),
      ),
      claim: facet("A claim of the group", idsOf(claims), (rivalry) => rivalry.claims),
    },
    sorts: {
      id: ({ id }) => id,
      kind: ({ kind }) => kind,
      ref_area: ({ cell }) => cell.ref_area,
      period_start: ({ cell }) => cell.period_start,
      period_end: ({ cell }) => cell.period_end,
      witnesses: ({ witnesses }) => witnesses,
    },
    sort: "-period_end,id",
    period: ({ cell }) => ({ start: cell.period_start, end: cell.period_end }),
    row: RivalryForm,
    toRow: toForm,
    item: RivalryForm,
    toItem: toForm,
    warn: () => [],
    page: null,
    toPage: () => null,
  };
}
