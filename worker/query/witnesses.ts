/** Who tells a figure first-hand: a claim that only repeats another adds no witness. */
import type { Claim } from "../record/claim.ts";
import type { PublishedRecord } from "../record/record.ts";

/** The claim that a claim repeats in the end; a claim that retells none is its own first telling. */
export function firstTellings(claims: readonly Claim[]): (claim: Claim) => Claim {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return (claim) => {
    let first = claim;
    for (let told = retold(first); told !== undefined; told = retold(first)) first = told;
    return first;
  };

  function retold({ retells }: Claim): Claim | undefined {
    return retells === null ? undefined : byId.get(retells);
  }
}

/**
 * Counts the distinct pairs of claimant and first telling among claims. Claims of one document are one telling, and so are
 * those of documents that derive from one.
 */
export function witnessesOf(record: Pick<PublishedRecord, "claims" | "sources">): (told: readonly Claim[]) => number {
  const toWitness = witnessOf(record);
  return (told) => new Set(told.map(toWitness)).size;
}

/** What is alike for claims that are one witness: claimant and document of the first telling. */
export function witnessOf({ claims, sources }: Pick<PublishedRecord, "claims" | "sources">): (claim: Claim) => string {
  const toFirst = firstTellings(claims);
  const origins = new Map(sources.map(({ id, derived_from }) => [id, derived_from]));
  return (told) => {
    const { claimant, source } = toFirst(told);
    return `${claimant.id} ${toOrigin(source.id)}`;
  };

  function toOrigin(source: string): string {
    let origin = source;
    for (let from = origins.get(origin) ?? null; from !== null; from = origins.get(origin) ?? null) origin = from;
    return origin;
  }
}
