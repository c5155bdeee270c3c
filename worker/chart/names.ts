/** Names in a line. */

/** Those met most often first, two at most, and how many more: `Delfi, LRT and 31 more`; empty for none. */
export function toNames(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first = "", second, ...rest] = [...counts].toSorted((a, b) => b[1] - a[1]).map(([name]) => name);
  if (second === undefined) return first;
  return rest.length === 0 ? `${first} and ${second}` : `${first}, ${second} and ${rest.length} more`;
}
