/** A group of rivals as a strip: which figures stand in it, in what order, and where along the axis. */
import type { ClaimForm, RivalryForm } from "../../worker/record/form.ts";
import type { MarkEnd } from "../../worker/chart/chart.ts";
import { chooseFirst, describeDifference } from "../../worker/chart/difference.ts";
import { toClaimMark } from "../../worker/chart/mark.ts";
import { describeSpeaker } from "../../worker/chart/people.ts";
import { describeDay } from "../../worker/chart/period.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import { capitalise, toWithin } from "../../worker/chart/within.ts";
import { describeGroup } from "../../worker/pages/group.ts";
import { toRivalryNames } from "../../worker/pages/kinds.ts";
import type { Names } from "../views/claim.ts";
import type { Strip, StripEnd, StripRow } from "../views/strip.ts";
import { type Axis, toAxis } from "./axis.ts";

/** `rank` is the place of the group among all; `isIssuer` tells who counts first-hand. */
export function toStripOf(
  rivalry: RivalryForm,
  rank: number,
  { names, isIssuer }: { readonly names: Names; readonly isIssuer: (claim: ClaimForm) => boolean },
  tongue: Tongue,
): Strip {
  const { id, kind, cell, claims, pairs, common } = rivalry;
  const first = chooseFirst(claims, isIssuer);
  const toName = (code: string): string => toWithin(names.indicators[code] ?? code);
  const toDifference = (claim: ClaimForm): string => {
    const pair = pairs.find(({ claims }) => claims.includes(first.id) && claims.includes(claim.id));
    return describeDifference(first, claim, pair?.kind, toName, tongue);
  };
  const sides = Map.groupBy(claims, (claim) =>
    claim === first ? toSaying(first, tongue.say("says the same")) : toSaying(claim, toDifference(claim)),
  );
  const axis = toAxis(claims.flatMap(toReach), tongue);
  const counted = cell.indicator.length > 1 ? names.indicators : {};
  const rows = [...sides.values()].map((side) => toRow(side, { first, toDifference, axis, counted, names, tongue }));
  return {
    id,
    rank,
    about: { kind: [kind], ref_area: [cell.ref_area], indicator: cell.indicator },
    from: cell.period_start,
    to: cell.period_end,
    heading: describeGroup(rivalry, names, tongue),
    kind: capitalise(toRivalryNames(tongue)[kind]),
    ref_area: cell.ref_area,
    ticks: axis.ticks,
    common:
      common === null ? null : [clip(axis.at(common.lower ?? -Infinity)), clip(axis.at(common.upper ?? Infinity))],
    rows: rows.toSorted((a, b) => Number(a.difference !== null) - Number(b.difference !== null) || a.at - b.at),
  };
}

/** Equal for claims in which one office says one thing, in the same relation to the first. */
function toSaying({ display, indicator, claimant, relayed_by }: ClaimForm, difference: string): string {
  return [display, indicator, claimant.id, relayed_by, difference].join(" ");
}

/** What the axis has to hold: what is printed, not how far its wording could reach; without digits what a reader takes it for. */
function toReach({ value, value_upper, reading_lower, reading_upper }: ClaimForm): readonly number[] {
  const ends = value === null ? [reading_lower, reading_upper] : [value, value_upper];
  return ends.filter((end) => end !== null);
}

interface Setting {
  readonly first: ClaimForm;
  readonly toDifference: (claim: ClaimForm) => string;
  readonly axis: Axis;
  /** Names of the indicators, where a group has several. */
  readonly counted: Names["indicators"];
  readonly names: Names;
  readonly tongue: Tongue;
}

/** The claims of one side, the first-hand ones first, then by the day of the statement. */
function toRow(side: readonly ClaimForm[], { first, toDifference, axis, counted, names, tongue }: Setting): StripRow {
  const claims = side.toSorted((a, b) => toOrder(a).localeCompare(toOrder(b), "en"));
  const claim = side.includes(first) ? first : (claims[0] ?? first);
  const { at, low, high } = toClaimMark(claim, null, false, tongue);
  return {
    display: tongue.display(claim.display),
    wording: claim.value_text,
    language: claim.source.language,
    said: describeSpeaker(claim, (id) => names.claimants[id] ?? id, tongue),
    counted: counted[claim.indicator] ?? null,
    difference: claim === first ? null : toDifference(claim),
    claims: [claim, ...claims.filter((other) => other !== claim)].map((one) => [one.id, toTelling(one, tongue)]),
    at: clip(axis.at(at)),
    low: toEnd(low, axis),
    high: toEnd(high, axis),
  };
}

function toOrder({ retells, as_of }: ClaimForm): string {
  return `${retells === null ? 0 : 1} ${as_of ?? "9999"}`;
}

/** `delfi.lt, 27 February 2024`, and whether it only repeats another. */
function toTelling({ source, as_of, retells }: ClaimForm, tongue: Tongue): string {
  const stated = as_of ?? source.published;
  const publisher = tongue.text(source.publisher.name);
  const day = stated === null ? tongue.say("undated") : describeDay(stated, tongue);
  return retells === null ? `${publisher}, ${day}` : tongue.say("{publisher}, {day}, a retelling", { publisher, day });
}

function toEnd(end: MarkEnd | null, { at }: Axis): StripEnd | null {
  if (end === null) return null;
  const place = at(end.value);
  const beyond = end.kind !== "soft" && place !== clip(place);
  return { at: clip(place), kind: beyond ? "edge" : end.kind };
}

function clip(at: number): number {
  return Math.min(100, Math.max(0, at));
}
