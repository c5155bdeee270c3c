/** What a claim is about, in words. */
import { describeCitizens } from "../chart/people.ts";
import { namesArea, toWithin } from "../chart/within.ts";
import type { Names as AllNames, Tongue } from "../language/tongue.ts";
import type { ClaimForm } from "../record/form.ts";

/** What a subject is named with. */
export type Names = Omit<AllNames, "units">;

type Subject = Pick<ClaimForm, "indicator" | "ref_area" | "place" | "citizenship" | "subset">;

/** `Gathered at the border: brought to the border, Poland`; the area is left out where the indicator's name holds it. */
export function toSubject(
  { indicator, ref_area, place, citizenship, subset }: Subject,
  { indicators, areas, subsets }: Names,
  tongue: Tongue,
): string {
  const name = indicators[indicator] ?? indicator;
  const area = namesArea(indicator, ref_area) ? null : (areas[ref_area] ?? ref_area);
  const parts = [
    subset === null ? name : `${name}: ${toWithin(subsets[subset] ?? subset)}`,
    citizenship === null ? null : describeCitizens(citizenship, areas, tongue),
    place === null ? area : tongue.text(place.name),
  ];
  return parts.filter((part) => part !== null).join(", ");
}
