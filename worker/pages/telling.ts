/** A check as a sentence that a reader of newspapers understands. */
import type { Check } from "../record/check.ts";
import type { CheckKind, Verdict } from "../record/codes.ts";
import type { ClaimForm } from "../record/form.ts";
import { describeCitizens } from "../chart/people.ts";
import { describeDay, describePeriod } from "../chart/period.ts";
import { capitalise } from "../chart/within.ts";
import { VERDICT_NAMES } from "./kinds.ts";
import { type Names, toSubject } from "./subject.ts";

export interface Telling {
  /** `People detained, Ignalina district municipality` */
  readonly heading: string;
  /** What is set against what, without its full stop. */
  readonly sentence: string;
  /** The verdict in words: `it does not add up`. */
  readonly verdict: string;
  /** In signs; a figure with the claim that it stands in. */
  readonly arithmetic: readonly (string | readonly [display: string, claim: string])[];
}

/** Where the figures of a check are looked up. */
interface Lookup {
  readonly names: Names;
  readonly claim: (id: string) => ClaimForm | undefined;
}

export function toTelling(check: Check, lookup: Lookup): Telling {
  const { kind, verdict } = check;
  const sum = toSum(check, lookup);
  return {
    heading: toHeading(check, lookup),
    sentence: sum === undefined ? toStatement(check) : describeSum(sum, lookup),
    verdict: toVerdict(kind, verdict),
    arithmetic: sum === undefined ? toPrinted(check, lookup) : toSigns(sum),
  };
}

/** `April 2024 (4) against 6,700+`, `4 figures for shorter periods (2,056) against 1,870`; null where there is no sum. */
export function describeSides(check: Check, lookup: Lookup): string | null {
  const sum = toSum(check, lookup);
  if (sum === undefined) return null;
  const { terms, total, right } = sum;
  const [first] = terms;
  const left =
    total === null && first !== undefined
      ? `${toTermName(first, right, lookup)} (${first.display})`
      : `${terms.length} figures ${toNoun(terms, right)} (${total})`;
  return `${left} against ${right.display}`;
}

/** An arithmetic taken apart, with a claim for each of its figures. */
interface Sum {
  readonly terms: readonly ClaimForm[];
  /** What several terms come to; null for one. */
  readonly total: string | null;
  readonly sign: string;
  readonly right: ClaimForm;
}

/** Undefined where the arithmetic is no sum of printed figures: a slip of digits, a ratio. */
function toSum({ arithmetic, left, right, kind }: Check, lookup: Lookup): Sum | undefined {
  const [whole] = readClaims(right.claims, lookup);
  if (whole === undefined || kind === "echo") return undefined;
  const [, printed = "", total = null, sign = "="] = /^(.*?)(?: = (.*?))?(?: ([≤>≠≈]) .*)?$/.exec(arithmetic) ?? [];
  // Other documents that print the same figure of the same part are no other term.
  const parts = new Map(readClaims(left.claims, lookup).map((claim) => [toPart(claim), claim]));
  const free = [...parts.values()].toSorted((a, b) => compare(toDays(a), toDays(b)));
  const terms = printed.split(" + ").map((display) => {
    const index = free.findIndex((one) => one.display === display);
    return index < 0 ? undefined : free.splice(index, 1)[0];
  });
  const known = terms.filter((term) => term !== undefined);
  if (known.length < terms.length) return undefined;
  return { terms: known, total: terms.length === 1 ? null : total, sign, right: whole };
}

function readClaims(ids: readonly string[], { claim }: Lookup): readonly ClaimForm[] {
  return ids.flatMap((id) => claim(id) ?? []);
}

function toDays({ period_start, period_end }: ClaimForm): string {
  return `${period_end} ${period_start}`;
}

/** Equal for claims that print one figure of one part. */
function toPart({ display, period_start, period_end, place, citizenship, ref_area, claimant }: ClaimForm): string {
  return [display, period_start, period_end, place?.id, citizenship, ref_area, claimant.id].join(" ");
}

function compare(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}

/** Terms that a sentence names one by one. */
const NAMED = 6;

/** `January 2023 (344) and February 2023 (377) make 721, not the 715 printed for January and February 2023`. */
function describeSum({ terms, total, sign, right }: Sum, lookup: Lookup): string {
  const named = terms.map((term) => `${toTermName(term, right, lookup)} (${term.display})`);
  const subject = terms.length > NAMED ? `${terms.length} figures ${toNoun(terms, right)}` : list(named);
  const whole = `printed for ${toPeriod(right)}`;
  const [alone, summed] = toRelation(sign, terms, right);
  if (total === null) return `${capitalise(subject)} ${alone} the ${right.display} ${whole}`;
  return `${capitalise(subject)} make ${total}, ${summed} the ${right.display} ${whole}`;
}

/** Of one term and of what several make. A wording may allow what its figure alone would not: 1,703 where 1,600+ is printed. */
function toRelation(sign: string, terms: readonly ClaimForm[], right: ClaimForm): Relation {
  const plain = isPlain(right) && (sign !== "≤" || terms.every(isPlain));
  return (plain ? PLAIN : WORDED)[sign] ?? ["is set against", "set against"];
}

function isPlain({ qualifier }: ClaimForm): boolean {
  return qualifier === "exact";
}

type Relation = readonly [alone: string, summed: string];

const PLAIN: Readonly<Record<string, Relation>> = {
  "≤": ["is no more than", "no more than"],
  ">": ["is more than", "more than"],
  "≠": ["is not", "not"],
  "≈": ["agrees with", "which agrees with"],
  "=": ["is the same as", "the same as"],
};

const WORDED: typeof PLAIN = {
  "≤": ["fits into", "which fits into"],
  ">": ["is more than fits into", "more than fits into"],
  "≠": ["does not fit", "which does not fit"],
  "≈": ["fits", "which fits"],
  "=": ["is the same as", "the same as"],
};

function toTermName(term: ClaimForm, right: ClaimForm, { names: { areas } }: Lookup): string {
  const parts = [
    term.ref_area === right.ref_area ? null : (areas[term.ref_area] ?? term.ref_area),
    term.place === null || term.place.id === right.place?.id ? null : term.place.name,
    term.citizenship === right.citizenship || term.citizenship === null
      ? null
      : describeCitizens(term.citizenship, areas),
  ].filter((part) => part !== null);
  const same = toDays(term) === toDays(right);
  return parts.length > 0 && same ? parts.join(", ") : [...parts, toPeriod(term)].join(", ");
}

function toNoun([term]: readonly ClaimForm[], right: ClaimForm): string {
  if (term?.citizenship !== right.citizenship) return "by nationality";
  if (term.place?.id !== right.place?.id) return "by place";
  return term.ref_area === right.ref_area ? "for shorter periods" : "by country";
}

function toPeriod(claim: ClaimForm): string {
  return describePeriod(claim).replace("whole year ", "");
}

/** Each figure with its claim, the signs between them; one with a sign of its own in brackets: `(5,300+) + 600 ≤ (≈8,000)`. */
function toSigns({ terms, total, sign, right }: Sum): Telling["arithmetic"] {
  const sum = terms.flatMap((term, index) => [...(index === 0 ? [] : [" + "]), ...toTerm(term)]);
  const whole = toTerm(right);
  if (sign === "=") return [...sum, " = ", ...whole];
  return [...sum, total === null ? ` ${sign} ` : ` = ${total} ${sign} `, ...whole];
}

function toTerm({ display, id }: ClaimForm): Telling["arithmetic"] {
  const figure = [display, id] as const;
  return /[≥<≤≈+]/.test(display) ? ["(", figure, ")"] : [figure];
}

/** The arithmetic as the API has it, and behind it the figures that it rests on. */
function toPrinted({ arithmetic, left, right }: Check, lookup: Lookup): Telling["arithmetic"] {
  const figures = readClaims([...left.claims, ...right.claims], lookup).map(
    ({ display, id }) => [display, id] as const,
  );
  return [arithmetic, "; printed: ", ...figures.flatMap((figure, index) => (index === 0 ? [figure] : [", ", figure]))];
}

/** The statement without its subject, its periods in words. */
function toStatement({ statement }: Check): string {
  const tail = statement.slice(statement.indexOf(": ") + 2);
  return capitalise(
    tail
      .replace(/(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)/g, (_, period_start: string, period_end: string) =>
        describePeriod({ period_start, period_start_latest: null, period_end_earliest: null, period_end }),
      )
      .replace(/\d{4}-\d\d-\d\d/g, (day) => describeDay(day)),
  );
}

/** `Ignalina district municipality, people detained`. */
function toHeading(check: Check, lookup: Lookup): string {
  const { indicators, areas } = lookup.names;
  const [claim] = readClaims(check.right.claims, lookup);
  if (claim !== undefined) return toSubject(claim, lookup.names);
  return [indicators[check.indicator] ?? check.indicator, areas[check.ref_area] ?? check.ref_area].join(", ");
}

function toVerdict(kind: CheckKind, verdict: Verdict): string {
  if (kind === "echo") return "it may be a slip";
  return verdict === "undecidable" ? "whether it adds up cannot be told" : `it ${VERDICT_NAMES[verdict]}`;
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
