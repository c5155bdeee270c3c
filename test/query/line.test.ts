import { describe, expect, it } from "vitest";
import { readCell, toCell, toLineId } from "../../worker/query/line.ts";
import { type Claim, toClaim } from "../../worker/record/claim.ts";
import type { PackedClaim } from "../../worker/record/schema.ts";

const ROW: PackedClaim = {
  id: "a",
  indicator: "attempts",
  ref_area: "PL",
  counterpart_area: "BY",
  place: "kuznica",
  citizenship: "IQ",
  subset: "first_time",
  extent: "whole",
  period_start: "2021-08-01",
  period_start_latest: null,
  period_end_earliest: null,
  period_end: "2021-08-31",
  cumulative: false,
  value: 3500,
  value_upper: null,
  step: 500,
  qualifier: "exact",
  value_text: "3,500",
  unit_measure: "cases",
  claimant: "pl-sg",
  relayed_by: null,
  source: "bulletin",
  locator: null,
  as_of: "2021-09-01",
  date_certainty: "stated",
  obs_status: "A",
  supersedes: null,
  retells: null,
  origin: "fixture",
  comment: null,
};

function claimOf(difference: Partial<PackedClaim> = {}): Claim {
  return toClaim(
    { ...ROW, ...difference },
    {
      indicator: (id) => ({
        id,
        measure: "flow",
        unit_measure: ["cases"],
        minimum: 0,
        adds_over_time: true,
        adds_over_areas: false,
        issuers: [],
        since: [],
        not_comparable_with: [],
        confused_with: [],
        name: id,
        definition: id,
        history: null,
      }),
      claimant: (id) => ({ id, name: id, ref_area: null, part_of: null }),
      place: (id) => ({ id, name: id, kind: "crossing", ref_area: "PL", part_of: null }),
      source: (id) => ({
        id,
        title: null,
        publisher: { id: "guard", name: "Guard" },
        agency: null,
        url: "https://example.org",
        url_archived: null,
        published: null,
        published_by: null,
        language: "pl",
        derived_from: null,
      }),
    },
  );
}

describe("toLineId(claim)", () => {
  it("names the cell without its period, in the order of its dimensions, and is read back", () => {
    expect(toLineId(claimOf())).toBe("attempts,PL,BY,kuznica,IQ,first_time,cases");
    const empty = claimOf({ counterpart_area: null, place: null, citizenship: null, subset: null });
    expect(toLineId(empty)).toBe("attempts,PL,,,,,cases");
    for (const claim of [claimOf(), empty]) expect(readCell(toLineId(claim) ?? "")).toEqual(toCell(claim));
  });

  it("is none for a claim of a part", () => {
    expect(toLineId(claimOf({ extent: "part" }))).toBeNull();
  });

  it("sorts as the dimensions do, one after the other", () => {
    const ids = [
      { place: null },
      { place: "k", citizenship: "SY" },
      { place: "kuznica", citizenship: null },
      { place: "kuznica" },
      { place: "kuznica-2", citizenship: null },
    ].map((difference) => toLineId(claimOf(difference)) ?? "");
    expect(ids.toSorted()).toEqual(ids);
  });

  it.each<[string, Partial<PackedClaim>]>([
    ["indicator", { indicator: "detained" }],
    ["ref_area", { ref_area: "LT" }],
    ["counterpart_area", { counterpart_area: "DE" }],
    ["counterpart_area, of which one states none", { counterpart_area: null }],
    ["place", { place: "bruzgi" }],
    ["place, of which one is the whole area", { place: null }],
    ["citizenship", { citizenship: "SY" }],
    ["citizenship, of which one counts all", { citizenship: null }],
    ["subset", { subset: "pushback_related" }],
    ["subset, of which one counts all", { subset: null }],
    ["unit_measure", { unit_measure: "persons" }],
  ])("is another one for another %s", (_, difference) => {
    expect(toLineId(claimOf(difference))).not.toBe(toLineId(claimOf()));
  });

  it.each<[string, Partial<PackedClaim>]>([
    ["period", { period_start: "2020-01-01", period_end_earliest: "2021-08-20", date_certainty: "bracketed" }],
    ["value and wording", { value: 4000, qualifier: "about", value_text: "about 4,000" }],
    ["claimant", { claimant: "reuters" }],
    ["document", { source: "report" }],
    ["day of statement", { as_of: null }],
    ["status", { obs_status: "E" }],
    ["way of counting", { cumulative: true }],
  ])("is the same for another %s", (_, difference) => {
    expect(toLineId(claimOf(difference))).toBe(toLineId(claimOf()));
  });
});
