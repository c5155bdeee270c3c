/** Lists and their items: every list of the API is filtered, sorted and paged by the code in this file. */
import * as v from "valibot";
import type { Period } from "../record/period.ts";
import type { Collection, Order } from "../query/collection.ts";
import { countThrough, select, sortRows, toKeys } from "../query/select.ts";
import { parseCursor, toCursor } from "./cursor.ts";
import { envelopeOf, toEnvelope, type Warning } from "./envelope.ts";
import type { Answer, Asked, Operation } from "./operation.ts";
import { codesOf, CURSOR, FROM, LIMIT, type Parameter, sortOf, TO } from "./parameter.ts";
import { toProblem } from "./problem.ts";
import { fault, type Query } from "./query.ts";

/** A collection as an answer pages it; its rows stand in the default order. */
export interface Listed<T extends { readonly id: string }> extends Collection<T> {
  readonly path: string;
  /** Default order, in the words of `sort`. */
  readonly sort: string;
  readonly data_version: string;
  /** A row as JSON text. */
  readonly toText: (row: T) => string;
  readonly warn: (rows: readonly T[]) => readonly Warning[];
  readonly page: string | null;
}

/** A collection as the API lists it, its rows in any order. */
export interface Listing<T extends { readonly id: string }> extends Omit<Listed<T>, "toText"> {
  readonly description: string;
  readonly row: v.GenericSchema;
  readonly toRow: (row: T) => unknown;
}

/** A list whose rows have addresses of their own, below its path. */
export interface Resource<T extends { readonly id: string }> extends Listing<T> {
  readonly noun: string;
  readonly item: v.GenericSchema;
  readonly toItem: (row: T) => unknown;
  readonly toPage: (row: T) => string | null;
}

export function toOperations<T extends { readonly id: string }>(resource: Resource<T>): readonly Operation[] {
  return [toListOperation(resource), toItemOperation(resource)];
}

export function toListOperation<T extends { readonly id: string }>(listing: Listing<T>): Operation {
  const { path, description, row } = listing;
  const toListed = listedOf(listing);
  return {
    id: `list-${path.slice(1)}`,
    path,
    summary: `List ${path.slice(1)}`,
    description,
    parameters: toParameters(listing),
    example: undefined,
    schema: envelopeOf(v.array(row)),
    media: "application/json",
    cached: true,
    answer: (asked) => answerList(toListed(), asked),
  };
}

/** Orders the rows when they are first asked for, and writes each once. */
function listedOf<T extends { readonly id: string }>(listing: Listing<T>): () => Listed<T> {
  const toText = onceEach((row: T) => JSON.stringify(listing.toRow(row)));
  const warn = onceEach(listing.warn);
  let rows: readonly T[] | undefined;
  return () => {
    rows ??= sortRows(listing.rows, listing.sorts, toOrders(listing.sort.split(",")));
    return { ...listing, rows, toText, warn };
  };
}

/** What is made of each thing is made once, and kept as long as the thing. */
export function onceEach<T extends object, U>(make: (of: T) => U): (of: T) => U {
  const made = new WeakMap<T, U>();
  return (of) => {
    const known = made.get(of) ?? make(of);
    made.set(of, known);
    return known;
  };
}

function toItemOperation<T extends { readonly id: string }>(resource: Resource<T>): Operation {
  const { path, noun, rows, item } = resource;
  return {
    id: `get-${path.slice(1)}`,
    path: `${path}/{id}`,
    summary: `Get one ${noun}`,
    description: `The ${noun} of that id.`,
    parameters: [],
    example: rows[0]?.id,
    schema: envelopeOf(item),
    media: "application/json",
    cached: true,
    answer: async (asked) => answerItem(resource, asked),
  };
}

function toParameters<T extends { readonly id: string }>(listing: Listing<T>): readonly Parameter[] {
  const { facets, period, sorts, sort } = listing;
  const filters = Object.entries(facets).map(([name, { description, codes }]) => codesOf(name, description, codes));
  const dates = period === undefined ? [] : [FROM, TO];
  return [...filters, ...dates, sortOf(Object.keys(sorts), sort), LIMIT, CURSOR];
}

export async function answerList<T extends { readonly id: string }>(listing: Listed<T>, asked: Asked): Promise<Answer> {
  const { query, self, path } = asked;
  const sort = query.lists.get("sort");
  const orders = toOrders(sort ?? listing.sort.split(","));
  const bound = toBound(path, query);
  const after = query.cursor === undefined ? [] : await parseCursor(query.cursor, bound, orders.length + 1);
  if (after === undefined) {
    const wrong = fault("cursor", CURSOR.expected, query.cursor ?? "");
    return { kind: "refused", response: toProblem("invalid-parameter", path, wrong.detail, { errors: [wrong] }) };
  }
  const { days, lists } = query;
  const codes = new Map([...lists].map(([name, values]) => [name, new Set(values)]));
  const found = select(listing, { codes, days: toSpan(days) });
  const rows = sort === undefined ? found : sortRows(found, listing.sorts, orders);
  const start = after.length === 0 ? 0 : countThrough(rows, after, listing.sorts, orders);
  const end = start + (query.integers.get("limit") ?? LIMIT.fallback);
  const shown = rows.slice(start, end);
  const last = shown.at(-1);
  const cursor =
    last === undefined || end >= rows.length ? undefined : await toCursor(bound, toKeys(last, listing.sorts, orders));
  const body = () =>
    toEnvelope({
      data_version: listing.data_version,
      total: rows.length,
      returned: shown.length,
      warnings: listing.warn(rows),
      links: { self, next: cursor === undefined ? null : toNext(path, query, cursor), csv: null, page: listing.page },
      data: `[${shown.map(listing.toText).join()}]`,
    });
  return { kind: "ready", body };
}

function answerItem<T extends { readonly id: string }>(resource: Resource<T>, { id, path, self }: Asked): Answer {
  const row = resource.rows.find((candidate) => candidate.id === id);
  if (row === undefined) {
    const detail = `Cannot find the ${resource.noun} "${id.slice(0, 100)}": ${resource.path} lists all that there are`;
    return { kind: "refused", response: toProblem("not-found", path, detail) };
  }
  const { data_version, toItem, toPage } = resource;
  const links = { self, next: null, csv: null, page: toPage(row) };
  const contents = { data_version, total: 1, returned: 1, warnings: [], links };
  return { kind: "ready", body: () => toEnvelope({ ...contents, data: JSON.stringify(toItem(row)) }) };
}

function toOrders(keys: readonly string[]): readonly Order[] {
  return keys.map((key) => ({ key: key.replace(/^-/, ""), descending: key.startsWith("-") }));
}

/** Undefined where no day is asked for. */
function toSpan(days: Query["days"]): Period | undefined {
  return days.has("from") || days.has("to")
    ? { start: days.get("from") ?? "0000-01-01", end: days.get("to") ?? "9999-12-31" }
    : undefined;
}

/** What a cursor is bound to: the query without `limit`, so that a walk may change its step. */
function toBound(path: string, { canonical }: Query): string {
  return `${path}?${canonical
    .split("&")
    .filter((part) => !part.startsWith("limit="))
    .join("&")}`;
}

function toNext(path: string, { canonical }: Query, cursor: string): string {
  return `${path}?${canonical === "" ? "" : `${canonical}&`}cursor=${cursor}`;
}
