/** Claims that should agree, with the kind of each difference. */
import { intersect, LINE } from "../record/algebra.ts";
import { RIVALRY_KINDS, type RivalryKind } from "../record/codes.ts";
import type { Rivalry } from "../record/check.ts";
import type { Claim } from "../record/claim.ts";
import type { Interval } from "../record/interval.ts";
import type { PublishedRecord } from "../record/record.ts";
import type { IndicatorRow } from "../record/schema.ts";
import { type Anchor, type Counted, groupByAnchor, toCounted } from "./rivals/anchors.ts";
import { differenceOf } from "./rivals/difference.ts";
import { hashOf } from "./hash.ts";
import { witnessesOf } from "./witnesses.ts";

/** In code-point order of their ids; no claim stands in two. */
export function toRivalries(record: Pick<PublishedRecord, "claims" | "indicators" | "sources">): readonly Rivalry[] {
  const toKind = differenceOf(record.claims);
  const countWitnesses = witnessesOf(record);
  const indicators = new Map(record.indicators.map((row) => [row.id, row]));
  const areConfused = (a: string, b: string) => indicators.get(a)?.confused_with.includes(b) === true;
  const areRivals = (a: string, b: string) => a === b || areConfused(a, b) || areConfused(b, a);
  const counted = record.claims.flatMap((claim) => {
    const indicator = indicators.get(claim.indicator);
    return indicator === undefined || !isMember(claim, indicator) ? [] : [toCounted(claim, indicator)];
  });
  return [...Map.groupBy(counted, ({ claim }) => toScope(claim)).values()]
    .flatMap((scope) => toFamilies(scope, areRivals))
    .flatMap((family) => [...groupByAnchor(family)])
    .flatMap(([anchor, members]) => toFamilies(members, areRivals).flatMap((family) => toRivalry(anchor, family)))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

  /** None for claims of which no two are rivals. */
  function toRivalry(anchor: Anchor, family: readonly Counted[]): readonly Rivalry[] {
    const members = family.toSorted((a, b) => (a.claim.id < b.claim.id ? -1 : 1));
    const claims = members.map(({ claim }) => claim);
    const pairs = members.flatMap((one, index) =>
      members
        .slice(index + 1)
        .filter(({ claim }) => areRivals(one.claim.indicator, claim.indicator))
        .map((other) => toPair(one.claim, other.claim, toKind(one, other))),
    );
    const [first] = claims;
    if (first === undefined || pairs.length === 0) return [];
    const cell = toCell(first, claims, anchor);
    return [
      {
        id: toId(cell, anchor.name),
        kind: toLast(pairs),
        cell,
        claims: claims.map(({ id }) => id),
        pairs,
        common: toCommon(claims),
        witnesses: countWitnesses(claims),
      },
    ];
  }
}

type Pair = Rivalry["pairs"][number];

function toPair({ id: a }: Claim, { id: b }: Claim, kind: RivalryKind): Pair {
  return { claims: [a, b], kind };
}

/** The kind of a group: the last-listed among its pairs. */
function toLast(pairs: readonly Pair[]): RivalryKind {
  return RIVALRY_KINDS.findLast((kind) => pairs.some((pair) => pair.kind === kind)) ?? "retelling";
}

/**
 * Left out are planned and hearsay figures, those of a part, and sizes: two prices or two groups of people are not one thing
 * told twice.
 */
function isMember({ extent, obs_status }: Claim, { measure }: IndicatorRow): boolean {
  return extent === "whole" && obs_status !== "F" && obs_status !== "U" && measure !== "size";
}

function toScope({ ref_area, counterpart_area, place, citizenship, subset }: Claim): string {
  return [ref_area, counterpart_area, place?.id, citizenship, subset].join("/");
}

/** Claims whose indicators are the same or lead to each other by confusion, one step after another. */
function toFamilies(
  claims: readonly Counted[],
  areRivals: (a: string, b: string) => boolean,
): readonly (readonly Counted[])[] {
  let families: readonly ReadonlySet<string>[] = [];
  for (const indicator of new Set(claims.map(({ claim }) => claim.indicator))) {
    const near = families.filter((family) => [...family].some((other) => areRivals(indicator, other)));
    const joined = new Set([indicator, ...near.flatMap((family) => [...family])]);
    families = [...families.filter((family) => !near.includes(family)), joined];
  }
  return families.map((family) => claims.filter(({ claim }) => family.has(claim.indicator)));
}

function toCell(first: Claim, claims: readonly Claim[], { period, time_period }: Anchor): Rivalry["cell"] {
  const { ref_area, counterpart_area, place, citizenship, subset } = first;
  return {
    indicator: toCodes(claims.map(({ indicator }) => indicator)),
    ref_area,
    counterpart_area,
    place: place?.id ?? null,
    citizenship,
    subset,
    unit_measure: toCodes(claims.map(({ unit_measure }) => unit_measure)),
    period_start: period.start,
    period_end: period.end,
    time_period,
  };
}

function toCodes(codes: readonly string[]): string[] {
  return [...new Set(codes)].toSorted();
}

/**
 * `attempts-pl-by-2021`: of several indicators the first alone, for no two groups at one anchor share any. At most 80
 * characters: of a longer one the end is hashed.
 */
function toId({ indicator, ref_area, counterpart_area, place, citizenship, subset }: Rivalry["cell"], name: string) {
  const parts = [indicator[0], ref_area, counterpart_area, place, citizenship, subset, name];
  const id = parts
    .filter((part) => part !== null)
    .join("-")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-");
  return id.length <= 80 ? id : `${id.slice(0, 71)}-${hashOf(id)}`;
}

/** What all readings share. */
function toCommon(claims: readonly Claim[]): Rivalry["common"] {
  const common = claims.reduce<Interval | undefined>(
    (shared, { reading }) => (shared === undefined ? undefined : intersect(shared, reading)),
    LINE,
  );
  return common === undefined
    ? null
    : {
        lower: common.lower?.value ?? null,
        upper: common.upper?.value ?? null,
        lower_inclusive: common.lower?.inclusive ?? null,
        upper_inclusive: common.upper?.inclusive ?? null,
      };
}
