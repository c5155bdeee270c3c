/** Dates with a digit gone astray: a day's figure stated long after it, while another year, or day and month changed round, makes it news. */
import type { Check } from "../record/check.ts";
import type { Claim } from "../record/claim.ts";
import { daysBetween, isDay } from "../record/period.ts";
import { describeLine, toBounds, toId } from "./check.ts";
import type { Statement } from "./statements.ts";

const BRIEF = 3; // days that a bulletin covers, after a weekend too
const NEWS = 7; // days within which it is told
const LATE = 20; // days after which it is news no more

export function toDateSlips(statements: readonly Statement[], known: ReadonlyMap<string, string>): readonly Check[] {
  return statements
    .filter(({ days }) => days <= BRIEF)
    .flatMap((statement) => statement.claims.flatMap((claim) => toCheck(statement, claim, known)));
}

function toCheck(statement: Statement, claim: Claim, known: ReadonlyMap<string, string>): readonly Check[] {
  const { as_of, period_start, period_end } = claim;
  if (as_of === null || daysBetween(period_end, as_of) <= LATE) return [];
  const meant = [toNextYear(period_end), toExchanged(period_end)].find((day) => isNews(day, as_of));
  if (meant === undefined) return [];
  const id = toId("digit_slip", statement, `date ${claim.id}`);
  return [
    {
      id,
      kind: "digit_slip",
      verdict: "strained",
      indicator: claim.indicator,
      ref_area: claim.ref_area,
      period_start,
      period_end,
      statement: `${describeLine(statement)}: a figure stated on ${as_of} is of ${period_end}, while ${meant} would be news`,
      arithmetic: `${as_of} − ${period_end} = ${daysBetween(period_end, as_of)} > ${NEWS}`,
      left: { claims: [], ...toBounds({ lower: undefined, upper: undefined }) },
      right: { claims: [claim.id], ...toBounds(claim.logical) },
      reason: "A figure of a day or a weekend is mostly told within the week",
      known: known.get(id) ?? null,
    },
  ];
}

function isNews(day: string, as_of: string): boolean {
  const days = isDay(day) ? daysBetween(day, as_of) : -1;
  return days >= 0 && days <= NEWS;
}

function toNextYear(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}

function toExchanged(day: string): string {
  return `${day.slice(0, 4)}-${day.slice(8)}-${day.slice(5, 7)}`;
}
