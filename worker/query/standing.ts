/** Claims that still stand as evidence of their own. */
import type { Claim } from "../record/claim.ts";
import { toCell } from "./siblings.ts";

/** Leaves out what is planned or hearsay (F, U), what only repeats another claim, and what a later claim supersedes. */
export function toStanding(claims: readonly Claim[]): readonly Claim[] {
  const superseded = toSuperseded(claims);
  return claims.filter(
    ({ id, obs_status, retells }) =>
      obs_status !== "F" && obs_status !== "U" && retells === null && !superseded.has(id),
  );
}

/**
 * Ids of the claims that later ones revise: each named one, and with it every claim of its cell, claimant and value that was
 * stated no later than the revision. A claim without a day of statement is taken as the older.
 */
export function toSuperseded(claims: readonly Claim[]): ReadonlySet<string> {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const revisions = claims.flatMap((revision) => {
    const old = revision.supersedes === null ? undefined : byId.get(revision.supersedes);
    return old === undefined ? [] : [{ figure: toFigure(old), old: old.id, revision }];
  });
  const byFigure = Map.groupBy(revisions, ({ figure }) => figure);
  return new Set(
    claims
      .filter((claim) =>
        byFigure
          .get(toFigure(claim))
          ?.some(({ old, revision }) => claim.id === old || (revision.id !== claim.id && isNoLater(claim, revision))),
      )
      .map(({ id }) => id),
  );
}

export function toFigure(claim: Claim): string {
  const { qualifier, value, value_upper, claimant } = claim;
  return JSON.stringify([toCell(claim), qualifier, value, value_upper, claimant.id]);
}

function isNoLater(claim: Claim, revision: Claim): boolean {
  return claim.as_of === null || revision.as_of === null || claim.as_of <= revision.as_of;
}
