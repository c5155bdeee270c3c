import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RIVALRY_KINDS } from "../../worker/record/codes.ts";
import { type Claim, type Source, toClaim } from "../../worker/record/claim.ts";
import { parsePeriod } from "../../worker/record/period.ts";
import type { IndicatorRow, PackedClaim } from "../../worker/record/schema.ts";
import { toRivalries } from "../../worker/query/rivals.ts";
import { toStep } from "../../worker/record/wording.ts";

const indicators = [
  indicatorOf("attempts", { confused_with: ["turned_away"] }),
  indicatorOf("crossings", { confused_with: ["detained"] }),
  indicatorOf("detained", { confused_with: ["let_in"] }),
  indicatorOf("let_in"),
  indicatorOf("price", { measure: "size" }),
  indicatorOf("turned_away", { since: ["LT:2021-08-03"] }),
];

describe("toRivalries(record)", () => {
  it("puts claims of one cell and period together, once each pair, and says what their readings share", () => {
    const claims = [
      claimOf("c", "2021", 39_664),
      claimOf("a", "2021", 39_700, { qualifier: "about", claimant: "reuters" }),
      claimOf("b", "2021", 39_670, { source: "bulletin" }),
    ];
    expect(rivalriesOf(claims)).toEqual([
      {
        id: "attempts-pl-by-2021",
        kind: "conflict",
        cell: {
          indicator: ["attempts"],
          ref_area: "PL",
          counterpart_area: "BY",
          place: null,
          citizenship: null,
          subset: null,
          unit_measure: ["attempts"],
          period_start: "2021-01-01",
          period_end: "2021-12-31",
          time_period: "2021",
        },
        claims: ["a", "b", "c"],
        pairs: [
          { claims: ["a", "b"], kind: "agree" },
          { claims: ["a", "c"], kind: "agree" },
          { claims: ["b", "c"], kind: "conflict" },
        ],
        common: null,
        witnesses: 3,
      },
    ]);
    const [agreeing] = rivalriesOf(claims.slice(0, 2));
    const point = { lower: 39_664, upper: 39_664, lower_inclusive: true, upper_inclusive: true };
    expect(agreeing).toMatchObject({ kind: "agree", common: point });
  });

  it.each<[string, Partial<PackedClaim>]>([
    ["ref_area", { ref_area: "LT" }],
    ["counterpart_area", { counterpart_area: null }],
    ["place", { place: "kuznica" }],
    ["citizenship", { citizenship: "IQ" }],
    ["subset", { subset: "first_time" }],
    ["indicator", { indicator: "detained" }],
  ])("knows claims of another %s as no rivals", (_, difference) => {
    expect(rivalriesOf([claimOf("a", "2021", 1), claimOf("b", "2021", 2, difference)])).toEqual([]);
    expect(rivalriesOf([claimOf("a", "2021", 1, difference), claimOf("b", "2021", 2, difference)])).toHaveLength(1);
  });

  it.each<[string, Partial<PackedClaim>]>([
    ["planned", { obs_status: "F" }],
    ["hearsay", { obs_status: "U" }],
    ["of a part", { extent: "part" }],
    ["a size", { indicator: "price" }],
    ["of one day or another", { period_start_latest: "2021-12-31", period_end_earliest: "2021-01-01" }],
  ])("leaves out a figure that is %s", (_, difference) => {
    expect(rivalriesOf([claimOf("a", "2021", 1, difference), claimOf("b", "2021", 2, difference)])).toEqual([]);
  });
});

describe("periods that are near enough", () => {
  const running = { cumulative: true };
  const turnedAway = { indicator: "turned_away", ref_area: "LT" };

  it.each<[string, string, string, Partial<PackedClaim>, string | undefined]>([
    ["the same days", "2021-08-02/2021-08-20", "2021-08-02/2021-08-20", {}, "2021-08-02-2021-08-20"],
    ["a year missed by 3 days", "2021", "2021-01-01/2021-12-28", {}, "2021"],
    ["a year missed by 4 days", "2021", "2021-01-01/2021-12-27", {}, undefined],
    ["a year that both miss", "2021-01-01/2022-01-03", "2021-01-02/2021-12-30", {}, "2021"],
    ["a quarter missed by 3 days", "2021-04-01/2021-06-30", "2021-04-01/2021-06-27", {}, "2021-q2"],
    ["a month missed by 3 days", "2021-11", "2021-11-04/2021-12-03", {}, "2021-11"],
    ["a month begun 4 days late", "2021-11", "2021-11-05/2021-11-30", {}, undefined],
    ["an ISO week, which is not missed", "2021-11-08/2021-11-14", "2021-11-08/2021-11-13", {}, undefined],
    ["one day", "2021-11-08", "2021-11-08", {}, "2021-11-08"],
    ["the next day", "2021-11-08", "2021-11-09", {}, undefined],
    ["other days of one length", "2021-08-02/2021-08-20", "2021-08-03/2021-08-20", {}, undefined],
    ["running totals 3 days apart", "2021-01-01/2021-10-10", "2021-01-01/2021-10-13", running, "2021-01-01-2021-10-10"],
    ["running totals 4 days apart", "2021-01-01/2021-10-10", "2021-01-01/2021-10-14", running, undefined],
    ["running totals of two starts", "2021-01-01/2021-10-10", "2021-01-02/2021-10-10", running, undefined],
    ["a year whose count began within it", "2021", "2021-08-03/2021-12-31", turnedAway, "2021"],
    [
      "totals of a count that began then",
      "2021-01-01/2021-10-10",
      "2021-08-03/2021-10-12",
      { ...turnedAway, ...running },
      "2021-08-03-2021-10-10",
    ],
  ])("%s: %s and %s", (_, first, second, difference, name) => {
    const groups = rivalriesOf([claimOf("a", first, 5, difference), claimOf("b", second, 5, difference)]);
    expect(groups.map(({ id }) => id.replace(/^.*-by-/, ""))).toEqual(name === undefined ? [] : [name]);
  });

  it("takes a count over the days of a running total as its rival", () => {
    const days = "2021-01-01/2021-10-10";
    expect(rivalriesOf([claimOf("a", days, 5, { cumulative: true }), claimOf("b", days, 6)])).toHaveLength(1);
  });

  it("asks an open end for both of its bounds", () => {
    const open = { period_end_earliest: "2021-12-29" };
    expect(rivalriesOf([claimOf("a", "2021", 5), claimOf("b", "2021", 5, open)])).toHaveLength(1);
    const wide = { period_end_earliest: "2021-11-11" };
    expect(rivalriesOf([claimOf("a", "2021", 5), claimOf("b", "2021", 5, wide)])).toEqual([]);
    const [both] = rivalriesOf([claimOf("a", "2021", 5, wide), claimOf("b", "2021", 5, wide)]);
    expect(both?.id).toBe("attempts-pl-by-2021-01-01-2021-12-31-end-2021-11-11");
  });

  it("cuts a counter of every day into groups of four days", () => {
    const days = Array.from({ length: 10 }, (_, index) => `2021-09-${index + 11}`);
    const groups = rivalriesOf(days.map((day) => claimOf(day, `2021-01-01/${day}`, 5, running)));
    expect(groups.map(({ claims }) => claims)).toEqual([days.slice(0, 4), days.slice(4, 8), days.slice(8)]);
  });
});

describe("the kind of a pair, the first that holds", () => {
  const kindOf = (...claims: readonly Claim[]) => rivalriesOf(claims)[0]?.pairs[0]?.kind;

  it.each<[string, string, Partial<PackedClaim>, Partial<PackedClaim>]>([
    ["retelling", "one retells the other", {}, { retells: "m", value: 39_760 }],
    ["retelling", "one retells the other's other indicator", {}, { retells: "m", indicator: "turned_away" }],
    ["definition", "the indicators may be confused", {}, { indicator: "turned_away" }],
    ["definition", "the units differ", {}, { unit_measure: "persons" }],
    ["cut_off", "the last days differ", {}, { period_end: "2021-12-29" }],
    ["cut_off", "the first days differ", {}, { period_start: "2021-01-02", supersedes: "m" }],
    ["revision", "one supersedes the other", {}, { value: 39_664, supersedes: "m" }],
    ["revision", "they agree, yet one supersedes the other", {}, { supersedes: "m" }],
    ["agree", "the figures are the same", {}, {}],
    ["agree", "the readings meet", {}, { value: 39_600, qualifier: "more_than" }],
    ["rounding", "the readings meet within half a step of the coarser", { value: 39_720 }, { value: 39_700 }],
    ["conflict", "they are half a step of each apart", { value: 39_700 }, { value: 39_600 }],
    ["conflict", "two counts differ by one", { value: 408 }, { value: 409 }],
  ])("is %s where %s", (kind, _, first, second) => {
    const one = claimOf("m", "2021", 39_670, first);
    expect(kindOf(one, claimOf("a", "2021", 39_670, second))).toBe(kind);
    expect(kindOf(one, claimOf("z", "2021", 39_670, second))).toBe(kind);
  });

  it("is a retelling where both retell one claim", () => {
    const [group] = rivalriesOf([
      claimOf("a", "2021", 5),
      claimOf("b", "2021", 5, { retells: "a" }),
      claimOf("c", "2021", 6, { retells: "b" }),
    ]);
    expect(group).toMatchObject({ kind: "retelling", witnesses: 1 });
  });

  it("is a revision also of those who printed the old figure by then, and of those who print the new one", () => {
    const [group] = rivalriesOf([
      claimOf("late", "2021", 39_670, { as_of: "2022-03-01" }),
      claimOf("new", "2021", 39_664, { as_of: "2022-02-01", supersedes: "old" }),
      claimOf("newer", "2021", 39_664, { as_of: "2022-03-01" }),
      claimOf("old", "2021", 39_670, { as_of: "2022-01-04" }),
      claimOf("older", "2021", 39_670, { as_of: "2022-01-09" }),
    ]);
    const kinds = new Map(group?.pairs.map(({ claims, kind }) => [claims.join(" "), kind]));
    expect(kinds.get("new old")).toBe("revision");
    expect(kinds.get("new older")).toBe("revision");
    expect(kinds.get("newer older")).toBe("revision");
    expect(kinds.get("late new")).toBe("conflict");
  });
});

describe("a group of several indicators", () => {
  it("holds those that are confused one after another, and pairs only what is confused itself", () => {
    const claims = ["crossings", "detained", "let_in"].map((indicator) => claimOf(indicator, "2021", 5, { indicator }));
    const [group] = rivalriesOf(claims);
    expect(group).toMatchObject({
      id: "crossings-pl-by-2021",
      kind: "definition",
      cell: { indicator: ["crossings", "detained", "let_in"] },
      pairs: [{ claims: ["crossings", "detained"] }, { claims: ["detained", "let_in"] }],
    });
    expect(rivalriesOf(claims.toSpliced(1, 1))).toEqual([]);
  });
});

describe("the witnesses of a group", () => {
  it("are its distinct pairs of claimant and first telling", () => {
    const claims = [
      claimOf("a", "2021", 5),
      claimOf("b", "2021", 5, { retells: "a", claimant: "reuters" }),
      claimOf("c", "2021", 5, { source: "page-a" }),
      claimOf("d", "2021", 5, { source: "page-a", claimant: "reuters" }),
      claimOf("e", "2021", 5),
    ];
    expect(rivalriesOf(claims)[0]?.witnesses).toBe(3);
    const sources = claims.map(({ source }) => ({ ...source, derived_from: source.id === "page-e" ? "page-a" : null }));
    expect(rivalriesOf(claims, sources)[0]?.witnesses).toBe(2);
  });
});

describe("every group", () => {
  const claims = fc
    .array(
      fc.record({
        indicator: fc.constantFrom("attempts", "turned_away", "crossings", "detained"),
        end: fc.integer({ min: 1, max: 31 }),
        value: fc.integer({ min: 1, max: 120 }),
        cumulative: fc.boolean(),
        qualifier: fc.constantFrom("exact", "about", "more_than"),
      }),
      { maxLength: 12 },
    )
    .map((rows) =>
      rows.map(({ end, value, ...difference }, index) =>
        claimOf(`c${index}`, `2021-10-01/2021-10-${String(end).padStart(2, "0")}`, value, difference),
      ),
    );

  it("holds two claims or more, each in no other group, and every pair once", () => {
    fc.assert(
      fc.property(claims, (rows) => {
        const groups = rivalriesOf(rows);
        const members = groups.flatMap((group) => group.claims);
        expect(new Set(members).size).toBe(members.length);
        expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
        for (const { claims, id, kind, pairs } of groups) {
          expect(claims.length).toBeGreaterThan(1);
          expect(id).toMatch(/^[a-z0-9-]{3,80}$/);
          expect(new Set(pairs.map((pair) => pair.claims.join())).size).toBe(pairs.length);
          expect(pairs.every((pair) => pair.claims[0] < pair.claims[1])).toBe(true);
          expect(kind).toBe(RIVALRY_KINDS.findLast((known) => pairs.some((pair) => pair.kind === known)));
        }
      }),
    );
  });

  it("is the same in any order of the claims", () => {
    fc.assert(
      fc.property(
        claims.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          expect(rivalriesOf(shuffled)).toEqual(rivalriesOf(rows));
        },
      ),
    );
  });
});

function rivalriesOf(claims: readonly Claim[], sources: readonly Source[] = claims.map(({ source }) => source)) {
  return toRivalries({ claims, indicators, sources });
}

/** `period` is a year, month or day, or first and last day. */
function claimOf(id: string, period: string, value: number, difference: Partial<PackedClaim> = {}): Claim {
  const [first = "", last = first] = period.split("/");
  const printed = difference.value ?? value;
  const row: PackedClaim = {
    id,
    indicator: "attempts",
    ref_area: "PL",
    counterpart_area: "BY",
    place: null,
    citizenship: null,
    subset: null,
    extent: "whole",
    period_start: parsePeriod(first)?.start ?? "",
    period_start_latest: null,
    period_end_earliest: null,
    period_end: parsePeriod(last)?.end ?? "",
    cumulative: false,
    value,
    value_upper: null,
    step: toStep(String(printed)),
    qualifier: "exact",
    value_text: String(printed),
    unit_measure: "attempts",
    claimant: "pl-sg",
    relayed_by: null,
    source: `page-${id}`,
    locator: null,
    as_of: null,
    date_certainty: "stated",
    obs_status: "A",
    supersedes: null,
    retells: null,
    origin: "fixture",
    comment: null,
    ...difference,
  };
  return toClaim(row, {
    indicator: () => indicatorOf(row.indicator),
    claimant: (office) => ({ id: office, name: office, ref_area: null, part_of: null }),
    place: (place) => ({ id: place, name: place, kind: "border_crossing", ref_area: "PL", part_of: null }),
    source: sourceOf,
  });
}

function sourceOf(id: string): Source {
  return {
    id,
    title: null,
    publisher: { id: "paper", name: "Paper" },
    agency: null,
    url: `https://example.org/${id}`,
    url_archived: null,
    published: null,
    published_by: null,
    language: "en",
    derived_from: null,
  };
}

function indicatorOf(id: string, difference: Partial<IndicatorRow> = {}): IndicatorRow {
  return {
    id,
    measure: "flow",
    unit_measure: ["persons"],
    minimum: 0,
    adds_over_time: true,
    adds_over_areas: true,
    issuers: [],
    since: [],
    not_comparable_with: [],
    confused_with: [],
    name: id,
    definition: id,
    history: null,
    ...difference,
  };
}
