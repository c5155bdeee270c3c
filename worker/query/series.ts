/** Observations per calendar period of the lines that a question asks for. */
import type { Claim } from "../record/claim.ts";
import { type CalendarFreq, overlaps, type Period } from "../record/period.ts";
import type { PublishedRecord } from "../record/record.ts";
import { type Cell, type Line, toLines } from "./line.ts";
import { type Observation, toObservation } from "./observation.ts";
import { type Course, toCourse } from "./points.ts";
import { toStanding } from "./standing.ts";
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
  const revisions = record.claims.filter(({ supersedes }) => supersedes !== null);
  let lines: readonly Line[] | undefined;
  return (question) => {
    const { freq, from, includes, to } = question;
    lines ??= toLines(record);
    const asked = lines.filter(({ cell }) => includes(cell));
    const heard = asked.map((line) => ({ ...line, claims: selectHeard(line.claims, revisions, question) }));
    const rows = heard
      .filter(({ claims }) => claims.length > 0)
      .flatMap((line) => {
        const course = toCourse(line, freq, countWitnesses);
        return trim(course)
          .filter((period) => overlaps(period, { start: from, end: to }))
          .map((period) => ({
            id: `${line.id},${period.start}`,
            cell: line.cell,
            observe: () => toObservation(line, course.at(period)),
          }));
      });
    return { rows, undated: asked.flatMap(({ claims }) => toUndated(claims, question)).length };
  };
}

/**
 * The claims of a line that enter: stated by the day and by the claimants that are asked for; neither retold, planned nor
 * hearsay, and not revised, by whatever claimant and in whatever line, in what was stated by that day.
 */
function selectHeard(
  claims: readonly Claim[],
  revisions: readonly Claim[],
  { as_of, claimants }: SeriesQuestion,
): readonly Claim[] {
  const told = [...new Set([...claims, ...revisions])].filter((claim) => isStatedBy(claim, as_of));
  const standing = new Set(toStanding(told));
  return claims.filter((claim) => standing.has(claim) && isOf(claim, claimants));
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

/** From the first period that holds something to the last. */
function trim({ periods, at }: Course): readonly Period[] {
  const holds = (period: Period) => at(period).finding.method !== "none";
  const first = periods.findIndex(holds);
  return first === -1 ? [] : periods.slice(first, periods.findLastIndex(holds) + 1);
}
