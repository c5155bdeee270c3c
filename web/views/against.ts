/** A year against the one before it: like against like, or nothing is said. */
import type { Break, Mark } from "../../worker/chart/chart.ts";
import { describeDay } from "../../worker/chart/period.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import { toClaimHref } from "./claim.ts";
import { h, type Tree } from "./tree.ts";

export interface Against {
  readonly verdict: "more" | "fewer" | "as many" | "cannot be told";
  /** In words, why it cannot be told; null where it can. */
  readonly reason: string | null;
  readonly before: Mark;
}

/** Marks are years of one indicator and area; null where the year before has none. Intervals decide, ends included. */
export function toAgainst(
  mark: Mark,
  marks: readonly Mark[],
  breaks: readonly Break[],
  tongue: Tongue,
): Against | null {
  const before = marks.find(({ name }) => Number(name) === Number(mark.name) - 1);
  if (before === undefined) return null;
  const reason = findObstacle(before, mark, breaks, tongue);
  if (reason !== null) return { verdict: "cannot be told", reason, before };
  if (isBelow(before, mark)) return { verdict: "more", reason: null, before };
  if (isBelow(mark, before)) return { verdict: "fewer", reason: null, before };
  if (isPoint(mark) && isPoint(before)) return { verdict: "as many", reason: null, before };
  return { verdict: "cannot be told", reason: tongue.say("the wording allows both"), before };
}

function findObstacle(before: Mark, mark: Mark, breaks: readonly Break[], tongue: Tongue): string | null {
  const { say } = tongue;
  const both = [before, mark];
  const derived = both.find((one) => one.derived);
  if (derived !== undefined) return say("{year} is printed nowhere as a whole", { year: derived.name });
  const partial = both.find((one) => one.partial);
  if (partial !== undefined) return say("{year} is counted in part", { year: partial.name });
  if (before.claimant !== mark.claimant) return say("two offices counted");
  const change = breaks.find(({ date }) => date > before.from && date <= mark.to);
  return change === undefined ? null : say("the count changed on {day}", { day: describeDay(change.date, tongue) });
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
export function toAgainstCell(mark: Mark, against: Against | null, tongue: Tongue): readonly Tree[] {
  if (against === null) return ["–"];
  const { reason, before } = against;
  const holes: Readonly<Record<"figure" | "other" | "reason", Tree>> = {
    figure: toLink(mark),
    other: toLink(before),
    reason: reason ?? "",
  };
  const words =
    reason === null
      ? tongue.parts("{figure} against {other}", holes)
      : tongue.parts("{figure} against {other}: {reason}", holes);
  return [h("b", {}, describeVerdict(against, tongue)), h("span", { class: "soft" }, words)];
}

function describeVerdict({ verdict }: Against, { say }: Tongue): string {
  switch (verdict) {
    case "more":
      return say("more");
    case "fewer":
      return say("fewer");
    case "as many":
      return say("as many");
    default:
      return say("cannot be told");
  }
}

function toLink({ id, display }: Mark): Tree {
  return h("a", { href: toClaimHref(id) }, display);
}
