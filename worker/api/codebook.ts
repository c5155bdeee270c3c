/** The codebook: what the codes of claims mean. */
import type * as v from "valibot";
import type { Source } from "../record/claim.ts";
import { SourceForm } from "../record/form.ts";
import type { PublishedRecord } from "../record/record.ts";
import { AreaRow, ClaimantRow, IndicatorRow, PlaceRow, PublisherRow, SubsetRow, UnitRow } from "../record/schema.ts";
import type { Collection, Facet } from "../query/collection.ts";
import { toOperations, type Resource } from "./list.ts";
import type { Operation } from "./operation.ts";
import { facet, idsOf } from "./statement.ts";

export function codebookOf(record: PublishedRecord): readonly Operation[] {
  const { areas, claimants, data_version, indicators, places, publishers, sources, subsets, units } = record;
  const inArea = facet("Area", idsOf(areas), (row: { readonly ref_area: string | null }) => row.ref_area);
  const book = <T extends { readonly id: string }>(
    path: string,
    noun: string,
    description: string,
    rows: readonly T[],
    row: v.GenericSchema,
    facets: Collection<T>["facets"] = {},
  ) => toOperations(toResource({ path, noun, description, rows, row, facets, data_version }));
  return [
    ...book(
      "/indicators",
      "indicator",
      "What is counted, by whom, since when; what it must not be compared with.",
      indicators,
      IndicatorRow,
    ),
    ...book(
      "/areas",
      "area",
      "Countries as ISO 3166-1 alpha-2 codes, EU, and the codes for other citizenships.",
      areas,
      AreaRow,
    ),
    ...book("/places", "place", "Crossing points, stations and other named places.", places, PlaceRow, {
      ref_area: inArea,
      part_of: belongs(places),
    }),
    ...book(
      "/claimants",
      "claimant",
      "Who stands behind figures: offices, and newsrooms in their own voice.",
      claimants,
      ClaimantRow,
      {
        ref_area: inArea,
        part_of: belongs(claimants),
      },
    ),
    ...book("/publishers", "publisher", "Who published the documents.", publishers, PublisherRow),
    ...book("/units", "unit", "Units of measure.", units, UnitRow),
    ...book("/subsets", "subset", "Named parts of indicators.", subsets, SubsetRow),
    ...book("/sources", "source", "The documents that the figures stand in.", sources, SourceForm, {
      publisher: facet("Who published it", idsOf(publishers), (row: Source) => row.publisher.id),
    }),
  ];
}

function belongs(rows: readonly { readonly id: string }[]): Facet<{ readonly part_of: string | null }> {
  return facet("What it belongs to", idsOf(rows), (row) => row.part_of);
}

type Book<T extends { readonly id: string }> = Pick<
  Resource<T>,
  "path" | "noun" | "description" | "rows" | "row" | "facets" | "data_version"
>;

/** A list of the codebook: no period, sorted by id, rows as they are. */
function toResource<T extends { readonly id: string }>(book: Book<T>): Resource<T> {
  return {
    ...book,
    sorts: { id: ({ id }) => id },
    sort: "id",
    period: undefined,
    toRow: (row) => row,
    item: book.row,
    toItem: (row) => row,
    warn: () => [],
    page: null,
    toPage: () => null,
  };
}
