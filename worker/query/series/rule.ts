/** The rule by which one claim of several speaks for a cell. */
import type { Claim } from "../../record/claim.ts";
import type { Qualifier } from "../../record/codes.ts";
import { compareKeys } from "../collection.ts";

export const RULE = "issuer-exact-latest";

/** What the rule asks of the record. */
export interface Bench {
  /** Whether the claimant counts the indicator first-hand in the area. */
  readonly isIssuer: (claim: Claim) => boolean;
  /** Distinct pairs of claimant and first telling among claims. */
  readonly countWitnesses: (claims: readonly Claim[]) => number;
}

/**
 * Claims of one cell, the one that speaks for it first. Each step breaks the ties of the one before: the issuer's · not
 * relayed · the wording, from exact to vague · among exact ones a value that does not end in 00 · dated · stated later ·
 * more witnesses of the same figure · id.
 */
export function rank(claims: readonly Claim[], { isIssuer, countWitnesses }: Bench): readonly Claim[] {
  if (claims.length < 2) return claims;
  const alike = Map.groupBy(claims, toFigure);
  const keys = new Map(
    claims.map((claim) => [
      claim,
      [
        isIssuer(claim) ? 0 : 1,
        claim.relayed_by === undefined ? 0 : 1,
        WORDINGS[claim.qualifier],
        isRound(claim) ? 1 : 0,
        -Date.parse(claim.as_of ?? "0000-01-01"),
        -countWitnesses(alike.get(toFigure(claim)) ?? []),
        claim.id,
      ],
    ]),
  );
  return claims.toSorted((a, b) => compareKeys(keys.get(a) ?? [], keys.get(b) ?? [], []));
}

const WORDINGS: Readonly<Record<Qualifier, number>> = {
  exact: 0,
  range: 1,
  at_least: 2,
  more_than: 2,
  about: 3,
  almost: 4,
  under: 4,
  up_to: 4,
  vague: 5,
};

function isRound({ qualifier, value }: Claim): boolean {
  return qualifier === "exact" && value !== null && value !== 0 && value % 100 === 0;
}

function toFigure({ qualifier, value, value_upper, step }: Claim): string {
  return [qualifier, value ?? step, value_upper].join(" ");
}
