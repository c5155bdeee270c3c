/** `/checks`: recomputations that tie claims together. */
import { Check, CHECK_KINDS, VERDICTS } from "../record/check.ts";
import type { PublishedRecord } from "../record/record.ts";
import type { Resource } from "./list.ts";
import { facet, idsOf } from "./statement.ts";

export function checksOf({ areas, checks, claims, data_version, indicators }: PublishedRecord): Resource<Check> {
  return {
    path: "/checks",
    noun: "check",
    description:
      "Sums, running totals, nested periods, stated ratios and slips of digits, recomputed from claims; the left side is " +
      "set against the right. A verdict is consistent where the readings of both meet, contradicted where they stay apart " +
      "even with their rounding undone, else strained; undecidable where dates or scope allow both. A check that a person " +
      "has looked at is known, and says what was found.",
    data_version,
    rows: checks,
    facets: {
      kind: facet("What is recomputed", CHECK_KINDS, ({ kind }) => kind),
      verdict: facet("What the recomputation says", VERDICTS, ({ verdict }) => verdict),
      indicator: facet("What is counted", idsOf(indicators), ({ indicator }) => indicator),
      ref_area: facet("Area: ISO 3166-1 alpha-2, or EU", idsOf(areas), ({ ref_area }) => ref_area),
      claim: facet("A claim on either side", idsOf(claims), ({ left, right }) => [...left.claims, ...right.claims]),
      known: facet("Whether a person has looked at it", ["true", "false"], ({ known }) => String(known !== null)),
    },
    sorts: {
      id: ({ id }) => id,
      kind: ({ kind }) => kind,
      verdict: ({ verdict }) => VERDICTS.indexOf(verdict),
      indicator: ({ indicator }) => indicator,
      ref_area: ({ ref_area }) => ref_area,
      period_start: ({ period_start }) => period_start,
      period_end: ({ period_end }) => period_end,
    },
    sort: "-period_end,id",
    period: ({ period_start, period_end }) => ({ start: period_start, end: period_end }),
    row: Check,
    toRow: (check) => check,
    item: Check,
    toItem: (check) => check,
    warn: () => [],
    page: null,
    toPage: () => null,
  };
}
