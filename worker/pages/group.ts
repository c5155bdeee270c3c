/** A group of rivals in words. */
import { toClaimMark } from "../chart/mark.ts";
import { describeCitizens } from "../chart/people.ts";
import { describePeriod } from "../chart/period.ts";
import type { Group } from "../chart/rivalry.ts";
import { toWithin } from "../chart/within.ts";
import type { ClaimForm } from "../record/form.ts";
import type { Names } from "./subject.ts";

/** `Lithuania, turned away, 2021: 5 claims, 2 figures from 8,106 to 8,120`. */
export function describeGroup(group: Pick<Group, "cell" | "claims">, names: Names): string {
  return `${describeCell(group, names)}: ${describeFigures(group.claims)}`;
}

/** `Lithuania, turned away, 2021`; the area is left out where the name of what is counted holds it. */
function describeCell({ cell, claims: [first] }: Pick<Group, "cell" | "claims">, names: Names): string {
  const { indicators, areas, subsets } = names;
  const { subset, citizenship, period_start, period_end, time_period } = cell;
  const days = { period_start, period_start_latest: null, period_end_earliest: null, period_end };
  const area = first?.place?.name ?? areas[cell.ref_area] ?? cell.ref_area;
  const counted = cell.indicator.map((code) => indicators[code] ?? code);
  return [
    ...(counted.some((name) => name.includes(area)) ? counted : [area, counted.map(toWithin).join(" or ")]),
    subset === null ? null : toWithin(subsets[subset] ?? subset),
    citizenship === null ? null : describeCitizens(citizenship, areas),
    time_period.length === 4 ? time_period : describePeriod(days),
  ]
    .filter((part) => part !== null)
    .join(", ");
}

/** `5 claims, 2 figures from 8,106 to 8,120`; `2 claims, each 412`. */
function describeFigures(claims: readonly ClaimForm[]): string {
  const ordered = claims
    .map((claim) => ({ claim, at: toClaimMark(claim).at }))
    .toSorted((a, b) => a.at - b.at || (a.claim.reading_lower ?? 0) - (b.claim.reading_lower ?? 0));
  const [least, most] = [ordered[0]?.claim.display, ordered.at(-1)?.claim.display];
  const figures = new Set(claims.map(({ display }) => display)).size;
  return least === most
    ? `${claims.length} claims, each ${least}`
    : `${claims.length} claims, ${figures} figures from ${least} to ${most}`;
}
