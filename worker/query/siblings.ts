/** Claims about the same thing. */
import type { Claim } from "../record/claim.ts";
import { toCell } from "./line.ts";

/**
 * The other claims of a claim's cell: same indicator, areas, place, citizenship, subset, unit and widest period. A claim of a
 * part only bounds its cell from below: it is no member.
 */
export function selectSiblings(claims: readonly Claim[], claim: Claim): readonly Claim[] {
  if (claim.extent === "part") return [];
  const { id, period_start: start, period_end: end } = claim;
  const line = JSON.stringify(toCell(claim));
  return claims.filter(
    (other) =>
      other.period_start === start &&
      other.period_end === end &&
      other.extent === "whole" &&
      other.id !== id &&
      JSON.stringify(toCell(other)) === line,
  );
}
