import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { VERDICTS } from "../../worker/record/codes.ts";
import type { Claim, Comparison } from "../../worker/record/claim.ts";
import type { PublishedRecord } from "../../worker/record/record.ts";
import { readPublished, testApp, testOperations, withClaims } from "./fixture.ts";

type Row = Readonly<Record<string, unknown>>;
type Read = (row: Row) => unknown;

const record = withStrangers(thin(readPublished()));
const app = testApp(record);
/** `/series` is no list of the record: it is asked for cells, and has a test of its own. */
const operations = testOperations(record).filter(({ path }) => /^\/[a-z]+$/.test(path) && path !== "/series");

const Page = v.looseObject({
  meta: v.looseObject({ total: v.number() }),
  links: v.looseObject({ next: v.nullable(v.string()) }),
  data: v.array(v.looseObject({})),
});
const ask = async (path: string) => v.parse(Page, await (await app.request(path)).json());
const rowsOf = async (path: string) => (await ask(path)).data;
const idsOf = async (path: string) => (await rowsOf(path)).map(idOf(path));

/** What breaks the ties of a list: its ids, or what stands for them where rows have none. */
function idOf(address: string): (row: Row) => string {
  const [path = ""] = address.split("?");
  if (path === "/coverage") return ({ indicator, ref_area, month }) => [indicator, ref_area, month].join(" ");
  if (path === "/changes") return ({ date }) => String(99_999_999 - Number(String(date).replaceAll("-", "")));
  return ({ id }) => String(id);
}

const CELL = [
  "indicator",
  "ref_area",
  "counterpart_area",
  "place",
  "citizenship",
  "subset",
  "period_start",
  "period_end",
];

/** Where the JSON of a row carries the code that a filter or a sort key names; the field of that name where none is given. */
const READS: Readonly<Record<string, Readonly<Record<string, Read>>>> = {
  "/stats": {
    ...statement(),
    rivalry: ({ id }) => record.rivalries.find(({ claims }) => claims.includes(String(id)))?.kind ?? "none",
  },
  "/comparisons": statement(),
  "/events": { source: at("source", "id"), publisher: at("source", "publisher", "id") },
  "/breaks": { source: at("source", "id") },
  "/bulletins": { source: at("source", "id") },
  "/sources": { publisher: at("publisher", "id") },
  "/compare": {
    ...Object.fromEntries(CELL.map((name) => [name, at("cell", name)])),
    claim: each("claims", at("id")),
    claimant: each("claims", at("claimant", "id")),
  },
  "/checks": {
    claim: (row) => [at("left", "claims")(row), at("right", "claims")(row)].flat(),
    known: ({ known }) => known !== null,
  },
};

const CODEBOOK = ["/indicators", "/areas", "/places", "/claimants", "/publishers", "/units", "/subsets", "/sources"];
const STATEMENT_FILTERS = [
  "indicator",
  "ref_area",
  "counterpart_area",
  "place",
  "citizenship",
  "subset",
  "claimant",
  "source",
  "publisher",
  "qualifier",
  "freq",
  "obs_status",
  "date_certainty",
];

/** What decides how rows are matched or written, and names no code of theirs. */
const MANNERS = new Set(["period_match", "fields", "format", "labels", "lang", "bom"]);

const read = (path: string, name: string) => READS[path]?.[name] ?? at(name);

describe("every filter of every list", () => {
  const filters = operations.flatMap(({ parameters, path }) =>
    parameters.flatMap((one) =>
      one.kind === "list" && !one.ordered && !MANNERS.has(one.name)
        ? [{ path, name: one.name, codes: one.codes.all() }]
        : [],
    ),
  );

  it("is one of these", () => {
    const byPath = Map.groupBy(filters, ({ path }) => path);
    expect(
      Object.fromEntries([...byPath].map(([path, all]) => [path, all.map(({ name }) => name).toSorted()])),
    ).toEqual({
      "/stats": [...STATEMENT_FILTERS, "cumulative", "rivalry", "unit_measure"].toSorted(),
      "/comparisons": [...STATEMENT_FILTERS, "kind"].toSorted(),
      "/events": ["claimant", "date_certainty", "obs_status", "place", "publisher", "ref_area", "source"],
      "/places": ["part_of", "ref_area"],
      "/claimants": ["part_of", "ref_area"],
      "/sources": ["publisher"],
      "/compare": ["kind", "claim", "claimant", ...CELL.slice(0, 6)].toSorted(),
      "/checks": ["claim", "indicator", "kind", "known", "ref_area", "verdict"],
      "/coverage": ["indicator", "ref_area"],
      "/breaks": ["claimant", "indicator", "ref_area", "source"],
      "/bulletins": ["claimant", "indicator", "ref_area", "source"],
      "/changes": ["claim", "kind"],
    });
  });

  it.each(filters)("$path?$name= gives the rows with that code, and no other", async ({ path, name, codes }) => {
    const all = await rowsOf(`${path}?limit=1000`);
    const codesIn = (row: Row) => [read(path, name)(row)].flat().map(String);
    const expected = Object.fromEntries(
      codes.map((code) => [code, all.filter((row) => codesIn(row).includes(code)).map(idOf(path))]),
    );
    const sizes = Object.values(expected).map(({ length }) => length);
    expect(sizes.some((size) => size > 0 && size < all.length)).toBe(true);
    const found = await Promise.all(
      codes.map(async (code) => [code, await idsOf(`${path}?limit=1000&${name}=${code}`)]),
    );
    expect(Object.fromEntries(found)).toEqual(expected);
  });
});

describe("every key of every order", () => {
  const orders = operations.flatMap(({ parameters, path }) =>
    parameters.flatMap((one) =>
      one.kind === "list" && one.ordered
        ? one.codes
            .all()
            .filter((code) => !code.startsWith("-"))
            .map((key) => ({ path, key, fallback: one.fallback }))
        : [],
    ),
  );
  const sorted = (rows: readonly Row[], path: string, sort: string) =>
    rows.toSorted((a, b) => compare(a, b, path, sort.split(","))).map(idOf(path));

  it("is one of these", () => {
    const byPath = Map.groupBy(orders, ({ path }) => path);
    const statements = ["as_of", "id", "indicator", "period_end", "period_start", "published", "ref_area", "value"];
    expect(Object.fromEntries([...byPath].map(([path, all]) => [path, all.map(({ key }) => key).toSorted()]))).toEqual({
      "/stats": statements,
      "/comparisons": statements,
      "/events": ["id", "period_end", "period_start", "ref_area"],
      "/compare": ["id", "kind", "period_end", "period_start", "ref_area", "witnesses"],
      "/checks": ["id", "indicator", "kind", "period_end", "period_start", "ref_area", "verdict"],
      "/coverage": ["claims", "indicator", "month", "ref_area"],
      "/breaks": ["date", "id", "indicator", "ref_area"],
      "/bulletins": ["id"],
      "/changes": ["claim", "date", "kind"],
      ...Object.fromEntries(CODEBOOK.map((path) => [path, ["id"]])),
    });
  });

  it.each(orders)("$path?sort=$key orders by it, up and down, nulls last", async ({ path, key }) => {
    const all = await rowsOf(`${path}?limit=1000`);
    expect(new Set(all.map(read(path, key))).size).toBeGreaterThan(1);
    for (const sort of [key, `-${key}`]) {
      expect(await idsOf(`${path}?limit=1000&sort=${sort}`)).toEqual(sorted(all, path, sort));
    }
  });

  it.each<readonly [string, string]>([
    ["/stats", "-period_end,id"],
    ["/comparisons", "-period_end,id"],
    ["/events", "period_start,period_end,id"],
    ["/compare", "-period_end,id"],
    ["/checks", "-period_end,id"],
    ["/coverage", "indicator,ref_area,month"],
    ["/breaks", "date,id"],
    ["/bulletins", "id"],
    ["/changes", "-date"],
    ...CODEBOOK.map((path) => [path, "id"] as const),
  ])("%s stands in the order %s where none is asked for", async (path, sort) => {
    const all = await rowsOf(`${path}?limit=1000`);
    expect(all.map(idOf(path))).toEqual(sorted(all, path, sort));
    expect(orders.find((order) => order.path === path)?.fallback).toBe(sort);
  });

  it("puts numbers in the order of numbers: 88 before 33,000", async () => {
    const ids = ["txt-report-pl-attempts-2020", "txt-report-pl-attempts-since-august"];
    const claims = record.claims.filter(({ id }) => ids.includes(id));
    const two = testApp(withClaims(record, claims));
    const order = async (sort: string) =>
      v.parse(Page, await (await two.request(`/stats?sort=${sort}`)).json()).data.map(({ id }) => id);
    expect(await order("value")).toEqual(ids);
    expect(await order("-value")).toEqual(ids.toReversed());
  });
});

describe("the period of an event", () => {
  const winter = testApp({
    ...record,
    events: [
      ["december", "2021-12-01", "2021-12-31"],
      ["new-year", "2021-12-31", "2022-01-01"],
      ["one-day", "2022-01-15", "2022-01-15"],
    ].flatMap(([id = "", period_start = "", period_end = ""]) =>
      record.events.slice(0, 1).map((event) => ({ ...event, id, period_start, period_end })),
    ),
  });

  it.each([
    ["", ["december", "new-year", "one-day"]],
    ["from=2022", ["new-year", "one-day"]],
    ["from=2022-01-01&to=2022-01-14", ["new-year"]],
    ["from=2022-01-02&to=2022-01-15", ["one-day"]],
    ["from=2022-01-16", []],
    ["to=2021-12-30", ["december"]],
    ["to=2021", ["december", "new-year"]],
    ["to=2021-11", []],
  ])("is in where it shares a day with %s", async (search, ids) => {
    const page = v.parse(Page, await (await winter.request(`/events?${search}`)).json());
    expect(page.data.map(({ id }) => id)).toEqual(ids);
  });

  it("finds what is told of one day", async () => {
    expect(await idsOf("/events?from=2021-08-03&to=2021-08-03&ref_area=LT")).toEqual([
      "belsat-2021-08-03-turning-back",
      "lrytas-lt-2021-08-03-lithuanian-border-guards-begin-turning",
      "meduza-2021-08-03-interview",
      "meduza-2021-08-03-turning-back",
    ]);
  });
});

describe("a cursor", () => {
  it.each(["limit=3", "limit=1000", ""])(
    "goes on where its page ended, with %j as with its own limit",
    async (limit) => {
      const whole = await idsOf("/stats?limit=1000");
      const { next } = (await ask("/stats?limit=2")).links;
      expect(next).toContain("limit=2");
      const size = { "limit=3": 3, "limit=1000": 1000 }[limit] ?? 100;
      expect(await idsOf((next ?? "").replace("limit=2", limit))).toEqual(whole.slice(2, 2 + size));
    },
  );
});

describe("GET /healthz", () => {
  it.each([
    ["the last day of all", ["2021-12-31", "2031-05-06", "2022-12-05"], "2031-05-06"],
    ["null for an empty record", [], null],
  ])("gives as newest %s", async (_, ends, newest) => {
    const claims = ends.flatMap((period_end) =>
      record.claims.slice(0, 1).map((claim) => ({ ...claim, id: period_end, period_end })),
    );
    const response = await testApp(withClaims(record, claims)).request("/healthz");
    expect(await response.json()).toMatchObject({ data: { newest, claims: ends.length } });
  });
});

describe("an error", () => {
  it.each([
    ["an unknown parameter", "/stats?no-such=1", "GET", 400],
    ["a cursor of no query", "/stats?cursor=bm8", "GET", 400],
    ["an unknown claim", "/stats/no-such-claim", "GET", 404],
    ["an unknown code of the codebook", "/areas/XX", "GET", 404],
    ["an unknown path", "/nope", "GET", 404],
    ["a method that is not allowed", "/events", "POST", 405],
    ["an address too long", `/stats?place=${"x".repeat(8190)}`, "GET", 414],
  ])("for %s is kept by no cache and read by any page", async (_, path, method, status) => {
    const response = await app.request(path, { method });
    expect(response.status).toBe(status);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    expect(response.headers.get("ETag")).toBeNull();
  });
});

function statement(): Readonly<Record<string, Read>> {
  return {
    claimant: at("claimant", "id"),
    place: at("place", "id"),
    source: at("source", "id"),
    publisher: at("source", "publisher", "id"),
    published: at("source", "published"),
  };
}

/** What is read of each item of a list within a row. */
function each(name: string, read: Read): Read {
  return (row) => [row[name]].flat().map((item) => read(Object(item)));
}

/** The value at a path into a row; undefined below what is null. */
function at(...names: readonly string[]): Read {
  return (row) => names.reduce<unknown>((value, name) => Object(value)[name], row);
}

/** Numbers by size, texts by code points, nulls last both ways, ties by id. */
function compare(a: Row, b: Row, path: string, sort: readonly string[]): number {
  for (const key of sort) {
    const [x, y] = [a, b].map(key.endsWith("verdict") ? toRank : read(path, key.replace("-", "")));
    if (x === y) continue;
    if (x === null) return 1;
    if (y === null) return -1;
    const up = toSign(x, y);
    return key.startsWith("-") ? -up : up;
  }
  return idOf(path)(a) < idOf(path)(b) ? -1 : 1;
}

/** Verdicts stand from consistent to undecidable, not by their letters. */
function toRank(row: Row): number {
  return VERDICTS.findIndex((verdict) => verdict === row["verdict"]);
}

function toSign(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return a < b ? -1 : 1;
  throw new TypeError("Cannot compare: expected two numbers or two texts");
}

/** Every so many rows of the long lists, so that each fits on one page; changes of two kinds, on days of their own. */
function thin(published: PublishedRecord): PublishedRecord {
  const some = <T>(rows: readonly T[], size: number) =>
    rows.filter((_, index) => index % Math.ceil(rows.length / size) === 0);
  const checks = [...published.checks.filter(({ known }) => known !== null), ...some(published.checks, 60)];
  const ids = new Set([
    "txt-report-pl-attempts-2020",
    "txt-report-pl-attempts-since-august",
    ...some(published.claims, 200).map(({ id }) => id),
    ...checks.flatMap(({ left, right }) => [...left.claims, ...right.claims]),
    ...some(published.rivalries, 100).flatMap(({ claims }) => claims),
  ]);
  const claims = published.claims.filter(({ id }) => ids.has(id));
  return {
    ...withClaims(published, claims),
    changes: some(published.changes, 20).map((change, index) => ({
      ...change,
      date: `2025-01-${index + 10}`,
      kind: index % 3 === 0 ? "corrected" : "added",
    })),
  };
}

/** The record with one more row in each list, whose every code is unlike those of most others: no filter is without a case. */
function withStrangers(published: PublishedRecord): PublishedRecord {
  const { claims, comparisons, events, places, sources } = published;
  const claimant = published.claimants.find(({ id }) => id === "pl-sg");
  const place = places.find(({ id }) => id === "kuznica");
  const source = sources.find(({ id }) => id.startsWith("meduza"));
  if (claimant === undefined || place === undefined || source === undefined) throw new Error("The record has changed");
  const strange = <T extends Claim | Comparison>(row: T): T => ({
    ...row,
    id: "stranger",
    indicator: "flights",
    ref_area: "DE",
    counterpart_area: "LT",
    place,
    citizenship: "IQ",
    subset: "arrived_in_belarus",
    claimant,
    source,
    period_start: "2019-02-03",
    period_end: "2019-02-03",
    widest: { start: "2019-02-03", end: "2019-02-03" },
    value: 9.5,
    as_of: "2019-02-04",
    qualifier: "up_to",
    freq: "D",
    obs_status: "E",
    date_certainty: "stated",
  });
  const addTo = <T>(rows: readonly T[], toStranger: (row: T) => T) => [...rows, ...rows.slice(0, 1).map(toStranger)];
  return {
    ...published,
    claims: addTo(claims, (row) => ({ ...strange(row), unit_measure: "flights", cumulative: !row.cumulative })),
    comparisons: addTo(comparisons, strange),
    events: addTo(events, (row) => ({ ...row, id: "stranger", ref_area: "LV", place: "kapciamiestis", source })),
    places: addTo(places, (row) => ({ ...row, id: "stranger", ref_area: "PL", part_of: "kuznica" })),
  };
}
