/** Which statements, set side by side, make up a period. */
import { covers, isAdjacent, type Period } from "../../record/period.ts";
import type { Statement } from "./statements.ts";

export interface Cover {
  /** Disjoint, in order of time. */
  readonly pieces: readonly Statement[];
  /** Whether no day of the period is left out. */
  readonly full: boolean;
}

/**
 * The statements inside a period that cover most of its days without sharing one, printed dates before inferred ones and the fewest that do; of several about the
 * same days the first. What an open end may move out of the period, or covers a part of its cell alone, is no piece.
 */
export function toCover(period: Period, candidates: readonly Statement[]): Cover {
  const inside = candidates.filter((piece) => piece.claim.extent === "whole" && covers(period, piece.period));
  const first = new Map(inside.toReversed().map((piece) => [`${piece.period.start}/${piece.period.end}`, piece]));
  const pieces = toLongest([...first.values()].toSorted((a, b) => (a.period.end < b.period.end ? -1 : 1)));
  const joined = pieces.every((piece, index) => {
    const next = pieces[index + 1];
    return next === undefined ? piece.period.end === period.end : isAdjacent(piece.period, next.period);
  });
  const full = joined && pieces[0]?.period.start === period.start && pieces.every(isClosed);
  return { pieces, full };
}

/** Whether the source leaves no end of the period open. */
export function isClosed({ claim }: Statement): boolean {
  return claim.period_start_latest === null && claim.period_end_earliest === null;
}

interface Chain {
  readonly days: number;
  /** Pieces whose dates are inferred. */
  readonly inferred: number;
  readonly length: number;
  readonly last: Statement | undefined;
  readonly rest: Chain | undefined;
}

const NONE: Chain = { days: 0, inferred: 0, length: 0, last: undefined, rest: undefined };

/** Weighted interval scheduling over pieces in order of their last days: most days, then fewest inferred dates, then fewest pieces. */
function toLongest(pieces: readonly Statement[]): readonly Statement[] {
  const best: Chain[] = [NONE];
  for (const [index, last] of pieces.entries()) {
    const without = best[index] ?? NONE;
    const before = pieces.findLastIndex(({ period }, other) => other < index && period.end < last.period.start);
    const rest = best[before + 1] ?? NONE;
    const grown = {
      days: rest.days + last.days,
      inferred: rest.inferred + Number(!last.dated),
      length: rest.length + 1,
      last,
      rest,
    };
    best.push(isBetter(grown, without) ? grown : without);
  }
  return listPieces(best.at(-1) ?? NONE);
}

function isBetter(a: Chain, b: Chain): boolean {
  if (a.days !== b.days) return a.days > b.days;
  return a.inferred === b.inferred ? a.length < b.length : a.inferred < b.inferred;
}

function listPieces(chain: Chain): readonly Statement[] {
  const pieces: Statement[] = [];
  for (let at: Chain | undefined = chain; at?.last !== undefined; at = at.rest) pieces.push(at.last);
  return pieces.toReversed();
}
