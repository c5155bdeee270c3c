/** A row's printed figure as a claim holds it: the words that are read, and what they say. */
import type { Qualifier } from "../../../worker/record/codes.ts";
import { readWording, toStep, type Wording } from "../../../worker/record/wording.ts";
import { INVISIBLE } from "../invisible.ts";

/** What a row of research says of its figure: the text as printed, and the numbers that somebody read in it. */
export interface Printed {
  readonly text: string;
  /** ISO 639-1 code of the document. */
  readonly language: string;
  /** Null for a plural ("hundreds"). */
  readonly value: number | null;
  /** The upper end of a range; a row may repeat its value here. */
  readonly value_max: number | null;
  readonly qualifier: Qualifier;
}

/** `listed` where no rule reads `value_text`: it needs a row in `wordings`, for its source alone. */
export interface PrintedFigure {
  readonly ok: true;
  readonly value_text: string;
  readonly value: number | null;
  readonly value_upper: number | null;
  readonly qualifier: Qualifier;
  readonly step: number;
  readonly by: "rule" | "listed";
}

/** `reason` is a sentence for `quarantine`. */
export interface Refused {
  readonly ok: false;
  readonly reason: string;
}

/** The whole text where it is one phrase and says what the row does, else the words in it that do. */
export function toFigure(printed: Printed): PrintedFigure | Refused {
  const text = toClean(printed.text);
  const whole = readWording(text, printed.language);
  const part = isOther(whole, printed) ? undefined : findPart(text, printed);
  const [value, value_upper] = toEnds(printed);
  if (part !== undefined) {
    const qualifier = toQualifier(part, printed.qualifier);
    return { ok: true, value_text: part.text, value, value_upper, qualifier, step: part.wording.step, by: "rule" };
  }
  if (value !== null && isShort(text) && isSilent(text, printed)) {
    const { qualifier } = printed;
    return { ok: true, value_text: text, value, value_upper, qualifier, step: toStep(String(value)), by: "listed" };
  }
  const expected = [value, value_upper].filter((end) => end !== null).join(" to ") || "no value";
  return { ok: false, reason: `Cannot read the printed "${text}": expected ${expected}, found ${toWords(whole)}` };
}

interface Part {
  readonly text: string;
  readonly wording: Wording;
}

/** What sets words apart: dots, brackets, a dash between blanks, a comma before one. */
const BREAK = /\s*(?:…|\.{2,}|[()[\]{}:;—])\s*|\s[-–]\s|,\s/u;
const EDGES = /^[^\p{L}\p{N}<>≤≥≈~$€£]+|[^\p{L}\p{N}%$€£.]+$|(?<=\p{N})\.$/gu;

function toPhrases(text: string): readonly string[] {
  return text.split(BREAK).map((phrase) => phrase.replaceAll(EDGES, ""));
}

function findPart(text: string, printed: Printed): Part | undefined {
  const part = readPart(text, printed);
  if (part !== undefined && (!BREAK.test(text) || isTied(part))) return part;
  const phrases = toPhrases(text);
  const parts = phrases.map((phrase) => readPart(phrase, printed));
  return (
    parts.find((part) => part !== undefined) ??
    phrases.flatMap((phrase) => toRuns(phrase.split(" "), printed)).toSorted(byUse)[0]
  );
}

/** Runs of words that say what the row does and are no piece of a figure that says something else. */
function toRuns(words: readonly string[], printed: Printed): readonly Part[] {
  const spans = words.flatMap((_, start) => words.slice(start).map((_, more) => [start, start + more + 1] as const));
  return spans.flatMap(([start, end]) => {
    const part = readPart(words.slice(start, end).join(" ").replaceAll(EDGES, ""), printed);
    const wider = [words.slice(Math.max(0, start - 1), end), words.slice(start, end + 1)];
    const isPiece = wider.some((words) => isOther(readWording(words.join(" "), printed.language), printed));
    return part === undefined || isPiece ? [] : [part];
  });
}

function readPart(text: string, printed: Printed): Part | undefined {
  const wording = isShort(text) ? readWording(text, printed.language) : undefined;
  return wording !== undefined && agrees(wording, printed) ? { text, wording } : undefined;
}

/** With its hedge before without, then the shorter. */
function byUse(one: Part, other: Part): number {
  return Number(isTied(other)) - Number(isTied(one)) || one.text.length - other.text.length;
}

/** A hedge, and words for nothing, say little without the words between. */
function isTied({ wording }: Part): boolean {
  return wording.kind === "point" && (wording.hedge !== undefined || wording.value === 0);
}

/** Plain blanks, and nothing that cannot be seen. */
function toClean(text: string): string {
  const visible = text.normalize("NFC").replaceAll(/\s/gu, " ").replaceAll(new RegExp(INVISIBLE, "gu"), "");
  return visible.replaceAll(/ +/g, " ").trim();
}

/** The record keeps six words at most. */
function isShort(text: string): boolean {
  return text.split(" ").length <= 6;
}

/** No part of it is read as a figure, and it has no digits that could be. */
function isSilent(text: string, { language }: Printed): boolean {
  return (
    !/\p{N}/u.test(text) && [text, ...toPhrases(text)].every((words) => readWording(words, language) === undefined)
  );
}

function agrees(wording: Wording, printed: Printed): boolean {
  const [value, upper] = toEnds(printed);
  if (wording.kind === "plural") return value === null;
  const ends = wording.kind === "range" ? [wording.lower, wording.upper] : [wording.value, null];
  return value === ends[0] && upper === ends[1];
}

/** Read, and neither as the row's figure nor as a range, or a change, of which the row holds one end. */
function isOther(wording: Wording | undefined, printed: Printed): boolean {
  if (wording === undefined || agrees(wording, printed)) return false;
  const [value, upper] = toEnds(printed);
  return wording.kind !== "range" || upper !== null || (value !== wording.lower && value !== wording.upper);
}

/** The row's value and, for a range alone, its upper end. */
function toEnds({ value, value_max }: Printed): readonly [value: number | null, upper: number | null] {
  return [value, value_max === value ? null : value_max];
}

/**
 * A hedge in the words wins over the row's qualifier. Without one a decimal of thousands is about, and digits written
 * out are exact, however many noughts they end in; what else the row says may stand in words around the figure.
 */
function toQualifier({ text, wording }: Part, qualifier: Qualifier): Qualifier {
  if (wording.kind !== "point") return wording.kind === "range" ? "range" : "vague";
  if (wording.hedge !== undefined) return wording.hedge;
  const isRound = text.replaceAll(/\D/g, "") === String(wording.value) && wording.value % 10 === 0;
  if (qualifier === "range" || qualifier === "vague" || (qualifier === "about" && isRound)) return "exact";
  return qualifier === "exact" && wording.rounded ? "about" : qualifier;
}

function toWords(wording: Wording | undefined): string {
  if (wording === undefined) return "no figure";
  if (wording.kind === "plural") return `multiples of ${wording.step}`;
  return wording.kind === "range" ? `${wording.lower} to ${wording.upper}` : String(wording.value);
}
