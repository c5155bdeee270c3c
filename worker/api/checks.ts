/** `/checks`: recomputations that tie claims together. */
import { CHECK_KINDS, VERDICTS } from "../record/codes.ts";
import type { Check } from "../record/check.ts";
import { itemOf, type Listing, PLAIN } from "./list.ts";
import { AREAS, CLAIMS, filter, idOf, INDICATORS } from "./statement.ts";

export const checks: Listing<Check> = {
  ...PLAIN,
  path: "/checks",
  description:
    "Sums, running totals, nested periods, stated ratios and slips of digits, recomputed from claims; the left side is " +
    "set against the right. A verdict is consistent where the readings of both meet, contradicted where they stay apart " +
    "even with their rounding undone, else strained; undecidable where dates or scope allow both. A check that a person " +
    "has looked at is known, and says what was found.",
  rows: (record) => record.checks,
  id: idOf,
  facets: {
    kind: filter("What is recomputed", CHECK_KINDS, ({ kind }) => kind),
    verdict: filter("What the recomputation says", VERDICTS, ({ verdict }) => verdict),
    indicator: filter("What is counted", INDICATORS, ({ indicator }) => indicator),
    ref_area: filter("Area: ISO 3166-1 alpha-2, or EU", AREAS, ({ ref_area }) => ref_area),
    claim: filter("A claim on either side", CLAIMS, ({ left, right }) => [
      ...new Set([...left.claims, ...right.claims]),
    ]),
    known: filter("Whether a person has looked at it", ["true", "false"], ({ known }) => String(known !== null)),
  },
  sorts: {
    id: idOf,
    kind: ({ kind }) => kind,
    verdict: ({ verdict }) => VERDICTS.indexOf(verdict),
    indicator: ({ indicator }) => indicator,
    ref_area: ({ ref_area }) => ref_area,
    period_start: ({ period_start }) => period_start,
    period_end: ({ period_end }) => period_end,
  },
  sort: "-period_end,id",
  period: ({ period_start, period_end }) => ({ start: period_start, end: period_end }),
  toRow: (check) => check,
  item: itemOf("check", (id) => `/verdicts/${id}`),
};
