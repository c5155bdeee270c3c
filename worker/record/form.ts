/** The JSON form of claims, comparisons, events and sources: what the API answers and what clients depend on. */
import * as v from "valibot";
import { Rivalry } from "./check.ts";
import type { Claim, Comparison, Source } from "./claim.ts";
import { FREQS } from "./period.ts";
import { BreakRow, BulletinRow, ClaimRow, ComparisonRow, EventRow, type PackedClaim, SourceRow } from "./schema.ts";

const described = <T extends v.GenericSchema>(schema: T, description: string) =>
  v.pipe(schema, v.description(description));

const Named = v.object({ id: v.string(), name: v.string() });

export const SourceForm = v.object({ ...SourceRow.entries, publisher: Named });

const SourceSummary = v.object({
  id: v.string(),
  title: v.nullable(v.string()),
  publisher: Named,
  agency: v.nullable(v.string()),
  url: v.string(),
  published: v.nullable(v.string()),
  language: v.string(),
});

const statement = {
  source: SourceSummary,
  claimant: Named,
  place: v.nullable(Named),
  lower: described(
    v.nullable(v.number()),
    "Lower end of the logical interval; null where the wording leaves it absent",
  ),
  upper: described(
    v.nullable(v.number()),
    "Upper end of the logical interval; null where the wording leaves it absent",
  ),
  lower_inclusive: described(v.nullable(v.boolean()), "Whether `lower` itself belongs to the interval"),
  upper_inclusive: described(v.nullable(v.boolean()), "Whether `upper` itself belongs to the interval"),
  reading_lower: described(v.nullable(v.number()), "Lower end of what a reader takes the wording to mean"),
  reading_upper: described(v.nullable(v.number()), "Upper end of what a reader takes the wording to mean"),
  display: described(v.string(), "The figure in short, its wording as a sign: `4,100+`, `≥9`, `<100`, `≈7,000`"),
  freq: described(v.picklist(FREQS), "Calendar unit that the period fills; P for any other, or where an end is open"),
  time_period: described(v.string(), "SDMX time period: 2021, 2021-Q4, 2021-11, 2021-W46, 2021-11-08, else start/end"),
};

export const ClaimForm = v.object({ ...ClaimRow.entries, ...statement });
export const ComparisonForm = v.object({ ...ComparisonRow.entries, ...statement });
export const EventForm = v.object({ ...EventRow.entries, source: SourceSummary });
export const BreakForm = v.object({ ...BreakRow.entries, source: SourceSummary });
export const BulletinForm = v.object({ ...BulletinRow.entries, source: SourceSummary });
export const RivalryForm = v.object({ ...Rivalry.entries, claims: v.array(ClaimForm) });

export type ClaimForm = v.InferOutput<typeof ClaimForm>;
export type ComparisonForm = v.InferOutput<typeof ComparisonForm>;
export type EventForm = v.InferOutput<typeof EventForm>;
export type RivalryForm = v.InferOutput<typeof RivalryForm>;
export type SourceForm = v.InferOutput<typeof SourceForm>;

interface Sourced {
  readonly source: v.InferOutput<typeof SourceSummary>;
}

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
export function toSourced<T extends { readonly source: Source }>(row: T): Omit<T, "source"> & Sourced {
  return { ...row, source: toSourceSummary(row.source) };
}

function toStatementForm(claim: Claim | Comparison) {
  const { logical, reading } = claim;
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
    lower: logical.lower?.value ?? null,
    upper: logical.upper?.value ?? null,
    lower_inclusive: logical.lower?.inclusive ?? null,
    upper_inclusive: logical.upper?.inclusive ?? null,
    reading_lower: reading.lower?.value ?? null,
    reading_upper: reading.upper?.value ?? null,
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

function toSourceSummary({ id, title, publisher, agency, url, published, language }: Source): Sourced["source"] {
  return { id, title, publisher, agency, url, published, language };
}
