/** Claims that still stand as evidence of their own. */
import type { Claim } from "../record/claim.ts";
import { toCell } from "./line.ts";

/** Leaves out what is planned or hearsay (F, U), what only repeats another claim, and what a later claim supersedes. */
export function toStanding(claims: readonly Claim[]): readonly Claim[] {
  const superseded = revisersOf(claims);
  return claims.filter((claim) => isOwnEvidence(claim) && !superseded.has(claim.id));
}

export function isOwnEvidence({ obs_status, retells }: Claim): boolean {
  return obs_status !== "F" && obs_status !== "U" && retells === null;
}

/**
 * By the id of each claim that later ones revise, these: a revision revises the claim that it names, and with it every claim
 * of its cell, claimant and value that was stated no later. A claim without a day of statement is taken as the older.
 */
export function revisersOf(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const revisions = claims.flatMap((revision) => {
    const old = revision.supersedes === null ? undefined : byId.get(revision.supersedes);
    return old === undefined ? [] : [{ figure: toFigure(old), value: old.value, old: old.id, revision }];
  });
  const byFigure = Map.groupBy(revisions, ({ figure }) => figure);
  const values = new Set(revisions.map(({ value }) => value));
  return new Map(
    claims.flatMap((claim) => {
      if (!values.has(claim.value)) return []; // spares most claims the making of their figure
      const revisers = (byFigure.get(toFigure(claim)) ?? [])
        .filter(({ old, revision }) => claim.id === old || (revision.id !== claim.id && isNoLater(claim, revision)))
        .map(({ revision }) => revision);
      return revisers.length === 0 ? [] : [[claim.id, revisers] as const];
    }),
  );
}

export function toFigure(claim: Claim): string {
  const { qualifier, value, value_upper, claimant } = claim;
  return JSON.stringify([
    toCell(claim),
    claim.period_start,
    claim.period_end,
    qualifier,
    value,
    value_upper,
    claimant.id,
  ]);
}

function isNoLater(claim: Claim, revision: Claim): boolean {
  return claim.as_of === null || revision.as_of === null || claim.as_of <= revision.as_of;
}
