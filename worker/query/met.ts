/** Which codes some rows have. */
import { facetOf } from "./select.ts";
import type { Shelf } from "./shelf.ts";

/** In code-point order; of a facet of which each row has one code at most. */
export function toMet(shelf: Shelf, rows: Uint32Array, name: string): readonly string[] {
  const { codes, values } = facetOf(shelf, name);
  const met = new Uint8Array(codes.all().length + 1);
  for (const row of rows) met[values[row] ?? 0] = 1;
  return codes
    .all()
    .filter((_, place) => met[place] === 1)
    .toSorted();
}
