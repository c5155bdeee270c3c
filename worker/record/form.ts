/** The JSON form of claims, comparisons, events, sources and observations: what the API answers and what clients depend on. */
import * as v from "valibot";
import { Rivalry } from "./check.ts";
import { STATUSES } from "./codes.ts";
import { CALENDAR_FREQS, FREQS } from "./period.ts";
import { BreakRow, BulletinRow, ChangeRow, ClaimRow, ComparisonRow, EventRow, SourceRow } from "./schema.ts";

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

const { date, kind, claim, reason } = ChangeRow.entries;
export const ChangeForm = v.object({ date, kind, claim, reason, data_version: v.string() });

/** How much there is of an indicator, area and month. */
export const CoverageForm = v.object({
  indicator: v.string(),
  ref_area: v.string(),
  month: v.pipe(v.string(), v.description("In which the widest period of the claims ends")),
  claims: v.number(),
  date_certainty: v.object({ stated: v.number(), inferred: v.number(), bracketed: v.number() }),
});

/** One point of a series. */
export const Observation = v.object({
  indicator: v.string(),
  ref_area: v.string(),
  counterpart_area: v.nullable(v.string()),
  place: v.nullable(v.string()),
  citizenship: v.nullable(v.string()),
  subset: v.nullable(v.string()),
  unit_measure: v.string(),
  time_period: described(v.string(), "SDMX time period: 2021, 2021-Q4, 2021-11, 2021-W46 or 2021-11-08"),
  period_start: v.string(),
  period_end: v.string(),
  freq: v.picklist(CALENDAR_FREQS),
  value: described(
    v.nullable(v.number()),
    "As the selected claim prints it, or as it follows; null for a range, a plural and what is only bounded",
  ),
  lower: described(v.nullable(v.number()), "Lower end of the logical interval; null where it is absent"),
  upper: described(v.nullable(v.number()), "Upper end of the logical interval; null where it is absent"),
  lower_inclusive: v.nullable(v.boolean()),
  upper_inclusive: v.nullable(v.boolean()),
  reading_lower: described(
    v.nullable(v.number()),
    "Lower end of what a reader takes the wording to mean; of a derived one its logical end",
  ),
  reading_upper: described(
    v.nullable(v.number()),
    "Upper end of what a reader takes the wording to mean; of a derived one its logical end",
  ),
  display: described(v.nullable(v.string()), "The figure in short, its wording as a sign; null in a gap"),
  obs_status: described(
    v.nullable(v.picklist(STATUSES)),
    "SDMX status; B where the figure runs from the first day of the count, within the period",
  ),
  coverage: described(
    v.nullable(v.picklist(["full", "partial"])),
    "partial where the figure runs from the first day of the count, within the period",
  ),
  method: described(
    v.picklist(["selected", "derived", "none"]),
    "selected: a claim of the period; derived: what others allow; none: a gap",
  ),
  rule: described(v.nullable(v.string()), "By which rule the claim was selected, or the interval derived"),
  claim: described(v.nullable(v.string()), "Id of the selected claim"),
  claims: described(
    v.array(v.string()),
    "Ids of all claims considered, the selected one first; running totals that stop short of the period's end last",
  ),
  parents: described(v.array(v.string()), "Ids of the claims that a derived one follows from"),
  arithmetic: described(v.nullable(v.string()), "How a derived one follows: 4,100 − 3,870"),
  spread: described(
    v.object({ min: v.nullable(v.number()), max: v.nullable(v.number()) }),
    "Least and greatest value printed for the period",
  ),
});

export type ClaimForm = v.InferOutput<typeof ClaimForm>;
export type CoverageForm = v.InferOutput<typeof CoverageForm>;
export type ComparisonForm = v.InferOutput<typeof ComparisonForm>;
export type EventForm = v.InferOutput<typeof EventForm>;
export type RivalryForm = v.InferOutput<typeof RivalryForm>;
export type SourceForm = v.InferOutput<typeof SourceForm>;
export type Observation = v.InferOutput<typeof Observation>;
export type SourceSummary = v.InferOutput<typeof SourceSummary>;
