/** A check as a sentence that a reader of newspapers understands. */
import type { Check } from "../record/check.ts";
import type { CheckKind, Verdict } from "../record/codes.ts";
import type { ClaimForm } from "../record/form.ts";
import { describeCitizens } from "../chart/people.ts";
import { capitalise } from "../chart/within.ts";
import type { Tongue } from "../language/tongue.ts";
import { type Called, retellReason, retellStatement } from "./retell.ts";
import { toSubject } from "./subject.ts";
import { describeSum, type Lookup, readClaims, type Sum, toSum } from "./sum.ts";

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

export function toTelling(check: Check, lookup: Lookup, tongue: Tongue): Telling {
  const { kind, verdict } = check;
  const sum = toSum(check, lookup);
  return {
    heading: toHeading(check, lookup, tongue),
    sentence: sum === undefined ? toStatement(check, lookup, tongue) : describeSum(sum, lookup, tongue),
    verdict: toVerdict(kind, verdict, tongue),
    arithmetic: sum === undefined ? toPrinted(check, lookup, tongue) : toSigns(sum, tongue),
  };
}

/** Why the verdict is what it is, without its full stop. */
export function toReason(check: Check, lookup: Lookup, tongue: Tongue): string | null {
  const { reason } = check;
  return reason === null ? null : retellReason(reason, toCalled(check, lookup, tongue), tongue);
}

/** The arithmetic as the API has it, and behind it the figures that it rests on. */
function toPrinted({ arithmetic, left, right }: Check, lookup: Lookup, tongue: Tongue): Telling["arithmetic"] {
  const figures = readClaims([...left.claims, ...right.claims], lookup).map(
    ({ display, id }) => [tongue.display(display), id] as const,
  );
  const told: Readonly<Record<"arithmetic" | "figures", Telling["arithmetic"]>> = {
    arithmetic: [describeSigns(arithmetic, tongue)],
    figures: figures.flatMap((figure, index) => (index === 0 ? [figure] : [", ", figure])),
  };
  return tongue
    .parts("{arithmetic}; printed: {figures}", told)
    .flatMap((part) => (typeof part === "string" ? [part] : part));
}

/** Its figures in the language; days stay as the calendar of the API writes them. */
function describeSigns(arithmetic: string, { display }: Tongue): string {
  return arithmetic
    .split(/( [-+−/=≤>≠≈] )/)
    .map((part, index) => (index % 2 === 1 || /^\d{4}-/.test(part) ? part : display(part)))
    .join("");
}

/** The statement without its subject. */
function toStatement(check: Check, lookup: Lookup, tongue: Tongue): string {
  const { statement } = check;
  const tail = statement.slice(statement.indexOf(": ") + 2);
  return capitalise(retellStatement(tail, toCalled(check, lookup, tongue), tongue));
}

function toCalled({ left, right }: Check, lookup: Lookup, tongue: Tongue): Called {
  const { areas } = lookup.names;
  return {
    toPart: (words) => {
      const [, code] = /^citizenship (.+)$/.exec(words) ?? [];
      if (code !== undefined) return describeCitizens(code, areas, tongue);
      const [part] = readClaims(left.claims, lookup);
      return part === undefined || part.place !== null ? tongue.text(words) : (areas[part.ref_area] ?? words);
    },
    toClaimants: (words) => {
      const names = readClaims([...left.claims, ...right.claims], lookup).map(({ claimant }) => claimant.name);
      return splitNames(words, new Set(names))
        .map(tongue.text)
        .reduce((first, last) => tongue.say("{first} and {last}", { first, last }));
    },
  };
}

/** The names that `A and B` is made of, as far as they are known; else the whole. */
function splitNames(words: string, names: ReadonlySet<string>): readonly string[] {
  if (names.has(words)) return [words];
  for (const name of names)
    if (words.startsWith(`${name} and `)) return [name, ...splitNames(words.slice(name.length + 5), names)];
  return [words];
}

/** `Ignalina district municipality, people detained`. */
function toHeading(check: Check, lookup: Lookup, tongue: Tongue): string {
  const { indicators, areas } = lookup.names;
  const [claim] = readClaims(check.right.claims, lookup);
  if (claim !== undefined) return toSubject(claim, lookup.names, tongue);
  return [indicators[check.indicator] ?? check.indicator, areas[check.ref_area] ?? check.ref_area].join(", ");
}

function toVerdict(kind: CheckKind, verdict: Verdict, { say }: Tongue): string {
  if (kind === "echo") return say("it may be a slip");
  const words: Readonly<Record<Verdict, string>> = {
    contradicted: say("it does not add up"),
    strained: say("it does not quite add up"),
    undecidable: say("whether it adds up cannot be told"),
    consistent: say("it adds up"),
  };
  return words[verdict];
}

/** Each figure with its claim, the signs between them; one with a sign of its own in brackets: `(5,300+) + 600 ≤ (≈8,000)`. */
function toSigns({ terms, total, sign, right }: Sum, { display }: Tongue): Telling["arithmetic"] {
  const sum = terms.flatMap((term, index) => [...(index === 0 ? [] : [" + "]), ...toTerm(term, display)]);
  const whole = toTerm(right, display);
  if (sign === "=") return [...sum, " = ", ...whole];
  return [...sum, total === null ? ` ${sign} ` : ` = ${display(total)} ${sign} `, ...whole];
}

function toTerm(claim: ClaimForm, display: Tongue["display"]): Telling["arithmetic"] {
  const figure = [display(claim.display), claim.id] as const;
  return /[≥<≤≈+]/.test(claim.display) ? ["(", figure, ")"] : [figure];
}
