import { describe, expect, it } from "vitest";
import { toMark } from "../../worker/chart/mark.ts";
import { toClaimForm } from "../../worker/record/formed.ts";
import { readPublished } from "../api/fixture.ts";

const claims = readPublished().claims.map(toClaimForm);

function markOf(id: string) {
  const claim = claims.find((candidate) => candidate.id === id);
  if (claim === undefined) throw new RangeError(`No claim ${id}`);
  return toMark(claim, "a period");
}

describe("toMark(claim, period)", () => {
  it.each([
    ["txt-report-pl-attempts-2020", 88, { value: 88, kind: "closed" }, { value: 88, kind: "closed" }],
    ["txt-report-pl-attempts-since-august", 33_000, { value: 33_000, kind: "open" }, null],
    ["meduza-lt-detained-2020", 100, { value: 0, kind: "closed" }, { value: 100, kind: "open" }],
    ["goa-spotlight-deaths", 8, { value: 8, kind: "closed" }, null],
    ["txt-report-present-in-belarus", 7000, { value: 6500, kind: "soft" }, { value: 7500, kind: "soft" }],
    ["txt-report-column-estimates", 2000, { value: 2000, kind: "closed" }, { value: 4000, kind: "closed" }],
    ["txt-report-column-hundreds", 600, { value: 200, kind: "soft" }, { value: 1000, kind: "soft" }],
  ])("draws %s at %d with the ends of its interval", (id, at, low, high) => {
    expect(markOf(id)).toMatchObject({ at, low, high });
  });

  it("carries wording, claimant and dates as the API gives them", () => {
    for (const claim of claims) {
      const mark = toMark(claim, "a period");
      expect(mark).toMatchObject({ id: claim.id, display: claim.display, value: claim.value, period: "a period" });
      expect(mark).toMatchObject({ value_text: claim.value_text, claimant: claim.claimant.name });
      expect(Number.isFinite(mark.at)).toBe(true);
    }
  });
});
