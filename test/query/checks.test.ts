import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Check } from "../../worker/record/check.ts";
import * as v from "valibot";
import { readRecord } from "../../worker/record/record.ts";
import type { IndicatorRow, Packed, PackedClaim, PackedComparison } from "../../worker/record/schema.ts";
import { toCalendarPeriod } from "../../worker/record/period.ts";
import { toStep } from "../../worker/record/wording.ts";
import { toChecks } from "../../worker/query/checks.ts";
import { hashOf } from "../../worker/query/hash.ts";
import { isSlip } from "../../worker/query/checks/slips.ts";

describe("toChecks(record, known)", () => {
  it("says what is set against what, in one form", () => {
    const [check] = checksOf([
      total("a", "2025-10-18", 1336),
      total("b", "2025-10-19", 1377),
      day("c", "2025-10-19", 11),
    ]);
    expect(check).toEqual({
      id: expect.stringMatching(/^running-total-lt-2025-10-19-[0-9a-f]{8}$/),
      kind: "running_total",
      verdict: "contradicted",
      indicator: "turned_away",
      ref_area: "LT",
      period_start: "2025-01-01",
      period_end: "2025-10-19",
      statement:
        "Turned away, Lithuania: the total from 2025-01-01 to 2025-10-19 is that to 2025-10-18 and what is printed for days between",
      arithmetic: "1,336 + 11 = 1,347 ≠ 1,377",
      left: { claims: ["a", "c"], lower: 1347, upper: 1347, lower_inclusive: true, upper_inclusive: true },
      right: { claims: ["b"], lower: 1377, upper: 1377, lower_inclusive: true, upper_inclusive: true },
      reason: null,
      known: null,
    });
    expect(v.is(Check, check)).toBe(true);
  });

  it("puts a person's finding to the check of its id, which other checks and further parts leave alone", () => {
    const claims = [total("a", "2025-03-01", 51), total("b", "2025-04-01", 42)];
    const [fall] = checksOf(claims);
    const known = new Map([[fall?.id ?? "", "A misprint in the source"]]);
    const later = [...claims, total("c", "2025-05-01", 60), day("d", "2025-03-15", 1)];
    expect(checksOf(later, { known }).filter((check) => check.known !== null)).toMatchObject([
      { id: fall?.id, known: "A misprint in the source", verdict: "contradicted" },
    ]);
  });

  it("counts a figure once, with every claim that prints it", () => {
    const claims = [total("a", "2025-03-01", 50), total("b", "2025-03-01", 50), total("c", "2025-04-01", 60)];
    expect(checksOf(claims)).toMatchObject([{ left: { claims: ["a", "b"] }, right: { claims: ["c"] } }]);
  });

  it("gives the same checks and ids in whatever order the claims come, and whoever else prints one of their figures", () => {
    const claims = [
      claimOf("w", "2025-01-01", "2025-06-30", 520),
      claimOf("b", "2025-02-01", "2025-02-28", 61, { citizenship: "IQ" }),
      claimOf("c", "2024-01-01", "2024-12-31", 39_664, { ref_area: "LV" }),
      claimOf("d", "2024-01-01", "2024-12-31", 39_646, { ref_area: "LV" }),
      claimOf("e", "2024-01-01", "2024-12-31", 39_664),
    ];
    const ids = checksOf(claims).map(({ id }) => id);
    const retold = claims.map((claim) => ({ ...claim, id: `a-${claim.id}`, source: "other" }));
    expect(ids).toHaveLength(3);
    expect(checksOf([...claims, ...retold]).map(({ id }) => id)).toEqual(ids);
    const packed = { ...EMPTY, claims: claims.toReversed() };
    expect(toChecks(readRecord(packed), new Map())).toEqual(checksOf(claims));
  });

  it.each<[string, Partial<PackedClaim>]>([
    ["planned", { obs_status: "F" }],
    ["hearsay", { obs_status: "U" }],
    ["of a stock", { indicator: "pending" }],
    ["a retelling", { retells: "b" }],
    ["superseded", { id: "old" }],
    ["of another claimant's counter", { claimant: "newsroom" }],
    ["of another cell", { subset: "first_time" }],
  ])("takes no evidence from a figure that is %s", (_, difference) => {
    const [low, high] = [total("b", "2025-04-01", 42), total("a", "2025-03-01", 51, difference)];
    const newer = total("z", "2025-03-01", 39, { supersedes: "old" });
    expect(verdictsOf([high, low, newer])).not.toContain("contradicted");
  });

  it("gives every check an id of its own, in order, whatever the order and the other figures", () => {
    const figures = fc.array(
      fc.record({ end: fc.integer({ min: 1, max: 12 }), value: fc.integer({ min: 0, max: 30 }), part: fc.boolean() }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(figures, (list) => {
        const claims = list.map(({ end, value, part }, index) => {
          const last = `2025-02-${String(end).padStart(2, "0")}`;
          return part ? day(`d${index}`, last, value) : total(`t${index}`, last, value);
        });
        const ids = checksOf(claims).map(({ id }) => id);
        return ids.every((id, index) => /^[a-z0-9-]{3,80}$/.test(id) && (index === 0 || (ids[index - 1] ?? "") < id));
      }),
    );
  });
});

describe("running totals", () => {
  it.each<[string, PackedClaim[], string[]]>([
    ["grow by what is printed between", [day("c", "2025-03-02", 11)], ["consistent"]],
    ["grow by no less, where days are missing", [], ["consistent"]],
    ["grow by more than their days, all of them printed", [day("c", "2025-03-02", 2), ...beside(4)], ["contradicted"]],
    ["grow by what the day before brought", [day("c", "2025-03-02", 2), ...beside(11)], ["strained"]],
    ["hide a day that is not printed", [day("c", "2025-03-02", 2), day("e", "2025-02-11", 300)], ["strained"]],
  ])("that %s", (_, between, verdicts) => {
    const claims = [total("a", "2025-03-01", 51), total("b", "2025-03-02", 62), ...between];
    expect(verdictsOf(claims, "running_total")).toEqual(verdicts);
  });

  it("never fall: each is set against the one before it, and the last exact one", () => {
    const claims = [
      total("a", "2025-03-01", 1546),
      total("b", "2025-03-09", 1500, { qualifier: "more_than" }),
      total("c", "2025-03-20", 1521),
    ];
    expect(checksOf(claims).map(({ arithmetic, verdict }) => [arithmetic, verdict])).toEqual(
      expect.arrayContaining([
        ["1,546 ≤ 1,500+", "consistent"],
        ["1,500+ ≤ 1,521", "consistent"],
        ["1,546 > 1,521", "contradicted"],
      ]),
    );
  });

  it("that differ by no more than their rounding are strained, and say so", () => {
    expect(checksOf([total("a", "2025-03-01", 51), total("b", "2025-04-01", 50)])).toMatchObject([
      { verdict: "strained", reason: "Taken strictly, with its rounding undone, the wording leaves room for both" },
    ]);
  });

  it("with an inferred date are strained at most", () => {
    const inferred = total("b", "2025-04-01", 42, { date_certainty: "inferred" });
    expect(checksOf([total("a", "2025-03-01", 51), inferred])).toMatchObject([
      { verdict: "strained", reason: "One of the dates is inferred" },
    ]);
  });
});

describe("a cut-off one day apart", () => {
  const step = [total("a", "2025-01-31", 1000), total("b", "2025-02-28", 1100)];
  const month = claimOf("m", "2025-02-01", "2025-02-28", 900);

  it("moves no more than the greatest day that is printed, as a reader takes it", () => {
    expect(verdictsOf([...step, month], "running_total")).toEqual(["strained"]);
    expect(verdictsOf([...step, month, day("d", "2025-02-03", 40)], "running_total")).toEqual(["contradicted"]);
    const about = { ...day("d", "2025-03-10", 40), qualifier: "about" } as const;
    const grown = [total("a", "2025-03-01", 51), total("b", "2025-03-02", 600), day("c", "2025-03-02", 2), about];
    expect(verdictsOf(grown, "running_total")).toEqual(["contradicted"]);
  });
});

describe("nested periods", () => {
  const months = ["01", "02", "03", "04"].map((month, index) =>
    claimOf(month, `2025-${month}-01`, `2025-${month}-28`, [344, 377, 559, 776][index] ?? 0, { claimant: "ministry" }),
  );

  it("set the issuer's statements and those of the bodies above it against each other, and say so", () => {
    expect(checksOf([...months, total("t", "2025-05-02", 1870)])).toMatchObject([
      {
        kind: "nested_periods",
        verdict: "contradicted",
        arithmetic: "344 + 377 + 559 + 776 = 2,056 > 1,870",
        reason: "Figures of Ministry and Guard are taken together",
      },
    ]);
    expect(checksOf([...months, total("t", "2025-05-02", 1870, { claimant: "newsroom" })])).toEqual([]);
  });

  it("are strained where another figure of the same days may explain the difference", () => {
    const rival = claimOf("r", "2025-04-01", "2025-04-28", 100, { claimant: "ministry" });
    expect(verdictsOf([...months, rival, total("t", "2025-05-02", 1870)])).toContain("strained");
  });

  it("are bounded from below by a part of a cell, which is no whole itself", () => {
    const part = claimOf("p", "2025-04-02", "2025-04-02", 81, { extent: "part" });
    expect(checksOf([part, claimOf("w", "2025-04-01", "2025-04-07", 72)])).toMatchObject([
      { verdict: "contradicted", arithmetic: "81 > 72" },
    ]);
    expect(checksOf([claimOf("p", "2025-04-02", "2025-04-02", 80), { ...part, period_end: "2025-04-07" }])).toEqual([]);
  });

  it("are bounded from below by a part of a cell in the same days, too", () => {
    const part = claimOf("p", "2025-04-02", "2025-04-02", 81, { extent: "part" });
    expect(checksOf([part, day("w", "2025-04-02", 72)])).toMatchObject([
      {
        verdict: "contradicted",
        arithmetic: "81 > 72",
        statement: "Turned away, Lithuania: the figure for a part of 2025-04-02 is no more than its own",
      },
    ]);
  });

  it("are undecidable where the dates leave open whether one holds the other", () => {
    const open = { period_end_earliest: "2025-04-03", date_certainty: "bracketed" } as const;
    const whole = claimOf("w", "2025-04-01", "2025-04-30", 70);
    const bracketed = claimOf("p", "2025-04-02", "2025-05-09", 80, open);
    expect(verdictsOf([whole, bracketed])).toEqual(["undecidable"]);
    expect(checksOf([whole, { ...bracketed, value: 60 }])).toEqual([]);
  });
});

describe("parts and total", () => {
  it("add up where no day is left out", () => {
    const days = ["2025-10-17", "2025-10-18", "2025-10-19"].map((date, index) =>
      day(date, date, [42, 34, 29][index] ?? 0),
    );
    expect(checksOf([...days, claimOf("w", "2025-10-17", "2025-10-19", 105)])).toMatchObject([
      { kind: "parts_and_total", verdict: "consistent", arithmetic: "42 + 34 + 29 = 105" },
    ]);
  });

  it.each<[string, string, Partial<PackedClaim>, string[]]>([
    ["nationalities of one document", "doc", { citizenship: "IQ" }, ["contradicted"]],
    ["nationalities of another document", "other", { citizenship: "IQ" }, ["strained"]],
    ["places", "doc", { place: "post" }, ["contradicted"]],
    ["countries, where the indicator does not add over areas", "doc", { ref_area: "LV" }, []],
  ])("for %s", (_, source, difference, verdicts) => {
    const part = claimOf("a", "2025-01-01", "2025-06-30", 61, { source, ...difference });
    expect(verdictsOf([part, claimOf("w", "2025-01-01", "2025-06-30", 52)])).toEqual(verdicts);
  });
});

describe("parts and total of a document", () => {
  const half = (id: string, value: number, rest: Partial<PackedClaim> = {}) =>
    claimOf(id, "2025-01-01", "2025-06-30", value, rest);
  const open = { period_end_earliest: "2025-05-31", date_certainty: "bracketed" } as const;

  it("of countries are strained at most, since the record does not say which borders are counted together", () => {
    const eu = half("w", 52, { indicator: "asked", ref_area: "EU" });
    const countries = ["LT", "LV"].map((area) => half(area, 30, { indicator: "asked", ref_area: area }));
    expect(checksOf([eu, ...countries])).toMatchObject([
      { kind: "parts_and_total", verdict: "strained", arithmetic: "30 + 30 = 60 > 52", left: { claims: ["LT", "LV"] } },
    ]);
  });

  it("of months make up their year, and no quarter is added to its months", () => {
    const months = Array.from({ length: 12 }, (_, index) => {
      const month = `2025-${String(index + 1).padStart(2, "0")}`;
      return { ...day(month, `${month}-01`, 11), period_end: toCalendarPeriod(`${month}-01`, "M").end };
    });
    const quarter = claimOf("q", "2025-01-01", "2025-03-31", 33);
    const year = claimOf("y", "2025-01-01", "2025-12-31", 143);
    expect(checksOf([...months, quarter, year])).toMatchObject([
      { verdict: "consistent", arithmetic: "11 + 11 + 11 = 33" },
      { verdict: "contradicted", arithmetic: "33 + 11 + 11 + 11 + 11 + 11 + 11 + 11 + 11 + 11 = 132 ≠ 143" },
    ]);
  });

  it("say which part they set against the whole, and of which days", () => {
    const month = claimOf("m", "2025-02-01", "2025-02-28", 9, { place: "post" });
    expect(checksOf([half("w", 52), month])).toMatchObject([
      {
        statement:
          "Turned away, Lithuania: the figure for Post in 2025-02 is no more than the whole of 2025-01-01/2025-06-30",
      },
    ]);
  });

  it("find each figure for a part that is more than the whole, not the one alone that is added up", () => {
    const claims = [
      half("w", 52),
      half("a", 49, { citizenship: "IQ" }),
      half("b", 61, { citizenship: "IQ", source: "other" }),
    ];
    expect(verdictsOf(claims, "parts_and_total").toSorted()).toEqual(["consistent", "strained"]);
  });

  it.each<[string, Partial<PackedClaim>, Partial<PackedClaim>, string[]]>([
    ["undecidable where the whole may end before the part does", open, {}, ["undecidable"]],
    ["contradicted where the part lies within the whole on every date allowed", {}, open, ["contradicted"]],
    ["contradicted where one document dates both alike", open, open, ["contradicted"]],
  ])("are %s", (_, whole, part, verdicts) => {
    expect(verdictsOf([half("w", 52, whole), half("a", 61, { citizenship: "IQ", ...part })])).toEqual(verdicts);
  });
});

describe("counters of years", () => {
  it("confirm 22,213 turned away since the count began, to 30 June 2024", () => {
    const years = [
      claimOf("2021", "2021-08-03", "2021-12-31", 8106),
      claimOf("2022", "2022-01-01", "2022-12-31", 11_211),
      claimOf("2023", "2023-01-01", "2023-12-31", 2643),
      total("2024", "2024-06-30", 253, { period_start: "2024-01-01" }),
    ];
    const counter = total("all", "2024-06-30", 22_213, { period_start: "2021-08-03" });
    expect(checksOf([...years, counter]).filter(({ kind }) => kind === "counter_of_years")).toMatchObject([
      { verdict: "consistent", arithmetic: "8,106 + 11,211 + 2,643 + 253 = 22,213" },
    ]);
  });
});

describe("stated ratios", () => {
  it.each<[string, number, string]>([
    ["times as many", 50, "consistent"],
    ["times more, so once again as many", 49, "consistent"],
    ["neither", 41, "contradicted"],
  ])("of %s", (_, value, verdict) => {
    const claims = [claimOf("n", "2025-01-01", "2025-12-31", 4051), claimOf("d", "2024-01-01", "2024-12-31", 81)];
    const ratio = comparisonOf({ value, numerator: "n", denominator: "d" });
    const checks = checksOf(claims, { comparisons: [ratio] });
    expect(checks).toMatchObject([{ id: "stated-ratio-r", verdict, left: { claims: ["n", "d"] } }]);
  });
});

describe("isSlip(a, b)", () => {
  it.each<[number, number, boolean]>([
    [39_664, 39_646, true],
    [1546, 15_460, true],
    [1546, 154, true],
    [1546, 546, true],
    [16, 61, true],
    [12, 1, false],
    [39_664, 39_670, false],
    [1336, 1366, false],
    [7, 7, false],
  ])("of %d and %d is %s, either way round", (a, b, slip) => {
    expect([isSlip(a, b), isSlip(b, a)]).toEqual([slip, slip]);
  });

  it("finds the slip among rivals of one cell, and of a total between its neighbours", () => {
    const rivals = [claimOf("a", "2025-01-01", "2025-12-31", 39_664), claimOf("b", "2025-01-01", "2025-12-31", 39_646)];
    expect(checksOf(rivals)).toMatchObject([{ kind: "digit_slip", verdict: "contradicted" }]);
    const totals = [total("a", "2025-05-01", 4101), total("b", "2025-05-09", 1451), total("c", "2025-05-20", 4190)];
    expect(checksOf(totals).filter(({ kind }) => kind === "digit_slip")).toMatchObject([
      { right: { claims: ["b"] }, statement: expect.stringContaining("4,151 has") },
    ]);
  });
});

describe("slips in dates", () => {
  it.each<[string, string, string | null, string[]]>([
    ["a year early", "2024-10-19", "2025-10-20", ["strained"]],
    ["with day and month changed round", "2025-08-09", "2025-09-09", ["strained"]],
    ["of an anniversary, two years on", "2023-10-19", "2025-10-20", []],
    ["told the day after", "2025-10-19", "2025-10-20", []],
    ["told on no known day", "2024-10-19", null, []],
  ])("for a day's figure %s", (_, date, as_of, verdicts) => {
    expect(verdictsOf([{ ...day("a", date, 11), as_of }], "digit_slip")).toEqual(verdicts);
  });
});

describe("slips", () => {
  it("are none where one document compares the same days of two years", () => {
    const as_of = "2025-10-20";
    const compared = [total("a", "2025-10-19", 1377), total("b", "2024-10-19", 720, { period_start: "2024-01-01" })];
    const [now, then] = compared.map((claim) => ({ ...claim, as_of }));
    expect(now && then ? verdictsOf([now, then], "digit_slip") : undefined).toEqual([]);
    expect(then ? verdictsOf([then], "digit_slip") : undefined).toEqual(["strained"]);
  });

  it("are strained at most where the source leaves the days open", () => {
    const open = { period_end_earliest: "2025-11-11", date_certainty: "bracketed" } as const;
    const rivals = ["39664", "39646"].map((value) => claimOf(value, "2025-01-01", "2025-12-31", Number(value), open));
    expect(verdictsOf(rivals, "digit_slip")).toEqual(["strained"]);
  });
});

describe("echoes", () => {
  it.each<[string, Partial<PackedClaim>, string[]]>([
    ["another indicator", { indicator: "pending" }, ["strained"]],
    ["another area", { ref_area: "LV" }, ["strained"]],
    ["another year", { period_start: "2023-01-01", period_end: "2023-12-31" }, ["strained"]],
    ["another month", { period_end: "2024-11-30" }, []],
    ["another claimant and indicator", { indicator: "pending", claimant: "newsroom" }, []],
    ["the same cell, by another document", { source: "other" }, []],
  ])("of a figure that stands for %s too", (_, difference, verdicts) => {
    const figure = claimOf("a", "2024-01-01", "2024-12-31", 11_211);
    expect(verdictsOf([figure, { ...figure, id: "b", ...difference }], "echo")).toEqual(verdicts);
  });
});

describe("hashOf(text)", () => {
  it("is the first half of FNV-1a, 64 bits", () => {
    expect([hashOf(""), hashOf("a"), hashOf("foobar")]).toEqual(["cbf29ce4", "af63dc4c", "85944171"]);
  });
});

interface World {
  readonly known?: ReadonlyMap<string, string>;
  readonly comparisons?: readonly PackedComparison[];
}

function checksOf(claims: readonly PackedClaim[], { known = new Map(), comparisons = [] }: World = {}) {
  const packed: Packed = {
    ...EMPTY,
    claims: claims.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    comparisons: [...comparisons],
  };
  return toChecks(readRecord(packed), known);
}

function verdictsOf(claims: readonly PackedClaim[], kind?: string) {
  return checksOf(claims)
    .filter((check) => kind === undefined || check.kind === kind)
    .map(({ verdict }) => verdict);
}

/** A running total of 2025. */
function total(id: string, end: string, value: number, rest: Partial<PackedClaim> = {}): PackedClaim {
  return claimOf(id, "2025-01-01", end, value, { cumulative: true, ...rest });
}

function day(id: string, date: string, value: number): PackedClaim {
  return claimOf(id, date, date, value);
}

/** Figures for the days around 2 March 2025. */
function beside(value: number): PackedClaim[] {
  return [day("x", "2025-03-01", value), day("y", "2025-03-03", value)];
}

function claimOf(
  id: string,
  period_start: string,
  period_end: string,
  value: number,
  rest: Partial<PackedClaim> = {},
): PackedClaim {
  return {
    ...CLAIM,
    id,
    period_start,
    period_end,
    value,
    value_text: String(value),
    step: toStep(String(value)),
    ...rest,
  };
}

const FIGURE = {
  indicator: "turned_away",
  ref_area: "LT",
  counterpart_area: "BY",
  place: null,
  citizenship: null,
  subset: null,
  period_start_latest: null,
  period_end_earliest: null,
  value_upper: null,
  qualifier: "exact",
  claimant: "guard",
  relayed_by: null,
  source: "doc",
  locator: null,
  as_of: null,
  date_certainty: "stated",
  obs_status: "A",
  origin: "",
  comment: null,
} as const;

const CLAIM = {
  ...FIGURE,
  extent: "whole",
  cumulative: false,
  unit_measure: "persons",
  supersedes: null,
  retells: null,
} as const;

type Compared = Pick<PackedComparison, "numerator" | "denominator"> & { readonly value: number };

function comparisonOf(rest: Compared): PackedComparison {
  return {
    ...FIGURE,
    id: "r",
    kind: "ratio",
    period_start: "2025-01-01",
    period_end: "2025-12-31",
    value_text: `${rest.value} times`,
    step: 1,
    ...rest,
  };
}

function indicatorOf(id: string, rest: Partial<IndicatorRow> = {}): IndicatorRow {
  return {
    id,
    measure: "flow",
    unit_measure: ["persons"],
    minimum: 0,
    adds_over_time: true,
    adds_over_areas: false,
    issuers: ["LT:guard"],
    since: [],
    not_comparable_with: [],
    confused_with: [],
    name: "Turned away",
    definition: "",
    history: null,
    ...rest,
  };
}

const SOURCE = {
  title: null,
  publisher: "press",
  agency: null,
  url: "https://example.org/",
  url_archived: null,
  published: null,
  published_by: null,
  language: "en",
  derived_from: null,
};

const NAMES = { areas: {}, indicators: {}, subsets: {}, units: {} };

const EMPTY: Packed = {
  data_version: "0123456789ab",
  imports: [],
  claims: [],
  comparisons: [],
  sources: ["doc", "other"].map((id) => ({ ...SOURCE, id })),
  events: [],
  indicators: [
    indicatorOf("turned_away"),
    indicatorOf("pending", { measure: "stock" }),
    indicatorOf("asked", { adds_over_areas: true }),
  ],
  areas: [
    { id: "LT", name: "Lithuania" },
    { id: "LV", name: "Latvia" },
    { id: "EU", name: "European Union" },
  ],
  units: [],
  subsets: [],
  publishers: [{ id: "press", name: "Press" }],
  claimants: [
    { id: "guard", name: "Guard", ref_area: "LT", part_of: "ministry" },
    { id: "ministry", name: "Ministry", ref_area: "LT", part_of: null },
    { id: "newsroom", name: "Newsroom", ref_area: null, part_of: null },
  ],
  places: [{ id: "post", name: "Post", kind: "border_guard_station", ref_area: "LT", part_of: null }],
  breaks: [],
  bulletins: [],
  changes: [],
  checks: [],
  rivalries: [],
  names: { en: NAMES, lt: NAMES, lv: NAMES, pl: NAMES, be: NAMES },
};
