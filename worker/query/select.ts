/** Filters and orders a list. */
import { overlaps } from "../record/period.ts";
import type { Collection, Order, Question, SortKey } from "./collection.ts";

/** The rows that answer a question, in its order; ties stand in code-point order of their ids. */
export function select<T extends { readonly id: string }>(
  { rows, facets, sorts, period }: Collection<T>,
  { codes, from, to, orders }: Question,
): readonly T[] {
  const asked = Object.entries(facets).flatMap(([name, { of }]) => {
    const values = codes.get(name);
    return values === undefined ? [] : [{ of, values }];
  });
  return rows
    .filter((row) => asked.every(({ of, values }) => [of(row) ?? []].flat().some((code) => values.has(code))))
    .filter((row) => period === undefined || overlaps(period(row), { start: from, end: to }))
    .toSorted((a, b) => compareKeys(toKeys(a, sorts, orders), toKeys(b, sorts, orders), orders));
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
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? null;
    if (left === right) continue;
    if (left === null) return 1;
    if (right === null) return -1;
    const sign = left < right ? -1 : 1;
    return orders[index]?.descending === true ? -sign : sign;
  }
  return 0;
}
