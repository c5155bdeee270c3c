/** One check: what is set against what, the arithmetic in signs, and the verdict. */
import type { CheckKind, Verdict } from "../../record/codes.ts";
import type { Check } from "../../record/check.ts";
import { toDisplay } from "../../record/display.ts";
import type { Interval } from "../../record/interval.ts";
import { hashOf } from "../hash.ts";
import { type Statement, toKey } from "./statements.ts";
import { addSpans, judge, orMore, type Span, toSpan } from "./verdict.ts";

/** The figures on the left add up to the right one, or to no more than it. */
export type Relation = "equal" | "at_most";

/** Another way to take the same figures, and the sentence that says so where it removes a difference. */
export interface Otherwise {
  readonly span: Span;
  readonly relation: Relation;
  readonly reason: string;
}

/** What a check says before it is judged. */
export interface Draft {
  readonly kind: CheckKind;
  /** What sets the check apart from others of its kind about the same figure on the right. */
  readonly role: string;
  readonly left: readonly Statement[];
  /** What the left figures come to, and how: `1,336 + 11 = 1,347`. */
  readonly total: Span;
  readonly sum: string;
  readonly right: Statement;
  readonly relation: Relation;
  /** A sentence without its full stop; scope and area are put before it. */
  readonly statement: string;
  readonly otherwise: readonly Otherwise[];
  readonly doubt: Doubt | undefined;
}

/** Why a difference proves nothing, or less: the dates leave open whether the figures belong together, or another body counts. */
export interface Doubt {
  readonly verdict: "undecidable" | "strained";
  readonly reason: string;
}

export const OPEN_DATES: Doubt = {
  verdict: "undecidable",
  reason: "The dates leave open whether one period lies within the other",
};

const ROUNDED = "Taken strictly, with its rounding undone, the wording leaves room for both";

/**
 * Judges a draft. A difference that another reading removes is `strained`, and so is one that rests on inferred dates; where
 * the dates allow both answers it is `undecidable`. The id rests on the figure at the right: what is found of it later does not change it.
 */
export function toCheck(draft: Draft, known: ReadonlyMap<string, string>): Check {
  const { kind, role, left, total, right, statement } = draft;
  const { verdict, reasons } = toVerdict(draft);
  const id = toId(kind, right, role);
  const { claim } = right;
  return {
    id,
    kind,
    verdict,
    indicator: claim.indicator,
    ref_area: claim.ref_area,
    period_start: claim.period_start,
    period_end: claim.period_end,
    statement: `${describeLine(right)}: ${statement}`,
    arithmetic: toArithmetic(draft, verdict),
    left: { claims: toIds(left), ...toBounds(total.logical) },
    right: { claims: toIds([right]), ...toBounds(claim.logical) },
    reason: reasons.length === 0 ? null : reasons.join(". "),
    known: known.get(id) ?? null,
  };
}

/** What points at a figure without a sum to set it against; it is `strained`, since it may be chance. */
export interface Flag extends Pick<Draft, "kind" | "role" | "left" | "right" | "statement"> {
  readonly arithmetic: string;
  readonly reason: string;
}

export function toFlag({ arithmetic, reason, ...draft }: Flag, known: ReadonlyMap<string, string>): Check {
  const [first = draft.right] = draft.left;
  const judged = {
    total: toSpan(first.claim),
    sum: arithmetic,
    relation: "equal",
    otherwise: [],
    doubt: undefined,
  } as const;
  return { ...toCheck({ ...draft, ...judged }, known), verdict: "strained", arithmetic, reason };
}

/** Figures added up, as the left side of a draft. */
export function addUp(left: readonly Statement[]): Pick<Draft, "left" | "total" | "sum"> {
  const total = addSpans(left.map(({ claim }) => toSpan(claim)));
  const terms = left.map(({ claim }) => claim.display).join(" + ");
  return { left, total, sum: left.length === 1 ? terms : `${terms} = ${displayOf(total.reading)}` };
}

/** `parts-and-total-lv-2023-12-31-` and a hash of the statement and its role. */
export function toId(kind: CheckKind, { claim }: Statement, role: string): string {
  const hash = hashOf(`${role} ${toKey(claim)}`);
  return `${kind.replaceAll("_", "-")}-${claim.ref_area.toLowerCase()}-${claim.period_end}-${hash}`;
}

export function toIds(statements: readonly Statement[]): string[] {
  return statements.flatMap(({ claims }) => claims.map(({ id }) => id)).toSorted();
}

export function toBounds({ lower, upper }: Interval): Omit<Check["left"], "claims"> {
  return {
    lower: lower?.value ?? null,
    upper: upper?.value ?? null,
    lower_inclusive: lower?.inclusive ?? null,
    upper_inclusive: upper?.inclusive ?? null,
  };
}

/** `Turned away, Latvia, citizens of IQ`. */
export function describeLine({ claim, indicator, area }: Statement): string {
  return [
    indicator.name,
    area.name,
    claim.place?.name,
    claim.citizenship === null ? undefined : `citizenship ${claim.citizenship}`,
    claim.subset?.replaceAll("_", " "),
  ]
    .filter((part) => part !== undefined)
    .join(", ");
}

/** An interval as a figure: `8,813`, `8,756–8,856`, `≥4,100`. */
export function displayOf({ lower, upper }: Interval): string {
  const value = lower?.value ?? upper?.value ?? 0;
  const qualifier = lower === undefined ? "up_to" : upper === undefined ? "at_least" : "range";
  const point = lower !== undefined && lower.value === upper?.value;
  const figure = { value, value_upper: upper?.value ?? null, step: 1, minimum: 0 };
  return toDisplay({ ...figure, qualifier: point ? "exact" : qualifier });
}

interface Judgement {
  readonly verdict: Verdict;
  readonly reasons: readonly string[];
}

function toVerdict({ left, total, right, relation, otherwise, doubt }: Draft): Judgement {
  const figure = toSpan(right.claim);
  const judgeAs = (span: Span, as: Relation) => judge(as === "equal" ? span : orMore(span), figure);
  const mixture = describeMixture([...left, right]);
  const verdict = judgeAs(total, relation);
  if (verdict === "consistent") return { verdict, reasons: mixture };
  if (doubt !== undefined) return { verdict: doubt.verdict, reasons: [doubt.reason, ...mixture] };
  const removed = otherwise.find((other) => {
    const softer = judgeAs(other.span, other.relation);
    return softer === "consistent" || (softer === "strained" && verdict === "contradicted");
  });
  if (removed !== undefined) return { verdict: "strained", reasons: [removed.reason, ...mixture] };
  const dated = [...left, right].every((statement) => statement.dated);
  if (verdict === "strained") return { verdict, reasons: [ROUNDED, ...mixture] };
  if (dated) return { verdict, reasons: mixture };
  return { verdict: "strained", reasons: ["One of the dates is inferred", ...mixture] };
}

function describeMixture(statements: readonly Statement[]): readonly string[] {
  const names = [...new Set(statements.map(({ claim }) => claim.claimant.name))];
  return names.length < 2 ? [] : [`Figures of ${names.join(" and ")} are taken together`];
}

function toArithmetic({ sum, right, relation }: Draft, verdict: Verdict): string {
  const { display } = right.claim;
  if (relation === "at_most") return `${sum} ${verdict === "consistent" ? "≤" : ">"} ${display}`;
  if (verdict !== "consistent") return `${sum} ≠ ${display}`;
  return sum.endsWith(` = ${display}`) ? sum : `${sum} ≈ ${display}`;
}
