/** A group of rivals in words. */
import { toClaimMark } from "../chart/mark.ts";
import { describeCitizens } from "../chart/people.ts";
import { describeSpan } from "../chart/period.ts";
import type { Group } from "../chart/rivalry.ts";
import { namesArea, toWithin } from "../chart/within.ts";
import type { Tongue } from "../language/tongue.ts";
import type { ClaimForm } from "../record/form.ts";
import type { Names } from "./subject.ts";

/** `Lithuania, turned away, 2021: 5 claims, 2 figures from 8,106 to 8,120`. */
export function describeGroup(group: Pick<Group, "cell" | "claims">, names: Names, tongue: Tongue): string {
  return `${describeCell(group, names, tongue)}: ${describeFigures(group.claims, tongue)}`;
}

/** `Lithuania, turned away, 2021`; the area is left out where the name of what is counted holds it. */
function describeCell(
  { cell, claims: [first] }: Pick<Group, "cell" | "claims">,
  { indicators, areas, subsets }: Names,
  tongue: Tongue,
): string {
  const { subset, citizenship, period_start, period_end } = cell;
  const days = { period_start, period_start_latest: null, period_end_earliest: null, period_end };
  const place = first?.place?.name;
  const area = place === undefined ? (areas[cell.ref_area] ?? cell.ref_area) : tongue.text(place);
  const counted = cell.indicator.map((code) => indicators[code] ?? code);
  const isNamed = place === undefined && cell.indicator.some((code) => namesArea(code, cell.ref_area));
  return [
    ...(isNamed ? counted : [area, toEither(counted.map(toWithin), tongue)]),
    subset === null ? null : toWithin(subsets[subset] ?? subset),
    citizenship === null ? null : describeCitizens(citizenship, areas, tongue),
    describeSpan(days, tongue),
  ]
    .filter((part) => part !== null)
    .join(", ");
}

/** `turned away or people detained` */
function toEither(names: readonly string[], { say }: Tongue): string {
  return names.reduce((first, last) => say("{first} or {last}", { first, last }));
}

/** `5 claims, 2 figures from 8,106 to 8,120`; `2 claims, each 412`. */
function describeFigures(claims: readonly ClaimForm[], tongue: Tongue): string {
  const { display, many } = tongue;
  const ordered = claims
    .map((claim) => ({ claim, at: toClaimMark(claim, null, false, tongue).at }))
    .toSorted((a, b) => a.at - b.at || (a.claim.reading_lower ?? 0) - (b.claim.reading_lower ?? 0));
  const [least = "", most = ""] = [ordered[0], ordered.at(-1)].map((one) => display(one?.claim.display ?? ""));
  const figures = new Set(claims.map(({ display }) => display)).size;
  return least === most
    ? many(claims.length, "{count} claim of {least}", "{count} claims, each {least}", { least })
    : many(
        claims.length,
        "{count} claim, {figures} figures from {least} to {most}",
        "{count} claims, {figures} figures from {least} to {most}",
        { figures, least, most },
      );
}
