/** Lists and their items: the build lays them down as shelves, the Worker asks these. */
import type { PublishedRecord } from "../record/record.ts";
import { type Collection, type Facet, type Order, toDayNumber, toOrders } from "../query/collection.ts";
import { toMet } from "../query/met.ts";
import { once } from "../record/once.ts";
import type { Pack } from "../query/pack.ts";
import { countThrough, EVERYTHING, facetOf, type Question, select, sortRows, toKeys } from "../query/select.ts";
import type { Codes, Shelf } from "../query/shelf.ts";
import { searching } from "../query/words.ts";
import { toSingle } from "./envelope.ts";
import type { Warning } from "./form.ts";
import { MEDIA, type Operation } from "./operation.ts";
import { type Rows, toPagedOperations } from "./page.ts";
import { AS_OF, codesOf, FROM, type Parameter, PERIOD_MATCH, Q, sortOf, TO } from "./parameter.ts";
import { toProblem } from "./problem.ts";
import { fault, type Query } from "./query.ts";
import { warnMixed, warnUndated } from "./warning.ts";

/** A facet by which anyone may ask, with what it means. */
export interface Filter<T> extends Facet<T> {
  readonly description: string;
}

/** A list of the API: what the build lays down of it, and how it is asked. */
export interface Listing<T> extends Omit<Collection<T>, "rows" | "fields" | "facets"> {
  readonly rows: (record: PublishedRecord) => readonly T[];
  readonly description: string;
  readonly facets: Readonly<Record<string, Filter<T>>>;
  /** Facets by which the Worker alone asks. */
  readonly inner: Readonly<Record<string, Facet<T>>>;
  /** Whether rows of several indicators or units are warned of. */
  readonly mixes: boolean;
  /** The page that shows its rows, with the query of the address, `?indicator=detained` or empty, where the page takes it. */
  readonly toPage: (query: string) => string | null;
  readonly item: Item | undefined;
}

/** Rows that have addresses of their own, below the path of the list. */
export interface Item {
  readonly noun: string;
  /** What the item tells besides its row. */
  readonly toMore: (row: number, shelf: Shelf, pack: Pack) => Readonly<Record<string, unknown>>;
  readonly toPage: (id: string) => string | null;
}

/** What a listing tells of a record; the fields of its rows are the build's to know. */
type Unlaid<T> = Omit<Collection<T>, "fields">;

/** A listing whose rows' type is nobody's concern any more. */
export interface List {
  readonly path: string;
  readonly toOperations: (pack: Pack) => readonly Operation[];
  /** Passes on what the build lays down. */
  readonly open: <U>(record: PublishedRecord, use: <T>(rows: Unlaid<T>) => U) => U;
}

export function toList<T>(listing: Listing<T>): List {
  const { facets, inner, item, path, rows } = listing;
  return {
    path,
    toOperations: (pack) => [
      ...toListOperations(listing, pack),
      ...(item === undefined ? [] : [toItemOperation(listing, item, pack)]),
    ],
    open: (record, use) => use({ ...listing, rows: rows(record), facets: { ...facets, ...inner } }),
  };
}

/** What most lists are without. */
export const PLAIN = {
  hidden: {},
  whole: undefined,
  inner: {},
  stated: undefined,
  words: [],
  mixes: false,
  toPage: () => null,
} as const;

/** An item that is its row. */
export function itemOf(noun: string, toPage: Item["toPage"] = () => null): Item {
  return { noun, toMore: () => ({}), toPage };
}

function toListOperations<T>(listing: Listing<T>, pack: Pack): readonly Operation[] {
  const { description, path, toPage } = listing;
  const shelf = once(() => pack.shelf(path));
  const ordersOf = ({ lists }: Query) => toOrders(lists.get("sort") ?? listing.sort.split(","));
  return toPagedOperations({
    path,
    description,
    pack,
    parameters: once(() => toParameters(listing, (name) => codesOfFacet(shelf, name))),
    check: checkMatch,
    countKeys: (query) => ordersOf(query).length + 1,
    find: (query) => find(listing, shelf(), query, ordersOf(query)),
    toPage,
  });
}

/** Read when they are first asked for. */
function codesOfFacet(shelf: () => Shelf, name: string): Codes {
  const codes = once(() => facetOf(shelf(), name).codes);
  return { all: () => codes().all(), place: (code) => codes().place(code) };
}

function toParameters<T>(listing: Listing<T>, codes: (facet: string) => Codes): readonly Parameter[] {
  const { facets, period, sorts, sort, stated, words } = listing;
  return [
    ...Object.entries(facets).map(([name, { description }]) => codesOf(name, description, codes(name))),
    ...(period === undefined ? [] : [FROM, TO, PERIOD_MATCH]),
    ...(stated === undefined ? [] : [AS_OF]),
    ...(words.length === 0 ? [] : [Q]),
    sortOf(Object.keys(sorts), sort),
  ];
}

function checkMatch({ lists, sent }: Query) {
  const match = lists.get("period_match");
  return match?.[0] !== "within" || sent.has("from") || sent.has("to")
    ? []
    : [fault("period_match", "from or to beside it", match.join(","))];
}

function find<T>(listing: Listing<T>, shelf: Shelf, query: Query, orders: readonly Order[]): Rows {
  const as_of = query.days.get("as_of");
  const asked = select(shelf, toQuestion(listing, shelf, query));
  const { stated } = shelf;
  const last = toDayNumber(as_of ?? null);
  const heard = as_of === undefined || stated === undefined ? asked : asked.filter((row) => isBy(stated[row], last));
  const rows = query.lists.has("sort") ? sortRows(shelf, heard, orders) : heard;
  return {
    total: rows.length,
    bytes: (index) => shelf.bytes(rowAt(rows, index)),
    keys: (index) => toKeys(shelf, rowAt(rows, index), orders),
    through: (keys) => countThrough(shelf, rows, orders, keys),
    warnings: (): readonly Warning[] => [
      ...(listing.mixes ? warnMixed(toMet(shelf, rows, "indicator"), toMet(shelf, rows, "unit_measure")) : []),
      ...(as_of === undefined || stated === undefined
        ? []
        : warnUndated(asked.filter((row) => stated[row] === 0).length)),
    ],
  };
}

function rowAt(rows: Uint32Array, index: number): number {
  const row = rows[index];
  if (row === undefined) throw new RangeError(`Cannot write row ${index}: ${rows.length} were found`);
  return row;
}

function isBy(stated: number | undefined, day: number): boolean {
  return stated !== undefined && stated !== 0 && stated <= day;
}

function toQuestion<T>({ facets }: Listing<T>, shelf: Shelf, query: Query): Question {
  const { days, lists } = query;
  const codes = new Map([...lists].filter(([name]) => name in facets));
  if (codes.size === 0 && days.size === 0 && query.words.length === 0) return EVERYTHING;
  const dated = days.has("from") || days.has("to");
  const start = toDayNumber(days.get("from") ?? null);
  const end = toDayNumber(days.get("to") ?? "9999-12-31");
  const within = lists.get("period_match")?.[0] === "within";
  return {
    codes,
    days: dated ? { start, end, within } : undefined,
    holds: query.words.length === 0 ? undefined : searching(query.words, shelf.words),
  };
}

function toItemOperation<T>({ path }: Listing<T>, item: Item, pack: Pack): Operation {
  const shelf = once(() => pack.shelf(path));
  const { data_version } = pack.facts();
  return {
    id: `get-${path.slice(1)}`,
    path: `${path}/{id}`,
    tag: path.slice(1),
    summary: `Get one ${item.noun}`,
    description: `The ${item.noun} of that id.`,
    parameters: [],
    get example() {
      return shelf().size === 0 ? undefined : shelf().id(0);
    },
    media: [MEDIA.json],
    cached: true,
    check: () => [],
    answer: ({ id, path: asked, self }) => {
      const found = shelf().find(id);
      if (found === undefined) return { kind: "refused", response: toMissing(item.noun, id, path, asked) };
      const write = () => {
        const data = withMore(shelf().text(found), item.toMore(found, shelf(), pack));
        return { body: toSingle(data_version, { self, page: item.toPage(id) }, data), next: null };
      };
      return { kind: "ready", media: MEDIA.json, write };
    },
  };
}

function withMore(text: string, more: Readonly<Record<string, unknown>>): string {
  return [text.slice(0, -1), ...Object.entries(more).map(([name, value]) => `"${name}":${JSON.stringify(value)}`)]
    .join(",")
    .concat("}");
}

/** A 404 that names the list. */
export function toMissing(noun: string, id: string, list: string, path: string): Response {
  return toProblem(
    "not-found",
    path,
    `Cannot find the ${noun} "${id.slice(0, 100)}": ${list} lists all that there are`,
  );
}
