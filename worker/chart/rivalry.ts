/** Claims that should agree as the rows of a strip, each set against the first. */
import type { Tongue } from "../language/tongue.ts";
import type { Rivalry } from "../record/check.ts";
import type { ClaimForm } from "../record/form.ts";
import { toQuery } from "./ask.ts";
import type { StripPanel } from "./chart.ts";
import { chooseFirst, describeDifference } from "./difference.ts";
import { describeRivals } from "./finding.ts";
import { toClaimMark } from "./mark.ts";
import { toNames } from "./names.ts";
import { describePeriod } from "./period.ts";
import { capitalise, namesArea, toWithin } from "./within.ts";

/** A group of rivals with its claims whole. */
export type Group = Omit<Rivalry, "claims"> & { readonly claims: readonly ClaimForm[] };

/** What the codebook says of a group, in the language of the panel. */
export interface RivalryWords {
  readonly area: string;
  readonly toName: (indicator: string) => string;
  /** Whether the claimant is one that counts this first-hand. */
  readonly isIssuer: (claim: ClaimForm) => boolean;
  readonly toPart: (claim: ClaimForm) => string | null;
}

/** The claim that the others are set against first, these by the day of the statement. */
export function toRivalryPanel(
  group: Group,
  { area, toName, isIssuer, toPart }: RivalryWords,
  tongue: Tongue,
): StripPanel {
  const { id, cell, claims, pairs } = group;
  const toNoun = (code: string): string => toWithin(toName(code));
  const first = chooseFirst(claims, isIssuer);
  const others = claims.filter((claim) => claim !== first).toSorted(by(({ as_of }) => as_of ?? "9999"));
  const toDifference = (claim: ClaimForm): string => {
    const pair = pairs.find(({ claims }) => claims.includes(first.id) && claims.includes(claim.id));
    return describeDifference(first, claim, pair?.kind, toNoun, tongue);
  };
  const marks = [first, ...others].map((claim) => ({
    ...toClaimMark(claim, toPart(claim), false, tongue),
    difference: claim === first ? null : toDifference(claim),
  }));
  const counted = toAlternatives(cell.indicator.map(toNoun), tongue);
  const period = describePeriod(first, tongue);
  const common = group.common === null ? null : { low: group.common.lower, high: group.common.upper };
  return {
    kind: "strip",
    id,
    heading: cell.indicator.some((code) => namesArea(code, cell.ref_area))
      ? `${capitalise(counted)}, ${period}`
      : tongue.say("{area}: {counted}, {period}", { area, counted, period }),
    measure: toNames(
      claims.map(({ claimant }) => tongue.text(claimant.name)),
      tongue,
    ),
    finding: describeRivals(marks, common, tongue),
    ref_area: cell.ref_area,
    marks,
    common,
    json: `/compare/${id}`,
    csv: toCsv(claims),
  };
}

function toAlternatives([first = "", ...others]: readonly string[], { say }: Tongue): string {
  return others.reduce((before, other) => say("{first} or {last}", { first: before, last: other }), first);
}

/** A group has no CSV of its own: what its documents say of its indicators over its days. */
function toCsv(claims: readonly ClaimForm[]): string {
  const toList = (key: (claim: ClaimForm) => string): readonly string[] => [...new Set(claims.map(key))].toSorted();
  return toQuery("/stats.csv", {
    indicator: toList(({ indicator }) => indicator).join(","),
    ref_area: toList(({ ref_area }) => ref_area).join(","),
    source: toList(({ source }) => source.id).join(","),
    from: toList(({ period_start }) => period_start)[0],
    to: toList(({ period_end }) => period_end).at(-1),
    period_match: "within",
  });
}

function by(key: (claim: ClaimForm) => string): (a: ClaimForm, b: ClaimForm) => number {
  return (a, b) => Number(key(a) > key(b)) - Number(key(a) < key(b));
}
