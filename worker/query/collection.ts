/** A list that can be asked: which codes it may be filtered by, what it can be sorted by, which period each row has. */
import type { Period } from "../record/period.ts";

/** An exact code of a row, or several of which any will do. */
export interface Facet<T> {
  /** Every code that may be asked for: those given here, the ids of another collection, or those that rows have. */
  readonly codes: readonly string[] | { readonly idsOf: string } | "met";
  readonly of: (row: T) => string | null | readonly string[];
}

/** `null` sorts last in both directions. */
export type SortKey = string | number | null;

/** What the build lays down as a shelf, row by row. */
export interface Collection<T> {
  /** The address of the list, which is the name of its shelf. */
  readonly path: string;
  readonly rows: readonly T[];
  /** What no other row has: ties of an order are broken by it. */
  readonly id: (row: T) => string;
  /** Names of the fields that `toRow` gives, in the order in which they are served. */
  readonly fields: readonly string[];
  readonly toRow: (row: T) => object;
  /** Besides these, what the Worker needs of a row and never serves. */
  readonly hidden: Readonly<Record<string, (row: T) => unknown>>;
  /** Texts that words are looked for in, folded. */
  readonly words: readonly ((row: T) => string)[];
  /** A field whose ids of claims are served as the claims themselves. */
  readonly whole: string | undefined;
  readonly facets: Readonly<Record<string, Facet<T>>>;
  readonly sorts: Readonly<Record<string, (row: T) => SortKey>>;
  /** Default order, in the words of `sort`. */
  readonly sort: string;
  /** Widest period of a row, both days included; undefined where rows of the list have none. */
  readonly period: ((row: T) => Period) | undefined;
  /** The day on which a row was stated; undefined where rows of the list have none. */
  readonly stated: ((row: T) => string | null) | undefined;
}

/** One key of an order; ties are broken by the id. */
export interface Order {
  readonly key: string;
  readonly descending: boolean;
}

/** `-period_end,id` */
export function toOrders(sort: readonly string[]): readonly Order[] {
  return sort.map((key) => ({ key: key.replace(/^-/, ""), descending: key.startsWith("-") }));
}

/** A day as a number that sorts as it does: 20211108; 0 for none. */
export function toDayNumber(day: string | null): number {
  return day === null ? 0 : Number(day.replaceAll("-", ""));
}

/** Negative where `a` stands before `b`; `null` stands last in both directions. */
export function compareKeys(a: readonly SortKey[], b: readonly SortKey[], orders: readonly Order[]): number {
  for (let index = 0; index < a.length; index += 1) {
    const left = a[index] ?? null;
    const right = b[index] ?? null;
    if (left === right) continue;
    if (left === null) return 1;
    if (right === null) return -1;
    const sign = left < right ? -1 : 1;
    return orders[index]?.descending === true ? -sign : sign;
  }
  return 0;
}
