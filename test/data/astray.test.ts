import { describe, expect, it } from "vitest";
import { astrayRules } from "../../data/tool/astray.ts";
import type { Context } from "../../data/tool/rule.ts";
import type { ClaimRow, IndicatorRow } from "../../worker/record/schema.ts";

const turnedAway: IndicatorRow = {
  id: "turned_away",
  measure: "flow",
  unit_measure: ["persons"],
  minimum: 0,
  adds_over_time: true,
  adds_over_areas: false,
  issuers: ["LT:lt-vsat", "LV:lv-vrs"],
  since: ["LT:2021-08-03", "LV:2021-08-10"],
  not_comparable_with: [],
  confused_with: ["attempts"],
  name: "",
  definition: "",
  history: null,
};

const UNDATED = {
  title: null,
  publisher: "press",
  agency: null,
  url: "https://example.org/",
  url_archived: null,
  published_by: null,
  language: "en",
  derived_from: null,
};

const context: Context = {
  indicators: new Map([
    ["turned_away", turnedAway],
    ["attempts", { ...turnedAway, id: "attempts", issuers: ["PL:pl-sg"], since: [], confused_with: ["turned_away"] }],
    ["arrivals", { ...turnedAway, id: "arrivals", issuers: ["DE:de-police"], since: [], confused_with: [] }],
    ["injured", { ...turnedAway, id: "injured", issuers: ["PL:pl-sg"], since: [], confused_with: [] }],
    ["price", { ...turnedAway, id: "price", measure: "size", issuers: [], since: [] }],
    ["detections", { ...turnedAway, id: "detections", adds_over_areas: true, issuers: ["EU:frontex"], since: [] }],
  ]),
  units: new Map(),
  sources: new Map([["newest", { ...UNDATED, id: "newest", published: "2022-02-01" }]]),
  places: new Map(),
  claims: new Map(),
};

const row: ClaimRow = {
  id: "a",
  indicator: "turned_away",
  ref_area: "LT",
  counterpart_area: "BY",
  place: null,
  citizenship: null,
  subset: null,
  extent: "whole",
  period_start: "2022-01-01",
  period_start_latest: null,
  period_end_earliest: null,
  period_end: "2022-01-31",
  cumulative: false,
  value: 1,
  value_upper: null,
  qualifier: "exact",
  value_text: "1",
  unit_measure: "persons",
  claimant: "lt-vsat",
  relayed_by: null,
  source: "doc",
  locator: null,
  as_of: null,
  date_certainty: "stated",
  obs_status: "A",
  supersedes: null,
  retells: null,
  origin: "figures.csv#r0001",
  comment: null,
};

const blames = (bent: Partial<ClaimRow>) =>
  astrayRules.flatMap(({ field, faults }) => (faults({ ...row, ...bent }, context, "") === undefined ? [] : [field]));

describe("astrayRules", () => {
  it.each<[string, Partial<ClaimRow>]>([
    ["by its issuer", {}],
    ["of the area by another office", { claimant: "reuters" }],
    ["of several borders at once", { ref_area: "EU", claimant: "pozirk" }],
    [
      "of one border by an agency that counts for the whole of the EU",
      { indicator: "detections", claimant: "frontex" },
    ],
    ["of the year in which the count began", { period_start: "2021-01-01", period_end: "2021-12-31" }],
    ["that begins a day before the count is said to", { period_start: "2021-08-02", cumulative: true }],
    ["of several borders, by the guard of one", { ref_area: "EU" }],
    ["for a country that the codebook does not name yet", { ref_area: "EE", claimant: "reuters" }],
    ["for a country whose own count is another thing", { indicator: "injured", claimant: "reuters" }],
    ["of a country's borders together", { indicator: "detections", claimant: "frontex", counterpart_area: null }],
    ["a little later than the newest document, in an undated one", { period_end: "2022-03-02" }],
    ["of a row that goes by a number", { origin: "unseen.csv#1001" }],
    ["of a row that goes by a month", { origin: "unseen.csv#2024-07" }],
    ["of the month and country that its origin names", { origin: "iom.csv#2022-01-LT" }],
    ["of the year that its origin names", { origin: "eurostat.csv#LT-2022-AFG" }],
  ])("let a figure %s pass", (_, bent) => {
    expect(blames(bent)).toEqual([]);
  });

  it.each<[string, Partial<ClaimRow>, string]>([
    ["of the guard that counts across the next border", { claimant: "lv-vrs" }, "claimant"],
    ["of arrivals in a country of their own, for another", { indicator: "arrivals", claimant: "reuters" }, "indicator"],
    ["for an area where another thing is counted instead", { ref_area: "PL", claimant: "reuters" }, "indicator"],
    [
      "by nationality of a country's borders together",
      { indicator: "detections", claimant: "frontex", counterpart_area: null, citizenship: "SY" },
      "counterpart_area",
    ],
    ["from before the count began", { period_start: "2021-03-08", period_end: "2021-03-08" }, "period_end"],
    [
      "that runs from the day the count began, a year late",
      { period_start: "2023-08-03", period_end: "2023-08-31", as_of: "2023-09-01", cumulative: true },
      "period_start",
    ],
    [
      "that runs from that day with month and day changed round",
      { ref_area: "LV", claimant: "lv-vrs", period_start: "2021-10-08", cumulative: true },
      "period_start",
    ],
    ["that runs on, of a size", { indicator: "price", cumulative: true }, "cumulative"],
    ["a year later than the newest document, in an undated one", { period_end: "2023-01-31" }, "period_end"],
    ["of another month than its origin names", { origin: "frontex.csv#2022-02-AFG" }, "period_start"],
    ["of another country than its origin names", { origin: "iom.csv#2022-01-LV" }, "period_start"],
  ])("refuse a figure %s", (_, bent, field) => {
    expect(blames(bent)).toEqual([field]);
  });
});
