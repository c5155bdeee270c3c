/**
 * The packed record: one valibot schema for each table of data/, in the columns of data/datapackage.json.
 * The tool parses what it packs with these schemas; the Worker takes their types and trusts the pack.
 */
import * as v from "valibot";
import { Check, Rivalry } from "./check.ts";
import {
  ALIAS_KINDS,
  CERTAINTIES,
  CHANGE_KINDS,
  COMPARISON_KINDS,
  EXTENTS,
  LANGUAGES,
  MEASURES,
  MERGED_KINDS,
  QUALIFIERS,
  STATUSES,
} from "./codes.ts";

const text = v.string();
const stated = v.nullable(v.string());
const date = v.pipe(v.string(), v.isoDate());
const number = v.nullable(v.number());

/* What claims and comparisons share: what is counted, when, in which words, by whom, in which document. */
const scope = {
  indicator: text,
  ref_area: text,
  counterpart_area: stated,
  place: stated,
  citizenship: stated,
  subset: stated,
};
const period = {
  period_start: date,
  period_start_latest: v.nullable(date),
  period_end_earliest: v.nullable(date),
  period_end: date,
};
const figure = { value: number, value_upper: number, qualifier: v.picklist(QUALIFIERS), value_text: text };
const telling = {
  claimant: text,
  relayed_by: stated,
  source: text,
  locator: stated,
  as_of: v.nullable(date),
  date_certainty: v.picklist(CERTAINTIES),
  obs_status: v.picklist(STATUSES),
};
const entry = { origin: text, comment: stated };

/** In the order of the columns in data/claims. */
export const ClaimRow = v.object({
  id: text,
  ...scope,
  extent: v.picklist(EXTENTS),
  ...period,
  cumulative: v.boolean(),
  ...figure,
  unit_measure: text,
  ...telling,
  supersedes: stated,
  retells: stated,
  ...entry,
});

export const ComparisonRow = v.object({
  id: text,
  kind: v.picklist(COMPARISON_KINDS),
  numerator: stated,
  denominator: stated,
  ...scope,
  ...period,
  ...figure,
  ...telling,
  ...entry,
});

export const SourceRow = v.object({
  id: text,
  title: stated,
  publisher: text,
  agency: stated,
  url: text,
  url_archived: stated,
  published: v.nullable(date),
  published_by: v.nullable(date),
  language: text,
  derived_from: stated,
});

export const EventRow = v.object({
  id: text,
  ref_area: text,
  place: stated,
  period_start: date,
  period_end: date,
  date_certainty: v.picklist(CERTAINTIES),
  obs_status: v.picklist(STATUSES),
  title: text,
  claimant: stated,
  source: text,
  locator: stated,
  origin: text,
  comment: stated,
});

export const IndicatorRow = v.object({
  id: text,
  measure: v.picklist(MEASURES),
  unit_measure: v.array(text),
  minimum: v.number(),
  adds_over_time: v.boolean(),
  adds_over_areas: v.boolean(),
  issuers: v.array(text),
  since: v.array(text),
  not_comparable_with: v.array(text),
  confused_with: v.array(text),
  name: text,
  definition: text,
  history: stated,
});

export const AreaRow = v.object({ id: text, name: text });
export const UnitRow = v.object({ id: text, name: text, whole: v.boolean() });
export const SubsetRow = v.object({ id: text, name: text, definition: text });
export const PublisherRow = v.object({ id: text, name: text });
export const ClaimantRow = v.object({ id: text, name: text, ref_area: stated, part_of: stated });
export const PlaceRow = v.object({ id: text, name: text, kind: text, ref_area: text, part_of: stated });
export const WordingRow = v.object({
  id: text,
  wording: text,
  language: text,
  value: number,
  value_upper: number,
  step: v.number(),
  source: stated,
});

export const BreakRow = v.object({
  id: text,
  indicator: text,
  ref_area: text,
  claimant: stated,
  date,
  description: text,
  source: text,
});

export const BulletinRow = v.object({
  id: text,
  claimant: text,
  indicator: text,
  ref_area: text,
  cut_off: stated,
  description: text,
  source: text,
});

/** What a name or phrase of imported files stands for; an empty `target` says that it names nothing of the kind. */
export const AliasRow = v.object({ id: text, kind: v.picklist(ALIAS_KINDS), name: text, target: stated });

/** A check that a person has looked at: `id` is the check's. */
export const KnownRow = v.object({ id: text, finding: text });

/** What entered or changed; `hash` is that of the claim's row after it, `version` the data version it produced. */
export const ChangeRow = v.object({
  date,
  kind: v.picklist(CHANGE_KINDS),
  claim: text,
  hash: text,
  reason: text,
  version: text,
});

/** A file that was imported: each of its rows stands in claims or events by its origin, in merged or in quarantine. */
export const ImportRow = v.object({ id: text, rows: v.number() });

/** A row of an imported file that has no claim of its own: `id` is its origin, `claim` the one that holds its figure. */
export const MergedRow = v.object({ id: text, kind: v.picklist(MERGED_KINDS), claim: text });

/** A row of an imported file that could not be placed: `id` is its origin, the rest is as the file has it. */
export const QuarantineRow = v.object({
  id: text,
  reason: text,
  country: stated,
  indicator: stated,
  period_start: stated,
  period_end: stated,
  figure_as_printed: stated,
  source_url: stated,
});

/** A row with the step that the tool read in its wording; for a plural the plural itself (hundreds: 100). */
export const PackedClaim = v.object({ ...ClaimRow.entries, step: v.number() });
export const PackedComparison = v.object({ ...ComparisonRow.entries, step: v.number() });

/** Names of codes in one language, by code. */
export const Names = v.object({
  areas: v.record(text, text),
  indicators: v.record(text, text),
  subsets: v.record(text, text),
  units: v.record(text, text),
});

/** Changes of one kind that stand in a row, of one day, reason and version: told once, without the hashes of their rows. */
export const PackedChanges = v.object({
  date,
  kind: v.picklist(CHANGE_KINDS),
  claims: v.array(text),
  reason: text,
  version: text,
});

/** Where the rows of an imported file stand; the counts sum to `rows`. */
export const Balance = v.object({
  file: text,
  claims: v.number(),
  comparisons: v.number(),
  events: v.number(),
  duplicates: v.number(),
  runs: v.number(),
  quarantined: v.number(),
  rows: v.number(),
});

export const Packed = v.object({
  data_version: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
  claims: v.array(PackedClaim),
  comparisons: v.array(PackedComparison),
  sources: v.array(SourceRow),
  events: v.array(EventRow),
  indicators: v.array(IndicatorRow),
  areas: v.array(AreaRow),
  units: v.array(UnitRow),
  subsets: v.array(SubsetRow),
  publishers: v.array(PublisherRow),
  claimants: v.array(ClaimantRow),
  places: v.array(PlaceRow),
  breaks: v.array(BreakRow),
  bulletins: v.array(BulletinRow),
  changes: v.array(PackedChanges),
  imports: v.array(Balance),
  checks: v.array(Check),
  rivalries: v.array(Rivalry),
  names: v.object(v.entriesFromList(LANGUAGES, Names)),
});

export type ClaimRow = v.InferOutput<typeof ClaimRow>;
export type ComparisonRow = v.InferOutput<typeof ComparisonRow>;
export type SourceRow = v.InferOutput<typeof SourceRow>;
export type EventRow = v.InferOutput<typeof EventRow>;
export type IndicatorRow = v.InferOutput<typeof IndicatorRow>;
export type AreaRow = v.InferOutput<typeof AreaRow>;
export type UnitRow = v.InferOutput<typeof UnitRow>;
export type SubsetRow = v.InferOutput<typeof SubsetRow>;
export type PublisherRow = v.InferOutput<typeof PublisherRow>;
export type ClaimantRow = v.InferOutput<typeof ClaimantRow>;
export type PlaceRow = v.InferOutput<typeof PlaceRow>;
export type WordingRow = v.InferOutput<typeof WordingRow>;
export type AliasRow = v.InferOutput<typeof AliasRow>;
export type BreakRow = v.InferOutput<typeof BreakRow>;
export type BulletinRow = v.InferOutput<typeof BulletinRow>;
export type KnownRow = v.InferOutput<typeof KnownRow>;
export type ChangeRow = v.InferOutput<typeof ChangeRow>;
export type ImportRow = v.InferOutput<typeof ImportRow>;
export type MergedRow = v.InferOutput<typeof MergedRow>;
export type QuarantineRow = v.InferOutput<typeof QuarantineRow>;
export type Balance = v.InferOutput<typeof Balance>;
export type Names = v.InferOutput<typeof Names>;
export type PackedClaim = v.InferOutput<typeof PackedClaim>;
export type PackedComparison = v.InferOutput<typeof PackedComparison>;
export type PackedChanges = v.InferOutput<typeof PackedChanges>;
export type Packed = v.InferOutput<typeof Packed>;
