/** Observations per calendar period of the lines that a question asks for. */
import type { Claim } from "../record/claim.ts";
import { type CalendarFreq, overlaps, type Period } from "../record/period.ts";
import { type Cell, type Line, readCell } from "./line.ts";
import type { KnownLine, Lines, Traits } from "./lines.ts";
import type { Observation } from "../record/form.ts";
import { toObservation } from "./observation.ts";
import { type Course, toCourse } from "./series/points.ts";
import { isOwnEvidence } from "./standing.ts";

export interface SeriesQuestion {
  /** Which lines. */
  readonly includes: (cell: Cell) => boolean;
  readonly freq: CalendarFreq;
  /** Undefined for all claimants. */
  readonly claimants: ReadonlySet<string> | undefined;
  /** Days, both included; a period is in when it shares a day with them. */
  readonly from: string;
  readonly to: string;
  /** Only what was stated by this day; undefined for all, undated statements too. */
  readonly as_of: string | undefined;
}

/** A row of a series: its observation is made when it is asked for, so that a page costs no more than its rows. */
export interface Row {
  /** In code-point order of these the rows stand by line, then period. */
  readonly id: string;
  readonly cell: Cell;
  readonly period: Period;
  readonly observe: () => Observation;
}

export interface Series {
  /** By line, then period; every period of a line from the first that holds something to the last. */
  readonly rows: readonly Row[];
  /** Claims of the lines that are left out because nobody knows when they were stated. */
  readonly undated: number;
}

/** Asks the lines; those that were asked for lately are kept, for the next page. */
export function indexSeries({ ids, read }: Lines): (question: SeriesQuestion) => Series {
  const kept = new Map<string, Heard>();
  let held = 0;
  return (question) => {
    const { from, includes, to } = question;
    const asked = ids()
      .filter((id) => includes(readCell(id)))
      .map((id) => remember(id, question));
    const rows = asked
      .flatMap((heard) => heard.rows)
      .filter(({ period }) => overlaps(period, { start: from, end: to }));
    const undated = asked.flatMap((heard) =>
      heard.undated.filter(({ widest }) => overlaps(widest, { start: from, end: to })),
    );
    return { rows, undated: undated.length };
  };

  function remember(id: string, question: SeriesQuestion): Heard {
    const { as_of, claimants, freq } = question;
    const key = [freq, as_of, ...(claimants ?? []), id].join();
    const known = kept.get(key);
    if (known !== undefined) return known;
    const heard = hear(read(id), question);
    kept.set(key, heard);
    held += heard.weight;
    for (const [oldest, { weight }] of kept) {
      if (held <= MAX_HELD || oldest === key) break;
      kept.delete(oldest);
      held -= weight;
    }
    return heard;
  }
}

const MAX_HELD = 20_000; // rows and claims, of less than a thousand bytes each: room for the series that people ask for

/** The rows of a line as far as it is heard, and its claims that are left out because nobody knows their day. */
interface Heard {
  readonly rows: readonly Row[];
  readonly undated: readonly Claim[];
  /** Rows, and claims that they are made of. */
  readonly weight: number;
}

function hear(line: KnownLine, question: SeriesQuestion): Heard {
  const { as_of, freq } = question;
  const heard = { ...line, claims: line.claims.filter((claim) => isHeard(claim, line.traits(claim), question)) };
  const countWitnesses = (claims: readonly Claim[]) => new Set(claims.map((claim) => line.traits(claim).witness)).size;
  const rows = toRows(heard, toCourse(heard, freq, countWitnesses));
  const undated = as_of === undefined ? [] : line.claims.filter((claim) => isUndated(claim, question));
  return { rows, undated, weight: rows.length + heard.claims.length + undated.length };
}

function toRows(line: Line, { periods, at }: Course): readonly Row[] {
  return periods.map((period) => ({
    id: `${line.id},${period.start}`,
    cell: line.cell,
    period,
    observe: () => toObservation(line, at(period)),
  }));
}

/**
 * Whether a claim enters: stated by the day and by a claimant that are asked for; neither retold, planned nor hearsay, and
 * not revised in what was stated by that day.
 */
function isHeard(claim: Claim, { revised }: Traits, { as_of, claimants }: SeriesQuestion): boolean {
  return (
    isStatedBy(claim.as_of, as_of) &&
    isOf(claim, claimants) &&
    isOwnEvidence(claim) &&
    !revised.some((day) => isStatedBy(day, as_of))
  );
}

/** Whether a claim would enter, did anyone know the day of its statement. */
function isUndated(claim: Claim, { claimants }: SeriesQuestion): boolean {
  return claim.as_of === null && isOf(claim, claimants) && isOwnEvidence(claim);
}

function isStatedBy(stated: string | null, day: string | undefined): boolean {
  return day === undefined || (stated !== null && stated <= day);
}

function isOf({ claimant }: Claim, claimants: SeriesQuestion["claimants"]): boolean {
  return claimants === undefined || claimants.has(claimant.id);
}
