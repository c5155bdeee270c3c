/** `/breaks`: days from which a series counts otherwise. */
import { BreakForm, toSourced } from "../record/form.ts";
import type { PublishedRecord } from "../record/record.ts";
import type { Resource } from "./list.ts";
import { facet, idsOf } from "./statement.ts";

type Break = PublishedRecord["breaks"][number];

export function breaksOf(record: PublishedRecord): Resource<Break> {
  return {
    path: "/breaks",
    noun: "break",
    description: "Days from which an indicator counts something else in an area, or its count begins or ends.",
    data_version: record.data_version,
    rows: record.breaks,
    facets: {
      indicator: facet("What is counted", idsOf(record.indicators), ({ indicator }) => indicator),
      ref_area: facet("Area: ISO 3166-1 alpha-2, or EU", idsOf(record.areas), ({ ref_area }) => ref_area),
      claimant: facet("Whose count breaks; all where none is named", idsOf(record.claimants), (row) => row.claimant),
      source: facet("The document", idsOf(record.sources), ({ source }) => source.id),
    },
    sorts: {
      id: ({ id }) => id,
      indicator: ({ indicator }) => indicator,
      ref_area: ({ ref_area }) => ref_area,
      date: ({ date }) => date,
    },
    sort: "date,id",
    period: ({ date }) => ({ start: date, end: date }),
    row: BreakForm,
    toRow: toSourced,
    item: BreakForm,
    toItem: toSourced,
    warn: () => [],
    page: null,
    toPage: () => null,
  };
}
