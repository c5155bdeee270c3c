import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDay, overlaps, parsePeriod, toFreq, toTimePeriod } from "../../worker/record/period.ts";

const day = fc
  .date({ min: new Date("2015-01-01"), max: new Date("2035-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("toFreq(period), toTimePeriod(period, freq)", () => {
  it.each([
    ["2021-01-01", "2021-12-31", "A", "2021"],
    ["2021-10-01", "2021-12-31", "Q", "2021-Q4"],
    ["2021-11-01", "2021-11-30", "M", "2021-11"],
    ["2024-02-01", "2024-02-29", "M", "2024-02"],
    ["2021-11-15", "2021-11-21", "W", "2021-W46"],
    ["2020-12-28", "2021-01-03", "W", "2020-W53"],
    ["2021-11-08", "2021-11-08", "D", "2021-11-08"],
    ["2021-01-01", "2021-08-03", "P", "2021-01-01/2021-08-03"],
    ["2021-11-14", "2021-11-20", "P", "2021-11-14/2021-11-20"],
  ] as const)("reads %s to %s as %s, %s", (start, end, freq, time) => {
    expect(toFreq({ start, end })).toBe(freq);
    expect(toTimePeriod({ start, end }, freq)).toBe(time);
  });

  it("gives every day the frequency D", () => {
    fc.assert(fc.property(day, (start) => toFreq({ start, end: start }) === "D"));
  });
});

describe("isDay(text)", () => {
  it.each(["2021-06-31", "2021-02-29", "2021-13-01", "2021-6-1", "2021", "", "2021-06-01T00:00"])(
    "refuses %j",
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  it("takes every day that there is", () => {
    fc.assert(fc.property(day, isDay));
  });
});

describe("parsePeriod(text)", () => {
  it.each([
    ["2021", "2021-01-01", "2021-12-31"],
    ["2021-11", "2021-11-01", "2021-11-30"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2021-11-08", "2021-11-08", "2021-11-08"],
  ])("reads %s as %s to %s", (text, start, end) => {
    expect(parsePeriod(text)).toEqual({ start, end });
  });

  it.each(["2021-06-31", "2021-00", "21", "2021-11-8", "now", ""])("is undefined for %j", (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });
});

describe("overlaps(a, b)", () => {
  const period = fc.tuple(day, day).map(([a, b]) => (a < b ? { start: a, end: b } : { start: b, end: a }));

  it("is symmetric, and holds for a period and itself", () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        expect(overlaps(a, a)).toBe(true);
      }),
    );
  });
});
