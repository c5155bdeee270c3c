/** Names in a line. */
import type { Tongue } from "../language/tongue.ts";

/** Those met most often first, two at most, and how many more: `Delfi, LRT and 31 more`; empty for none. */
export function toNames(names: readonly string[], tongue: Tongue): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first = "", second, ...rest] = [...counts].toSorted((a, b) => b[1] - a[1]).map(([name]) => name);
  if (second === undefined) return first;
  if (rest.length === 0) return tongue.list([first, second]);
  const named = { first, second };
  return tongue.many(rest.length, "{first}, {second} and {count} more", "{first}, {second} and {count} more", named);
}
