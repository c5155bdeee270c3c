/** The arithmetic of a check, taken apart into printed figures, and told in a sentence. */
import { describeCitizens } from "../chart/people.ts";
import { describeSpan } from "../chart/period.ts";
import { capitalise } from "../chart/within.ts";
import type { Tongue } from "../language/tongue.ts";
import type { Check } from "../record/check.ts";
import type { ClaimForm } from "../record/form.ts";
import { compareTexts } from "./order.ts";
import type { Names } from "./subject.ts";

/** Where the figures of a check are looked up. */
export interface Lookup {
  readonly names: Names;
  readonly claim: (id: string) => ClaimForm | undefined;
}

/** An arithmetic taken apart, with a claim for each of its figures. */
export interface Sum {
  readonly terms: readonly ClaimForm[];
  /** What several terms come to; null for one. */
  readonly total: string | null;
  readonly sign: string;
  readonly right: ClaimForm;
}

/** Undefined where the arithmetic is no sum of printed figures: a slip of digits, a ratio. */
export function toSum({ arithmetic, left, right, kind }: Check, lookup: Lookup): Sum | undefined {
  const [whole] = readClaims(right.claims, lookup);
  if (whole === undefined || kind === "echo") return undefined;
  const [, printed = "", total = null, sign = "="] = /^(.*?)(?: = (.*?))?(?: ([≤>≠≈]) .*)?$/.exec(arithmetic) ?? [];
  // Other documents that print the same figure of the same part are no other term.
  const parts = new Map(readClaims(left.claims, lookup).map((claim) => [toPart(claim), claim]));
  const free = [...parts.values()].toSorted((a, b) => compareTexts(toDays(a), toDays(b)));
  const terms = printed.split(" + ").map((display) => {
    const index = free.findIndex((one) => one.display === display);
    return index < 0 ? undefined : free.splice(index, 1)[0];
  });
  const known = terms.filter((term) => term !== undefined);
  if (known.length < terms.length) return undefined;
  return { terms: known, total: terms.length === 1 ? null : total, sign, right: whole };
}

export function readClaims(ids: readonly string[], { claim }: Lookup): readonly ClaimForm[] {
  return ids.flatMap((id) => claim(id) ?? []);
}

function toDays({ period_start, period_end }: ClaimForm): string {
  return `${period_end} ${period_start}`;
}

/** Equal for claims that print one figure of one part. */
function toPart({ display, period_start, period_end, place, citizenship, ref_area, claimant }: ClaimForm): string {
  return [display, period_start, period_end, place?.id, citizenship, ref_area, claimant.id].join(" ");
}

/** Terms that a sentence names one by one. */
const NAMED = 6;

/** `January 2023 (344) and February 2023 (377) make 721, not the 715 printed for January and February 2023`. */
export function describeSum({ terms, total, sign, right }: Sum, lookup: Lookup, tongue: Tongue): string {
  const named = terms.map((term) => toTermWords(term, right, lookup, tongue));
  const subject = terms.length > NAMED ? describeCount(terms, right, tongue) : tongue.list(named);
  const [alone, summed] = toRelation(sign, terms, right);
  const told = {
    terms: capitalise(subject),
    figure: tongue.display(right.display),
    period: describeSpan(right, tongue),
  };
  return total === null ? alone(told, tongue) : summed({ ...told, total: tongue.display(total) }, tongue);
}

/** `April 2024 (4) against 6,700+`, `4 figures for shorter periods (2,056) against 1,870`; null where there is no sum. */
export function describeSides(check: Check, lookup: Lookup, tongue: Tongue): string | null {
  const sum = toSum(check, lookup);
  if (sum === undefined) return null;
  const { terms, total, right } = sum;
  const [first] = terms;
  const left =
    total === null && first !== undefined
      ? toTermWords(first, right, lookup, tongue)
      : `${describeCount(terms, right, tongue)} (${tongue.display(total ?? "")})`;
  return tongue.say("{terms} against {figure}", { terms: left, figure: tongue.display(right.display) });
}

/** Of one term and of what several make. A wording may allow what its figure alone would not: 1,703 where 1,600+ is printed. */
function toRelation(sign: string, terms: readonly ClaimForm[], right: ClaimForm): Relation {
  const plain = isPlain(right) && (sign !== "≤" || terms.every(isPlain));
  return (plain ? PLAIN : WORDED)[sign] ?? OTHER;
}

function isPlain({ qualifier }: ClaimForm): boolean {
  return qualifier === "exact";
}

type Alone = Readonly<Record<"terms" | "figure" | "period", string>>;
type Summed = Alone & { readonly total: string };
type Relation = readonly [
  alone: (told: Alone, tongue: Tongue) => string,
  summed: (told: Summed, tongue: Tongue) => string,
];

const SAME: Relation = [
  (told, { say }) => say("{terms} is the same as the {figure} printed for {period}", told),
  (told, { say }) => say("{terms} make {total}, the same as the {figure} printed for {period}", told),
];

const OTHER: Relation = [
  (told, { say }) => say("{terms} is set against the {figure} printed for {period}", told),
  (told, { say }) => say("{terms} make {total}, set against the {figure} printed for {period}", told),
];

const PLAIN: Readonly<Record<string, Relation>> = {
  "≤": [
    (told, { say }) => say("{terms} is no more than the {figure} printed for {period}", told),
    (told, { say }) => say("{terms} make {total}, no more than the {figure} printed for {period}", told),
  ],
  ">": [
    (told, { say }) => say("{terms} is more than the {figure} printed for {period}", told),
    (told, { say }) => say("{terms} make {total}, more than the {figure} printed for {period}", told),
  ],
  "≠": [
    (told, { say }) => say("{terms} is not the {figure} printed for {period}", told),
    (told, { say }) => say("{terms} make {total}, not the {figure} printed for {period}", told),
  ],
  "≈": [
    (told, { say }) => say("{terms} agrees with the {figure} printed for {period}", told),
    (told, { say }) => say("{terms} make {total}, which agrees with the {figure} printed for {period}", told),
  ],
  "=": SAME,
};

const WORDED: typeof PLAIN = {
  "≤": [
    (told, { say }) => say("{terms} fits into the {figure} printed for {period}", told),
    (told, { say }) => say("{terms} make {total}, which fits into the {figure} printed for {period}", told),
  ],
  ">": [
    (told, { say }) => say("{terms} is more than fits into the {figure} printed for {period}", told),
    (told, { say }) => say("{terms} make {total}, more than fits into the {figure} printed for {period}", told),
  ],
  "≠": [
    (told, { say }) => say("{terms} does not fit the {figure} printed for {period}", told),
    (told, { say }) => say("{terms} make {total}, which does not fit the {figure} printed for {period}", told),
  ],
  "≈": [
    (told, { say }) => say("{terms} fits the {figure} printed for {period}", told),
    (told, { say }) => say("{terms} make {total}, which fits the {figure} printed for {period}", told),
  ],
  "=": SAME,
};

/** `January 2023 (344)` */
function toTermWords(term: ClaimForm, right: ClaimForm, lookup: Lookup, tongue: Tongue): string {
  return `${toTermName(term, right, lookup, tongue)} (${tongue.display(term.display)})`;
}

function toTermName(term: ClaimForm, right: ClaimForm, { names: { areas } }: Lookup, tongue: Tongue): string {
  const parts = [
    term.ref_area === right.ref_area ? null : (areas[term.ref_area] ?? term.ref_area),
    term.place === null || term.place.id === right.place?.id ? null : tongue.text(term.place.name),
    term.citizenship === right.citizenship || term.citizenship === null
      ? null
      : describeCitizens(term.citizenship, areas, tongue),
  ].filter((part) => part !== null);
  const same = toDays(term) === toDays(right);
  return parts.length > 0 && same ? parts.join(", ") : [...parts, describeSpan(term, tongue)].join(", ");
}

/** `7 figures by place` */
function describeCount(terms: readonly ClaimForm[], right: ClaimForm, { many }: Tongue): string {
  const [term] = terms;
  const count = terms.length;
  if (term?.citizenship !== right.citizenship)
    return many(count, "{count} figure by nationality", "{count} figures by nationality");
  if (term.place?.id !== right.place?.id) return many(count, "{count} figure by place", "{count} figures by place");
  return term.ref_area === right.ref_area
    ? many(count, "{count} figure for shorter periods", "{count} figures for shorter periods")
    : many(count, "{count} figure by country", "{count} figures by country");
}
