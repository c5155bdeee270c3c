/** Lays a list down as a shelf: run by the build, never by the Worker. */
import {
  type Collection,
  compareKeys,
  type Facet,
  type Order,
  type SortKey,
  toDayNumber,
  toOrders,
} from "./collection.ts";
import { onceEachValue } from "../record/once.ts";
import type { Writer } from "./sections.ts";
import { type Run, toColumns, toRuns } from "./runs.ts";
import { BETWEEN, CLAIM, type PackedCell } from "./scribe.ts";
import type { PackedFacet, PackedShelf, PackedSort } from "./shelf.ts";

/** What a list takes from the others. */
export interface Shelving {
  readonly writer: Writer;
  /** Ids of the rows of a list, in code-point order. */
  readonly idsOf: (path: string) => readonly string[];
  /** The place of a claim among the ids of claims; undefined for what is none. */
  readonly toPlace: (id: string) => number | undefined;
}

/** Throws a RangeError where a row has a code that no one could ask for, or two rows have one id. */
export function shelve<T>(collection: Collection<T>, shelving: Shelving): PackedShelf {
  const { fields, hidden, id, period, sort, sorts, stated, toRow, words } = collection;
  const { writer } = shelving;
  const rows = sortRows(collection, toOrders(sort.split(",")));
  const forms = rows.map((row): Readonly<Record<string, unknown>> => ({ ...toRow(row) }));
  const write = (name: string) => onceEachValue((value) => toText(value, name === collection.whole, shelving)); // most stand in many rows
  const ids = rows.map((row) => toText(id(row), false, shelving));
  const served = toRuns(
    fields.flatMap((name) =>
      toColumns(
        name,
        forms.map((form) => form[name]),
        write(name),
      ),
    ),
    ids,
  );
  const unserved = toRuns(
    Object.entries(hidden).flatMap(([name, of]) => toColumns(name, rows.map(of), write(name))),
    ids,
  );
  const own = [...served, ...unserved].flatMap(({ kind, texts }) => (kind === "own" ? [texts] : []));
  return {
    size: rows.length,
    served: served.map((run) => toCell(run, writer)),
    hidden: unserved.map((run) => toCell(run, writer)),
    lines: writer.texts(rows.map((_, row) => own.map((texts) => texts[row] ?? "").join(BETWEEN))),
    facets: mapValues(collection.facets, (facet) => toFacet(facet, collection.path, rows, shelving)),
    sorts: mapValues(withoutId(sorts), (of) => toSort(rows.map(of), shelving)),
    ids: toIds(rows.map(id), collection.path, shelving),
    words: words.map((of) => toShared(rows.map(of), writer)),
    ...(period === undefined
      ? {}
      : {
          days: {
            start: writer.numbers(rows.map((row) => toDayNumber(period(row).start))),
            end: writer.numbers(rows.map((row) => toDayNumber(period(row).end))),
          },
        }),
    ...(stated === undefined ? {} : { stated: writer.numbers(rows.map((row) => toDayNumber(stated(row)))) }),
  };
}

function sortRows<T>({ rows, sorts, id }: Collection<T>, orders: readonly Order[]): readonly T[] {
  return rows
    .map((row) => ({ row, keys: [...orders.map(({ key }) => sorts[key]?.(row) ?? null), id(row)] }))
    .toSorted((a, b) => compareKeys(a.keys, b.keys, orders))
    .map(({ row }) => row);
}

/** JSON in which claims stand by their place; empty for null. */
function toText(value: unknown, whole: boolean, { toPlace }: Shelving): string {
  if (value === null || value === undefined) return "";
  const sign = whole ? CLAIM.whole : CLAIM.id;
  const tell = (text: string, id: string) => {
    const place = toPlace(id);
    return place === undefined ? text : `${sign}${place}${sign}`;
  };
  const text = JSON.stringify(value);
  if (typeof value === "string") return tell(text, value);
  return typeof value === "object" ? text.replaceAll(/"([a-z0-9-]{3,80})"(?!:)/g, tell) : text;
}

function toCell({ head, kind, tail, texts }: Run, writer: Writer): PackedCell {
  if (kind === "id") return { head, tail, isId: true };
  const told = texts.some((text) => text.includes(CLAIM.id) || text.includes(CLAIM.whole));
  return kind === "shared" ? { told, ...toShared(texts, writer) } : { head, tail, told };
}

/** Texts that repeat are laid down once, in code-point order, with the place of each row's. */
function toShared(texts: readonly string[], writer: Writer): PackedShelf["words"][number] {
  const distinct = [...new Set(texts)].toSorted();
  const places = new Map(distinct.map((text, place) => [text, place]));
  return {
    texts: writer.texts(distinct),
    places: writer.numbers(texts.map((text) => places.get(text) ?? 0)),
    count: distinct.length,
  };
}

function toFacet<T>({ codes, of }: Facet<T>, path: string, rows: readonly T[], shelving: Shelving): PackedFacet {
  const { writer, idsOf } = shelving;
  const lists = rows.map((row) => {
    const code = of(row);
    if (code === null) return [];
    return typeof code === "string" ? [code] : [...new Set(code)];
  });
  const known = toKnown(codes, lists, idsOf);
  const places = new Map(known.map((code, place) => [code, place]));
  const values = lists.map((list) =>
    list.map((code) => {
      const place = places.get(code);
      if (place === undefined) throw new RangeError(`Cannot lay down ${path}: nobody could ask for the code "${code}"`);
      return place;
    }),
  );
  const single = values.every((list) => list.length < 2);
  let start = 0;
  return {
    codes: typeof codes === "object" && "idsOf" in codes ? codes.idsOf : writer.text(toText(known, false, shelving)),
    values: writer.numbers(single ? values.map(([value = known.length]) => value) : values.flat()),
    ...(single ? {} : { starts: writer.numbers([0, ...values.map((list) => (start += list.length))]) }),
  };
}

function toKnown(
  codes: Facet<unknown>["codes"],
  lists: readonly (readonly string[])[],
  idsOf: Shelving["idsOf"],
): readonly string[] {
  if (codes === "met") return [...new Set(lists.flat())].toSorted((a, b) => (a < b ? -1 : 1));
  return "idsOf" in codes ? idsOf(codes.idsOf) : codes;
}

function toSort(keys: readonly SortKey[], shelving: Shelving): PackedSort {
  const values = [...new Set(keys.filter((key) => key !== null))].toSorted((a, b) => compareKeys([a], [b], []));
  const places = new Map(values.map((value, place) => [value, place]));
  const ranks = keys.map((key) => (key === null ? values.length : (places.get(key) ?? 0)));
  return {
    ranks: shelving.writer.numbers(ranks),
    values: shelving.writer.texts(values.map((value) => toText(value, false, shelving))),
    count: values.length,
  };
}

/** The column of ids is laid down once. */
function withoutId<T>(sorts: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(sorts).filter(([name]) => name !== "id"));
}

/** Ids of claims are told by their places everywhere but here. */
function toIds(ids: readonly string[], path: string, shelving: Shelving): PackedSort {
  const [twice] = [...Map.groupBy(ids, (id) => id).entries()].filter(([, rows]) => rows.length > 1);
  if (twice !== undefined) throw new RangeError(`Cannot lay down ${path}: expected ids, found "${twice[0]}" twice`);
  return toSort(ids, { ...shelving, toPlace: () => undefined });
}

function mapValues<T, U>(of: Readonly<Record<string, T>>, map: (value: T) => U): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(of).map(([name, value]) => [name, map(value)]));
}
