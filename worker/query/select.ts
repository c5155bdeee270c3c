/** Filters a list, orders it, and finds a place in its order. */
import { overlaps } from "../record/period.ts";
import type { Collection, Order, Question, SortKey } from "./collection.ts";

/** The rows that answer a question, as they stand. */
export function select<T extends { readonly id: string }>(
  { rows, facets, period }: Pick<Collection<T>, "rows" | "facets" | "period">,
  { codes, days }: Question,
): readonly T[] {
  const asked = Object.entries(facets).flatMap(([name, { of }]) => {
    const values = codes.get(name);
    return values === undefined ? [] : [{ of, values }];
  });
  const found =
    asked.length === 0 ? rows : rows.filter((row) => asked.every(({ of, values }) => hasAny(of(row), values)));
  return period === undefined || days === undefined ? found : found.filter((row) => overlaps(period(row), days));
}

/** Rows in an order; ties stand in code-point order of their ids. */
export function sortRows<T extends { readonly id: string }>(
  rows: readonly T[],
  sorts: Collection<T>["sorts"],
  orders: readonly Order[],
): readonly T[] {
  return rows
    .map((row) => ({ row, keys: toKeys(row, sorts, orders) }))
    .toSorted((a, b) => compareKeys(a.keys, b.keys, orders))
    .map(({ row }) => row);
}

/** How many rows, which stand in the order, it places at these keys or before them. */
export function countThrough<T extends { readonly id: string }>(
  rows: readonly T[],
  keys: readonly SortKey[],
  sorts: Collection<T>["sorts"],
  orders: readonly Order[],
): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const row = rows[middle];
    if (row !== undefined && compareKeys(toKeys(row, sorts, orders), keys, orders) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What places a row in an order: its keys, then its id. */
export function toKeys<T extends { readonly id: string }>(
  row: T,
  sorts: Collection<T>["sorts"],
  orders: readonly Order[],
): readonly SortKey[] {
  return [...orders.map(({ key }) => sorts[key]?.(row) ?? null), row.id];
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

function hasAny(codes: string | null | readonly string[], values: ReadonlySet<string>): boolean {
  if (codes === null || typeof codes === "string") return codes !== null && values.has(codes);
  return codes.some((code) => values.has(code));
}
