/** Observations per calendar period of the lines that a question asks for. */
import type { Claim } from "../record/claim.ts";
import { type CalendarFreq, overlaps, type Period } from "../record/period.ts";
import type { PublishedRecord } from "../record/record.ts";
import { type Cell, type Line, toLines } from "./line.ts";
import { type Observation, toObservation } from "./observation.ts";
import { type Course, toCourse } from "./series/points.ts";
import { isOwnEvidence, revisersOf } from "./standing.ts";
import { witnessesOf } from "./witnesses.ts";

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

/** The lines of a record are made once, when they are first asked for. */
export function indexSeries(
  record: Pick<PublishedRecord, "claims" | "indicators" | "sources">,
): (question: SeriesQuestion) => Series {
  const countWitnesses = witnessesOf(record);
  const kept = new Map<string, readonly Row[]>();
  let held = 0;
  let index: { readonly lines: readonly Line[]; readonly revisers: Revisers } | undefined;
  return (question) => {
    index ??= { lines: toLines(record), revisers: revisersOf(record.claims) };
    const { revisers } = index;
    const { from, includes, to } = question;
    const asked = index.lines.filter(({ cell }) => includes(cell));
    const rows = asked
      .flatMap((line) => remember(line, revisers, question))
      .filter(({ period }) => overlaps(period, { start: from, end: to }));
    return { rows, undated: asked.flatMap(({ claims }) => toUndated(claims, question)).length };
  };

  /** The rows of a line as far as it is heard; those that were asked for lately are kept, for the next page. */
  function remember(line: Line, revisers: Revisers, question: SeriesQuestion): readonly Row[] {
    const { as_of, claimants, freq } = question;
    const key = [freq, as_of, ...(claimants ?? []), line.id].join();
    const known = kept.get(key);
    if (known !== undefined) return known;
    const heard = { ...line, claims: line.claims.filter((claim) => isHeard(claim, revisers, question)) };
    const rows = toRows(heard, toCourse(heard, freq, countWitnesses));
    held += rows.length;
    if (held > MAX_HELD) {
      kept.clear();
      held = rows.length;
    }
    kept.set(key, rows);
    return rows;
  }
}

const MAX_HELD = 50_000; // rows, of some 200 bytes: all lines at every frequency have fewer

type Revisers = ReturnType<typeof revisersOf>;

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
function isHeard(claim: Claim, revisers: Revisers, { as_of, claimants }: SeriesQuestion): boolean {
  return (
    isStatedBy(claim, as_of) &&
    isOf(claim, claimants) &&
    isOwnEvidence(claim) &&
    !(revisers.get(claim.id) ?? []).some((revision) => isStatedBy(revision, as_of))
  );
}

function toUndated(claims: readonly Claim[], { as_of, claimants }: SeriesQuestion): readonly Claim[] {
  return as_of === undefined ? [] : claims.filter((claim) => claim.as_of === null && isOf(claim, claimants));
}

function isStatedBy(claim: Claim, day: string | undefined): boolean {
  return day === undefined || (claim.as_of !== null && claim.as_of <= day);
}

function isOf({ claimant }: Claim, claimants: SeriesQuestion["claimants"]): boolean {
  return claimants === undefined || claimants.has(claimant.id);
}
