/** Other ways to take the same figures: a cut-off one day apart, and other figures printed for the same days. */
import { difference, hull, intersect } from "../../record/algebra.ts";
import { addDays, type Period } from "../../record/period.ts";
import type { Otherwise, Relation } from "./check.ts";
import type { Statement } from "./statements.ts";
import { addSpans, combine, NOTHING, type Span, toSpan } from "./verdict.ts";

/** Figures that are added up, with those among them that fill a window, out of all that count the same. */
interface Addition {
  readonly terms: readonly Statement[];
  readonly pieces: readonly Statement[];
  readonly pool: readonly Statement[];
  readonly relation: Relation;
}

/**
 * What the figures come to when the window they fill lies a day earlier or later: one day leaves, another enters. A day that is
 * not printed may be anything up to the greatest one that is.
 */
export function shiftWindow(window: Period, { terms, pieces, pool, relation }: Addition): readonly Otherwise[] {
  const printed = pool.filter(({ claim }) => claim.freq === "D");
  const most = upTo(printed);
  const shifts = [
    { leaves: window.end, enters: addDays(window.start, -1) },
    { leaves: window.start, enters: addDays(window.end, 1) },
  ];
  return shifts.map(({ leaves, enters }) => {
    const day = { start: enters, end: enters };
    const gained = pool.find(({ claim, period }) => claim.extent === "whole" && isSame(period, day));
    const lost = pieces.find(({ period }) => period.start <= leaves && leaves <= period.end);
    const kept = sumOf(terms.filter((term) => term !== lost));
    const rest =
      lost === undefined || lost.days === 1
        ? NOTHING
        : combine(toSpan(lost.claim), leastOf(upTo([lost]), printed.length === 0 ? upTo([lost]) : most), difference);
    const span = addSpans([kept, rest, gained === undefined ? most : toSpan(gained.claim)]);
    return { span, relation, reason: "A cut-off one day apart may explain the difference" };
  });
}

/** What the figures come to when any figure that the pool holds for the same line and days may be meant. */
export function swapRivals(
  terms: readonly Statement[],
  pool: readonly Statement[],
  relation: Relation,
): readonly Otherwise[] {
  const rivals = terms.map((term) => [term, ...pool.filter((rival) => rival !== term && isRival(rival, term))]);
  if (rivals.every((same) => same.length < 2)) return [];
  const span = addSpans(rivals.map((same) => hullOf(same.map(({ claim }) => toSpan(claim)))));
  return [{ span, relation, reason: "Another figure printed for the same days may explain the difference" }];
}

export function sumOf(statements: readonly Statement[]): Span {
  return addSpans(statements.map(({ claim }) => toSpan(claim)));
}

function isRival(a: Statement, b: Statement): boolean {
  return a.line === b.line && a.claim.extent === b.claim.extent && isSame(a.period, b.period);
}

export function isSame(a: Period, b: Period): boolean {
  return a.start === b.start && a.end === b.end;
}

/** From nothing to the greatest of these as a reader takes them: what their wording allows has often no end. */
function upTo(statements: readonly Statement[]): Span {
  return hullOf([
    NOTHING,
    ...statements.map(({ claim: { reading, step } }) => toSpan({ reading, logical: reading, step })),
  ]);
}

/** What belongs to both of two that start from nothing. */
function leastOf(a: Span, b: Span): Span {
  return combine(a, b, (x, y) => intersect(x, y) ?? x);
}

function hullOf([first = NOTHING, ...rest]: readonly Span[]): Span {
  return rest.reduce((all, span) => combine(all, span, hull), first);
}
