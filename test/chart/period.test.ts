import { describe, expect, it } from "vitest";
import { describeBracket, describeDay, describePeriod } from "../../worker/chart/period.ts";
import { ENGLISH } from "../../worker/language/tongue.ts";

describe("describePeriod(days)", () => {
  it.each([
    ["2020-01-01", null, null, "2020-12-31", "whole year 2020"],
    ["2021-11-08", null, null, "2021-11-08", "8 November 2021"],
    ["2021-11-01", null, null, "2021-11-30", "November 2021"],
    ["2021-11-01", null, null, "2021-12-31", "November and December 2021"],
    ["2021-06-01", null, null, "2021-08-31", "June to August 2021"],
    ["2024-02-01", null, null, "2024-02-29", "February 2024"],
    ["2021-01-01", null, null, "2021-08-03", "1 January to 3 August 2021"],
    ["2020-12-30", null, null, "2021-01-02", "30 December 2020 to 2 January 2021"],
    ["2021-01-01", null, "2021-08-03", "2021-08-06", "1 January to a day between 3 and 6 August 2021"],
    ["2021-08-01", null, "2021-11-11", "2021-12-31", "1 August to a day between 11 November and 31 December 2021"],
    ["2021-11-15", "2021-11-22", "2021-11-15", "2021-11-22", "some time between 15 and 22 November 2021"],
    ["2022-09-12", "2022-11-28", "2022-09-18", "2022-12-04", "one week between 12 September and 4 December 2022"],
    [
      "2021-01-01",
      "2021-07-31",
      "2021-09-01",
      "2021-09-30",
      "from a day between 1 January and 31 July 2021 to a day between 1 and 30 September 2021",
    ],
  ])("says %s, %s, %s, %s as %s", (period_start, period_start_latest, period_end_earliest, period_end, words) => {
    expect(describePeriod({ period_start, period_start_latest, period_end_earliest, period_end }, ENGLISH)).toBe(words);
  });
});

describe("describeBracket(start, end)", () => {
  it.each([
    ["2021-11-18", "2021-11-20", "some time between 18 and 20 November 2021"],
    ["2022-06-01", "2022-06-30", "some time in June 2022"],
    ["2021-06-01", "2021-08-31", "some time from June to August 2021"],
    ["2022-01-01", "2022-12-31", "some time in 2022"],
    ["2022-01-01", "2022-01-01", "1 January 2022"],
  ])("says %s, %s as %s", (start, end, words) => {
    expect(describeBracket(start, end, ENGLISH)).toBe(words);
  });
});

describe("describeDay(day, tongue, beside)", () => {
  it("leaves the year out beside a day of the same year", () => {
    expect(describeDay("2021-01-01", ENGLISH, "2021-08-03")).toBe("1 January");
    expect(describeDay("2020-01-01", ENGLISH, "2021-08-03")).toBe("1 January 2020");
  });
});
