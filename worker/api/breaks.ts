/** `/breaks`: days from which a series counts otherwise. */
import { toSourced } from "../record/formed.ts";
import type { PublishedRecord } from "../record/record.ts";
import { itemOf, type Listing, PLAIN } from "./list.ts";
import { AREAS, CLAIMANTS, filter, idOf, INDICATORS, SOURCES } from "./statement.ts";

export const breaks: Listing<PublishedRecord["breaks"][number]> = {
  ...PLAIN,
  path: "/breaks",
  description: "Days from which an indicator counts something else in an area, or its count begins or ends.",
  rows: (record) => record.breaks,
  id: idOf,
  facets: {
    indicator: filter("What is counted", INDICATORS, ({ indicator }) => indicator),
    ref_area: filter("Area: ISO 3166-1 alpha-2, or EU", AREAS, ({ ref_area }) => ref_area),
    claimant: filter("Whose count breaks; all where none is named", CLAIMANTS, ({ claimant }) => claimant),
    source: filter("The document", SOURCES, ({ source }) => source.id),
  },
  sorts: {
    id: idOf,
    indicator: ({ indicator }) => indicator,
    ref_area: ({ ref_area }) => ref_area,
    date: ({ date }) => date,
  },
  sort: "date,id",
  period: ({ date }) => ({ start: date, end: date }),
  toRow: toSourced,
  item: itemOf("break"),
};
