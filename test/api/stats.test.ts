import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { envelopeOf } from "../../worker/api/envelope.ts";
import { Problem } from "../../worker/api/problem.ts";
import { ClaimForm } from "../../worker/record/form.ts";
import { readPublished, testApp } from "./fixture.ts";

const published = readPublished();
/** The claims of five documents: few enough to hold in the head. */
const record = { ...published, claims: published.claims.filter(({ origin }) => origin.endsWith(".txt")) };
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
  it("names the checks that rest on a claim, and its rivals", async () => {
    const [check] = published.checks;
    const [id = ""] = check?.left.claims ?? [];
    const { data } = Object(await (await testApp(published).request(`/stats/${id}`)).json());
    expect(data.checks).toContain(check?.id);
    const rivals = published.rivalries.filter(({ claims }) => claims.includes(id)).map((rivalry) => rivalry.id);
    expect(data.rivals).toEqual(rivals);
  });

  it("gives one claim with its document and the ids of its cell", async () => {
    const One = envelopeOf(v.looseObject({ ...ClaimForm.entries, siblings: v.array(v.string()) }));
    const answer = v.parse(One, await (await app.request("/stats/lrt-kapciamiestis-detained-2021")).json());
    expect(answer).toMatchObject({
      meta: { total: 1, returned: 1 },
      links: { next: null },
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
});
