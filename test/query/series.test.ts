import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { type Claim, type Source, toClaim } from "../../worker/record/claim.ts";
import { CALENDAR_FREQS, nextDay, parsePeriod } from "../../worker/record/period.ts";
import type { IndicatorRow, PackedClaim } from "../../worker/record/schema.ts";
import { toStep } from "../../worker/record/wording.ts";
import { linesOf } from "../../worker/query/lines.ts";
import { Observation } from "../../worker/record/form.ts";
import { indexSeries, type SeriesQuestion } from "../../worker/query/series.ts";
import { readPublished } from "../api/fixture.ts";

const ALL: SeriesQuestion = {
  includes: () => true,
  freq: "A",
  claimants: undefined,
  from: "0000-01-01",
  to: "9999-12-31",
  as_of: undefined,
};

const FLOW: IndicatorRow = {
  id: "turned_away",
  measure: "flow",
  unit_measure: ["persons"],
  minimum: 0,
  adds_over_time: true,
  adds_over_areas: false,
  issuers: ["LT:issuer", "LV:issuer"],
  since: ["LT:2021-08-03"],
  not_comparable_with: [],
  confused_with: [],
  name: "Turned away",
  definition: "People turned away",
  history: null,
};
const INDICATORS = [FLOW, { ...FLOW, id: "gathered_at_border", measure: "stock" as const, adds_over_time: false }];

describe("indexSeries(lines)(question)", () => {
  it("gives an observation in one form, with its claim, its rule and all claims considered", () => {
    const claims = [
      claimOf("about", "2025", 30_000, { qualifier: "about", step: 10_000 }),
      claimOf("exact", "2025", 29_983, { obs_status: "P" }),
      runningOf("short", "2025-12-29", 29_600, { qualifier: "more_than" }),
    ];
    expect(observe(claims)).toEqual([
      {
        indicator: "turned_away",
        ref_area: "LV",
        counterpart_area: "BY",
        place: null,
        citizenship: null,
        subset: null,
        unit_measure: "persons",
        time_period: "2025",
        period_start: "2025-01-01",
        period_end: "2025-12-31",
        freq: "A",
        value: 29_983,
        lower: 29_983,
        upper: 29_983,
        lower_inclusive: true,
        upper_inclusive: true,
        reading_lower: 29_983,
        reading_upper: 29_983,
        display: "29,983",
        obs_status: "P",
        coverage: "full",
        method: "selected",
        rule: "issuer-exact-latest",
        claim: "exact",
        claims: ["exact", "about", "short"],
        parents: [],
        arithmetic: null,
        spread: { min: 29_983, max: 30_000 },
      },
    ]);
  });

  it("holds every period from first to last, a gap with nulls and none, and cuts by from and to", () => {
    const claims = [claimOf("a", "2018", 4), claimOf("b", "2021", 39)];
    const years = observe(claims);
    expect(years.map(({ time_period, method }) => [time_period, method])).toEqual([
      ["2018", "selected"],
      ["2019", "none"],
      ["2020", "none"],
      ["2021", "selected"],
    ]);
    const { time_period: _, period_start: __, period_end: ___, ...gap } = years[1] ?? fail();
    expect(gap).toMatchObject({
      value: null,
      display: null,
      obs_status: null,
      coverage: null,
      claim: null,
      claims: [],
    });
    expect(observe(claims, { from: "2019-12-31", to: "2020-01-01" })).toEqual(years.slice(1, 3));
  });

  it("gives one line for each cell, in the order of its dimensions, with a first and a last period of its own", () => {
    const claims = [
      claimOf("a", "2022", 1, { ref_area: "PL" }),
      claimOf("b", "2021", 1, { citizenship: "IQ" }),
      claimOf("c", "2023", 1, { citizenship: "IQ" }),
      claimOf("d", "2021", 1),
    ];
    expect(observe(claims).map((one) => [one.ref_area, one.citizenship, one.time_period])).toEqual([
      ["LV", null, "2021"],
      ["LV", "IQ", "2021"],
      ["LV", "IQ", "2022"],
      ["LV", "IQ", "2023"],
      ["PL", null, "2022"],
    ]);
    expect(observe(claims, { includes: ({ ref_area }) => ref_area === "LT" })).toEqual([]);
  });
});

describe("the claims that enter", () => {
  it.each<[string, Partial<PackedClaim>]>([
    ["a retelling", { retells: "b" }],
    ["planned", { obs_status: "F" }],
    ["hearsay", { obs_status: "U" }],
    ["of a part", { extent: "part" }],
  ])("are none that is %s", (_, difference) => {
    expect(observe([claimOf("a", "2021", 39_664, difference), claimOf("b", "2021", 39_700)])).toMatchObject([
      { claim: "b", claims: ["b"], spread: { min: 39_700, max: 39_700 } },
    ]);
    expect(observe([claimOf("a", "2021", 39_664, difference)])).toEqual([]);
  });

  const revised = [
    claimOf("old", "2021", 39_670, { as_of: "2022-01-04" }),
    claimOf("repeated", "2021", 39_670, { as_of: "2022-01-10" }),
    claimOf("again", "2021", 39_670, { as_of: "2022-03-01" }),
    claimOf("other", "2021", 39_670, { as_of: "2022-01-10", claimant: "newsroom" }),
    claimOf("new", "2021", 39_664, { as_of: "2022-02-01", supersedes: "old" }),
  ];

  it("are none that another revises, nor those of its cell, claimant and value stated no later", () => {
    expect(observe(revised)[0]?.claims).toEqual(["again", "new", "other"]);
  });

  it("are those stated by a day: a revision counts only if it is in, and undated statements are counted", () => {
    const ask = asking([...revised, claimOf("undated", "2021", 1)]);
    const { rows, undated } = ask({ ...ALL, as_of: "2022-01-31" });
    expect(rows.map(({ observe }) => observe().claims)).toEqual([["repeated", "old", "other"]]);
    expect(undated).toBe(1);
    expect(ask(ALL).undated).toBe(0);
  });

  it("are none of those that a revision takes back with one which nobody can date", () => {
    const claims = revised.map((claim) => (claim.id === "old" ? { ...claim, as_of: null } : claim));
    const { rows } = asking(claims)({ ...ALL, as_of: "2022-02-01" });
    expect(rows.flatMap(({ observe }) => observe().claims)).not.toContain("repeated");
  });

  it("are those of the claimants asked for", () => {
    expect(observe(revised, { claimants: new Set(["newsroom"]) })).toMatchObject([
      { claim: "other", claims: ["other"] },
    ]);
    expect(observe(revised, { claimants: new Set(["nobody"]) })).toEqual([]);
  });
});

describe("a claim fills a calendar period", () => {
  it.each([
    ["2021", "A"],
    ["2021-10-01/2021-12-31", "Q"],
    ["2021-11", "M"],
    ["2021-11-15/2021-11-21", "W"],
    ["2021-11-11", "D"],
  ] as const)("that its own equals: %s", (period, freq) => {
    const claims = [claimOf("a", period, 7)];
    for (const other of CALENDAR_FREQS) expect(observe(claims, { freq: other })).toHaveLength(other === freq ? 1 : 0);
    expect(observe(claims, { freq })).toMatchObject([{ value: 7, freq, coverage: "full", obs_status: "A" }]);
  });

  it.each([
    ["2021-01-01/2021-12-30", {}],
    ["2021-01-02/2021-12-31", {}],
    ["2021", { period_end_earliest: "2021-11-11" }],
    ["2021", { period_start_latest: "2021-02-01" }],
  ])("and no other: %s, %j", (period, open) => {
    expect(observe([claimOf("a", period, 7, open)])).toEqual([]);
  });

  it.each([
    ["2021-08-03/2021-12-31", "A", "2021"],
    ["2021-08-03/2021-09-30", "Q", "2021-Q3"],
    ["2021-08-03/2021-08-31", "M", "2021-08"],
  ] as const)("from the count's first day to its end, which is partial: %s", (period, freq, time_period) => {
    const claim = claimOf("a", period, 8106, { ref_area: "LT" });
    expect(observe([claim], { freq })).toMatchObject([
      { time_period, value: 8106, coverage: "partial", obs_status: "B" },
    ]);
    expect(observe([claimOf("a", period, 8106)], { freq })).toEqual([]);
  });

  it("is full where the claim names the whole of it, though the count began within it", () => {
    const claim = claimOf("a", "2021", 8106, { ref_area: "LT" });
    expect(observe([claim])).toMatchObject([{ value: 8106, coverage: "full", obs_status: "A" }]);
  });

  it("as a running total that covers it, and none that it runs beyond", () => {
    expect(observe([runningOf("a", "2025-12-31", 7)])).toMatchObject([{ method: "selected", value: 7 }]);
    expect(observe([claimOf("a", "2025-01-01/2026-01-01", 7, { cumulative: true })])).toEqual([]);
  });

  it("or bounds it from below, where it is a running total that stops short", () => {
    const short = runningOf("a", "2025-12-29", 29_600, { qualifier: "more_than" });
    const open = runningOf("b", "2025-12-31", 29_000, { period_end_earliest: "2025-11-11" });
    expect(observe([short])).toMatchObject([
      {
        value: null,
        lower: 29_600,
        lower_inclusive: false,
        upper: null,
        display: "29,600+",
        method: "derived",
        rule: "running-totals",
        claim: null,
        claims: ["a"],
        parents: ["a"],
        arithmetic: "at least 29,600+",
        reading_lower: 29_600,
        reading_upper: null,
        spread: { min: null, max: null },
      },
    ]);
    expect(observe([open])).toMatchObject([
      { lower: 29_000, lower_inclusive: true, display: "≥29,000", claims: ["b"] },
    ]);
    expect(observe([{ ...short, cumulative: false }])).toEqual([]);
  });
});

describe("the rule issuer-exact-latest", () => {
  it.each<[string, [number, Partial<PackedClaim>], [number, Partial<PackedClaim>]]>([
    ["the issuer", [5, { qualifier: "vague" }], [5, { claimant: "newsroom" }]],
    ["what no other body relays", [5, { qualifier: "vague" }], [5, { relayed_by: "newsroom" }]],
    ["exact over range", [5, {}], [4, { qualifier: "range", value_upper: 6 }]],
    ["range over at least", [5, { qualifier: "range", value_upper: 600 }], [500, { qualifier: "at_least" }]],
    ["at least over about", [500, { qualifier: "at_least" }], [512, { qualifier: "about" }]],
    ["more than over about", [500, { qualifier: "more_than" }], [512, { qualifier: "about" }]],
    ["about over almost", [500, { qualifier: "about" }], [512, { qualifier: "almost" }]],
    ["about over under", [500, { qualifier: "about" }], [512, { qualifier: "under" }]],
    ["almost over a plural", [500, { qualifier: "almost" }], [500, { qualifier: "vague" }]],
    ["exact ones that do not end in 00", [5286, {}], [5300, { as_of: "2025-01-01" }]],
    ["a dated statement", [5300, { as_of: "2023-01-01" }], [5400, {}]],
    ["the later statement", [5286, { as_of: "2023-02-01" }], [5252, { as_of: "2023-01-31" }]],
  ])("prefers %s", (_, [value, better], [other, worse]) => {
    const pair = [claimOf("z", "2022", value, better), claimOf("a", "2022", other, worse)];
    expect(observe(pair)).toMatchObject([{ claim: "z", claims: ["z", "a"] }]);
  });

  it("then prefers the figure with more witnesses, then the first id", () => {
    const [a, y] = [claimOf("a", "2022", 7), claimOf("y", "2022", 9)];
    const z = claimOf("z", "2022", 9, { source: "bulletin" });
    expect(observe([a, y])[0]?.claims).toEqual(["a", "y"]);
    expect(observe([a, y, z])[0]?.claims).toEqual(["y", "z", "a"]);
    expect(observe([a, y, { ...z, source: y.source }])[0]?.claims).toEqual(["a", "y", "z"]);
  });

  it("gives no value for a range and for a plural, whose ends say it", () => {
    const range = claimOf("a", "2022", 2000, { qualifier: "range", value_upper: 4000 });
    expect(observe([range])).toMatchObject([
      { value: null, lower: 2000, upper: 4000, spread: { min: 2000, max: 4000 } },
    ]);
    const plural = claimOf("a", "2022", null, { qualifier: "vague", step: 100 });
    expect(observe([plural])).toMatchObject([
      { value: null, lower: 0, upper: null, reading_lower: 200, display: "hundreds" },
    ]);
  });
});

describe("what running totals allow", () => {
  it("is the difference of two, a point where both are", () => {
    const claims = [runningOf("a", "2025-11-30", 3870), claimOf("b", "2025", 4100)];
    expect(observe(claims, { freq: "M", from: "2025-12-01" })).toMatchObject([
      {
        time_period: "2025-12",
        value: 230,
        lower: 230,
        upper: 230,
        display: "230",
        method: "derived",
        rule: "running-totals",
        claim: null,
        claims: [],
        parents: ["b", "a"],
        arithmetic: "4,100 − 3,870",
      },
    ]);
  });

  it("lies between the readings around the period", () => {
    const claims = [
      runningOf("a", "2025-10-20", 100),
      runningOf("b", "2025-11-05", 130),
      runningOf("c", "2025-11-25", 170),
      runningOf("d", "2025-12-10", 220),
    ];
    expect(observe(claims, { freq: "M", from: "2025-11-01", to: "2025-11-30" })).toMatchObject([
      {
        value: null,
        lower: 40,
        upper: 120,
        display: "40–120",
        arithmetic: "at least 170 − 130, at most 220 − 100",
        parents: ["c", "b", "d", "a"],
        coverage: "full",
        obs_status: "A",
      },
    ]);
  });

  it("keeps the ends of wordings: more than 4,100 less 3,870 is more than 230", () => {
    const claims = [runningOf("a", "2025-11-30", 3870), claimOf("b", "2025", 4100, { qualifier: "more_than" })];
    expect(observe(claims, { freq: "M", from: "2025-12-01" })).toMatchObject([
      { lower: 230, lower_inclusive: false, upper: null, display: "230+", arithmetic: "at least 4,100+ − 3,870" },
    ]);
  });

  it("holds on to a total beside a later one in vaguer words: a counter never falls", () => {
    const claims = [runningOf("a", "2025-08-06", 4112), runningOf("b", "2025-10-29", 4000, { qualifier: "more_than" })];
    expect(observe(claims)).toMatchObject([{ display: "≥4,112", parents: ["a"], claims: ["a", "b"] }]);
    const later = [...claims, runningOf("c", "2025-12-05", 4200)];
    expect(observe(later, { freq: "M" }).at(-1)).toMatchObject({ period_start: "2025-11-01", lower: 0, upper: 88 });
  });

  it("takes nothing from about, which may be anything", () => {
    const claims = [runningOf("a", "2025-11-30", 3870, { qualifier: "about" }), claimOf("b", "2025", 4100)];
    expect(observe(claims, { freq: "M", from: "2025-12-01" })).toEqual([]);
  });

  it("never falls below the minimum, and is not published where it says no more than that", () => {
    const claims = [runningOf("a", "2025-10-20", 100), runningOf("b", "2025-12-10", 130)];
    expect(observe(claims, { freq: "M", from: "2025-11-01", to: "2025-11-30" })).toMatchObject([
      { lower: 0, upper: 30, display: "≤30", arithmetic: "at most 130 − 100" },
    ]);
    expect(observe(claims.slice(0, 1), { freq: "M" })).toEqual([]);
  });

  it("is nothing at all where the counter stood still", () => {
    const claims = [runningOf("a", "2026-01-23", 14), runningOf("b", "2026-02-05", 14)];
    expect(observe(claims, { freq: "D", from: "2026-01-30", to: "2026-01-30" })).toMatchObject([
      { value: 0, display: "0", arithmetic: "14 − 14", parents: ["b", "a"] },
    ]);
  });

  it("makes no use of a total that a later one undercuts", () => {
    const claims = [
      runningOf("a", "2025-10-31", 100),
      runningOf("bent", "2025-11-15", 1700),
      runningOf("c", "2025-11-30", 180),
      claimOf("d", "2025", 200),
    ];
    const months = observe(claims, { freq: "M", from: "2025-11-01" });
    expect(months.map(({ value, parents }) => [value, parents])).toEqual([
      [80, ["c", "a"]],
      [20, ["d", "c"]],
    ]);
  });

  it("starts at zero with its period: two totals around a year's end bound the year", () => {
    const claims = [
      runningOf("a", "2021-12-25", 445),
      claimOf("b", "2021-01-01/2022-01-03", 446, { cumulative: true }),
    ];
    expect(observe(claims, { to: "2021-12-31" })).toMatchObject([
      { lower: 445, upper: 446, display: "445–446", arithmetic: "at least 445, at most 446" },
    ]);
  });

  it("starts at zero with the count as such, and is partial there", () => {
    const claims = [
      claimOf("a", "2021-08-03/2021-12-27", 8000, { ref_area: "LT", cumulative: true }),
      claimOf("b", "2021-08-03/2022-01-05", 8200, { ref_area: "LT", cumulative: true }),
    ];
    expect(observe(claims, { to: "2021-12-31" })).toMatchObject([
      { time_period: "2021", lower: 8000, upper: 8200, coverage: "partial", obs_status: "B", claims: ["a"] },
    ]);
  });

  it.each<[string, Partial<PackedClaim>]>([
    ["claimant", { claimant: "newsroom" }],
    ["start", { period_start: "2025-01-02" }],
    ["place", { place: "terehova" }],
    ["citizenship", { citizenship: "IQ" }],
    ["subset", { subset: "first_time" }],
    ["unit_measure", { unit_measure: "cases" }],
  ])("is of one counter: another %s is another", (_, difference) => {
    const claims = [runningOf("a", "2025-11-30", 3870, difference), claimOf("b", "2025", 4100)];
    expect(observe(claims, { freq: "M", from: "2025-12-01" })).toEqual([]);
  });

  it("is of a flow alone", () => {
    const claims = [claimOf("a", "2025-01-01/2025-11-30", 10), claimOf("b", "2025", 12)];
    const stocks = claims.map((claim) => ({ ...claim, indicator: "gathered_at_border" }));
    expect(observe(claims, { freq: "M" })).toHaveLength(1);
    expect(observe(stocks, { freq: "M" })).toEqual([]);
  });

  it("prefers the issuer's counter, then the narrower interval", () => {
    const newsroom = { claimant: "newsroom" };
    const claims = [
      runningOf("a", "2025-10-20", 100),
      runningOf("b", "2025-12-10", 130),
      runningOf("x", "2025-10-31", 100, newsroom),
      runningOf("y", "2025-11-30", 110, newsroom),
    ];
    const november = { freq: "M", from: "2025-11-01", to: "2025-11-30" } as const;
    expect(observe(claims, november)).toMatchObject([{ parents: ["b", "a"] }]);
    const narrower = claimOf("c", "2025-10-01/2025-12-10", 20);
    const counter = [narrower, claimOf("d", "2025-10-01/2025-10-31", 5)];
    expect(observe([...claims, ...counter], november)).toMatchObject([{ upper: 15, parents: ["c", "d"] }]);
  });

  const readings = fc
    .uniqueArray(fc.record({ days: fc.nat(364), rise: fc.nat(50) }), {
      selector: ({ days }) => days,
      minLength: 2,
      maxLength: 12,
    })
    .map((all) => all.toSorted((a, b) => a.days - b.days));

  it("always holds what was counted, month by month and day by day", () => {
    fc.assert(
      fc.property(readings, fc.constantFrom("M", "W", "D"), (all, freq) => {
        const daily = new Map(all.map(({ days, rise }) => [dayOf(days), rise]));
        let total = 0;
        const claims = all.map(({ days, rise }) => {
          total += rise;
          return runningOf(`c${days}`, dayOf(days), total);
        });
        for (const { method, period_start, period_end, lower, upper } of observe(claims, { freq })) {
          let counted = 0;
          for (let day = period_start; day <= period_end; day = nextDay(day)) counted += daily.get(day) ?? 0;
          if (period_start < "2025-01-01") continue;
          expect(method === "none" || ((lower ?? 0) <= counted && counted <= (upper ?? Infinity))).toBe(true);
        }
      }),
    );
  });
});

describe("what the year leaves over", () => {
  const months = Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, "0")}`);
  const eleven = months.filter((month) => month !== "2025-05").map((month) => claimOf(month, month, 10));

  it("is the month that is missing: the year less the other eleven", () => {
    const found = observe([...eleven, claimOf("year", "2025", 150)], {
      freq: "M",
      from: "2025-05-01",
      to: "2025-05-31",
    });
    expect(found).toMatchObject([
      {
        time_period: "2025-05",
        value: 40,
        method: "derived",
        rule: "rest-of-year",
        arithmetic: `150${" − 10".repeat(11)}`,
        parents: ["year", ...eleven.map(({ id }) => id)],
      },
    ]);
  });

  it.each<[string, readonly Claim[]]>([
    ["another month is missing", [...eleven.slice(1), claimOf("year", "2025", 150)]],
    ["the months exceed the year", [...eleven, claimOf("year", "2025", 109)]],
    ["the year is about", [...eleven, claimOf("year", "2025", 150, { qualifier: "about" })]],
    ["the year is another claimant's", [...eleven, claimOf("year", "2025", 150, { claimant: "newsroom" })]],
  ])("is nothing where %s", (_, claims) => {
    const found = observe(claims, { freq: "M", from: "2025-05-01", to: "2025-05-31" });
    expect(found.filter(({ rule }) => rule === "rest-of-year")).toEqual([]);
  });

  it("counts the months since the count's first day", () => {
    const lithuania = { ref_area: "LT" };
    const claims = [
      claimOf("year", "2021-08-03/2021-12-31", 8106, lithuania),
      claimOf("august", "2021-08-03/2021-08-31", 1000, lithuania),
      ...["2021-09", "2021-10", "2021-12"].map((month) => claimOf(month, month, 2000, lithuania)),
    ];
    expect(observe(claims, { freq: "M" }).map(({ time_period, value }) => [time_period, value])).toEqual([
      ["2021-08", 1000],
      ["2021-09", 2000],
      ["2021-10", 2000],
      ["2021-11", 1106],
      ["2021-12", 2000],
    ]);
  });

  it("adds nothing else up: twelve months make no year", () => {
    expect(observe(months.map((month) => claimOf(month, month, 10)))).toEqual([]);
  });
});

describe("the annual series of the record", () => {
  const record = readPublished();
  const ask = indexSeries(linesOf(record));
  const annual = (indicator: string, area: string, freq: SeriesQuestion["freq"] = "A") =>
    ask({
      ...ALL,
      freq,
      includes: (cell) =>
        cell.indicator === indicator &&
        cell.ref_area === area &&
        cell.counterpart_area === "BY" &&
        [cell.place, cell.citizenship, cell.subset].every((code) => code === null),
    }).rows.map(({ observe }) => observe());

  it.each([
    ["detained", "LT", { 2018: "104", 2019: "46", 2020: "81" }],
    ["turned_away", "LT", { 2021: "8,106", 2022: "11,211", 2023: "2,643", 2024: "1,002", 2025: "1,652" }],
    ["turned_away", "LV", { 2021: "4,045", 2022: "5,286", 2023: "13,863", 2024: "5,388", 2025: "12,046" }],
    ["attempts", "PL", { 2021: "39,664", 2022: "15,700", 2023: "25,701", 2024: "30,475", 2025: "≈30,000" }],
  ])("%s in %s comes out as its issuer prints it", (indicator, area, expected) => {
    const shown = new Map(annual(indicator, area).map(({ time_period, display }) => [time_period, display]));
    expect(Object.fromEntries(Object.keys(expected).map((year) => [year, shown.get(year)]))).toEqual(expected);
  });

  it("counts Lithuanian turn-backs from 3 August 2021", () => {
    expect(annual("turned_away", "LT")[0]).toMatchObject({ time_period: "2021", coverage: "partial", obs_status: "B" });
  });

  it("considers what the guard printed to 29 December 2025, and lets 39,664 revise 39,670", () => {
    const claims = new Map(record.claims.map((claim) => [claim.id, claim]));
    const years = new Map(
      annual("attempts", "PL").map((year) => [year.time_period, year.claims.map((id) => claims.get(id))]),
    );
    const toDecember = years.get("2025")?.filter((claim) => claim?.period_end === "2025-12-29");
    expect(toDecember).toMatchObject([{ display: "29,600+" }]);
    expect(years.get("2021")?.map((claim) => claim?.display)).not.toContain("39,670");
  });

  it.each(CALENDAR_FREQS)("is of one form at %s, and no bound lies below nothing or above its other", (freq) => {
    for (const [indicator, area] of [
      ["turned_away", "LT"],
      ["turned_away", "LV"],
      ["attempts", "PL"],
    ] as const)
      for (const one of annual(indicator, area, freq)) {
        expect(v.is(Observation, one)).toBe(true);
        expect(one.lower ?? 0).toBeGreaterThanOrEqual(0);
        expect(one.upper ?? Infinity).toBeGreaterThanOrEqual(one.lower ?? 0);
      }
  });
});

function observe(claims: readonly Claim[], question: Partial<SeriesQuestion> = {}): readonly Observation[] {
  return asking(claims)({ ...ALL, ...question }).rows.map((row) => row.observe());
}

function asking(claims: readonly Claim[]) {
  const sources = [...new Set(claims.map(({ source }) => source.id))].map(sourceOf);
  return indexSeries(linesOf({ claims, indicators: INDICATORS, sources }));
}

function claimOf(id: string, period: string, value: number | null, rest: Partial<PackedClaim> = {}): Claim {
  const [start = "", end = start] = period.split("/");
  const row: PackedClaim = {
    id,
    indicator: "turned_away",
    ref_area: "LV",
    counterpart_area: "BY",
    place: null,
    citizenship: null,
    subset: null,
    period_start: parsePeriod(start)?.start ?? "",
    period_start_latest: null,
    period_end_earliest: null,
    period_end: parsePeriod(end)?.end ?? "",
    value,
    value_upper: null,
    qualifier: "exact",
    value_text: "",
    step: toStep(String(value ?? 100)),
    unit_measure: "persons",
    extent: "whole",
    cumulative: false,
    supersedes: null,
    retells: null,
    claimant: "issuer",
    relayed_by: null,
    source: "report",
    locator: null,
    as_of: null,
    date_certainty: "stated",
    obs_status: "A",
    origin: "test",
    comment: null,
    ...rest,
  };
  return toClaim(row, {
    indicator: (code) => INDICATORS.find((known) => known.id === code) ?? fail(),
    claimant: (code) => ({ id: code, name: code, ref_area: null, part_of: null }),
    place: (code) => ({ id: code, name: code, kind: "crossing", ref_area: "LV", part_of: null }),
    source: sourceOf,
  });
}

/** A running total since the first of January of the year of its last day. */
function runningOf(id: string, end: string, value: number, rest: Partial<PackedClaim> = {}): Claim {
  return claimOf(id, `${end.slice(0, 4)}-01-01/${end}`, value, { cumulative: true, ...rest });
}

function sourceOf(id: string): Source {
  const publisher = { id: "paper", name: "Paper" };
  const url = `https://example.org/${id}`;
  const unknown = { title: null, agency: null, url_archived: null, published: null, published_by: null };
  return { ...unknown, id, publisher, url, language: "en", derived_from: null };
}

function dayOf(days: number): string {
  return new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10);
}

function fail(): never {
  throw new RangeError("Expected a row, found none");
}
