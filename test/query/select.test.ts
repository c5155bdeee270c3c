import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Collection, compareKeys, type Order, type SortKey, toDayNumber } from "../../worker/query/collection.ts";
import { countThrough, EVERYTHING, type Question, select, sortRows, toKeys } from "../../worker/query/select.ts";
import type { Shelf } from "../../worker/query/shelf.ts";
import { collectionOf, lay } from "./lay.ts";

interface Row {
  readonly id: string;
  readonly area: string | null;
  readonly tags: readonly string[];
  readonly size: number | null;
  readonly name: string | null;
  readonly start: string;
  readonly end: string;
}

const AREAS = ["LT", "LV", "PL"];

function listOf(rows: readonly Row[], sort = "id"): Collection<Row> {
  return collectionOf(rows, {
    facets: {
      area: { codes: AREAS, of: ({ area }) => area },
      tags: { codes: "met", of: ({ tags }) => tags },
    },
    sorts: { id: ({ id }) => id, size: ({ size }) => size, name: ({ name }) => name, end: ({ end }) => end },
    sort,
    period: ({ start, end }) => ({ start, end }),
  });
}

function shelve(rows: readonly Row[], sort = "id"): Shelf {
  return lay(listOf(rows, sort)).shelf("/rows");
}

function idsOf(shelf: Shelf, rows: Uint32Array): readonly string[] {
  return Array.from(rows, shelf.id);
}

const order = (key: string, descending = false): Order => ({ key, descending });

const rows: readonly Row[] = [
  { id: "a", area: "LT", tags: ["x", "y"], size: 3, name: null, start: "2021-01-01", end: "2021-12-31" },
  { id: "b", area: "PL", tags: [], size: null, name: "B", start: "2021-08-01", end: "2021-08-01" },
  { id: "c", area: null, tags: ["y"], size: 1, name: null, start: "2020-01-01", end: "2020-12-31" },
  { id: "d", area: "LT", tags: ["z"], size: 1, name: "D", start: "2022-01-01", end: "2022-01-31" },
];
const few = shelve(rows);

describe("select(shelf, question)", () => {
  it.each<[string, Partial<Question>, readonly string[]]>([
    ["every row where nothing is asked", {}, ["a", "b", "c", "d"]],
    ["those with any of several codes", { codes: new Map([["area", ["LT", "PL"]]]) }, ["a", "b", "d"]],
    ["none of a code that no row has", { codes: new Map([["area", ["LV"]]]) }, []],
    ["none of what is no code", { codes: new Map([["tags", ["nope"]]]) }, []],
    ["a row once that has two of the codes", { codes: new Map([["tags", ["x", "y"]]]) }, ["a", "c"]],
    ["those that share a day", { days: { start: 20_210_801, end: 20_220_101, within: false } }, ["a", "b", "d"]],
    ["those that lie within", { days: { start: 20_210_801, end: 20_220_131, within: true } }, ["b", "d"]],
    ["those that hold", { holds: (row) => row > 1 }, ["c", "d"]],
  ])("gives %s", (_, question, ids) => {
    expect(idsOf(few, select(few, { ...EVERYTHING, ...question }))).toEqual(ids);
  });

  it("gives what a walk over all rows would, in the order in which they stand", () => {
    fc.assert(
      fc.property(manyRows(), question(), fc.constantFrom("id", "-size,id", "name,-end"), (rows, asked, sort) => {
        const shelf = shelve(rows, sort);
        const naive = sortNaively(rows, toOrders(sort)).filter((row) => isAsked(row, asked));
        const found = select(shelf, { ...asked, holds: undefined });
        expect(idsOf(shelf, found)).toEqual(naive.map(({ id }) => id));
      }),
      { numRuns: 300 },
    );
  });

  it("asks the last condition of those rows alone that nothing else rules out", () => {
    const asked: number[] = [];
    const holds = (row: number) => asked.push(row) > 0;
    select(few, {
      codes: new Map([["area", ["LT"]]]),
      days: { start: 20_220_101, end: 20_220_101, within: false },
      holds,
    });
    expect(asked.map(few.id)).toEqual(["d"]);
  });
});

describe("sortRows(shelf, rows, orders)", () => {
  it.each<[string, readonly Order[], readonly string[]]>([
    ["upwards, ties by id, nulls last", [order("size")], ["c", "d", "a", "b"]],
    ["downwards, ties by id, nulls last too", [order("size", true)], ["a", "c", "d", "b"]],
    ["by a second key among equals", [order("size"), order("end", true)], ["d", "c", "a", "b"]],
    ["by id where nothing else is asked", [], ["a", "b", "c", "d"]],
  ])("stands them %s", (_, orders, ids) => {
    expect(idsOf(few, sortRows(few, select(few, EVERYTHING), orders))).toEqual(ids);
  });

  it("gives every row once, as a naive sort has them", () => {
    fc.assert(
      fc.property(manyRows(), manyOrders(), question(), (rows, orders, asked) => {
        const shelf = shelve(rows);
        const sorted = sortRows(shelf, select(shelf, asked), orders);
        const naive = sortNaively(rows, orders).filter((row) => isAsked(row, asked));
        expect(idsOf(shelf, sorted)).toEqual(naive.map(({ id }) => id));
      }),
      { numRuns: 300 },
    );
  });
});

describe("toKeys(shelf, row, orders)", () => {
  it("gives what the row has in each key, then its id", () => {
    fc.assert(
      fc.property(manyRows(1), manyOrders(), (rows, orders) => {
        const shelf = shelve(rows);
        const keys = Array.from(select(shelf, EVERYTHING), (row) => toKeys(shelf, row, orders));
        expect(keys).toEqual(sortNaively(rows, []).map((row) => keysOf(row, orders)));
      }),
    );
  });
});

describe("countThrough(shelf, rows, orders, keys)", () => {
  const orders = [order("size", true)];
  const sorted = sortRows(few, select(few, EVERYTHING), orders);

  it.each<[string, readonly SortKey[], number]>([
    ["before all", [9, "a"], 0],
    ["at a row", [3, "a"], 1],
    ["between rows", [2, "z"], 1],
    ["after the last value", [0, "z"], 3],
    ["at nulls, which stand last", [null, "b"], 4],
    ["among nulls, by id", [null, "a"], 3],
  ])("counts the rows through keys %s", (_, keys, count) => {
    expect(countThrough(few, sorted, orders, keys)).toBe(count);
  });

  it("counts as a walk would, whether or not a row has the keys", () => {
    fc.assert(
      fc.property(manyRows(), manyOrders(), aRow(), (rows, orders, other) => {
        const shelf = shelve(rows);
        const sorted = sortRows(shelf, select(shelf, EVERYTHING), orders);
        const keys = keysOf(other, orders);
        const naive = rows.filter((row) => compareKeys(keysOf(row, orders), keys, orders) <= 0);
        expect(countThrough(shelf, sorted, orders, keys)).toBe(naive.length);
      }),
      { numRuns: 500 },
    );
  });

  it("loses and doubles no row over pages, even where the rows change in between", () => {
    fc.assert(
      fc.property(manyRows(2), manyRows(), manyOrders(), fc.nat(), (before, later, orders, nat) => {
        const all = new Map([...before, ...later].map((row) => [row.id, row]));
        const old = shelve([...all.values()]);
        const kept = sortNaively([...all.values()], orders);
        const last = nat % kept.length;
        const sorted = sortRows(old, select(old, EVERYTHING), orders);
        const keys = toKeys(old, sorted[last] ?? 0, orders);
        const fresh = shelve(later);
        const rest = sortRows(fresh, select(fresh, EVERYTHING), orders);
        const ids = idsOf(fresh, rest.subarray(countThrough(fresh, rest, orders, keys)));
        const still = new Set(later.map(({ id }) => id));
        expect(ids).toEqual(
          kept
            .slice(last + 1)
            .map(({ id }) => id)
            .filter((id) => still.has(id)),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe("compareKeys(a, b, orders)", () => {
  const key = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 3 }));
  const keys = fc.tuple(key, key, fc.constantFrom("x", "y"));
  const orders = fc.tuple(fc.boolean(), fc.boolean()).map((flags) => flags.map((flag) => order("", flag)));
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

function aRow(): fc.Arbitrary<Row> {
  const day = fc.constantFrom("2020-12-31", "2021-01-01", "2021-08-03", "2022-02-28");
  const none = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
  return fc
    .record({
      id: fc.stringMatching(/^[a-d][0-9-]{0,2}$/),
      area: none(fc.constantFrom(...AREAS)),
      tags: fc.uniqueArray(fc.constantFrom("x", "y", "z"), { maxLength: 3 }),
      size: none(fc.integer({ min: -2, max: 3 })),
      name: none(fc.constantFrom("", "A", "B", "Ž", "ž")),
      days: fc.tuple(day, day),
    })
    .map(({ days, ...row }) => {
      const [start, end] = days.toSorted();
      return { ...row, start: start ?? "", end: end ?? "" };
    });
}

function manyRows(minLength = 0): fc.Arbitrary<readonly Row[]> {
  return fc.uniqueArray(aRow(), { minLength, maxLength: 12, selector: ({ id }) => id });
}

function manyOrders(): fc.Arbitrary<readonly Order[]> {
  const keys = fc.uniqueArray(fc.constantFrom("size", "name", "end", "id"), { maxLength: 3 });
  return keys.chain((names) =>
    fc.tuple(...names.map(() => fc.boolean())).map((flags) => names.map((name, index) => order(name, flags[index]))),
  );
}

/** Also for codes that no row has and words that are no codes. */
function question(): fc.Arbitrary<Question> {
  const some = (...codes: readonly string[]) =>
    fc.option(fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1 }), { nil: undefined });
  const day = fc.constantFrom(0, 20_201_231, 20_210_101, 20_210_802, 99_991_231);
  return fc
    .record({
      area: some(...AREAS),
      tags: some("x", "y", "z", "nope"),
      days: fc.option(fc.record({ start: day, end: day, within: fc.boolean() }), { nil: undefined }),
    })
    .map(({ area, tags, days }) => ({
      codes: new Map(Object.entries({ area, tags }).flatMap(([name, codes]) => (codes ? [[name, codes]] : []))),
      days,
      holds: undefined,
    }));
}

function isAsked({ area, end, start, tags }: Row, { codes, days }: Question): boolean {
  const isIn = (name: string, of: readonly (string | null)[]) =>
    codes.get(name)?.some((code) => of.includes(code)) ?? true;
  if (!isIn("area", [area]) || !isIn("tags", tags)) return false;
  if (days === undefined) return true;
  const [first, last] = [toDayNumber(start), toDayNumber(end)];
  return days.within ? days.start <= first && last <= days.end : first <= days.end && days.start <= last;
}

function keysOf({ end, id, name, size }: Row, orders: readonly Order[]): readonly SortKey[] {
  const keys: Readonly<Record<string, SortKey>> = { end, id, name, size };
  return [...orders.map(({ key }) => keys[key] ?? null), id];
}

function sortNaively(rows: readonly Row[], orders: readonly Order[]): readonly Row[] {
  return rows.toSorted((a, b) => compareKeys(keysOf(a, orders), keysOf(b, orders), orders));
}

function toOrders(sort: string): readonly Order[] {
  return sort.split(",").map((key) => order(key.replace("-", ""), key.startsWith("-")));
}
