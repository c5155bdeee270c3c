/** A year against the one before it: like against like, or nothing is said. */
import type { Break, Mark } from "../../worker/chart/chart.ts";
import { describeDay } from "../../worker/chart/period.ts";
import { toClaimHref } from "./claim.ts";
import { h, type Tree } from "./tree.ts";

export interface Against {
  readonly verdict: "more" | "fewer" | "as many" | "cannot be told";
  /** Why it cannot be told; null where it can. */
  readonly reason: string | null;
  readonly before: Mark;
}

/** Marks are years of one indicator and area; null where the year before has none. Intervals decide, ends included. */
export function toAgainst(mark: Mark, marks: readonly Mark[], breaks: readonly Break[]): Against | null {
  const before = marks.find(({ name }) => Number(name) === Number(mark.name) - 1);
  if (before === undefined) return null;
  const reason = findObstacle(before, mark, breaks);
  if (reason !== null) return { verdict: "cannot be told", reason, before };
  if (isBelow(before, mark)) return { verdict: "more", reason: null, before };
  if (isBelow(mark, before)) return { verdict: "fewer", reason: null, before };
  if (isPoint(mark) && isPoint(before)) return { verdict: "as many", reason: null, before };
  return { verdict: "cannot be told", reason: "the wording allows both", before };
}

function findObstacle(before: Mark, mark: Mark, breaks: readonly Break[]): string | null {
  const both = [before, mark];
  const derived = both.find((one) => one.derived);
  if (derived !== undefined) return `${derived.name} is printed nowhere as a whole`;
  const partial = both.find((one) => one.partial);
  if (partial !== undefined) return `${partial.name} is counted in part`;
  if (before.claimant !== mark.claimant) return "two offices counted";
  const change = breaks.find(({ date }) => date > before.from && date <= mark.to);
  return change === undefined ? null : `the count changed on ${describeDay(change.date)}`;
}

/** Whether every value that the wording of `a` allows is smaller than every one of `b`. */
function isBelow({ high }: Mark, { low }: Mark): boolean {
  if (high === null || low === null) return false;
  return high.value < low.value || (high.value === low.value && (high.kind === "open" || low.kind === "open"));
}

function isPoint({ low, high }: Mark): boolean {
  return low !== null && low.kind === "closed" && high?.kind === "closed" && low.value === high.value;
}

/** `more` and `30,475 against 25,701`, each figure a link to its claim. */
export function toAgainstCell(mark: Mark, against: Against | null): readonly Tree[] {
  if (against === null) return ["–"];
  const { verdict, reason, before } = against;
  return [
    h("b", {}, verdict),
    h(
      "span",
      { class: "soft" },
      toLink(mark),
      " against ",
      toLink(before),
      ...(reason === null ? [] : [`: ${reason}`]),
    ),
  ];
}

function toLink({ id, display }: Mark): Tree {
  return h("a", { href: toClaimHref(id) }, display);
}
