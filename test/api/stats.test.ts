import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { envelopeOf, Problem } from "../../worker/api/form.ts";
import type { Claim } from "../../worker/record/claim.ts";
import { ClaimForm } from "../../worker/record/form.ts";
import { readPublished, testApp, withClaims } from "./fixture.ts";

const published = readPublished();
/** The claims of five documents: few enough to hold in the head. */
const record = withClaims(
  published,
  published.claims.filter(({ origin }) => origin.endsWith(".txt")),
);
const app = testApp(record);
const Page = v.looseObject({
  meta: v.looseObject({
    total: v.number(),
    returned: v.number(),
    warnings: v.array(v.object({ code: v.string(), detail: v.string() })),
  }),
  links: v.looseObject({ self: v.string(), next: v.nullable(v.string()) }),
  data: v.array(ClaimForm),
});

const ask = async (path: string) => v.parse(Page, await (await app.request(path)).json());
const errorsOf = async (path: string) => {
  const response = await app.request(path);
  expect(response.status).toBe(400);
  return v.parse(Problem, await response.json()).errors;
};

describe("GET /stats", () => {
  it("shows 4,100+ crossings into Lithuania", async () => {
    const { data } = await ask("/stats?ref_area=LT&indicator=crossings");
    expect(data.map(({ display }) => display)).toContain("4,100+");
  });

  it("shows 33,000+ and 88 attempts in Poland", async () => {
    const { data } = await ask("/stats?ref_area=PL&indicator=attempts");
    expect(data.map(({ display }) => display)).toEqual(["33,000+", "88"]);
  });

  it("gives the whole record, newest period first, ids in order among equals", async () => {
    const { data, meta } = await ask("/stats?limit=1000");
    expect(meta).toMatchObject({ total: record.claims.length, returned: record.claims.length });
    const keys = data.map(({ id, period_end }) => [period_end, id] as const);
    expect(keys).toEqual(keys.toSorted(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? 1 : -1)));
  });

  it("finds by the kind of the group of /compare that a claim stands in, none included", async () => {
    const all = testApp(published);
    const read = async (path: string) => Object(await (await all.request(path)).json());
    const { data: groups } = await read("/compare?kind=conflict&limit=1000");
    const rivals = groups.flatMap(({ claims }: { readonly claims: readonly { readonly id: string }[] }) => claims);
    const { data } = await read("/stats?rivalry=conflict&fields=id&limit=1000&sort=id");
    const toIds = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).toSorted();
    expect(toIds(data)).toEqual(toIds(rivals));
    expect(data.length).toBeGreaterThan(50);
    const grouped = published.rivalries.flatMap(({ claims }) => claims);
    const { meta } = await read("/stats?rivalry=none&limit=1");
    expect(meta.total).toBe(published.claims.length - new Set(grouped).size);
  });

  it("is in when the widest period shares a day with from and to", async () => {
    const ids = async (search: string) =>
      (await ask(`/stats?source=meduza-2021-08-04-russian-nationals&${search}`)).data.map(({ id }) => id);
    expect(await ids("to=2020")).toEqual(["meduza-lt-detained-2020"]);
    expect(await ids("from=2021-08-04")).toEqual([]);
    expect(await ids("from=2021-08-03&to=2021-08-03")).toEqual([
      "meduza-lt-detained-2021",
      "meduza-lt-turned-away-2021-08-03",
    ]);
    expect(await ids("from=2020&to=2021-07")).toEqual(["meduza-lt-detained-2021", "meduza-lt-detained-2020"]);
  });

  it("puts nulls last in both directions", async () => {
    for (const sort of ["value", "-value"]) {
      const { data } = await ask(`/stats?sort=${sort}&limit=1000`);
      const firstNull = data.findIndex(({ value }) => value === null);
      expect(firstNull).toBeGreaterThan(0);
      expect(data.slice(firstNull).every(({ value }) => value === null)).toBe(true);
    }
  });

  it("takes a repeated parameter as a comma, and any order of parameters", async () => {
    const comma = await (await app.request("/stats?indicator=attempts,deaths&ref_area=PL,EU")).text();
    expect(await (await app.request("/stats?ref_area=EU&indicator=deaths&ref_area=PL&indicator=attempts")).text()).toBe(
      comma,
    );
  });

  it("has one address for queries that mean the same", async () => {
    const self = async (search: string) => (await ask(`/stats?${search}`)).links.self;
    expect(await self("limit=05&ref_area=PL,LT,PL")).toBe("/stats?limit=5&ref_area=LT,PL");
    expect(await self("sort=-period_end,id&limit=100")).toBe("/stats");
    expect(await self("to=2021-11&from=2021-11-01")).toBe("/stats?from=2021-11-01&to=2021-11-30");
  });

  it("answers 200 with no rows where nothing matches", async () => {
    expect(await ask("/stats?ref_area=LV")).toMatchObject({
      meta: { total: 0, returned: 0 },
      links: { next: null },
      data: [],
    });
  });

  it("warns where indicators or units are mixed, and only there", async () => {
    const codes = async (search: string) => (await ask(`/stats?${search}`)).meta.warnings.map(({ code }) => code);
    expect(await codes("")).toEqual(["mixed-indicators", "mixed-units"]);
    expect(await codes("indicator=detained,crossings")).toEqual(["mixed-indicators"]);
    expect(await codes("indicator=detained")).toEqual([]);
  });

  it("walks every claim once at any page size", async () => {
    const filters = fc.constantFrom(
      "",
      "ref_area=LT&",
      "qualifier=exact&sort=value&",
      "sort=-id&",
      "sort=-as_of,value&",
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), filters, async (limit, filter) => {
        const whole = await ask(`/stats?${filter}limit=1000`);
        const met: string[] = [];
        for (let next: string | null = `/stats?${filter}limit=${limit}`; next !== null;) {
          const page = await ask(next);
          expect(page.meta.total).toBe(whole.meta.total);
          met.push(...page.data.map(({ id }) => id));
          next = page.links.next;
        }
        expect(met).toEqual(whole.data.map(({ id }) => id));
      }),
      { numRuns: 60 },
    );
  });

  it("never finds more when a filter is added, and the union of two values is the union of their answers", async () => {
    const areas = fc.constantFrom("LT", "LV", "PL", "BY", "DE", "EU");
    const ids = async (search: string) => (await ask(`/stats?limit=1000&sort=id&${search}`)).data.map(({ id }) => id);
    await fc.assert(
      fc.asyncProperty(areas, areas, fc.constantFrom("exact", "about", "vague"), async (a, b, qualifier) => {
        const [one, other, both] = [
          await ids(`ref_area=${a}`),
          await ids(`ref_area=${b}`),
          await ids(`ref_area=${a},${b}`),
        ];
        expect(both).toEqual([...new Set([...one, ...other])].toSorted());
        expect((await ids(`ref_area=${a}&qualifier=${qualifier}`)).every((id) => one.includes(id))).toBe(true);
      }),
    );
  });

  it.each([
    ["ref_area=lt", "ref_area", ["LT"]],
    ["indicator=crosings", "indicator", ["crossings"]],
    ["place=kapchamestis", "place", ["kapciamiestis"]],
    ["source=belsat-2021-08-06", "source", ["belsat-2021-08-06-video-of-unknown-persons"]],
    ["claimant=vsat", "claimant", ["lt-vsat", "lt-vsat-kapciamiestis"]],
    ["qualifier=more-than", "qualifier", ["more_than"]],
    ["refarea=LT", "refarea", ["ref_area"]],
    ["sort=period", "sort", ["period_start", "-period_start", "period_end"]],
    ["sort=id,-id", "sort", []],
    ["limit=0", "limit", []],
    ["limit=1001", "limit", []],
    ["limit=1e2", "limit", []],
    ["limit=1&limit=2", "limit", []],
    ["from=2021-06-31", "from", []],
    ["to=21", "to", []],
    ["from=2022&to=2021", "to", []],
    ["indicator=", "indicator", []],
    ["indicator=deaths,,attempts", "indicator", []],
    [`indicator=${"deaths,".repeat(100)}deaths`, "indicator", []],
    ["cursor=nonsense", "cursor", []],
    ["cursor=", "cursor", []],
  ])("refuses %s and offers the nearest", async (search, parameter, nearest) => {
    expect(await errorsOf(`/stats?${search}`)).toMatchObject([{ parameter, nearest }]);
  });

  it("names every faulty parameter at once", async () => {
    const errors = await errorsOf("/stats?ref_area=lt&limit=0&foo=1&from=2021-02-30");
    expect(errors.map(({ parameter }) => parameter)).toEqual(["ref_area", "limit", "foo", "from"]);
    for (const { detail } of errors) expect(detail).toMatch(/^Cannot read \w+: expected .+, found ".+"/);
  });

  it("tells fifty faults and counts the rest", async () => {
    const search = Array.from({ length: 60 }, (_, index) => `x${index}=1`).join("&");
    const response = await app.request(`/stats?${search}`);
    const { detail, errors } = v.parse(Problem, await response.json());
    expect(errors).toHaveLength(50);
    expect(detail).toContain("and 10 more");
  });

  it("refuses the cursor of another query", async () => {
    const { next } = (await ask("/stats?limit=1&ref_area=PL")).links;
    expect(await errorsOf(next?.replace("ref_area=PL", "ref_area=LT") ?? "")).toMatchObject([{ parameter: "cursor" }]);
  });
});

describe("GET /stats?as_of", () => {
  const stated = record.claims.flatMap(({ as_of }) => as_of ?? []).toSorted();
  const undated = record.claims.filter(({ as_of }) => as_of === null);

  it("gives what was stated by that day, and counts in a warning what nobody knows the day of", async () => {
    const day = stated[0] ?? "";
    const { data, meta } = await ask(`/stats?as_of=${day}&limit=1000`);
    const expected = record.claims.filter(({ as_of }) => as_of !== null && as_of <= day);
    expect(data.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id));
    expect(expected.length).toBeLessThan(stated.length);
    expect(meta.warnings).toContainEqual({
      code: "undated-statements",
      detail: `Left out ${undated.length} claims: nobody knows the day on which they were stated`,
    });
  });

  it("counts only what the other filters leave, and warns of nothing where that is none", async () => {
    const ids = new Set(undated.map(({ source }) => source.id));
    const source = record.claims.find((claim) => !ids.has(claim.source.id))?.source.id;
    const { meta } = await ask(`/stats?as_of=2030&source=${source}`);
    expect(meta.total).toBeGreaterThan(0);
    expect(meta.warnings.map(({ code }) => code)).not.toContain("undated-statements");
    const one = await ask(`/stats?as_of=2030&source=${undated[0]?.source.id}`);
    const left = undated.filter((claim) => claim.source.id === undated[0]?.source.id).length;
    expect(one.meta.warnings.at(-1)?.detail).toMatch(new RegExp(`^Left out ${left} claims?: `));
  });

  it("means the last day of a month or year", async () => {
    expect((await ask("/stats?as_of=2021-11")).links.self).toBe("/stats?as_of=2021-11-30");
  });
});

describe("GET /stats?q", () => {
  const ids = async (q: string) =>
    (await ask(`/stats?limit=1000&q=${encodeURIComponent(q)}`)).data.map(({ id }) => id).toSorted();

  it("looks at wording, place, claimant, publisher and comment, without case and diacritics", async () => {
    const [claim] = record.claims;
    if (claim === undefined) throw new RangeError("Expected a claim, found none");
    const place = { id: "kuznica", name: "Kuźnica", kind: "crossing", ref_area: "PL", part_of: null };
    const lone = { ...claim, id: "lone", value_text: "sześć", comment: "Näher!", place };
    const others = { ...claim, id: "other", value_text: "six", comment: null, place: undefined };
    const two = testApp(withClaims(published, [lone, others]));
    const found = async (q: string) =>
      v.parse(Page, await (await two.request(`/stats?q=${encodeURIComponent(q)}`)).json()).data.map(({ id }) => id);
    for (const q of ["szesc", "SZEŚĆ", "naher", "kuznica", "Kuź näher"])
      expect([q, await found(q)]).toEqual([q, ["lone"]]);
    for (const name of [claim.claimant.name, claim.source.publisher.name])
      expect(await found(name.split(" ")[0] ?? "")).toEqual(["lone", "other"]);
    for (const q of ["uznica", "kuznica six", "crossing"]) expect([q, await found(q)]).toEqual([q, []]);
  });

  it("takes each word at the beginning of a word alone", async () => {
    const isIn = (value: string) => record.claims.filter(({ value_text }) => value_text.includes(value));
    expect(isIn("4,100").length).toBeGreaterThan(0);
    expect(await ids("4,100")).toEqual(expect.arrayContaining(isIn("4,100").map(({ id }) => id)));
    expect(await ids("100")).not.toContain("belsat-lt-crossings-2021");
  });

  it("narrows with every word, whatever their order", async () => {
    const [wide, narrow] = [await ids("border"), await ids("border lithuania")];
    expect(narrow.length).toBeGreaterThan(0);
    expect(narrow.length).toBeLessThan(wide.length);
    expect(narrow.every((id) => wide.includes(id))).toBe(true);
    expect(await ids("Lithuania BORDER")).toEqual(narrow);
    const { self } = (await ask("/stats?q=Lithuania&q=Border")).links;
    expect(self).toBe("/stats?q=Border%20Lithuania");
  });

  it("pages, whatever signs the words hold", async () => {
    const [claim] = record.claims;
    const twins = ["a", "b", "c"].flatMap((id) => (claim ? [{ ...claim, id, comment: "d´Azur & +1%" }] : []));
    const three = testApp(withClaims(published, twins));
    const met: string[] = [];
    for (let next: string | null = `/stats?limit=1&q=${encodeURIComponent("+1% d´Azur &")}`; next !== null;) {
      const page: v.InferOutput<typeof Page> = v.parse(Page, await (await three.request(next)).json());
      met.push(...page.data.map(({ id }) => id));
      next = page.links.next;
    }
    expect(met).toEqual(["a", "b", "c"]);
  });

  it.each(["a b c d e f g h i", "x".repeat(51), "ž".repeat(26), " "])("refuses %j", async (q) => {
    expect(await errorsOf(`/stats?q=${encodeURIComponent(q)}`)).toMatchObject([{ parameter: "q" }]);
  });
});

describe("GET /stats?period_match", () => {
  const within = ({ period_end, period_start }: { readonly period_start: string; readonly period_end: string }) =>
    period_start >= "2021-07-01" && period_end <= "2021-08-31";

  it("is overlap where it is left out, and within keeps what lies between from and to", async () => {
    const days = "from=2021-07&to=2021-08&limit=1000";
    const [overlap, inside] = [await ask(`/stats?${days}`), await ask(`/stats?${days}&period_match=within`)];
    expect((await ask(`/stats?${days}&period_match=overlap`)).links.self).toBe(overlap.links.self);
    expect(inside.data).toEqual(overlap.data.filter(within));
    expect(inside.data.length).toBeGreaterThan(0);
    expect(inside.data.length).toBeLessThan(overlap.data.length);
  });

  it("goes with one end alone too", async () => {
    const { data } = await ask("/stats?from=2021-08&period_match=within&limit=1000");
    expect(data.map(({ id }) => id).toSorted()).toEqual(
      record.claims.filter(({ period_start }) => period_start >= "2021-08-01").map(({ id }) => id),
    );
  });

  it("is refused without from and to", async () => {
    expect(await errorsOf("/stats?period_match=within")).toMatchObject([
      { parameter: "period_match", expected: "from or to beside it", found: "within" },
    ]);
  });
});

describe("GET /stats of the whole record", () => {
  it("walks every claim once", async () => {
    const whole = testApp(published);
    const askWhole = async (path: string) => v.parse(Page, await (await whole.request(path)).json());
    const met: string[] = [];
    for (let next: string | null = "/stats?limit=1000"; next !== null;) {
      const page = await askWhole(next);
      met.push(...page.data.map(({ id }) => id));
      next = page.links.next;
    }
    expect(met.toSorted()).toEqual(published.claims.map(({ id }) => id));
  });
});

describe("GET /stats/{id}", () => {
  const whole = testApp(published);
  const One = v.looseObject({
    data: v.looseObject({
      ...ClaimForm.entries,
      siblings: v.array(v.string()),
      checks: v.array(v.string()),
      rivals: v.array(v.string()),
    }),
  });
  const askOne = async (id: string, app = whole) => v.parse(One, await (await app.request(`/stats/${id}`)).json()).data;

  it("names the other claims of its cell, the checks that rest on it, and its rivals, as a walk finds them", async () => {
    const keyOf = ({ counterpart_area, indicator, period_end, period_start, ref_area, ...claim }: Claim) =>
      [indicator, ref_area, counterpart_area, claim.place?.id, claim.citizenship, claim.subset, claim.unit_measure]
        .concat(period_start, period_end)
        .join();
    const cells = Map.groupBy(
      published.claims.filter(({ extent }) => extent === "whole"),
      keyOf,
    );
    const sidesOf = new Map(published.checks.map(({ id, left, right }) => [id, [...left.claims, ...right.claims]]));
    for (const claim of published.claims.filter((_, index) => index % 7 === 0)) {
      const { checks, rivals, siblings } = await askOne(claim.id);
      const cell = claim.extent === "part" ? [] : (cells.get(keyOf(claim)) ?? []);
      expect([claim.id, siblings]).toEqual([claim.id, cell.map(({ id }) => id).filter((id) => id !== claim.id)]);
      expect(checks).toEqual([...sidesOf].flatMap(([id, sides]) => (sides.includes(claim.id) ? id : [])).toSorted());
      expect(rivals).toEqual(published.rivalries.flatMap(({ claims, id }) => (claims.includes(claim.id) ? id : [])));
    }
  });

  it("names both sides of a check, and the group of a rival", async () => {
    const [check] = published.checks;
    for (const id of [...(check?.left.claims ?? []), ...(check?.right.claims ?? [])])
      expect((await askOne(id)).checks).toContain(check?.id);
    const [rivalry] = published.rivalries;
    for (const id of rivalry?.claims ?? []) expect((await askOne(id)).rivals).toEqual([rivalry?.id]);
  });

  describe("its siblings", () => {
    const claim = published.claims.find(({ id }) => id === "lrt-kapciamiestis-detained-2021");
    if (claim === undefined) throw new RangeError("The record has changed");
    const place = published.places.find(({ id }) => id === "kuznica");
    const office = published.claimants.find(({ id }) => id === "pl-sg") ?? claim.claimant;
    const siblingsOf = async (difference: Partial<Claim>) => {
      const app = testApp(
        withClaims(published, [
          { ...claim, id: "a" },
          { ...claim, id: "b", ...difference },
        ]),
      );
      const [one, other] = [await askOne("a", app), await askOne("b", app)];
      return [one.siblings, other.siblings];
    };
    const days = (start: string, end: string) => ({ period_start: start, period_end: end, widest: { start, end } });

    it.each<[string, Partial<Claim>]>([
      ["indicator", { indicator: "crossings" }],
      ["ref_area", { ref_area: "LV" }],
      ["counterpart_area", { counterpart_area: null }],
      ["place", { place }],
      ["place, being of the whole area", { place: undefined }],
      ["citizenship", { citizenship: "IQ" }],
      ["subset", { subset: "first_time" }],
      ["unit_measure", { unit_measure: "cases" }],
      ["first day", days("2021-01-02", "2021-12-31")],
      ["last day", days("2021-01-01", "2021-12-30")],
      ["extent, being of a part", { extent: "part" }],
    ])("are none of another %s", async (_, difference) => {
      expect(await siblingsOf(difference)).toEqual([[], []]);
    });

    it.each<[string, Partial<Claim>]>([
      ["value and wording", { value: 4000, qualifier: "about", value_text: "about 4,000" }],
      ["claimant", { claimant: office }],
      ["document", { source: published.sources[0] ?? claim.source }],
      ["day of statement", { as_of: "2025-01-01" }],
      ["status", { obs_status: "E" }],
      ["narrowest period", { period_end_earliest: "2021-08-20", freq: "P", date_certainty: "bracketed" }],
      ["way of counting", { cumulative: !claim.cumulative }],
    ])("are those of another %s too", async (_, difference) => {
      expect(await siblingsOf(difference)).toEqual([["b"], ["a"]]);
    });
  });

  it("gives one claim with its document", async () => {
    const answer = v.parse(
      envelopeOf(One.entries.data),
      await (await app.request("/stats/lrt-kapciamiestis-detained-2021")).json(),
    );
    expect(answer).toMatchObject({
      meta: { total: 1, returned: 1 },
      links: { self: "/stats/lrt-kapciamiestis-detained-2021", next: null, csv: null },
      data: {
        value: 2700,
        display: "2,700",
        place: { id: "kapciamiestis", name: "Kapčiamiestis" },
        time_period: "2021",
        freq: "A",
        source: { publisher: { id: "lrt-english", name: "LRT English" }, published: null },
        siblings: ["txt-report-kapciamiestis-detained-2021"],
      },
    });
  });

  it("takes no parameter, and knows no other format", async () => {
    expect(await errorsOf("/stats/lrt-kapciamiestis-detained-2021?format=csv")).toMatchObject([
      { parameter: "format", expected: "no parameter" },
    ]);
    expect((await app.request("/stats/lrt-kapciamiestis-detained-2021.json")).status).toBe(404);
  });
});
