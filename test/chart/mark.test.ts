import { describe, expect, it } from "vitest";
import { toClaimMark, toObservationMark } from "../../worker/chart/mark.ts";
import { ENGLISH } from "../../worker/language/tongue.ts";
import type { Observation } from "../../worker/record/form.ts";
import { toClaimForm } from "../../worker/record/formed.ts";
import { readPublished } from "../api/fixture.ts";
import { ask } from "./fixture.ts";

const claims = readPublished().claims.map(toClaimForm);

function claimOf(id: string) {
  const claim = claims.find((candidate) => candidate.id === id);
  if (claim === undefined) throw new RangeError(`No claim ${id}`);
  return claim;
}

describe("toClaimMark(claim, part, total)", () => {
  it.each([
    ["txt-report-pl-attempts-2020", 88, { value: 88, kind: "closed" }, { value: 88, kind: "closed" }],
    ["txt-report-pl-attempts-since-august", 33_000, { value: 33_000, kind: "open" }, null],
    ["meduza-lt-detained-2020", 100, { value: 0, kind: "closed" }, { value: 100, kind: "open" }],
    ["goa-spotlight-deaths", 8, { value: 8, kind: "closed" }, null],
    ["txt-report-present-in-belarus", 7000, { value: 6500, kind: "soft" }, { value: 7500, kind: "soft" }],
    ["txt-report-column-estimates", 3000, { value: 2000, kind: "closed" }, { value: 4000, kind: "closed" }],
    ["txt-report-column-hundreds", 600, { value: 200, kind: "soft" }, { value: 1000, kind: "soft" }],
  ])("draws %s at %d with the ends of its interval", (id, at, low, high) => {
    expect(toClaimMark(claimOf(id), null, false, ENGLISH)).toMatchObject({ at, low, high });
  });

  it("carries wording, claimant and dates of each claim as the API gives them", () => {
    for (const claim of claims) {
      const mark = toClaimMark(claim, null, false, ENGLISH);
      expect(mark).toMatchObject({ id: claim.id, display: claim.display, wording: claim.value_text });
      expect(mark).toMatchObject({ claimant: claim.claimant.name, from: claim.period_start, to: claim.period_end });
      expect(mark.value).toBe(claim.qualifier === "range" ? null : claim.value);
      expect(Number.isFinite(mark.at)).toBe(true);
    }
  });

  it("says which dates are inferred or open, and stands a running total on its last day", () => {
    const open = claimOf("txt-report-pl-attempts-since-august");
    expect(toClaimMark(open, null, false, ENGLISH)).toMatchObject({ ajar: true, sure: false, from: open.period_start });
    expect(toClaimMark(open, null, true, ENGLISH)).toMatchObject({ from: open.period_end, to: open.period_end });
    expect(toClaimMark(claimOf("txt-report-pl-attempts-2020"), "a part", false, ENGLISH)).toMatchObject({
      ajar: false,
      part: "a part",
    });
  });
});

describe("toObservationMark(observation, claim, parents)", async () => {
  const answer = await ask("/series?indicator=turned_away&ref_area=LT");
  const { data } = await answer.json();
  const years: readonly Observation[] = data;
  const yearOf = (name: string) => {
    const year = years.find(({ time_period }) => time_period === name);
    if (year === undefined) throw new RangeError(`No year ${name}`);
    return year;
  };

  it("stands for the whole period, and says from when on a total counts", () => {
    const year = yearOf("2021");
    const mark = toObservationMark(year, claimOf(year.claim ?? ""), [], ENGLISH);
    expect(mark).toMatchObject({ name: "2021", from: "2021-01-01", to: "2021-12-31", partial: true, obs_status: "B" });
    expect(mark?.period).toBe("from 3 August 2021");
    expect(mark?.display).toBe(year.display);
  });

  it("calls derived what nobody printed, with its arithmetic, and leads to what it follows from", () => {
    const year = yearOf("2026");
    const mark = toObservationMark(year, undefined, [claimOf(year.parents[0] ?? "")], ENGLISH);
    expect(mark).toMatchObject({
      derived: true,
      id: year.parents[0],
      wording: year.arithmetic,
      value: null,
      high: null,
    });
    expect(mark?.low).toEqual({ value: year.lower, kind: "closed" });
    expect(mark?.claimant).toBe("derived, printed nowhere");
  });

  it.each([
    ["at least 4,100+", "4,100+"],
    ["at most ≤50", "≤50"],
    ["at least 4,100", "at least 4,100"],
    ["at least 4,100+ − 3,870", "at least 4,100+ − 3,870"],
    ["at least 4,100 − 3,900, at most 4,200 − 3,870", "at least 4,100 − 3,900, at most 4,200 − 3,870"],
  ])("says a bound once: %s is told as %s", (arithmetic, wording) => {
    const year = yearOf("2026");
    const parents = [claimOf(year.parents[0] ?? "")];
    expect(toObservationMark({ ...year, arithmetic }, undefined, parents, ENGLISH)?.wording).toBe(wording);
  });

  it("draws no mark for a gap", () => {
    expect(
      toObservationMark({ ...yearOf("2022"), method: "none", display: null }, undefined, [], ENGLISH),
    ).toBeUndefined();
  });
});
