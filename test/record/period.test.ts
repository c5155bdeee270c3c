import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  CALENDAR_FREQS,
  countDays,
  covers,
  cut,
  daysBetween,
  isAdjacent,
  isDay,
  listCalendarPeriods,
  nextDay,
  overlaps,
  parsePeriod,
  previousDay,
  toCalendarPeriod,
  toFreq,
  toNarrowest,
  toTimePeriod,
} from "../../worker/record/period.ts";

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

const period = fc.tuple(day, day).map(([a, b]) => (a < b ? { start: a, end: b } : { start: b, end: a }));

describe("overlaps(a, b)", () => {
  it("is symmetric, and holds for a period and itself", () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        expect(overlaps(a, a)).toBe(true);
      }),
    );
  });
});

describe("covers(outer, inner), cut(a, b)", () => {
  it("agree: the days that two periods share are covered by both, and a covered period is its own cut", () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        const shared = cut(a, b);
        expect(shared).toEqual(cut(b, a));
        expect(shared !== undefined).toBe(overlaps(a, b));
        expect(shared === undefined || (covers(a, shared) && covers(b, shared))).toBe(true);
        expect(covers(a, b)).toBe(shared?.start === b.start && shared.end === b.end);
      }),
    );
  });
});

describe("isAdjacent(a, b)", () => {
  it.each([
    ["2021-11-01", "2021-11-30", "2021-12-01", "2021-12-31", true],
    ["2022-01-01", "2022-01-31", "2021-12-01", "2021-12-31", true],
    ["2021-11-01", "2021-11-30", "2021-11-30", "2021-12-31", false],
    ["2021-11-01", "2021-11-30", "2021-12-02", "2021-12-31", false],
  ])("%s to %s and %s to %s: %s", (aStart, aEnd, bStart, bEnd, adjacent) => {
    expect(isAdjacent({ start: aStart, end: aEnd }, { start: bStart, end: bEnd })).toBe(adjacent);
  });

  it("excludes overlap", () => {
    fc.assert(fc.property(period, period, (a, b) => !(isAdjacent(a, b) && overlaps(a, b))));
  });
});

describe("countDays(period), daysBetween(from, to), addDays(day, days), nextDay(day), previousDay(day)", () => {
  it.each([
    ["2021-12-31", "2022-01-01"],
    ["2024-02-28", "2024-02-29"],
    ["2023-02-28", "2023-03-01"],
    ["2021-03-27", "2021-03-28"],
  ])("%s is followed by %s", (before, after) => {
    expect(nextDay(before)).toBe(after);
    expect(previousDay(after)).toBe(before);
  });

  it("count alike", () => {
    fc.assert(
      fc.property(period, ({ start, end }) => {
        expect(addDays(start, daysBetween(start, end))).toBe(end);
        expect(daysBetween(end, start)).toBe(0 - daysBetween(start, end));
        expect(countDays({ start, end })).toBe(daysBetween(start, nextDay(end)));
      }),
    );
  });

  it("give a leap year 366 days", () => {
    expect(countDays({ start: "2024-01-01", end: "2024-12-31" })).toBe(366);
  });
});

describe("toNarrowest(dates)", () => {
  it.each([
    ["2021-08-01", null, "2021-11-11", "2021-12-31", { start: "2021-08-01", end: "2021-11-11" }],
    ["2021-08-01", null, null, "2021-12-31", { start: "2021-08-01", end: "2021-12-31" }],
    ["2021-08-01", "2021-08-05", "2021-08-05", "2021-08-09", { start: "2021-08-05", end: "2021-08-05" }],
    ["2021-08-01", "2021-08-09", "2021-08-01", "2021-08-09", undefined],
  ])("%s (latest %s) to (earliest %s) %s", (start, latest, earliest, end, narrowest) => {
    const dates = { period_start: start, period_start_latest: latest, period_end_earliest: earliest, period_end: end };
    expect(toNarrowest(dates)).toEqual(narrowest);
  });
});

describe("toCalendarPeriod(day, freq), listCalendarPeriods(span, freq)", () => {
  it.each([
    ["A", "2021-01-01", "2021-12-31"],
    ["Q", "2021-10-01", "2021-12-31"],
    ["M", "2021-11-01", "2021-11-30"],
    ["W", "2021-11-08", "2021-11-14"],
    ["D", "2021-11-11", "2021-11-11"],
  ] as const)("%s of 2021-11-11 is %s to %s", (freq, start, end) => {
    expect(toCalendarPeriod("2021-11-11", freq)).toEqual({ start, end });
  });

  it("gives ISO weeks that reach over the new year", () => {
    expect(toCalendarPeriod("2021-01-01", "W")).toEqual({ start: "2020-12-28", end: "2021-01-03" });
  });

  it("fills its own frequency, and lists without gap or overlap from first to last", () => {
    fc.assert(
      fc.property(day, fc.nat(400), fc.constantFrom(...CALENDAR_FREQS), (start, days, freq) => {
        const span = { start, end: addDays(start, days) };
        const listed = listCalendarPeriods(span, freq);
        expect(listed.every((one) => toFreq(one) === freq && overlaps(one, span))).toBe(true);
        expect(listed.slice(1).every((one, index) => listed[index]?.end === previousDay(one.start))).toBe(true);
        const whole = { start: listed[0]?.start ?? "", end: listed.at(-1)?.end ?? "" };
        expect(covers(whole, span)).toBe(true);
      }),
    );
  });
});
