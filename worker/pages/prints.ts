/** Who else prints a figure, and who printed it first. */
import type { ClaimForm } from "../record/form.ts";
import type { Book } from "./book.ts";

export interface Prints {
  /** Claims of other documents of the same cell, period and value, and those that repeat the claim or that it repeats. */
  readonly others: readonly ClaimForm[];
  /** Whether some of them print it later, and none at the same time as it, earlier, or on a day that is not known. */
  readonly first: boolean;
}

export function toPrints(claim: ClaimForm, book: Pick<Book, "claim" | "relations">): Prints {
  const { siblings, retold_by } = book.relations(claim.id);
  const told = [...retold_by, ...(claim.retells === null ? [] : [claim.retells])];
  const others = [...new Set([...siblings, ...told])]
    .flatMap((id) => book.claim(id) ?? [])
    .filter((other) => other.source.id !== claim.source.id && (isSame(claim, other) || told.includes(other.id)))
    .toSorted((a, b) => compareDays(toDay(a), toDay(b)));
  const day = toDay(claim);
  const first =
    day !== null &&
    claim.retells === null &&
    others.length > 0 &&
    others.every((other) => {
      const later = toDay(other);
      return later !== null && later > day;
    });
  return { others, first };
}

/** The day on which the document came out; where it is undated, that of the statement. */
function toDay({ source, as_of }: ClaimForm): string | null {
  return source.published ?? as_of;
}

function isSame(a: ClaimForm, b: ClaimForm): boolean {
  if (a.value === null) return a.display === b.display;
  return a.value === b.value && a.value_upper === b.value_upper;
}

/** Undated ones last. */
function compareDays(a: string | null, b: string | null): number {
  return (a ?? LAST) < (b ?? LAST) ? -1 : a === b ? 0 : 1;
}

const LAST = "9999";
