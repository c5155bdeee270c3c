import * as v from "valibot";
import { describe, expect, it } from "vitest";
import type { Claim, Comparison, Source } from "../../worker/record/claim.ts";
import { ClaimForm, ComparisonForm, EventForm, SourceForm } from "../../worker/record/form.ts";
import { toClaimForm, toComparisonForm, toSourced } from "../../worker/record/formed.ts";
import type { Happening } from "../../worker/record/record.ts";

const source: Source = {
  id: "the-source",
  title: "The title",
  publisher: { id: "the-publisher", name: "The publisher" },
  agency: "The agency",
  url: "https://example.org/source",
  url_archived: "https://example.org/archived",
  published: "2001-01-01",
  published_by: "2001-01-02",
  language: "lt",
  derived_from: "the-original",
};

/** No two fields hold the same, so that none can stand in for another. */
const statement = {
  id: "the-id",
  indicator: "the-indicator",
  ref_area: "the-area",
  counterpart_area: "the-counterpart",
  place: { id: "the-place", name: "The place", kind: "the-kind", ref_area: "its-area", part_of: "its-whole" },
  citizenship: "the-citizenship",
  subset: "the-subset",
  period_start: "2002-01-01",
  period_start_latest: "2002-01-02",
  period_end_earliest: "2002-01-03",
  period_end: "2002-01-04",
  widest: { start: "2003-01-01", end: "2003-01-02" },
  freq: "W",
  time_period: "the-time-period",
  value: 1,
  value_upper: 2,
  step: 3,
  qualifier: "range",
  value_text: "the wording",
  display: "the display",
  logical: { lower: { value: 4, inclusive: true }, upper: { value: 5, inclusive: false } },
  reading: { lower: { value: 6, inclusive: false }, upper: { value: 7, inclusive: true } },
  claimant: { id: "the-claimant", name: "The claimant", ref_area: "office-area", part_of: "the-ministry" },
  relayed_by: { id: "the-relay", name: "The relay", ref_area: "relay-area", part_of: "relay-ministry" },
  source,
  locator: "the-locator",
  as_of: "2004-01-01",
  date_certainty: "inferred",
  obs_status: "P",
  origin: "the-origin",
  comment: "the-comment",
} as const;

const claim: Claim = {
  ...statement,
  extent: "part",
  cumulative: true,
  unit_measure: "the-unit",
  supersedes: "the-older",
  retells: "the-first",
};

const comparison: Comparison = {
  ...statement,
  kind: "share",
  numerator: "the-numerator",
  denominator: "the-denominator",
};

const sourceSummary = {
  id: "the-source",
  title: "The title",
  publisher: { id: "the-publisher", name: "The publisher" },
  agency: "The agency",
  url: "https://example.org/source",
  published: "2001-01-01",
  language: "lt",
};

const statementForm = {
  id: "the-id",
  indicator: "the-indicator",
  ref_area: "the-area",
  counterpart_area: "the-counterpart",
  place: { id: "the-place", name: "The place" },
  citizenship: "the-citizenship",
  subset: "the-subset",
  period_start: "2002-01-01",
  period_start_latest: "2002-01-02",
  period_end_earliest: "2002-01-03",
  period_end: "2002-01-04",
  freq: "W",
  time_period: "the-time-period",
  value: 1,
  value_upper: 2,
  qualifier: "range",
  value_text: "the wording",
  display: "the display",
  lower: 4,
  upper: 5,
  lower_inclusive: true,
  upper_inclusive: false,
  reading_lower: 6,
  reading_upper: 7,
  claimant: { id: "the-claimant", name: "The claimant" },
  relayed_by: "the-relay",
  source: sourceSummary,
  locator: "the-locator",
  as_of: "2004-01-01",
  date_certainty: "inferred",
  obs_status: "P",
  origin: "the-origin",
  comment: "the-comment",
};

describe("toClaimForm(claim)", () => {
  it("gives every field from its own place, and no other field", () => {
    const form = toClaimForm(claim);
    expect(form).toStrictEqual({
      ...statementForm,
      extent: "part",
      cumulative: true,
      unit_measure: "the-unit",
      supersedes: "the-older",
      retells: "the-first",
    });
    expect(v.parse(v.strictObject(ClaimForm.entries), form)).toStrictEqual(form);
  });

  it.each<[string, Partial<Claim>, Partial<ClaimForm>]>([
    ["a whole", { extent: "whole" }, { extent: "whole" }],
    ["a count that had ended", { cumulative: false }, { cumulative: false }],
    ["no older claim", { supersedes: null }, { supersedes: null, retells: "the-first" }],
    ["no first telling", { retells: null }, { supersedes: "the-older", retells: null }],
    ["no place", { place: undefined }, { place: null }],
    ["no relay", { relayed_by: undefined }, { relayed_by: null }],
    ["no value", { value: null, value_upper: null }, { value: null, value_upper: null, lower: 4, upper: 5 }],
    [
      "an upper end that is absent",
      { logical: { lower: { value: 4, inclusive: false }, upper: undefined } },
      { lower: 4, lower_inclusive: false, upper: null, upper_inclusive: null, reading_lower: 6, reading_upper: 7 },
    ],
    [
      "a lower end that is absent",
      { logical: { lower: undefined, upper: { value: 5, inclusive: true } } },
      { lower: null, lower_inclusive: null, upper: 5, upper_inclusive: true, reading_lower: 6, reading_upper: 7 },
    ],
    [
      "a reading without ends",
      { reading: { lower: undefined, upper: undefined } },
      { lower: 4, upper: 5, reading_lower: null, reading_upper: null },
    ],
    [
      "ends of 0, which are no absent ones",
      {
        value: 0,
        logical: { lower: { value: 0, inclusive: true }, upper: { value: 0, inclusive: true } },
        reading: { lower: { value: 0, inclusive: true }, upper: { value: 0, inclusive: true } },
      },
      {
        value: 0,
        lower: 0,
        upper: 0,
        lower_inclusive: true,
        upper_inclusive: true,
        reading_lower: 0,
        reading_upper: 0,
      },
    ],
  ])("tells %s", (_, given, expected) => {
    expect(toClaimForm({ ...claim, ...given })).toMatchObject(expected);
  });

  it.each(["counterpart_area", "citizenship", "subset", "locator", "as_of", "comment"] as const)(
    "keeps what is not stated as null: %s",
    (name) => {
      expect(toClaimForm({ ...claim, [name]: null })).toStrictEqual({ ...toClaimForm(claim), [name]: null });
    },
  );
});

describe("toComparisonForm(comparison)", () => {
  it("gives every field from its own place, and no other field", () => {
    const form = toComparisonForm(comparison);
    expect(form).toStrictEqual({
      ...statementForm,
      kind: "share",
      numerator: "the-numerator",
      denominator: "the-denominator",
    });
    expect(v.parse(v.strictObject(ComparisonForm.entries), form)).toStrictEqual(form);
  });
});

describe("toSourced(row)", () => {
  it("gives the event with its document in short", () => {
    const told = {
      id: "the-event",
      ref_area: "the-area",
      place: "the-place",
      period_start: "2005-01-01",
      period_end: "2005-01-02",
      date_certainty: "bracketed",
      obs_status: "F",
      title: "The title of the event",
      claimant: "the-claimant",
      locator: "the-locator",
      origin: "the-origin",
      comment: "the-comment",
    } as const;
    const event: Happening = { ...told, source };
    const form = toSourced(event);
    expect(form).toStrictEqual({ ...told, source: sourceSummary });
    expect(v.parse(v.strictObject(EventForm.entries), form)).toStrictEqual(form);
  });
});

describe("SourceForm", () => {
  it("is a document whole, with its publisher by name", () => {
    expect(v.parse(v.strictObject(SourceForm.entries), source)).toStrictEqual(source);
  });
});
