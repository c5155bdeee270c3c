import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { PublishedRecord } from "../../worker/record/record.ts";
import { withClaims } from "../api/fixture.ts";
import { type Ask, type Operation, readOperations } from "./operations.ts";
import { type Pair, queriesOf, settle, toSearch } from "./query.ts";
import { inProcess, packChanged } from "./world.ts";

vi.setConfig({ testTimeout: 120_000 });

const ask = inProcess();
const operations = await readOperations(ask);
const lists = operations.filter(({ lists, path }) => lists && !path.includes("."));
/** `/series` is asked for cells, each with a line of its own: another value of a filter is another cell. */
const filtered = lists.filter(({ path }) => path !== "/series");

const FORMS = new Set(["fields", "format", "labels", "lang", "bom", "limit", "sort"]);
const isFilter = (name: string) => !FORMS.has(name);

/** One of the lists, with a query that it takes. */
function asked(among: readonly Operation[], names?: (name: string) => boolean) {
  return fc.oneof(...among.map((operation) => fc.tuple(fc.constant(operation.path), queriesOf(operation, names))));
}

async function hold<T>(arbitrary: fc.Arbitrary<T>, numRuns: number, law: (value: T) => Promise<void>): Promise<void> {
  await fc.assert(fc.asyncProperty(arbitrary, law), { numRuns, seed: 20_261_122 });
}

interface Envelope {
  readonly meta: { readonly total: number };
  readonly links: { readonly self: string; readonly next: string | null };
  readonly data: readonly unknown[];
}

async function read(address: string): Promise<Envelope> {
  return Object(await (await ask(address)).json());
}

async function totalOf(path: string, pairs: readonly Pair[]): Promise<number> {
  return (await read(`${path}?${toSearch([...pairs, ["limit", "1"]])}`)).meta.total;
}

/** The rows of all pages as texts; each page is asked for at the address in the `Link` of the one before. */
async function walk(
  path: string,
  pairs: readonly Pair[],
  limit = 1000,
  askFor: (page: number) => Ask = () => ask,
): Promise<readonly string[]> {
  const lines: string[] = [];
  const first = `${path}.ndjson?${toSearch([...pairs, ["limit", String(limit)]])}`;
  for (let [page, next]: [number, string | undefined] = [0, first]; next !== undefined; page += 1) {
    const response = await askFor(page)(next);
    lines.push(...(await response.text()).split("\n").slice(0, -1));
    next = nextOf(response);
  }
  return lines;
}

function nextOf({ headers }: Response): string | undefined {
  return /<([^>]+)>; *rel="?next"?/.exec(headers.get("Link") ?? "")?.[1];
}

describe("a query", () => {
  it("means the same in any order and encoding, with values apart or together", async () => {
    const rewritten = fc
      .oneof(...lists.map((operation) => fc.tuple(fc.constant(operation), queriesOf(operation))))
      .chain(([operation, pairs]) =>
        fc.tuple(
          fc.constant(`${operation.path}?${toSearch(pairs)}`),
          rewrite(operation, pairs).map((search) => `${operation.path}?${search}`),
        ),
      );
    await hold(rewritten, 1000, async ([plain, other]) => {
      const [one, two] = [await ask(plain), await ask(other)];
      expect(one.status).toBe(200);
      expect(two.headers.get("ETag")).toBe(one.headers.get("ETag"));
      expect(await two.text()).toBe(await one.text());
    });
  });

  it("has an address of its own, which asks for the same", async () => {
    await hold(asked(lists), 500, async ([path, pairs]) => {
      const json = pairs.filter(([name]) => !["format", "labels", "lang", "bom"].includes(name));
      const response = await ask(`${path}?${toSearch(json)}`);
      const text = await response.text();
      const again = await ask(JSON.parse(text).links.self);
      expect(await again.text()).toBe(text);
      expect(again.headers.get("ETag")).toBe(response.headers.get("ETag"));
    });
  });

  it("never finds more with a further filter", async () => {
    const narrowed = asked(filtered, isFilter)
      .filter(([, pairs]) => pairs.length > 0)
      .chain(([path, pairs]) => fc.tuple(fc.constant(path), fc.constant(pairs), fc.nat(pairs.length - 1)));
    await hold(narrowed, 500, async ([path, pairs, left]) => {
      const wider = settle(
        path,
        pairs.filter((_, index) => index !== left),
      );
      expect(await totalOf(path, pairs)).toBeLessThanOrEqual(await totalOf(path, wider));
    });
  });

  it("finds for two values what it finds for each", async () => {
    const split = await Promise.all(lists.map(splitOf));
    await hold(fc.oneof(...split.flat()), 500, async ({ path, name, values, pairs }) => {
      const find = async (value: string) => walk(path, [...pairs, [name, value]]);
      const [one = [], two = []] = await Promise.all(values.map(find));
      const both = await find(values.join(","));
      expect(both.toSorted()).toEqual([...new Set([...one, ...two])].toSorted());
    });
  });
});

describe("a page", () => {
  it("with fewer rows is the beginning of one with more", async () => {
    const limits = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }));
    const ordered = asked(lists, (name) => isFilter(name) || name === "sort");
    await hold(fc.tuple(ordered, limits), 300, async ([[path, pairs], limits]) => {
      const [few = 1, many = 1] = limits.toSorted((a, b) => a - b);
      const [short, long] = [few, many].map((limit) =>
        read(`${path}?${toSearch([...pairs, ["limit", String(limit)]])}`),
      );
      expect((await short)?.data).toEqual((await long)?.data.slice(0, few));
    });
  });

  it("follows another until each row was met once, at any size and in any order", async () => {
    const ordered = asked(lists, (name) => isFilter(name) || name === "sort");
    await hold(fc.tuple(ordered, fc.integer({ min: 1, max: 999 })), 300, async ([[path, pairs], size]) => {
      const whole = await walk(path, pairs);
      const limit = Math.max(size % 50, Math.ceil(whole.length / 40), 1);
      expect(await walk(path, pairs, limit)).toEqual(whole);
      expect(new Set(whole).size).toBe(whole.length);
      expect(await totalOf(path, pairs)).toBe(whole.length);
    });
  });
});

describe("a cursor", () => {
  it("of another query is refused", async () => {
    const pairs = fc.tuple(asked(lists, isFilter), asked(lists, isFilter));
    await hold(pairs, 500, async ([[path, query], [otherPath, other]]) => {
      const one = await read(`${path}?${toSearch([...query, ["limit", "1"]])}`);
      const two = await read(`${otherPath}?${toSearch([...other, ["limit", "1"]])}`);
      const cursor = new URLSearchParams(one.links.next?.split("?")[1]).get("cursor");
      fc.pre(cursor !== null && one.links.self !== two.links.self);
      const response = await ask(`${two.links.self}&cursor=${cursor}`);
      expect(response.status).toBe(400);
      expect(await response.text()).toContain('"parameter":"cursor"');
    });
  });
});

describe("a cursor of another version of the record", () => {
  const before = inProcess({ packed: packChanged((record) => thin(record, 0)) });
  const after = inProcess({ packed: packChanged((record) => thin(record, 1)) });

  it("goes on: no row twice, and none missing that stands in both", async () => {
    const both = lists.filter(({ path }) => ["/stats", "/checks", "/events", "/changes"].includes(path));
    const ordered = asked(both, (name) => ["sort", "from", "to", "as_of", "q"].includes(name));
    const walks = fc.tuple(ordered, fc.nat(99), fc.integer({ min: 1, max: 9 }));
    await hold(walks, 200, async ([[path, pairs], size, pages]) => {
      const old = await walk(path, pairs, 1000, () => before);
      const young = new Set(await walk(path, pairs, 1000, () => after));
      const limit = Math.max(size, Math.ceil(old.length / 20), 1);
      const met = await walk(path, pairs, limit, (page) => (page < pages ? before : after));
      const once = new Set(met);
      expect(once.size).toBe(met.length);
      expect(old.filter((row) => young.has(row) && !once.has(row))).toEqual([]);
    });
  });
});

describe("JSON, NDJSON and CSV", () => {
  it("carry the same cells", async () => {
    const chosen = asked(lists, (name) => isFilter(name) || ["sort", "fields", "limit"].includes(name));
    await hold(chosen, 500, async ([path, pairs]) => {
      const bodies = ["json", "ndjson", "csv"].map(async (format) =>
        (await ask(`${path}.${format}?${toSearch(pairs)}`)).text(),
      );
      const [json = "", ndjson = "", csv = ""] = await Promise.all(bodies);
      const lines = ndjson.split("\n").slice(0, -1);
      expect(json).toContain(`"data":[${lines.join()}]}`);
      const [header = [], ...records]: string[][] = parse(csv, { recordDelimiter: "\r\n" });
      const cells = lines.map((line) => new Map(flatten("", JSON.parse(line))));
      expect(records).toEqual(cells.map((row) => header.map((column) => row.get(column) ?? "")));
      for (const row of cells) expect(header.filter((column) => row.has(column))).toEqual([...row.keys()]);
    });
  });

  it("carry of the same rows only the fields that are asked for, in the usual order", async () => {
    const chosen = asked(lists, (name) => isFilter(name) || name === "sort");
    const fields = fc.array(fc.nat(), { minLength: 1, maxLength: 4 });
    await hold(fc.tuple(chosen, fields), 300, async ([[path, pairs], places]) => {
      const names =
        lists.find((list) => list.path === path)?.parameters.find(({ name }) => name === "fields")?.codes ?? [];
      const some = places.map((place) => names[place % names.length] ?? "");
      const picked: readonly Pair[] = [...pairs, ["fields", some.join(",")]];
      const whole = (await read(`${path}.json?${toSearch(pairs)}`)).data.map((row) => Object.entries(Object(row)));
      const kept = whole.map((row) => Object.fromEntries(row.filter(([name]) => some.includes(name))));
      const { data } = await read(`${path}.json?${toSearch(picked)}`);
      expect(JSON.stringify(data)).toBe(JSON.stringify(kept));
      const [header = ""] = (await (await ask(`${path}.csv?${toSearch(pairs)}`)).text()).split("\r\n");
      const [narrow = ""] = (await (await ask(`${path}.csv?${toSearch(picked)}`)).text()).split("\r\n");
      expect(narrow.split(",")).toEqual(header.split(",").filter((column) => some.includes(fieldOf(column, names))));
    });
  });
});

/** The field that a column is of: `source` of `source_url`, and `period_start_latest` of itself. */
function fieldOf(column: string, names: readonly string[]): string {
  const above = names.filter((name) => column === name || column.startsWith(`${name}_`));
  return above.toSorted((a, b) => b.length - a.length)[0] ?? "";
}

/** For each filter of a list: a query without it, and two values of it, half the time such as stand together in a row. */
async function splitOf(operation: Operation) {
  const { ask: toAddress, parameters, path } = operation;
  const needed: readonly Pair[] = [...new URLSearchParams(toAddress().split("?")[1])];
  const rows = (await walk(path, needed)).map(
    (row) => new Set([...row.matchAll(/"([^"]+)"/g)].map(([, text]) => text)),
  );
  return parameters
    .filter(({ codes, most, name }) => isFilter(name) && most !== undefined && most > 1 && codes.length > 1)
    .filter(({ name }) => path !== "/series" || name !== "claimant")
    .map(({ codes, name }) => {
      const allowed = codes.filter((code) => path !== "/series" || code !== "deaths");
      const any = fc.uniqueArray(fc.constantFrom(...allowed), { minLength: 2, maxLength: 2 });
      const met = rows.slice(0, 100).map((row) => allowed.filter((code) => row.has(code)).slice(0, 2));
      const together = met.filter(({ length }) => length === 2);
      const asks = fc.tuple(queriesOf(operation, isFilter), any);
      const few = together.length === 0 ? [] : [fc.tuple(fc.constant(needed), fc.constantFrom(...together))];
      return fc.oneof(asks, ...few).map(([pairs, values]) => ({ path, name, values, pairs: without(pairs, name) }));
    });
}

function without(pairs: readonly Pair[], name: string): readonly Pair[] {
  return pairs.filter(([one]) => one !== name);
}

/** The record with two thirds of its claims and events, with what rests on them, and with some changes or all. */
function thin(record: PublishedRecord, part: number): PublishedRecord {
  const isKept = (_: unknown, index: number) => index % 3 !== part;
  return {
    ...withClaims(record, record.claims.filter(isKept)),
    events: record.events.filter(isKept),
    changes: part === 0 ? record.changes.slice(0, -500) : record.changes,
    data_version: `00000000000${part}`,
  };
}

/** The cells of a value under the names of their columns; none for null, which is an empty cell. */
function flatten(name: string, value: unknown): readonly (readonly [column: string, text: string])[] {
  if (Array.isArray(value)) {
    const ids = value.map((item: unknown) => (typeof item === "string" ? item : Object(item).id));
    return [[name, ids.every((id) => typeof id === "string") ? ids.join(";") : JSON.stringify(value)]];
  }
  if (typeof value === "boolean") return [[name, String(value).toUpperCase()]];
  if (typeof value === "string" || typeof value === "number") return [[name, String(value)]];
  return Object.entries(value ?? {}).flatMap(([key, inner]) => flatten(name === "" ? key : `${name}_${key}`, inner));
}

/** The same query in other words: parameters and values in another order, apart or together, encoded where it is needless. */
function rewrite({ parameters }: Operation, pairs: readonly Pair[]): fc.Arbitrary<string> {
  const parts = pairs.map(([name, value]) => {
    const sign = name === "q" ? " " : ",";
    const isList = name === "q" || parameters.some((one) => one.name === name && one.most !== undefined);
    const values = isList ? value.split(sign) : [value];
    const order = name === "sort" ? fc.constant(values) : fc.shuffledSubarray(values, { minLength: values.length });
    return fc
      .tuple(order, fc.boolean(), fc.constantFrom(encodeURIComponent, encodeAll))
      .map(([ordered, apart, encode]) =>
        (apart ? ordered : [ordered.join(sign)]).map((one) => `${encode(name)}=${encode(one)}`).join("&"),
      );
  });
  return fc
    .tuple(...parts)
    .chain((texts) => fc.shuffledSubarray(texts, { minLength: texts.length }))
    .map((texts) => texts.join("&"));
}

function encodeAll(text: string): string {
  return [...new TextEncoder().encode(text)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
}
