/** Counters that run over several years, as the sum of them. */
import type { Period } from "../../record/period.ts";
import { isClosed } from "./cover.ts";
import type { Statement } from "./statements.ts";

/** The figures for the years of a period, its first and last year as far as they belong to it; undefined where one is missing. */
export function toYears(period: Period, candidates: readonly Statement[]): readonly Statement[] | undefined {
  const first = Number(period.start.slice(0, 4));
  const last = Number(period.end.slice(0, 4));
  if (first === last) return undefined;
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index).map((year) => {
    const start = year === first ? period.start : `${year}-01-01`;
    const end = year === last ? period.end : `${year}-12-31`;
    return candidates.find(
      (piece) =>
        piece.claim.extent === "whole" && isClosed(piece) && piece.period.start === start && piece.period.end === end,
    );
  });
  return years.every((year) => year !== undefined) ? years : undefined;
}
