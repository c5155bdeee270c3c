/** Which figure a claim revises, where a note says so: "revised (was 39,670)" of the new one, "later 413" of the old one. */
import { DIMENSIONS } from "../../../worker/query/line.ts";
import type { Cells } from "../cells.ts";
import { agree } from "./draft.ts";

const CELL = [...DIMENSIONS, "extent", "period_start", "period_end", "claimant"];

/** Ids of the claims that revise another one, with the earliest claim of the figure that each revises. */
export function findRevisions(
  entries: readonly { readonly claim: Cells; readonly note: string }[],
  claims: readonly Cells[],
): ReadonlyMap<string, string> {
  const revisions = new Map<string, string>();
  const tie = (revising: Cells | undefined, revised: Cells | undefined) => {
    if (revising !== undefined && revised !== undefined && revising["supersedes"] === "")
      revisions.set(revising["id"] ?? "", revised["id"] ?? "");
  };
  for (const { claim, note } of entries) {
    const [was, later] = [readFigure(WAS, note), readFigure(LATER, note)];
    if (was !== undefined) tie(claim, find(was, claim, claims)[0]);
    if (later !== undefined)
      for (const newer of find(later, claim, claims)) if (isAfter(newer, claim)) tie(newer, claim);
  }
  return revisions;
}

const WAS = /\brevised\b.*?(?:\bwas|\bprinted as|\bfrom) (\d[\d,. ]*)/i;
const LATER = /\blater (?:revised to |printed as )?(\d[\d,]*)(?= elsewhere|;|$)/i;

function readFigure(pattern: RegExp, note: string): string | undefined {
  return pattern.exec(note)?.[1]?.replaceAll(/\D/g, "");
}

/** Claims of the same cell and claimant with this very figure, the earliest statement first. */
function find(value: string, claim: Cells, claims: readonly Cells[]): readonly Cells[] {
  return claims
    .filter((other) => other["value"] === value && other["qualifier"] === "exact" && agree(other, claim, CELL))
    .toSorted((a, b) => (toDay(a) < toDay(b) ? -1 : 1));
}

function isAfter(newer: Cells, claim: Cells): boolean {
  return newer["as_of"] !== "" && claim["as_of"] !== "" && toDay(newer) > toDay(claim);
}

/** A statement without a day comes after all others. */
function toDay(claim: Cells): string {
  return claim["as_of"] === "" ? "9" : (claim["as_of"] ?? "9");
}
