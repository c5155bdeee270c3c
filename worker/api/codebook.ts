/** The codebook: what the codes of claims mean. */
import type { Source } from "../record/claim.ts";
import type { PublishedRecord } from "../record/record.ts";
import type { ClaimantRow, PlaceRow } from "../record/schema.ts";
import { type Filter, type Item, itemOf, type Listing, PLAIN } from "./list.ts";
import { AREAS, CLAIMANTS, filter, idOf, PLACES, PUBLISHERS } from "./statement.ts";

export const indicators = book(
  "/indicators",
  "indicator",
  "What is counted, by whom, since when; what it must not be compared with.",
  (record) => record.indicators,
);

export const areas = book(
  "/areas",
  "area",
  "Countries as ISO 3166-1 alpha-2 codes, EU, and the codes for other citizenships.",
  (record) => record.areas,
);

export const places = book<PlaceRow>(
  "/places",
  "place",
  "Crossing points, stations and other named places.",
  (record) => record.places,
  { ref_area: inArea(), part_of: filter("What it belongs to", PLACES, ({ part_of }) => part_of) },
);

export const claimants = book<ClaimantRow>(
  "/claimants",
  "claimant",
  "Who stands behind figures: offices, and newsrooms in their own voice.",
  (record) => record.claimants,
  { ref_area: inArea(), part_of: filter("What it belongs to", CLAIMANTS, ({ part_of }) => part_of) },
);

export const publishers = book(
  "/publishers",
  "publisher",
  "Who published the documents.",
  (record) => record.publishers,
);

export const units = book("/units", "unit", "Units of measure.", (record) => record.units);

export const subsets = book("/subsets", "subset", "Named parts of indicators.", (record) => record.subsets);

export const sources = book<Source>(
  "/sources",
  "source",
  "The documents that the figures stand in.",
  (record) => record.sources,
  { publisher: filter("Who published it", PUBLISHERS, ({ publisher }) => publisher.id) },
  (id) => `/documents/${id}`,
);

function inArea(): Filter<{ readonly ref_area: string | null }> {
  return filter("Area", AREAS, ({ ref_area }) => ref_area);
}

/** A list of the codebook: no period, sorted by id, rows as they are. */
function book<T extends { readonly id: string }>(
  path: string,
  noun: string,
  description: string,
  rows: (record: PublishedRecord) => readonly T[],
  facets: Listing<T>["facets"] = {},
  toPage?: Item["toPage"],
): Listing<T> {
  return {
    ...PLAIN,
    path,
    description,
    rows,
    facets,
    id: idOf,
    sorts: { id: idOf },
    sort: "id",
    period: undefined,
    toRow: (of) => ({ ...of }),
    item: itemOf(noun, toPage),
  };
}
