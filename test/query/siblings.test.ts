import { describe, expect, it } from "vitest";
import { selectSiblings } from "../../worker/query/siblings.ts";
import type { Claim } from "../../worker/record/claim.ts";

const place = { id: "kuznica", name: "Kuźnica", kind: "border_crossing", ref_area: "PL", part_of: null };
const office = { id: "pl-sg", name: "Border Guard of Poland", ref_area: "PL", part_of: null };
const claim: Claim = {
  id: "a",
  indicator: "attempts",
  ref_area: "PL",
  counterpart_area: "BY",
  place,
  citizenship: "IQ",
  subset: "first_time",
  extent: "whole",
  period_start: "2021-08-01",
  period_start_latest: null,
  period_end_earliest: null,
  period_end: "2021-08-31",
  widest: { start: "2021-08-01", end: "2021-08-31" },
  freq: "M",
  time_period: "2021-08",
  cumulative: false,
  value: 3500,
  value_upper: null,
  step: 500,
  qualifier: "exact",
  value_text: "3,500",
  display: "3,500",
  logical: { lower: { value: 3500, inclusive: true }, upper: { value: 3500, inclusive: true } },
  reading: { lower: { value: 3500, inclusive: true }, upper: { value: 3500, inclusive: true } },
  unit_measure: "cases",
  claimant: office,
  relayed_by: undefined,
  source: {
    id: "bulletin",
    title: "Bulletin",
    publisher: { id: "guard", name: "Guard" },
    agency: null,
    url: "https://example.org/bulletin",
    url_archived: null,
    published: "2021-09-01",
    published_by: null,
    language: "pl",
    derived_from: null,
  },
  locator: null,
  as_of: "2021-09-01",
  date_certainty: "stated",
  obs_status: "A",
  supersedes: null,
  retells: null,
  origin: "fixture",
  comment: null,
};

const other = (difference: Partial<Claim> = {}): Claim => ({ ...claim, id: "b", ...difference });

describe("selectSiblings(claims, claim)", () => {
  it("gives the other claims of the cell as they stand, never the claim itself", () => {
    const claims = [other({ id: "z" }), claim, other({ subset: null }), other({ id: "c" })];
    expect(selectSiblings(claims, claim).map(({ id }) => id)).toEqual(["z", "c"]);
  });

  it.each<[string, Partial<Claim>]>([
    ["indicator", { indicator: "detained" }],
    ["ref_area", { ref_area: "LT" }],
    ["counterpart_area", { counterpart_area: "DE" }],
    ["counterpart_area, of which one states none", { counterpart_area: null }],
    ["place", { place: { ...place, id: "bruzgi" } }],
    ["place, of which one is the whole area", { place: undefined }],
    ["citizenship", { citizenship: "SY" }],
    ["citizenship, of which one counts all", { citizenship: null }],
    ["subset", { subset: "pushback_related" }],
    ["subset, of which one counts all", { subset: null }],
    ["unit_measure", { unit_measure: "persons" }],
    ["first day", { period_start: "2021-08-02", widest: { start: "2021-08-02", end: "2021-08-31" } }],
    ["last day", { period_end: "2021-08-30", widest: { start: "2021-08-01", end: "2021-08-30" } }],
  ])("leaves out a claim of another %s", (_, difference) => {
    expect(selectSiblings([claim, other(difference)], claim)).toEqual([]);
    expect(selectSiblings([claim, other(difference)], other(difference))).toEqual([]);
  });

  it.each<[string, Partial<Claim>]>([
    ["value and wording", { value: 4000, qualifier: "about", value_text: "about 4,000" }],
    ["claimant", { claimant: { ...office, id: "reuters" } }],
    ["document", { source: { ...claim.source, id: "report" } }],
    ["day of statement", { as_of: null }],
    ["status", { obs_status: "E" }],
    ["narrowest period", { period_end_earliest: "2021-08-20", freq: "P", date_certainty: "bracketed" }],
    ["way of counting", { cumulative: true }],
    ["name for its place", { place: { ...place, name: "Kuźnica Białostocka" } }],
  ])("keeps a claim of another %s", (_, difference) => {
    expect(selectSiblings([claim, other(difference)], claim).map(({ id }) => id)).toEqual(["b"]);
  });

  it("knows the claims of a part as no members of the cell", () => {
    const claims = [claim, other({ extent: "part" }), other({ id: "c", extent: "part" }), other({ id: "d" })];
    expect(selectSiblings(claims, claim).map(({ id }) => id)).toEqual(["d"]);
    expect(selectSiblings(claims, other({ extent: "part" }))).toEqual([]);
  });
});
