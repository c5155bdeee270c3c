/** Orders of the claims, as `/stats` sorts them: nulls last in both directions, ties by id. */
import type { Columns } from "./columns.ts";

export const SORT_KEYS: readonly string[] = [
  "id",
  "indicator",
  "ref_area",
  "period_start",
  "period_end",
  "value",
  "as_of",
  "published",
];

/** Puts rows into an order, such as `-value,id`. Each order of all rows is found once. */
export function ordering(columns: Columns, usual: string): (rows: Uint32Array, sort: string) => Uint32Array {
  const orders = new Map<string, Uint32Array>();
  return (rows, sort) => {
    if (sort === usual) return rows;
    const order = orders.get(sort) ?? toOrder(columns, sort);
    orders.set(sort, order);
    const isIn = new Uint8Array(columns.size);
    for (const row of rows) isIn[row] = 1;
    return order.filter((row) => isIn[row] === 1);
  };
}

function toOrder(columns: Columns, sort: string): Uint32Array {
  const ids = toRanks(columns.file.ids);
  const keys = sort.split(",").map((key) => {
    const sign = key.startsWith("-") ? -1 : 1;
    const ranks = toKey(columns, key.replace(/^-/, ""), ids);
    return ranks.map((rank) => (rank === NONE ? NONE : sign * rank));
  });
  return Uint32Array.from({ length: columns.size }, (_, row) => row).toSorted((a, b) => {
    for (const ranks of [...keys, ids]) {
      const [one = NONE, other = NONE] = [ranks[a], ranks[b]];
      if (one !== other) return one < other ? -1 : 1;
    }
    return 0;
  });
}

/** Greater than every number. */
const NONE = Infinity;

function toKey({ days, facets, figure, file }: Columns, key: string, ids: Float64Array): Float64Array {
  if (key === "id") return ids;
  if (key === "value") return Float64Array.from(figure, (place) => file.figures[place]?.value ?? NONE);
  if (key === "published") {
    const sources = file.sources.map(({ published }) => Number(published?.replaceAll("-", "") ?? NONE));
    return Float64Array.from(facets.get("source")?.values ?? [], (place) => sources[place] ?? NONE);
  }
  const facet = facets.get(key);
  if (facet !== undefined) return Float64Array.from(facet.values);
  const column = Object.entries(days).find(([name]) => name === key)?.[1] ?? [];
  return Float64Array.from(column, (day) => (day === 0 ? NONE : day));
}

/** Places in code-point order. */
function toRanks(ids: readonly string[]): Float64Array {
  const places = new Map(ids.toSorted((a, b) => (a < b ? -1 : 1)).map((id, place) => [id, place]));
  return Float64Array.from(ids, (id) => places.get(id) ?? NONE);
}
