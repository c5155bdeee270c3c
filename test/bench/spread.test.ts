import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDifference, toRatio, toSpread } from "./spread.ts";

const values = fc.array(fc.double({ min: 0.001, max: 1000, noNaN: true }), { minLength: 1, maxLength: 20 });

describe("toSpread(values)", () => {
  it.each([
    { of: [3], median: 3, lower: 3, upper: 3 },
    { of: [1, 2], median: 1.5, lower: 1.25, upper: 1.75 },
    { of: [4, 1, 3, 2, 5], median: 3, lower: 2, upper: 4 },
  ])("of $of is $lower, $median, $upper", ({ of, ...spread }) => {
    expect(toSpread(of)).toEqual(spread);
  });

  it("keeps quartiles around the median, and both among the values", () => {
    fc.assert(
      fc.property(values, (of) => {
        const { median, lower, upper } = toSpread(of);
        expect([Math.min(...of), lower, median, upper, Math.max(...of)]).toEqual(
          [Math.min(...of), lower, median, upper, Math.max(...of)].toSorted((a, b) => a - b),
        );
      }),
    );
  });

  it("throws for no values", () => {
    expect(() => toSpread([])).toThrow("Cannot tell the spread of no values");
  });
});

describe("toRatio(ours, theirs)", () => {
  it("compares round with round: a round that was slow for both changes nothing", () => {
    expect(toRatio([2, 20, 2], [1, 10, 1])).toEqual({ median: 2, lower: 2, upper: 2 });
  });

  it("throws where one side has fewer rounds", () => {
    expect(() => toRatio([1, 2], [1])).toThrow("Cannot compare 2 rounds: expected as many on both sides, found 1");
  });
});

describe("toDifference(ours, theirs)", () => {
  it("is what ours has more, round by round", () => {
    expect(toDifference([30, 130, 31], [20, 120, 20])).toEqual({ median: 10, lower: 10, upper: 10.5 });
  });
});
