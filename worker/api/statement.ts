/** What claims and comparisons can be asked alike: scope, period, wording, claimant, document. */
import type { Claim, Comparison } from "../record/claim.ts";
import { FREQS, type Period } from "../record/period.ts";
import type { PublishedRecord } from "../record/record.ts";
import { CERTAINTIES, QUALIFIERS, STATUSES } from "../record/schema.ts";
import type { Facet, SortKey } from "../query/collection.ts";

export function statementFacets(record: PublishedRecord): Readonly<Record<string, Facet<Claim | Comparison>>> {
  const areas = idsOf(record.areas);
  return {
    indicator: facet("What is counted", idsOf(record.indicators), (row) => row.indicator),
    ref_area: facet("Area: ISO 3166-1 alpha-2, or EU for several borders at once", areas, (row) => row.ref_area),
    counterpart_area: facet("The area across the border", areas, (row) => row.counterpart_area),
    place: facet("Place; rows of the whole area have none", idsOf(record.places), (row) => row.place?.id ?? null),
    citizenship: facet("Citizenship of the people counted", areas, (row) => row.citizenship),
    subset: facet("Named part of the indicator", idsOf(record.subsets), (row) => row.subset),
    claimant: facet("Who stands behind the figure", idsOf(record.claimants), (row) => row.claimant.id),
    source: facet("The document", idsOf(record.sources), (row) => row.source.id),
    publisher: facet("Who published the document", idsOf(record.publishers), (row) => row.source.publisher.id),
    qualifier: facet("How the wording bounds the figure", QUALIFIERS, (row) => row.qualifier),
    freq: facet("Calendar unit of the period", FREQS, (row) => row.freq),
    obs_status: facet("SDMX status of the observation", STATUSES, (row) => row.obs_status),
    date_certainty: facet("How sure the period is", CERTAINTIES, (row) => row.date_certainty),
  };
}

export const statementSorts: Readonly<Record<string, (row: Claim | Comparison) => SortKey>> = {
  id: (row) => row.id,
  indicator: (row) => row.indicator,
  ref_area: (row) => row.ref_area,
  period_start: (row) => row.period_start,
  period_end: (row) => row.period_end,
  value: (row) => row.value,
  as_of: (row) => row.as_of,
  published: (row) => row.source.published,
};

export function toWidest(row: Claim | Comparison): Period {
  return row.widest;
}

export function facet<T>(description: string, codes: readonly string[], of: Facet<T>["of"]): Facet<T> {
  return { description, codes, of };
}

export function idsOf(rows: readonly { readonly id: string }[]): readonly string[] {
  return rows.map(({ id }) => id);
}
