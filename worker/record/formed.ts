/** Claims, comparisons and what rests on documents, in their JSON form. */
import type { Claim, Comparison, Source } from "./claim.ts";
import type { ClaimForm, ComparisonForm, SourceSummary } from "./form.ts";
import { toEnds } from "./interval.ts";
import type { PackedClaim } from "./schema.ts";

export function toClaimForm(claim: Claim): ClaimForm {
  return {
    ...toStatementForm(claim),
    extent: claim.extent,
    cumulative: claim.cumulative,
    unit_measure: claim.unit_measure,
    supersedes: claim.supersedes,
    retells: claim.retells,
  };
}

/** The row of a form; `step` is what the form does not tell. */
export function toPackedClaim(form: ClaimForm, step: number): PackedClaim {
  const { claimant, place, source } = form;
  return { ...form, place: place?.id ?? null, claimant: claimant.id, source: source.id, step };
}

export function toComparisonForm(comparison: Comparison): ComparisonForm {
  return {
    ...toStatementForm(comparison),
    kind: comparison.kind,
    numerator: comparison.numerator,
    denominator: comparison.denominator,
  };
}

/** A row of the timeline or the codebook with its document in short. */
export function toSourced<T extends { readonly source: Source }>(
  row: T,
): Omit<T, "source"> & { readonly source: SourceSummary } {
  return { ...row, source: toSourceSummary(row.source) };
}

function toStatementForm(claim: Claim | Comparison) {
  return {
    id: claim.id,
    indicator: claim.indicator,
    ref_area: claim.ref_area,
    counterpart_area: claim.counterpart_area,
    place: claim.place === undefined ? null : { id: claim.place.id, name: claim.place.name },
    citizenship: claim.citizenship,
    subset: claim.subset,
    period_start: claim.period_start,
    period_start_latest: claim.period_start_latest,
    period_end_earliest: claim.period_end_earliest,
    period_end: claim.period_end,
    freq: claim.freq,
    time_period: claim.time_period,
    value: claim.value,
    value_upper: claim.value_upper,
    qualifier: claim.qualifier,
    value_text: claim.value_text,
    display: claim.display,
    ...toEnds(claim.logical, claim.reading),
    claimant: { id: claim.claimant.id, name: claim.claimant.name },
    relayed_by: claim.relayed_by?.id ?? null,
    source: toSourceSummary(claim.source),
    locator: claim.locator,
    as_of: claim.as_of,
    date_certainty: claim.date_certainty,
    obs_status: claim.obs_status,
    origin: claim.origin,
    comment: claim.comment,
  };
}

function toSourceSummary({ id, title, publisher, agency, url, published, language }: Source): SourceSummary {
  return { id, title, publisher, agency, url, published, language };
}
