/** Finds the rows of a shelf that answer a question, orders them, and finds a place in their order. */
import type { Order, SortKey } from "./collection.ts";
import type { Column } from "./sections.ts";
import { countBefore, type FacetColumn, type Shelf, type SortColumn } from "./shelf.ts";

export interface Question {
  /** By facet: a row is in when it has any of the codes. */
  readonly codes: ReadonlyMap<string, readonly string[]>;
  /** Days such as 20211108, both included, and whether the widest period must lie within them or only share one. */
  readonly days: { readonly start: number; readonly end: number; readonly within: boolean } | undefined;
  /** A row is in when this holds: asked last, of the rows that nothing else rules out. */
  readonly holds: ((row: number) => boolean) | undefined;
}

export const EVERYTHING: Question = { codes: new Map(), days: undefined, holds: undefined };

/** Ascending numbers of rows. The rarest codes are looked up, the others asked of those rows: no row is met in vain. */
export function select(shelf: Shelf, { codes, days, holds }: Question): Uint32Array {
  const [first, ...rest] = [...codes]
    .map(([name, asked]) => toWanted(facetOf(shelf, name), asked))
    .toSorted((a, b) => a.count - b.count);
  let rows = first === undefined ? toAll(shelf.size) : toUnion(first);
  for (const { facet, wanted } of rest) rows = keep(rows, has(facet, wanted));
  if (days !== undefined && shelf.days !== undefined) rows = keep(rows, lies(shelf.days, days));
  return holds === undefined ? rows : keep(rows, holds);
}

/** Throws a RangeError for a name that the shelf knows nothing of: it would let every row in. */
export function facetOf({ facets }: Shelf, name: string): FacetColumn {
  const facet = facets.get(name);
  if (facet === undefined) throw new RangeError(`Cannot ask by "${name}": the shelf has no such facet`);
  return facet;
}

interface Wanted {
  readonly facet: FacetColumn;
  /** Places of the codes that are asked for. */
  readonly wanted: readonly number[];
  /** Rows that have one of them, those with several counted more than once. */
  readonly count: number;
}

function toWanted(facet: FacetColumn, asked: readonly string[]): Wanted {
  const wanted = [...new Set(asked.map(facet.codes.place))].filter((place) => place !== undefined);
  const { starts } = facet.postings();
  const count = wanted.reduce((sum, place) => sum + (starts[place + 1] ?? 0) - (starts[place] ?? 0), 0);
  return { facet, wanted, count };
}

function toAll(size: number): Uint32Array {
  const rows = new Uint32Array(size);
  for (let row = 0; row < size; row += 1) rows[row] = row;
  return rows;
}

function toUnion({ facet, wanted, count }: Wanted): Uint32Array {
  const { starts, rows } = facet.postings();
  const lists = wanted.map((place) => rows.subarray(starts[place], starts[place + 1]));
  const [only, ...others] = lists;
  if (only !== undefined && others.length === 0) return only;
  const union = new Uint32Array(count);
  let end = 0;
  for (const list of lists) {
    union.set(list, end);
    end += list.length;
  }
  union.sort();
  return facet.starts === undefined ? union : union.filter((row, index) => row !== union[index - 1]);
}

function keep(rows: Uint32Array, holds: (row: number) => boolean): Uint32Array {
  const kept = new Uint32Array(rows.length);
  let count = 0;
  for (const row of rows) if (holds(row)) kept[count++] = row;
  return kept.subarray(0, count);
}

function has({ values, starts, codes }: FacetColumn, wanted: readonly number[]): (row: number) => boolean {
  const marks = new Uint8Array(codes.all().length);
  for (const place of wanted) marks[place] = 1;
  if (starts === undefined) return (row) => marks[values[row] ?? -1] === 1;
  return (row) => values.subarray(starts[row], starts[row + 1]).some((place) => marks[place] === 1);
}

function lies(
  { start, end }: { readonly start: Column; readonly end: Column },
  asked: { readonly start: number; readonly end: number; readonly within: boolean },
): (row: number) => boolean {
  const { start: from, end: to, within } = asked;
  return within
    ? (row) => (start[row] ?? 0) >= from && (end[row] ?? 0) <= to
    : (row) => (start[row] ?? 0) <= to && (end[row] ?? 0) >= from;
}

/** Rows in an order; ties stand in code-point order of their ids. */
export function sortRows(shelf: Shelf, rows: Uint32Array, orders: readonly Order[]): Uint32Array {
  const columns = toColumns(shelf, orders);
  return rows.toSorted((a, b) => {
    for (const column of columns) {
      const difference = toRank(column, a) - toRank(column, b);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

/** How many rows, which stand in the order, it places at these keys or before them; the keys are as `toKeys` gives them. */
export function countThrough(
  shelf: Shelf,
  rows: Uint32Array,
  orders: readonly Order[],
  keys: readonly SortKey[],
): number {
  const columns = toColumns(shelf, orders);
  const ranks = columns.map((column, index) => rankOf(column, keys[index] ?? null));
  return countBefore(rows.length, (place) => {
    const row = rows[place] ?? 0;
    const at = columns.findIndex((column, index) => toRank(column, row) !== ranks[index]);
    const column = columns[at];
    return column === undefined || toRank(column, row) < (ranks[at] ?? 0);
  });
}

/** What places a row in an order: its keys, then its id. */
export function toKeys(shelf: Shelf, row: number, orders: readonly Order[]): readonly SortKey[] {
  return toColumns(shelf, orders).map(({ sort: { count, ranks, value } }) => {
    const rank = ranks[row] ?? count;
    return rank < count ? value(rank) : null;
  });
}

interface OrderedColumn {
  readonly sort: SortColumn;
  readonly descending: boolean;
}

function toColumns({ sorts, key }: Shelf, orders: readonly Order[]): readonly OrderedColumn[] {
  const columns = orders.map(({ key: name, descending }) => {
    const sort = sorts.get(name);
    if (sort === undefined) throw new RangeError(`Cannot sort by "${name}": the shelf has no such key`);
    return { sort, descending };
  });
  return [...columns, { sort: key, descending: false }];
}

/** Nulls, whose place is past the last value, stand last in both directions. */
function toRank({ sort, descending }: OrderedColumn, row: number): number {
  const rank = sort.ranks[row] ?? 0;
  return descending && rank < sort.count ? sort.count - 1 - rank : rank;
}

/** Where a value stands or would stand, between two ranks then: a version of the data may lack it. */
function rankOf({ sort: { count, value }, descending }: OrderedColumn, key: SortKey): number {
  if (key === null) return count;
  const place = countBefore(count, (at) => value(at) < key);
  const rank = place < count && value(place) === key ? place : place - 0.5;
  return descending ? count - 1 - rank : rank;
}
