import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Collection, Order, SortKey } from "../../worker/query/collection.ts";
import { compareKeys, countThrough, select, sortRows } from "../../worker/query/select.ts";

interface Row {
  readonly id: string;
  readonly area: string | null;
  readonly size: number | null;
  readonly start: string;
  readonly end: string;
}

const rows: readonly Row[] = [
  { id: "a", area: "LT", size: 3, start: "2021-01-01", end: "2021-12-31" },
  { id: "b", area: "PL", size: null, start: "2021-08-01", end: "2021-08-01" },
  { id: "c", area: null, size: 1, start: "2020-01-01", end: "2020-12-31" },
  { id: "d", area: "LT", size: 1, start: "2022-01-01", end: "2022-01-31" },
];

const collection: Collection<Row> = {
  rows,
  facets: { area: { codes: ["LT", "LV", "PL"], description: "", of: ({ area }) => area } },
  sorts: { id: ({ id }) => id, size: ({ size }) => size },
  period: ({ start, end }) => ({ start, end }),
};

const ask = (area: readonly string[], from: string, to: string, orders: readonly Order[]) =>
  sortRows(
    select(collection, { codes: new Map([["area", new Set(area)]]), days: { start: from, end: to } }),
    collection.sorts,
    orders,
  ).map(({ id }) => id);
const up: readonly Order[] = [{ key: "size", descending: false }];
const down: readonly Order[] = [{ key: "size", descending: true }];

describe("sortRows(select(collection, question), sorts, orders)", () => {
  it.each([
    ["any of the codes asked for", ["LT", "PL"], "0000-01-01", "9999-12-31", up, ["d", "a", "b"]],
    ["nulls last downwards too, ties by id", ["LT", "PL"], "0000-01-01", "9999-12-31", down, ["a", "d", "b"]],
    ["the rows whose period shares a day", ["LT"], "2021-12-31", "2022-01-01", up, ["d", "a"]],
    ["no row beside the period", ["LT"], "2022-02-01", "2022-03-01", up, []],
    ["no row of another code", ["LV"], "0000-01-01", "9999-12-31", up, []],
  ])("gives %s", (_, area, from, to, orders, ids) => {
    expect(ask(area, from, to, orders)).toEqual(ids);
  });
});

describe("a facet of several codes", () => {
  it("takes a row that has any of those asked for, and none that has no code", () => {
    const codes = new Map([
      ["a", ["LT", "PL"]],
      ["b", ["LV"]],
      ["c", []],
    ]);
    const of = ({ id }: Row) => codes.get(id) ?? null;
    const facets = { area: { codes: ["LT", "LV", "PL"], description: "", of } };
    const areas = (...asked: readonly string[]) =>
      select(
        { ...collection, facets },
        {
          codes: new Map([["area", new Set(asked)]]),
          days: undefined,
        },
      ).map(({ id }) => id);
    expect(areas("PL")).toEqual(["a"]);
    expect(areas("LT", "LV")).toEqual(["a", "b"]);
  });
});

describe("countThrough(rows, keys, sorts, orders)", () => {
  const sorted = sortRows(rows, collection.sorts, down);

  it.each<[string, readonly SortKey[], number]>([
    ["before all", [9, "a"], 0],
    ["at a row", [3, "a"], 1],
    ["between rows", [2, "z"], 1],
    ["at nulls, which stand last", [null, "b"], 4],
  ])("counts the rows through keys %s", (_, keys, count) => {
    expect(sorted.map(({ id }) => id)).toEqual(["a", "c", "d", "b"]);
    expect(countThrough(sorted, keys, collection.sorts, down)).toBe(count);
  });
});

describe("compareKeys(a, b, orders)", () => {
  const key = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 3 }));
  const keys = fc.tuple(key, key, fc.constantFrom("x", "y"));
  const orders = fc
    .tuple(fc.boolean(), fc.boolean())
    .map((flags) => flags.map((descending) => ({ key: "", descending })));
  const sign = (a: readonly SortKey[], b: readonly SortKey[], by: readonly Order[]) => Math.sign(compareKeys(a, b, by));

  it("is antisymmetric and transitive, and zero only for equal keys", () => {
    fc.assert(
      fc.property(keys, keys, keys, orders, (a, b, c, by) => {
        const antisymmetric = sign(a, b, by) + sign(b, a, by) === 0;
        const transitive = !(sign(a, b, by) <= 0 && sign(b, c, by) <= 0) || sign(a, c, by) <= 0;
        return antisymmetric && transitive && (sign(a, b, by) === 0) === (JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });
});
