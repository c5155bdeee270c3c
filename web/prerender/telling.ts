/** A check as a sentence that a reader of newspapers understands. */
import type { Check } from "../../worker/record/check.ts";
import type { CheckKind, Verdict } from "../../worker/record/codes.ts";
import type { ClaimForm } from "../../worker/record/form.ts";
import { describeDay, describePeriod } from "../../worker/chart/period.ts";
import { toSubject } from "../../worker/pages/subject.ts";
import type { Told } from "../views/told.ts";
import type { Answers } from "./answers.ts";

/** `rank` is the place of the check among all. */
export function toToldOf(check: Check, rank: number, answers: Answers): Told {
  const { id, kind, verdict, indicator, ref_area, period_start, period_end, reason, known } = check;
  const sum = toSum(check, answers);
  return {
    id,
    rank,
    about: { verdict: [verdict], kind: [kind], ref_area: [ref_area], indicator: [indicator] },
    from: period_start,
    to: period_end,
    heading: toHeading(check, answers),
    ref_area,
    sentence: sum === undefined ? toStatement(check) : describeSum(sum, answers),
    verdict: toVerdict(kind, verdict),
    reason,
    known,
    arithmetic: sum === undefined ? toPrinted(check, answers) : toSigns(sum),
  };
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
function toSum({ arithmetic, left, right, kind }: Check, { claim }: Answers): Sum | undefined {
  const [whole] = right.claims;
  if (whole === undefined || kind === "echo") return undefined;
  const [, printed = "", total = null, sign = "="] = /^(.*?)(?: = (.*?))?(?: ([≤>≠≈]) .*)?$/.exec(arithmetic) ?? [];
  const free = left.claims.map(claim).toSorted((a, b) => compare(toDays(a), toDays(b)));
  const terms = printed.split(" + ").map((display) => {
    const index = free.findIndex((one) => one.display === display);
    const [found] = index < 0 ? [] : free.splice(index, 1);
    const rest = free.filter((other) => found === undefined || toPart(other) !== toPart(found));
    free.splice(0, free.length, ...rest); // other documents that print the same
    return found;
  });
  const known = terms.filter((term) => term !== undefined);
  if (known.length < terms.length) return undefined;
  return { terms: known, total: terms.length === 1 ? null : total, sign, right: claim(whole) };
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
function describeSum({ terms, total, sign, right }: Sum, answers: Answers): string {
  const named = terms.map((term) => `${toTermName(term, right, answers)} (${term.display})`);
  const subject = terms.length > NAMED ? `${terms.length} figures ${toNoun(terms, right)}` : list(named);
  const whole = `printed for ${toPeriod(right)}`;
  const relation = RELATIONS[sign] ?? "is set against";
  if (total === null) return `${capitalise(subject)} is ${relation} the ${right.display} ${whole}`;
  return `${capitalise(subject)} make ${total}, ${relation} the ${right.display} ${whole}`;
}

const RELATIONS: Readonly<Record<string, string>> = {
  "≤": "no more than",
  ">": "more than",
  "≠": "not",
  "≈": "which agrees with",
  "=": "the same as",
};

function toTermName(term: ClaimForm, right: ClaimForm, { names: { areas } }: Answers): string {
  const parts = [
    term.ref_area === right.ref_area ? null : (areas[term.ref_area] ?? term.ref_area),
    term.place === null || term.place.id === right.place?.id ? null : term.place.name,
    term.citizenship === right.citizenship || term.citizenship === null
      ? null
      : `citizens of ${areas[term.citizenship] ?? term.citizenship}`,
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

/** Each figure with its claim, the signs between them. */
function toSigns({ terms, total, sign, right }: Sum): Told["arithmetic"] {
  const sum = terms.flatMap(({ display, id }, index) => [...(index === 0 ? [] : [" + "]), [display, id] as const]);
  const whole = [right.display, right.id] as const;
  if (sign === "=") return [...sum, " = ", whole];
  return [...sum, total === null ? ` ${sign} ` : ` = ${total} ${sign} `, whole];
}

/** The arithmetic as the API has it, and behind it the figures that it rests on. */
function toPrinted({ arithmetic, left, right }: Check, { claim }: Answers): Told["arithmetic"] {
  const figures = [...left.claims, ...right.claims].map((id) => [claim(id).display, id] as const);
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
function toHeading(check: Check, { claim, names }: Answers): string {
  const [id] = check.right.claims;
  if (id !== undefined) return toSubject(claim(id), names);
  const { indicators, areas } = names;
  return [indicators[check.indicator] ?? check.indicator, areas[check.ref_area] ?? check.ref_area].join(", ");
}

function toVerdict(kind: CheckKind, verdict: Verdict): string {
  return kind === "echo" ? "it looks like a slip" : VERDICTS[verdict];
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  contradicted: "it does not add up",
  strained: "it does not quite add up",
  undecidable: "whether it adds up cannot be told",
  consistent: "it adds up",
};

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
