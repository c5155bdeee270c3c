/** Claims about the same thing. */
import type { Claim } from "../record/claim.ts";

/**
 * The other claims of a claim's cell: same indicator, areas, place, citizenship, subset, unit and widest period. A claim of a
 * part only bounds its cell from below: it is no member.
 */
export function selectSiblings(claims: readonly Claim[], claim: Claim): readonly Claim[] {
  if (claim.extent === "part") return [];
  const cell = toCell(claim);
  return claims.filter((other) => other.id !== claim.id && other.extent === "whole" && toCell(other) === cell);
}

export function toCell(claim: Claim): string {
  return JSON.stringify([
    claim.indicator,
    claim.ref_area,
    claim.counterpart_area,
    claim.place?.id,
    claim.citizenship,
    claim.subset,
    claim.unit_measure,
    claim.period_start,
    claim.period_end,
  ]);
}
