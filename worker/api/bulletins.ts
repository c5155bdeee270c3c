/** `/bulletins`: at which hour the issuers' reports of a day begin and end. */
import { BulletinForm, toSourced } from "../record/form.ts";
import type { PublishedRecord } from "../record/record.ts";
import type { Resource } from "./list.ts";
import { facet, idsOf } from "./statement.ts";

type Bulletin = PublishedRecord["bulletins"][number];

export function bulletinsOf(record: PublishedRecord): Resource<Bulletin> {
  return {
    path: "/bulletins",
    noun: "bulletin",
    description: "Regular reports of those who count: which hours a figure of one day covers.",
    data_version: record.data_version,
    rows: record.bulletins,
    facets: {
      claimant: facet("Who reports", idsOf(record.claimants), ({ claimant }) => claimant),
      indicator: facet("What is counted", idsOf(record.indicators), ({ indicator }) => indicator),
      ref_area: facet("Area: ISO 3166-1 alpha-2, or EU", idsOf(record.areas), ({ ref_area }) => ref_area),
      source: facet("The document", idsOf(record.sources), ({ source }) => source.id),
    },
    sorts: { id: ({ id }) => id },
    sort: "id",
    period: undefined,
    row: BulletinForm,
    toRow: toSourced,
    item: BulletinForm,
    toItem: toSourced,
    warn: () => [],
    page: null,
    toPage: () => null,
  };
}
