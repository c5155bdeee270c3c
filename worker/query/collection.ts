/** A list that can be asked: which codes it may be filtered by, what it can be sorted by, which period each row has. */
import type { Period } from "../record/period.ts";

/** An exact code of a row, or several of which any will do, with every code that may be asked for. */
export interface Facet<T> {
  readonly codes: readonly string[];
  readonly description: string;
  readonly of: (row: T) => string | null | readonly string[];
}

/** `null` sorts last in both directions. */
export type SortKey = string | number | null;

export interface Collection<T extends { readonly id: string }> {
  readonly rows: readonly T[];
  readonly facets: Readonly<Record<string, Facet<T>>>;
  readonly sorts: Readonly<Record<string, (row: T) => SortKey>>;
  /** Widest period of a row, both days included; undefined where rows of the list have none. */
  readonly period: ((row: T) => Period) | undefined;
}

/** One key of an order; ties are broken by `id`. */
export interface Order {
  readonly key: string;
  readonly descending: boolean;
}

export interface Question {
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>;
  /** A row is in when its widest period shares a day with these; undefined for any. */
  readonly days: Period | undefined;
}
