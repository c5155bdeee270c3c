/** What a panel and a chart find, in words that claim no more than the marks do. */
import { toSentence } from "../language/sentence.ts";
import type { Tongue } from "../language/tongue.ts";
import type { CalendarFreq } from "../record/period.ts";
import type { Mark, TimePanel } from "./chart.ts";
import { describeDay } from "./period.ts";

/** A sentence, and the marks whose figures stand in it, in its order. */
export interface Finding {
  readonly words: string;
  readonly named: readonly Mark[];
}

/** Of a series the highest figure that is known, and the last that is printed; of totals the last; of claims least and most. */
export function describePanel(
  { freq, since, marks }: Pick<TimePanel, "freq" | "since" | "marks">,
  tongue: Tongue,
): Finding {
  if (marks.length === 0) return sayNothing(tongue);
  if (freq !== null) return describeSeries(marks, freq, tongue);
  return since === null ? describeClaims(marks, tongue) : describeTotals(marks, tongue);
}

function sayNothing({ say }: Tongue): Finding {
  return { words: say("Nothing is printed for these periods"), named: [] };
}

function sayOnlyBounds({ say }: Tongue): Finding {
  return { words: say("Only upper bounds follow from what is printed"), named: [] };
}

function describeSeries(marks: readonly Mark[], freq: CalendarFreq, tongue: Tongue): Finding {
  const [highest, last] = [toHighest(marks), marks.findLast(({ derived }) => !derived)];
  if (highest === undefined) return sayOnlyBounds(tongue);
  const most = (isCertain(highest, marks) ? MOST : KNOWN)[freq](tongue, describeFigure(highest, tongue));
  if (last === undefined || last === highest) return { words: most, named: [highest] };
  const words = tongue.say("{most}; the last printed: {figure}", { most, figure: describeFigure(last, tongue) });
  return { words, named: [highest, last] };
}

function describeTotals(marks: readonly Mark[], tongue: Tongue): Finding {
  const last = marks.reduce((late, mark) => (late.to > mark.to ? late : mark));
  const words = { figure: last.display, day: describeDay(last.to, tongue) };
  return { words: tongue.say("The last total is {figure}, by {day}", words), named: [last] };
}

/** Claims of unlike days, or from unlike mouths. */
export function describeClaims(marks: readonly Mark[], tongue: Tongue): Finding {
  const sorted = marks.toSorted((a, b) => a.at - b.at);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return sayNothing(tongue);
  const [count, from, to] = [marks.length, least.display, most.display];
  if (from === to) {
    const words = tongue.many(count, "{count} claim, all {figure}", "{count} claims, all {figure}", { figure: from });
    return { words, named: [least] };
  }
  const words = tongue.many(count, "{count} claim, from {least} to {most}", "{count} claims, from {least} to {most}", {
    least: from,
    most: to,
  });
  return { words, named: [least, most] };
}

/** Claims that should agree, and what all of them allow; null where they allow nothing together. */
export function describeRivals(marks: readonly Mark[], common: Bounds | null, tongue: Tongue): string {
  const { words: claims } = describeClaims(marks, tongue);
  const { say } = tongue;
  if (common === null) return say("{claims}: no figure fits all of them", { claims });
  const { low, high } = common;
  if (low === null)
    return high === null
      ? say("{claims}: all of them allow any", { claims })
      : say("{claims}: all of them allow up to {most}", { claims, most: high });
  if (high === null) return say("{claims}: all of them allow {least} and more", { claims, least: low });
  return low === high
    ? say("{claims}: all of them allow {figure}", { claims, figure: low })
    : say("{claims}: all of them allow {least} to {most}", { claims, least: low, most: high });
}

interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
}

/** All panels in a sentence, each by its phrase, or by its heading where claims are drawn. */
export function describeChart(panels: readonly TimePanel[], tongue: Tongue): Finding {
  const [only] = panels;
  const freq = only?.freq ?? null;
  if (only !== undefined && panels.length === 1) {
    const { words, named } = describePanel(only, tongue);
    return { words: `${toSentence(only.heading)} ${words}`, named };
  }
  if (freq === null) {
    const found = panels.map((panel) => ({ ...describePanel(panel, tongue), heading: panel.heading }));
    const words = found.map(({ heading, words }) => `${heading}: ${toWithin(words)}`).join("; ");
    return { words, named: found.flatMap(({ named }) => named) };
  }
  const highest = panels.flatMap(({ phrase, marks }) => {
    const mark = toHighest(marks);
    return mark === undefined ? [] : [{ words: fill(phrase, mark, tongue), mark, certain: isCertain(mark, marks) }];
  });
  if (highest.length === 0)
    return panels.some(({ marks }) => marks.length > 0) ? sayOnlyBounds(tongue) : sayNothing(tongue);
  const figures = tongue.list(highest.map(({ words }) => words));
  const isSure = highest.every(({ certain }) => certain);
  const toWords = (isSure ? MOST : highest.length === 1 ? KNOWN : SEVERAL_KNOWN)[freq];
  return { words: toWords(tongue, figures), named: highest.map(({ mark }) => mark) };
}

type ByFreq = Readonly<Record<CalendarFreq, (tongue: Tongue, figures: string) => string>>;

const MOST: ByFreq = {
  A: ({ say }, figures) => say("The most in a year: {figures}", { figures }),
  Q: ({ say }, figures) => say("The most in a quarter: {figures}", { figures }),
  M: ({ say }, figures) => say("The most in a month: {figures}", { figures }),
  W: ({ say }, figures) => say("The most in a week: {figures}", { figures }),
  D: ({ say }, figures) => say("The most in a day: {figures}", { figures }),
};

/** Where another figure could be more, no word of a most. */
const KNOWN: ByFreq = {
  A: ({ say }, figure) => say("The highest figure known for a year, others may be higher: {figure}", { figure }),
  Q: ({ say }, figure) => say("The highest figure known for a quarter, others may be higher: {figure}", { figure }),
  M: ({ say }, figure) => say("The highest figure known for a month, others may be higher: {figure}", { figure }),
  W: ({ say }, figure) => say("The highest figure known for a week, others may be higher: {figure}", { figure }),
  D: ({ say }, figure) => say("The highest figure known for a day, others may be higher: {figure}", { figure }),
};

const SEVERAL_KNOWN: ByFreq = {
  A: ({ say }, figures) => say("The highest figures known for a year, others may be higher: {figures}", { figures }),
  Q: ({ say }, figures) => say("The highest figures known for a quarter, others may be higher: {figures}", { figures }),
  M: ({ say }, figures) => say("The highest figures known for a month, others may be higher: {figures}", { figures }),
  W: ({ say }, figures) => say("The highest figures known for a week, others may be higher: {figures}", { figures }),
  D: ({ say }, figures) => say("The highest figures known for a day, others may be higher: {figures}", { figures }),
};

/** The one that is sure to be the most: by its value or, where it has none, its lower end. */
function toHighest(marks: readonly Mark[]): Mark | undefined {
  return marks.reduce<Mark | undefined>(
    (best, mark) => (toSure(mark) > (best === undefined ? -1 : toSure(best)) ? mark : best),
    undefined,
  );
}

/** Of a bare upper bound nothing is sure. */
function toSure({ value, low, high }: Mark): number {
  if (value !== null)
    return high !== null && high.kind !== "soft" && (low?.value ?? 0) < high.value ? (low?.value ?? 0) : value;
  return low === null || (low.value === 0 && high?.value !== 0) ? -1 : low.value;
}

/** Whether no other can be more. */
function isCertain(highest: Mark, marks: readonly Mark[]): boolean {
  return marks.every((mark) => mark === highest || (mark.high !== null && mark.high.value <= toSure(highest)));
}

/** `11,211 (2022)`, `8,106 (2021, from 3 August 2021)`, `≥4,112 (2021, derived from others)`. */
function describeFigure(mark: Mark, tongue: Tongue): string {
  const more = [...(mark.partial ? [mark.period] : []), ...(mark.derived ? [tongue.say("derived from others")] : [])];
  return `${mark.display} (${[toPeriod(mark, tongue), ...more].join(", ")})`;
}

/** `39,664 attempts to cross in Poland (2021)`, `1,903 citizens of Iraq (July 2021)`. */
function fill(phrase: string | null, mark: Mark, tongue: Tongue): string {
  const period = toPeriod(mark, tongue);
  return (phrase ?? "").replaceAll(/\{figure\}|\{period\}/g, (hole) => (hole === "{figure}" ? mark.display : period));
}

function toPeriod({ name, from, to, period }: Mark, tongue: Tongue): string {
  if (from === to) return describeDay(from, tongue);
  const { say } = tongue;
  const [year = "", unit = ""] = name.split("-");
  if (unit === "") return year;
  if (unit === "Q1") return say("first quarter of {year}", { year });
  if (unit === "Q2") return say("second quarter of {year}", { year });
  if (unit === "Q3") return say("third quarter of {year}", { year });
  if (unit === "Q4") return say("fourth quarter of {year}", { year });
  return unit.startsWith("W") ? say("week {week} of {year}", { week: Number(unit.slice(1)), year }) : period;
}

function toWithin(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
