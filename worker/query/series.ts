/** Observations per calendar period of the lines that a question asks for. */
import type { Claim } from "../record/claim.ts";
import { type CalendarFreq, overlaps, type Period } from "../record/period.ts";
import { type Cell, type Line, readCell } from "./line.ts";
import type { KnownLine, Lines, Traits } from "./lines.ts";
import { type Observation, toObservation } from "./observation.ts";
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
    return { rows, undated: asked.reduce((count, { undated }) => count + undated, 0) };
  };

  function remember(id: string, question: SeriesQuestion): Heard {
    const { as_of, claimants, freq } = question;
    const key = [freq, as_of, ...(claimants ?? []), id].join();
    const known = kept.get(key);
    if (known !== undefined) return known;
    const heard = hear(read(id), question);
    held += heard.rows.length;
    if (held > MAX_HELD) {
      kept.clear();
      held = heard.rows.length;
    }
    kept.set(key, heard);
    return heard;
  }
}

const MAX_HELD = 50_000; // rows, of some 200 bytes: all lines at every frequency have fewer

/** The rows of a line as far as it is heard, and how many of its claims are left out because nobody knows their day. */
interface Heard {
  readonly rows: readonly Row[];
  readonly undated: number;
}

function hear(line: KnownLine, question: SeriesQuestion): Heard {
  const { as_of, freq } = question;
  const heard = { ...line, claims: line.claims.filter((claim) => isHeard(claim, line.traits(claim), question)) };
  const countWitnesses = (claims: readonly Claim[]) => new Set(claims.map((claim) => line.traits(claim).witness)).size;
  const undated = line.claims.filter((claim) => claim.as_of === null && isOf(claim, question.claimants));
  return {
    rows: toRows(heard, toCourse(heard, freq, countWitnesses)),
    undated: as_of === undefined ? 0 : undated.length,
  };
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

function isStatedBy(stated: string | null, day: string | undefined): boolean {
  return day === undefined || (stated !== null && stated <= day);
}

function isOf({ claimant }: Claim, claimants: SeriesQuestion["claimants"]): boolean {
  return claimants === undefined || claimants.has(claimant.id);
}
