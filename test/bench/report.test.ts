import { describe, expect, it } from "vitest";
import { describeFinding, passes } from "./report.ts";

const spread = { median: 1.4, lower: 1.31, upper: 12.25 };
const finding = { label: "/stats", of: "× its 200", spread };

describe("passes(finding)", () => {
  it.each([
    { target: { most: 1.4 }, met: true },
    { target: { most: 1.39 }, met: false },
    { target: { least: 1.4 }, met: true },
    { target: { least: 1.41 }, met: false },
  ])("is $met for a median of 1.4 and $target", ({ target, met }) => {
    expect(passes({ ...finding, target })).toBe(met);
  });

  it("is true without a target", () => {
    expect(passes(finding)).toBe(true);
  });
});

describe("describeFinding(finding)", () => {
  it.each([
    [3, "3"],
    [0, "0"],
    [0.00437, "0.0044"],
    [1.456, "1.46"],
    [34.96, "35.0"],
  ])("writes %d as %s: as many digits as tell it from its target", (median, written) => {
    const words = describeFinding({ ...finding, spread: { ...spread, median } }).split(/\s{2,}/);
    expect(words[2]).toBe(`${written} × its 200`);
  });

  it("tells the median, the quartiles, and whether the target is met", () => {
    const words = (target: { most: number }) => describeFinding({ ...finding, target }).split(/\s{2,}/);
    expect(words({ most: 1.5 })).toEqual(["", "/stats", "1.40 × its 200", "1.31 to 12.3", "at most 1.5: pass"]);
    expect(words({ most: 1.3 }).at(-1)).toBe("at most 1.3: MISS");
  });
});
