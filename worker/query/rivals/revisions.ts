/** Which figure an office has replaced by which. */
import type { Claim } from "../../record/claim.ts";
import { revisersOf, toFigure } from "../standing.ts";

/**
 * Whether `newer` prints a figure that revises, at once or in steps, the one of `older`. An old figure that is printed once
 * more after its revision is not taken back by it.
 */
export function revisionsOf(claims: readonly Claim[]): (newer: Claim, older: Claim) => boolean {
  const superseded = revisersOf(claims);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const replaced = new Map<string, Set<string>>();
  for (const claim of claims) {
    const old = claim.supersedes === null ? undefined : byId.get(claim.supersedes);
    if (old === undefined) continue;
    const figures = replaced.get(toFigure(claim)) ?? new Set();
    replaced.set(toFigure(claim), figures.add(toFigure(old)));
  }
  return (newer, older) => superseded.has(older.id) && toAllReplaced(toFigure(newer)).has(toFigure(older));

  function toAllReplaced(figure: string): ReadonlySet<string> {
    const met = new Set(replaced.get(figure));
    for (const older of met) for (const oldest of replaced.get(older) ?? []) met.add(oldest); // a set is walked as it grows
    return met;
  }
}
