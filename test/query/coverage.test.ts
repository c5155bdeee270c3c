import { describe, expect, it } from "vitest";
import { toCoverage } from "../../worker/query/coverage.ts";

const told = (indicator: string, ref_area: string, period_end: string, date_certainty: "stated" | "bracketed") => ({
  indicator,
  ref_area,
  period_end,
  date_certainty,
});

describe("toCoverage(claims)", () => {
  it("counts the claims of each indicator, area and month in which they end, by the certainty of their dates", () => {
    const claims = [
      told("detained", "LT", "2021-08-31", "stated"),
      told("detained", "LT", "2021-08-01", "bracketed"),
      told("detained", "LT", "2021-09-01", "stated"),
      told("attempts", "PL", "2021-08-31", "stated"),
    ];
    const rows = toCoverage(claims).map(({ indicator, ref_area, month, claims, date_certainty }) => [
      `${indicator} ${ref_area} ${month}`,
      claims,
      date_certainty,
    ]);
    expect(rows).toEqual([
      ["attempts PL 2021-08", 1, { stated: 1, inferred: 0, bracketed: 0 }],
      ["detained LT 2021-08", 2, { stated: 1, inferred: 0, bracketed: 1 }],
      ["detained LT 2021-09", 1, { stated: 1, inferred: 0, bracketed: 0 }],
    ]);
  });

  it("has no row where there is no claim", () => {
    expect(toCoverage([])).toEqual([]);
  });
});
