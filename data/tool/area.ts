/** Areas, and the places that lie in them. */
import type { PlaceRow } from "../../worker/record/schema.ts";
import { follow } from "./rule.ts";

/** What an area should have been: `_O` and `_U` are citizenships alone. */
export function expectedArea(area: string | null): string | undefined {
  return area?.startsWith("_") === true ? "a country or EU" : undefined;
}

/** What a place should have been, if it lies in none of these areas; null is no area. */
export function expectedPlace(
  place: string | null,
  areas: readonly (string | null)[],
  places: ReadonlyMap<string, PlaceRow>,
): string | undefined {
  const area = follow(place, places)?.ref_area;
  if (area === undefined || areas.includes(area)) return undefined;
  return `a place in ${areas.filter((other) => other !== null).join(" or ")}`;
}
