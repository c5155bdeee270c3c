/** Which of several figures for the same days a recomputation takes. */
import type { Statement } from "./statements.ts";

/** The weightier statement first: dates printed, an exact figure, more claims, stated later; ties by id. */
export function byWeight(a: Statement, b: Statement): number {
  return (
    Number(b.dated) - Number(a.dated) ||
    Number(b.claim.qualifier === "exact") - Number(a.claim.qualifier === "exact") ||
    b.claims.length - a.claims.length ||
    compare(b.claim.as_of ?? "", a.claim.as_of ?? "") ||
    compare(a.claim.id, b.claim.id)
  );
}

/**
 * Figures for parts of what `whole` counts, those first that stand beside it: in its own documents, then in the document that
 * prints most of them, then by its claimant.
 */
export function preferFor(whole: Statement, parts: readonly Statement[]): readonly Statement[] {
  const own = sourcesOf(whole);
  const [main] = [...countSources(parts)].toSorted(([a, x], [b, y]) => y - x || compare(a, b));
  const rank = (part: Statement): number => {
    const sources = sourcesOf(part);
    if (sources.some((source) => own.includes(source))) return 0;
    if (sources.some((source) => source === main?.[0])) return 1;
    return part.claim.claimant.id === whole.claim.claimant.id ? 2 : 3;
  };
  const ranks = new Map(parts.map((part) => [part, rank(part)]));
  return parts.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0) || byWeight(a, b));
}

function countSources(statements: readonly Statement[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const source of statements.flatMap(sourcesOf)) counts.set(source, (counts.get(source) ?? 0) + 1);
  return counts;
}

function sourcesOf({ claims }: Statement): readonly string[] {
  return claims.map(({ source }) => source.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
