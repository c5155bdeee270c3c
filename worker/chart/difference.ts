/** Claims that should agree, set against one of them: in what each differs from it, in words. */
import type { RivalryKind } from "../record/codes.ts";
import type { ClaimForm } from "../record/form.ts";
import { describeDay, describePeriod } from "./period.ts";

/**
 * The claim that the others are set against: told by one that counts first-hand (`isIssuer`), of the strongest wording, of
 * the figure that most claims print, the latest of them. Throws a RangeError where there is none.
 */
export function chooseFirst(claims: readonly ClaimForm[], isIssuer: (claim: ClaimForm) => boolean): ClaimForm {
  const printed = Map.groupBy(claims, toFigure);
  const toRank = (claim: ClaimForm): readonly number[] => [
    Number(claim.retells !== null),
    Number(!isIssuer(claim)),
    Number(claim.relayed_by !== null),
    STRENGTH.indexOf(claim.qualifier),
    -(printed.get(toFigure(claim))?.length ?? 0),
    -Date.parse(claim.as_of ?? "1970-01-01"),
  ];
  const [first] = claims.toSorted((a, b) => compare(toRank(a), toRank(b)));
  if (first === undefined) throw new RangeError("Cannot set claims against one another: expected some, found none");
  return first;
}

/** `kind` is that of the pair, undefined where the two are no rivals; `toName` calls an indicator as a sentence does. */
export function describeDifference(
  first: ClaimForm,
  other: ClaimForm,
  kind: RivalryKind | undefined,
  toName: (indicator: string) => string,
): string {
  return DIFFERENCES[kind ?? "definition"](first, other, toName);
}

/** From the strongest wording to the weakest, as the rule of `/series` has it. */
const STRENGTH: readonly ClaimForm["qualifier"][] = [
  "exact",
  "range",
  "at_least",
  "more_than",
  "about",
  "almost",
  "under",
  "up_to",
  "vague",
];

function toFigure({ display, claimant }: ClaimForm): string {
  return `${display} ${claimant.id}`;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((rank, place) => rank !== b[place]);
  return (a[index] ?? 0) - (b[index] ?? 0);
}

type Describe = (first: ClaimForm, other: ClaimForm, toName: (indicator: string) => string) => string;

const DIFFERENCES: Readonly<Record<RivalryKind, Describe>> = {
  retelling: describeRetelling,
  definition: describeDefinition,
  cut_off: describeDays,
  revision: describeRevision,
  agree: (first, other) => (first.display === other.display ? "says the same" : "agrees with the first"),
  rounding: () => "differs by rounding",
  conflict: describeConflict,
};

/** Of two that tell one thing the first telling retells none; where both do, they may repeat a third. */
function describeRetelling(first: ClaimForm, other: ClaimForm): string {
  if (other.retells === null || first.retells === other.id) return "is repeated by the first";
  if (first.retells === null || other.retells === first.id) return "repeats the first";
  return "repeats what the first repeats";
}

function describeDefinition(first: ClaimForm, other: ClaimForm, toName: (indicator: string) => string): string {
  if (first.indicator === other.indicator) return `counts ${other.unit_measure}, not ${first.unit_measure}`;
  return `counts something else: ${toName(other.indicator)}, not ${toName(first.indicator)}`;
}

function describeDays(first: ClaimForm, other: ClaimForm): string {
  const { period_start, period_start_latest, period_end_earliest, period_end } = other;
  const starts = first.period_start === period_start && first.period_start_latest === period_start_latest;
  const ends = first.period_end === period_end && first.period_end_earliest === period_end_earliest;
  if (starts && period_end_earliest === null && period_start !== period_end)
    return `ends on another day: ${describeDay(period_end)}`;
  if (ends && period_start_latest === null && period_start !== period_end)
    return `starts on another day: ${describeDay(period_start)}`;
  return `covers other days: ${describePeriod(other)}`;
}

/** Which is the later is told by what supersedes the other, else by their days of statement, where both have one. */
function describeRevision(first: ClaimForm, other: ClaimForm): string {
  if (other.supersedes === first.id) return "a later state";
  if (first.supersedes === other.id) return "an earlier state";
  if (first.as_of === null || other.as_of === null || first.as_of === other.as_of) return "another state";
  return other.as_of > first.as_of ? "a later state" : "an earlier state";
}

/** No word of contradiction: taken strictly, the wordings may still allow both. */
function describeConflict(first: ClaimForm, other: ClaimForm): string {
  const exact = first.qualifier === "exact" && other.qualifier === "exact";
  const more = exact ? (other.value ?? 0) - (first.value ?? 0) : 0;
  if (more === 0) return "stays apart from the first";
  return `stays apart from the first: ${Math.abs(more).toLocaleString("en")} ${more > 0 ? "more" : "fewer"}`;
}
