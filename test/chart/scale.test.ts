import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCloseScale, toDayNumber, toSpan, toTimeTicks, toValueScale } from "../../worker/chart/scale.ts";
import { describeScale } from "../../worker/chart/scale-words.ts";
import { markOf } from "./fixture.ts";
import { ENGLISH } from "../../worker/language/tongue.ts";

const values = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 30 });
const scales = fc.constantFrom("log" as const, "linear" as const);
const marksOf = (printed: readonly number[]) => printed.map((value) => markOf({ value }));
const labelsOf = (printed: readonly number[], scale: "log" | "linear") =>
  toValueScale(marksOf(printed), scale, ENGLISH).ticks.map(({ label }) => label);

describe("toValueScale(marks, scale)", () => {
  it("never lets a higher value stand lower", () => {
    fc.assert(
      fc.property(values, scales, fc.nat(200_000), fc.nat(200_000), (printed, scale, a, b) => {
        const { at } = toValueScale(marksOf(printed), scale, ENGLISH);
        expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)));
      }),
    );
  });

  it("holds every printed figure below its top, and tells apart those that differ", () => {
    fc.assert(
      fc.property(values, scales, (printed, scale) => {
        const { at, min, max } = toValueScale(marksOf(printed), scale, ENGLISH);
        for (const value of printed) expect(value).toBeLessThan(max);
        const places = new Set(printed.filter((value) => value >= min).map(at));
        expect(places.size).toBe(new Set(printed.filter((value) => value >= min)).size);
      }),
    );
  });

  it("has two to eight ticks, ascending from its foot, none above its top", () => {
    fc.assert(
      fc.property(values, scales, (printed, scale) => {
        const { ticks, min, max } = toValueScale(marksOf(printed), scale, ENGLISH);
        const places = ticks.map(({ value }) => value);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(places[0]).toBe(min);
        expect(places.at(-1)).toBeLessThanOrEqual(max);
        expect(places.length).toBeGreaterThanOrEqual(2);
        expect(places.length).toBeLessThanOrEqual(8);
      }),
    );
  });

  it.each([
    [[3817], "linear", ["0", "1,000", "2,000", "3,000", "4,000"]],
    [[1], "linear", ["0", "1"]],
    [[76], "linear", ["0", "20", "40", "60", "80"]],
    [[4, 39_664], "log", ["1", "10", "100", "1,000", "10,000", "100,000"]],
    [[0, 5000], "log", ["10", "100", "1,000", "10,000"]],
    [[52], "log", ["10", "100", "1,000"]],
  ] as const)("names for %j, %s, the ticks %j", (printed, scale, labels) => {
    expect(labelsOf(printed, scale)).toEqual(labels);
  });

  it("stands 0 on the foot of a log axis", () => {
    const { at } = toValueScale(marksOf([0, 500]), "log", ENGLISH);
    expect([at(0), at(500) > 0]).toEqual([0, true]);
  });

  it("is not stretched by a derived bound far above what is printed, but by what is sure of it", () => {
    const bound = (low: number, high: number) =>
      markOf({
        derived: true,
        value: null,
        low: { value: low, kind: "closed" },
        high: { value: high, kind: "closed" },
      });
    const printed = marksOf([900, 981]);
    expect(toValueScale([...printed, bound(0, 7902)], "linear", ENGLISH).max).toBe(
      toValueScale(printed, "linear", ENGLISH).max,
    );
    expect(toValueScale([...printed, bound(0, 1500)], "linear", ENGLISH).max).toBeGreaterThan(1500);
    expect(toValueScale([...printed, bound(3000, 7902)], "linear", ENGLISH).max).toBeGreaterThan(3000);
    expect(toValueScale([bound(0, 7902)], "linear", ENGLISH).max).toBeGreaterThan(7902);
    const many = Array.from({ length: 40 }, () => bound(0, 7902));
    expect(toValueScale([markOf({ value: 12 }), ...many], "linear", ENGLISH).max).toBeGreaterThan(7902);
  });
});

describe("toCloseScale(marks)", () => {
  it("leaves 0 where all figures lie close together", () => {
    const { min, max, at } = toCloseScale(marksOf([29_616, 30_475]), ENGLISH);
    expect([min > 28_000, max > 30_475, at(30_475) - at(29_616) > 0.5]).toEqual([true, true, true]);
  });

  it("starts at 0 where they do not", () => {
    expect(toCloseScale(marksOf([44, 4500]), ENGLISH).min).toBe(0);
    expect(toCloseScale([], ENGLISH).min).toBe(0);
  });
});

describe("toTimeTicks(first, last)", () => {
  it.each([
    ["2018-01-01", "2021-12-31", ["2018", "2019", "2020", "2021"]],
    ["2021-10-01", "2022-02-28", ["Oct 2021", "Nov", "Dec", "Jan 2022", "Feb"]],
    ["2021-11-08", "2021-11-12", ["8 Nov", "9", "10", "11", "12"]],
    ["2021-11-28", "2021-12-03", ["28 Nov", "29", "30", "1 Dec", "2", "3"]],
  ])("names for %s to %s %j", (first, last, labels) => {
    expect(toTimeTicks(first, last, ENGLISH).map(({ label }) => label)).toEqual(labels);
  });

  it("has no more than fifteen, ascending, from no later than the first day to no later than the last", () => {
    const days = fc.tuple(fc.integer({ min: 17_500, max: 20_500 }), fc.nat(3000));
    fc.assert(
      fc.property(days, ([start, length]) => {
        const [first = "", last = ""] = [start, start + length].map((day) =>
          new Date(day * 86_400_000).toISOString().slice(0, 10),
        );
        const ticks = toTimeTicks(first, last, ENGLISH).map(({ day }) => day);
        expect(ticks).toEqual([...new Set(ticks)].toSorted());
        expect(ticks.length).toBeLessThanOrEqual(15);
        expect((ticks[0] ?? "") <= first).toBe(true);
        expect((ticks.at(-1) ?? "") <= last).toBe(true);
      }),
    );
  });
});

describe("toDayNumber(day)", () => {
  it("counts days from 1 January 1970", () => {
    expect([toDayNumber("1970-01-01"), toDayNumber("1970-01-02"), toDayNumber("2021-11-08")]).toEqual([0, 1, 18_939]);
  });
});

describe("toSpan(marks)", () => {
  it("goes from the first day to the last, of nothing nowhere", () => {
    const marks = [markOf({ name: "2022" }), markOf({ name: "2020" }), markOf({ name: "2021" })];
    expect(toSpan(marks)).toEqual({ first: "2020-01-01", last: "2022-12-31" });
    expect(toSpan([])).toBeUndefined();
  });
});

describe("describeScale(scale, from)", () => {
  it("says how zero is drawn, and where the axis starts", () => {
    expect(describeScale("log", 0, ENGLISH)).toBe(
      "Log scale: each line is ten times the one below; 0 stands on the lowest line",
    );
    expect([describeScale("linear", 0, ENGLISH), describeScale("linear", 29_000, ENGLISH)]).toEqual([
      "Linear scale from 0",
      "Linear scale from 29,000",
    ]);
  });
});
