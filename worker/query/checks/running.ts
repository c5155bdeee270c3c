/** Running totals of one claimant: they never fall, and grow by what is printed for the days between. */
import { covers, nextDay, type Period } from "../../record/period.ts";
import { addUp, type Draft, type Relation } from "./check.ts";
import { type Cover, isClosed, toCover } from "./cover.ts";
import { shiftWindow, swapRivals } from "./otherwise.ts";
import { byWeight, preferFor } from "./prefer.ts";
import type { Statement } from "./statements.ts";

/** A total and an earlier one, with what their claimant prints for the days between. */
export interface Step {
  readonly before: Statement;
  readonly after: Statement;
  readonly between: Period;
  readonly cover: Cover;
  readonly relation: Relation;
  /** All that the claimant says of the line. */
  readonly pool: readonly Statement[];
}

export function toRunningTotals(statements: readonly Statement[]): readonly Draft[] {
  return toSteps(statements).map(toDraft);
}

/**
 * Each total against the last one before it, and against the last exact one where that is another. A total here is a count
 * since a first day that is known. One that repeats the total before it, with nothing printed between, says nothing new.
 */
export function toSteps(statements: readonly Statement[]): readonly Step[] {
  const pools = Map.groupBy(statements, ({ line, claim }) => `${line} ${claim.claimant.id}`);
  return [...pools.values()].flatMap((pool) => {
    const totals = pool.filter(
      ({ claim, narrowest }) =>
        claim.extent === "whole" && claim.period_start_latest === null && narrowest !== undefined,
    );
    return [...Map.groupBy(totals, ({ period }) => period.start).values()]
      .filter((counter) => counter.some(({ cumulative }) => cumulative))
      .flatMap((counter) => toCounterSteps(counter, pool));
  });
}

function toCounterSteps(counter: readonly Statement[], pool: readonly Statement[]): readonly Step[] {
  const ordered = counter.toSorted((a, b) => compare(a.period.end, b.period.end) || byWeight(b, a));
  return ordered.flatMap((after) => {
    const end = after.narrowest?.end ?? after.period.end;
    const earlier = ordered.filter(({ period }) => period.end < end);
    const last = earlier.at(-1);
    const exact = earlier.findLast(({ claim }) => claim.qualifier === "exact");
    return [...new Set([last, exact])].flatMap((before) =>
      before === undefined ? [] : toStep(before, after, { start: nextDay(before.period.end), end }, pool),
    );
  });
}

function toStep(before: Statement, after: Statement, between: Period, pool: readonly Statement[]): readonly Step[] {
  const inside = pool.filter(({ period }) => covers(between, period));
  const cover = toCover(between, preferFor(after, inside));
  const repeats = before.claim.display === after.claim.display && cover.pieces.length === 0;
  const relation = cover.full && isClosed(before) && isClosed(after) ? "equal" : "at_most";
  return repeats ? [] : [{ before, after, between, cover, relation, pool }];
}

function toDraft({ before, after, between, cover, relation, pool }: Step): Draft {
  const { pieces } = cover;
  const terms = [before, ...pieces];
  const growth = relation === "equal" ? "is that" : "is no less than that";
  const plus = pieces.length === 0 ? "" : " and what is printed for days between";
  return {
    kind: "running_total",
    role: before.claim.qualifier === "exact" ? "from an exact total" : "from the total before",
    ...addUp(terms),
    right: after,
    relation,
    statement: `the total from ${after.period.start} to ${after.period.end} ${growth} to ${before.period.end}${plus}`,
    otherwise: [
      ...(pieces.length === 0 ? [] : shiftWindow(between, { terms, pieces, pool, relation })),
      ...swapRivals(terms, pool, relation),
    ],
    doubt: undefined,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
