/** Claims that should agree, set against one of them: in what each differs from it, in words. */
import type { Tongue } from "../language/tongue.ts";
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
  tongue: Tongue,
): string {
  return DIFFERENCES[kind ?? "definition"](first, other, tongue, toName);
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

type Describe = (first: ClaimForm, other: ClaimForm, tongue: Tongue, toName: (indicator: string) => string) => string;

const DIFFERENCES: Readonly<Record<RivalryKind, Describe>> = {
  retelling: describeRetelling,
  definition: describeDefinition,
  cut_off: describeDays,
  revision: describeRevision,
  agree: (first, other, { say }) =>
    first.display === other.display ? say("says the same") : say("agrees with the first"),
  rounding: (_, __, { say }) => say("differs by rounding"),
  conflict: describeConflict,
};

/** Of two that tell one thing the first telling retells none; where both do, they may repeat a third. */
function describeRetelling(first: ClaimForm, other: ClaimForm, { say }: Tongue): string {
  if (other.retells === null || first.retells === other.id) return say("is repeated by the first");
  if (first.retells === null || other.retells === first.id) return say("repeats the first");
  return say("repeats what the first repeats");
}

function describeDefinition(
  first: ClaimForm,
  other: ClaimForm,
  { say, names: { units } }: Tongue,
  toName: (indicator: string) => string,
): string {
  if (first.indicator === other.indicator) {
    const [unit, instead] = [first, other].map(({ unit_measure }) => units[unit_measure] ?? unit_measure);
    return say("counts {other}, not {first}", { other: instead ?? "", first: unit ?? "" });
  }
  const counted = { other: toName(other.indicator), first: toName(first.indicator) };
  return say("counts something else: {other}, not {first}", counted);
}

function describeDays(first: ClaimForm, other: ClaimForm, tongue: Tongue): string {
  const { period_start, period_start_latest, period_end_earliest, period_end } = other;
  const starts = first.period_start === period_start && first.period_start_latest === period_start_latest;
  const ends = first.period_end === period_end && first.period_end_earliest === period_end_earliest;
  if (starts && period_end_earliest === null && period_start !== period_end)
    return tongue.say("ends on another day: {day}", { day: describeDay(period_end, tongue) });
  if (ends && period_start_latest === null && period_start !== period_end)
    return tongue.say("starts on another day: {day}", { day: describeDay(period_start, tongue) });
  return tongue.say("covers other days: {period}", { period: describePeriod(other, tongue) });
}

/** Which is the later is told by what supersedes the other, else by their days of statement, where both have one. */
function describeRevision(first: ClaimForm, other: ClaimForm, { say }: Tongue): string {
  if (other.supersedes === first.id) return say("a later state");
  if (first.supersedes === other.id) return say("an earlier state");
  if (first.as_of === null || other.as_of === null || first.as_of === other.as_of) return say("another state");
  return other.as_of > first.as_of ? say("a later state") : say("an earlier state");
}

/** No word of contradiction: taken strictly, the wordings may still allow both. */
function describeConflict(first: ClaimForm, other: ClaimForm, { say }: Tongue): string {
  const exact = first.qualifier === "exact" && other.qualifier === "exact";
  const more = exact ? (other.value ?? 0) - (first.value ?? 0) : 0;
  if (more === 0) return say("stays apart from the first");
  return more > 0
    ? say("stays apart from the first: {number} more", { number: more })
    : say("stays apart from the first: {number} fewer", { number: -more });
}
