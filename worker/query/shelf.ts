/** A list as the build laid it down: columns that are filtered and sorted by, and rows as JSON text. */
import { once } from "../record/once.ts";
import { keep, type PackedRows, scribeOf, tell, type TellClaim } from "./scribe.ts";
import type { Column, Numbers, Reader, Section, Texts } from "./sections.ts";
import type { WordColumn } from "./words.ts";

/** What may be asked for, each code at its place. */
export interface Codes {
  readonly all: () => readonly string[];
  /** Undefined for what is no code of these. */
  readonly place: (code: string) => number | undefined;
}

/** Codes of the rows: those of row `r` are `values[starts[r]]` to `values[starts[r + 1] - 1]`. */
export interface FacetColumn {
  readonly codes: Codes;
  /** Places among the codes; one a row where there are no `starts`, and then past the last code for none. */
  readonly values: Column;
  readonly starts: Column | undefined;
  /** The rows of each code, ascending: those of code `c` are `rows[starts[c]]` to `rows[starts[c + 1] - 1]`. */
  readonly postings: () => Postings;
}

export interface Postings {
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
}

/** What rows are sorted by: the place of each row among the values, which ascend; past the last of them, null. */
export interface SortColumn {
  readonly ranks: Column;
  /** How many values there are. */
  readonly count: number;
  readonly value: (place: number) => string | number;
}

/** Rows are numbered in the default order. Days are numbers such as 20211108, 0 where there is none. */
export interface Shelf {
  readonly size: number;
  readonly facets: ReadonlyMap<string, FacetColumn>;
  readonly sorts: ReadonlyMap<string, SortColumn>;
  /** Unlike in every row; in code-point order. */
  readonly ids: Codes;
  /** By id, which breaks the ties of every order. */
  readonly key: SortColumn;
  readonly days: { readonly start: Column; readonly end: Column } | undefined;
  readonly stated: Column | undefined;
  readonly words: readonly WordColumn[];
  readonly id: (row: number) => string;
  /** The row of an id; undefined where none has it. */
  readonly find: (id: string) => number | undefined;
  /** A row as JSON in UTF-8, made once. */
  readonly bytes: (row: number) => Uint8Array;
  readonly text: (row: number) => string;
  /** What is laid down with a row and never served, by name, as JSON. */
  readonly hidden: (row: number) => string;
}

/** How a shelf stands in the header of the pack. */
export interface PackedShelf extends PackedRows {
  readonly size: number;
  readonly facets: Readonly<Record<string, PackedFacet>>;
  readonly sorts: Readonly<Record<string, PackedSort>>;
  readonly ids: PackedSort;
  readonly days?: { readonly start: Numbers; readonly end: Numbers };
  readonly stated?: Numbers;
  readonly words: readonly { readonly texts: Texts; readonly places: Numbers; readonly count: number }[];
}

export interface PackedSort {
  readonly ranks: Numbers;
  /** As JSON. */
  readonly values: Texts;
  readonly count: number;
}

export interface PackedFacet {
  /** A JSON list, or the name of the shelf whose ids they are. */
  readonly codes: Section | string;
  readonly values: Numbers;
  readonly starts?: Numbers;
}

/** What a shelf takes from the others. */
export interface Neighbours {
  readonly idsOf: (path: string) => Codes;
  readonly claim: TellClaim;
}

export function readShelf(packed: PackedShelf, reader: Reader, { idsOf, claim }: Neighbours): Shelf {
  const { size } = packed;
  const key = readSort(packed.ids, reader, claim);
  const sorts = mapValues(packed.sorts, (sort) => readSort(sort, reader, claim)).set("id", key);
  const ids = toIds(key);
  const rows = once(() => invert(key.ranks));
  const id = (row: number) => String(key.value(key.ranks[row] ?? size));
  const scribe = scribeOf(packed, reader, { claim, id });
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const written: (Uint8Array | undefined)[] = [];
  const bytes = (row: number) => (written[row] ??= encoder.encode(scribe.served(row)));
  return {
    size,
    sorts,
    ids,
    key,
    facets: mapValues(packed.facets, (facet) =>
      readFacet(facet, size, reader, ({ codes }) =>
        typeof codes === "string" ? idsOf(codes) : toCodes(() => JSON.parse(tell(reader.text(codes), claim))),
      ),
    ),
    days: packed.days && { start: reader.numbers(packed.days.start), end: reader.numbers(packed.days.end) },
    stated: packed.stated && reader.numbers(packed.stated),
    words: packed.words.map(({ texts, places, count }) => ({
      places: reader.numbers(places),
      count,
      text: keep(reader.texts(texts)),
    })),
    id,
    find: (id) => {
      const place = ids.place(id);
      return place === undefined ? undefined : rows()[place];
    },
    bytes,
    text: (row) => decoder.decode(bytes(row)),
    hidden: scribe.hidden,
  };
}

function readSort({ ranks, values, count }: PackedSort, reader: Reader, claim: TellClaim): SortColumn {
  const text = keep(reader.texts(values));
  return { ranks: reader.numbers(ranks), count, value: (place) => JSON.parse(tell(text(place), claim)) };
}

/** Ids stand in order: one is found without reading all. */
function toIds({ count, value }: SortColumn): Codes {
  return {
    all: once(() => Array.from({ length: count }, (_, place) => String(value(place)))),
    place: (id) => {
      const place = countBefore(count, (at) => value(at) < id);
      return place < count && value(place) === id ? place : undefined;
    },
  };
}

/** How many of the first places lie before the one that is looked for, which halves what is left at each step. */
export function countBefore(count: number, isBefore: (place: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function readFacet(facet: PackedFacet, size: number, reader: Reader, read: (facet: PackedFacet) => Codes): FacetColumn {
  const { starts, values } = facet;
  const column = { codes: read(facet), values: reader.numbers(values), starts: starts && reader.numbers(starts) };
  return { ...column, postings: once(() => toPostings(column, size)) };
}

/** Codes are read when one is first asked for. */
export function toCodes(read: () => readonly string[]): Codes {
  const all = once(read);
  const places = once(() => new Map(all().map((code, place) => [code, place])));
  return { all, place: (code) => places().get(code) };
}

/** Rows by code, counted and then laid out. */
function toPostings({ codes, values, starts }: Omit<FacetColumn, "postings">, size: number): Postings {
  const count = codes.all().length;
  const ends = new Uint32Array(count + 1);
  for (const value of values) if (value < count) ends[value + 1] = (ends[value + 1] ?? 0) + 1;
  for (let code = 0; code < count; code += 1) ends[code + 1] = (ends[code + 1] ?? 0) + (ends[code] ?? 0);
  const rows = new Uint32Array(ends[count] ?? 0);
  const next = ends.slice();
  for (let row = 0; row < size; row += 1) {
    const last = starts === undefined ? row + 1 : (starts[row + 1] ?? 0);
    for (let at = starts?.[row] ?? row; at < last; at += 1) {
      const code = values[at] ?? count;
      if (code >= count) continue;
      const place = next[code] ?? 0;
      rows[place] = row;
      next[code] = place + 1;
    }
  }
  return { starts: ends, rows };
}

function invert(ranks: Column): Uint32Array {
  const rows = new Uint32Array(ranks.length);
  for (const [row, rank] of ranks.entries()) rows[rank] = row;
  return rows;
}

function mapValues<T, U>(of: Readonly<Record<string, T>>, map: (value: T) => U): Map<string, U> {
  return new Map(Object.entries(of).map(([name, value]) => [name, map(value)]));
}
