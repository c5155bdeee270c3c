/** `/coverage`: how many claims the record holds of what, where and when. */
import { toCalendarPeriod } from "../record/period.ts";
import { type Coverage, toCoverage } from "../query/coverage.ts";
import { type Listing, PLAIN } from "./list.ts";
import { AREAS, filter, idOf, INDICATORS } from "./statement.ts";

export const coverage: Listing<Coverage> = {
  ...PLAIN,
  path: "/coverage",
  description:
    "Number of claims by indicator, area and the month in which their widest period ends, and how sure their dates are; " +
    "a month without a claim has no row.",
  rows: ({ claims }) => toCoverage(claims),
  id: idOf,
  facets: {
    indicator: filter("What is counted", INDICATORS, ({ indicator }) => indicator),
    ref_area: filter("Area: ISO 3166-1 alpha-2, or EU", AREAS, ({ ref_area }) => ref_area),
  },
  sorts: {
    indicator: ({ indicator }) => indicator,
    ref_area: ({ ref_area }) => ref_area,
    month: ({ month }) => month,
    claims: ({ claims }) => claims,
  },
  sort: "indicator,ref_area,month",
  period: ({ month }) => toCalendarPeriod(`${month}-01`, "M"),
  toRow: (row) => ({ ...row }),
  item: undefined,
};
