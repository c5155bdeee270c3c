/** `/bulletins`: at which hour the issuers' reports of a day begin and end. */
import { toSourced } from "../record/formed.ts";
import type { PublishedRecord } from "../record/record.ts";
import { itemOf, type Listing, PLAIN } from "./list.ts";
import { AREAS, CLAIMANTS, filter, idOf, INDICATORS, SOURCES } from "./statement.ts";

export const bulletins: Listing<PublishedRecord["bulletins"][number]> = {
  ...PLAIN,
  path: "/bulletins",
  description: "Regular reports of those who count: which hours a figure of one day covers.",
  rows: (record) => record.bulletins,
  id: idOf,
  facets: {
    claimant: filter("Who reports", CLAIMANTS, ({ claimant }) => claimant),
    indicator: filter("What is counted", INDICATORS, ({ indicator }) => indicator),
    ref_area: filter("Area: ISO 3166-1 alpha-2, or EU", AREAS, ({ ref_area }) => ref_area),
    source: filter("The document", SOURCES, ({ source }) => source.id),
  },
  sorts: { id: idOf },
  sort: "id",
  period: undefined,
  toRow: toSourced,
  item: itemOf("bulletin"),
};
