/** Dates with a digit gone astray: a bulletin's figure told long after its day, while another year, or day and month changed round, makes it news. */
import { daysBetween, isDay } from "../../record/period.ts";
import type { Flag } from "./check.ts";
import type { Statement } from "./statements.ts";

const BRIEF = 5; // days that a bulletin covers, after holidays too
const NEWS = 7; // days within which it is told
const LATE = 20; // days after which it is news no more

export function toDateSlips(statements: readonly Statement[]): readonly Flag[] {
  const printed = new Set(statements.flatMap((one) => toPrinted(one, (day) => day)));
  return statements
    .filter(({ days, cumulative }) => days <= BRIEF || cumulative)
    .filter((one) => !toPrinted(one, toNextYear).some((twin) => printed.has(twin)))
    .flatMap(toDateSlip);
}

/** Where a figure is printed, and for which days: a document that has one for the same days of the next year compares the two. */
function toPrinted({ claims, line, period }: Statement, move: (day: string) => string): readonly string[] {
  return claims.map(({ source }) => JSON.stringify([line, move(period.start), move(period.end), source.id]));
}

function toDateSlip(right: Statement): readonly Flag[] {
  const { end } = right.period;
  const [told] = right.claims.flatMap(({ as_of }) => as_of ?? []).toSorted();
  if (told === undefined || daysBetween(end, told) <= LATE) return [];
  const meant = [toNextYear(end), toExchanged(end)].find((day) => isNews(day, told));
  if (meant === undefined) return [];
  return [
    {
      kind: "digit_slip",
      role: "its date",
      left: [],
      right,
      statement: `a figure told on ${told} is of ${end}, while ${meant} would be news`,
      arithmetic: `${told} − ${end} = ${daysBetween(end, told)} > ${NEWS}`,
      reason: "A figure of a bulletin is mostly told within a week",
    },
  ];
}

function isNews(day: string, told: string): boolean {
  const days = isDay(day) ? daysBetween(day, told) : -1;
  return days >= 0 && days <= NEWS;
}

function toNextYear(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}

function toExchanged(day: string): string {
  return `${day.slice(0, 4)}-${day.slice(8)}-${day.slice(5, 7)}`;
}
