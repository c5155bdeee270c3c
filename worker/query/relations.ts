/** What a claim is tied to: others of its cell, what revises or repeats it, checks and groups that name it. */
import { EVERYTHING, facetOf, type Question, select } from "./select.ts";
import type { Shelf } from "./shelf.ts";

/** Ids of claims of the same cell and widest period; none of a part, which only bounds its cell from below. */
export function findSiblings(claims: Shelf, row: number): readonly string[] {
  const { codes, values } = facetOf(claims, "line");
  const line = codes.all()[values[row] ?? -1];
  if (line === undefined) return [];
  const { days } = claims;
  const [start, end] = [days?.start[row], days?.end[row]];
  const isOfPeriod = (other: number) => other !== row && days?.start[other] === start && days?.end[other] === end;
  return Array.from(
    select(claims, { ...EVERYTHING, codes: new Map([["line", [line]]]), holds: isOfPeriod }),
    claims.id,
  ).toSorted();
}

/** Ids of the rows that name a claim by a facet, in code-point order. */
export function findNaming(shelf: Shelf, facet: string, claim: string): readonly string[] {
  const rows = select(shelf, { ...EVERYTHING, codes: new Map([[facet, [claim]]]) });
  return Array.from(rows, shelf.id).toSorted();
}

/** Ids of the rows that have the codes and name a claim of a document, in code-point order. */
export function findOfDocument(
  shelf: Shelf,
  claims: Shelf,
  source: string,
  codes: Question["codes"],
): readonly string[] {
  const own = select(claims, { ...EVERYTHING, codes: new Map([["source", [source]]]) });
  const places = new Set(Array.from(own, (row) => claims.key.ranks[row]));
  const { values, starts } = facetOf(shelf, "claim");
  const holds = (row: number) =>
    values.subarray(starts?.[row] ?? row, starts?.[row + 1] ?? row + 1).some((place) => places.has(place));
  return Array.from(select(shelf, { ...EVERYTHING, codes, holds }), shelf.id).toSorted();
}
