/** What claims and comparisons can be asked alike: scope, period, wording, claimant, document. */
import type { Claim, Comparison } from "../record/claim.ts";
import { FREQS, type Period } from "../record/period.ts";
import { CERTAINTIES, QUALIFIERS, STATUSES } from "../record/codes.ts";
import type { SortKey } from "../query/collection.ts";
import type { Filter } from "./list.ts";

/** Codes that are the ids of a list of the codebook. */
export const AREAS = { idsOf: "/areas" } as const;
export const CLAIMANTS = { idsOf: "/claimants" } as const;
export const CLAIMS = { idsOf: "/stats" } as const;
export const INDICATORS = { idsOf: "/indicators" } as const;
export const PLACES = { idsOf: "/places" } as const;
export const PUBLISHERS = { idsOf: "/publishers" } as const;
export const SOURCES = { idsOf: "/sources" } as const;
export const SUBSETS = { idsOf: "/subsets" } as const;
export const UNITS = { idsOf: "/units" } as const;

export const statementFacets: Readonly<Record<string, Filter<Claim | Comparison>>> = {
  indicator: filter("What is counted", INDICATORS, (row) => row.indicator),
  ref_area: filter("Area: ISO 3166-1 alpha-2, or EU for several borders at once", AREAS, (row) => row.ref_area),
  counterpart_area: filter("The area across the border", AREAS, (row) => row.counterpart_area),
  place: filter("Place; rows of the whole area have none", PLACES, (row) => row.place?.id ?? null),
  citizenship: filter("Citizenship of the people counted", AREAS, (row) => row.citizenship),
  subset: filter("Named part of the indicator", SUBSETS, (row) => row.subset),
  claimant: filter("Who stands behind the figure", CLAIMANTS, (row) => row.claimant.id),
  source: filter("The document", SOURCES, (row) => row.source.id),
  publisher: filter("Who published the document", PUBLISHERS, (row) => row.source.publisher.id),
  qualifier: filter("How the wording bounds the figure", QUALIFIERS, (row) => row.qualifier),
  freq: filter("Calendar unit of the period", FREQS, (row) => row.freq),
  obs_status: filter("SDMX status of the observation", STATUSES, (row) => row.obs_status),
  date_certainty: filter("How sure the period is", CERTAINTIES, (row) => row.date_certainty),
};

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

export function filter<T>(description: string, codes: Filter<T>["codes"], of: Filter<T>["of"]): Filter<T> {
  return { description, codes, of };
}

export function idOf({ id }: { readonly id: string }): string {
  return id;
}
