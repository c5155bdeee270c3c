/** What a panel and a chart find, in words that claim no more than the marks do. */
import type { CalendarFreq } from "../record/period.ts";
import type { ChartSpec } from "./catalogue.ts";
import type { Mark, TimePanel } from "./chart.ts";
import { describeDay } from "./period.ts";

const NOTHING = "Nothing is printed for these periods";

/** The marks that `describeSeries` names, in its order: the highest that is sure, and the last that is printed. */
export function pickSeries(marks: readonly Mark[]): readonly Mark[] {
  const [highest, last] = [toHighest(marks), marks.findLast(({ derived }) => !derived)];
  if (highest === undefined) return [];
  return last === undefined || last === highest ? [highest] : [highest, last];
}

export function describeSeries(marks: readonly Mark[], freq: CalendarFreq): string {
  if (marks.length === 0) return NOTHING;
  const [highest, last] = pickSeries(marks);
  if (highest === undefined) return "Only upper bounds follow from what is printed";
  const most = `${toMost(freq, isCertain(highest, marks), 1)}: ${say(highest)}`;
  return last === undefined ? most : `${most}; the last printed: ${say(last)}`;
}

/** Of totals since one day the last, which `describeTotals` names. */
export function pickTotals(marks: readonly Mark[]): readonly Mark[] {
  const last = marks.reduce<Mark | undefined>(
    (late, mark) => (late !== undefined && late.to > mark.to ? late : mark),
    undefined,
  );
  return last === undefined ? [] : [last];
}

export function describeTotals(marks: readonly Mark[]): string {
  const [last] = pickTotals(marks);
  return last === undefined ? NOTHING : `The last total is ${last.display}, by ${describeDay(last.to)}`;
}

/** Of claims of unlike days, or from unlike mouths, the least and the most, which `describeClaims` names. */
export function pickClaims(marks: readonly Mark[]): readonly Mark[] {
  const sorted = marks.toSorted((a, b) => a.at - b.at);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return [];
  return least.display === most.display ? [least] : [least, most];
}

export function describeClaims(marks: readonly Mark[]): string {
  const [least, most] = pickClaims(marks);
  if (least === undefined) return NOTHING;
  const span = most === undefined ? `all ${least.display}` : `from ${least.display} to ${most.display}`;
  return `${marks.length === 1 ? "1 claim" : `${marks.length} claims`}, ${span}`;
}

/** Claims that should agree, and what all of them allow; null where they allow nothing together. */
export function describeRivals(marks: readonly Mark[], common: Bounds | null): string {
  const shared = common === null ? "no figure fits all of them" : `all of them allow ${toBounds(common)}`;
  return `${describeClaims(marks)}: ${shared}`;
}

interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
}

/** All panels in a sentence, each by the noun of its heading: `Lithuania: people turned away`. */
export function describeChart(spec: ChartSpec, panels: readonly TimePanel[]): string {
  const [only] = panels;
  if (only !== undefined && panels.length === 1) return `${only.heading}. ${only.finding}`;
  if (spec.kind !== "series")
    return panels.map(({ heading, finding }) => `${heading}: ${toWithin(finding)}`).join("; ");
  const highest = panels.flatMap(({ heading, marks }) => {
    const mark = toHighest(marks);
    return mark === undefined ? [] : [{ heading, mark, certain: isCertain(mark, marks) }];
  });
  const freq = only?.freq ?? "A";
  if (highest.length === 0)
    return panels.some(({ marks }) => marks.length > 0) ? "Only upper bounds follow from what is printed" : NOTHING;
  const most = toMost(
    freq,
    highest.every(({ certain }) => certain),
    highest.length,
  );
  return `${most}: ${toList(highest.map(({ heading, mark }) => sayWhere(heading, mark)))}`;
}

/** Where another figure could be more, no word of a most. */
function toMost(freq: CalendarFreq, certain: boolean, count: number): string {
  if (certain) return `The most in a ${UNITS[freq]}`;
  return `Highest ${count === 1 ? "figure that is" : "figures that are"} sure for a ${UNITS[freq]}`;
}

const UNITS: Readonly<Record<CalendarFreq, string>> = { A: "year", Q: "quarter", M: "month", W: "week", D: "day" };

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
function say(mark: Mark): string {
  const more = [...(mark.partial ? [mark.period] : []), ...(mark.derived ? ["derived from others"] : [])];
  return `${mark.display} (${[toPeriod(mark), ...more].join(", ")})`;
}

/** `39,664 attempts to cross in Poland (2021)`, `1,903 citizens of Iraq (July 2021)`. */
function sayWhere(heading: string, mark: Mark): string {
  const [area = "", noun] = heading.split(": ");
  const what = noun === undefined ? toWithin(area) : `${noun} in ${area}`;
  return `${mark.display} ${what} (${toPeriod(mark)})`;
}

function toPeriod({ name, from, to, period }: Mark): string {
  if (from === to) return describeDay(from);
  const [year = "", unit = ""] = name.split("-");
  if (unit === "") return year;
  if (unit.startsWith("Q"))
    return `${["first", "second", "third", "fourth"][Number(unit.slice(1)) - 1] ?? unit} quarter of ${year}`;
  return unit.startsWith("W") ? `week ${Number(unit.slice(1))} of ${year}` : period;
}

function toBounds({ low, high }: Bounds): string {
  const [least, most] = [low, high].map((end) => end?.toLocaleString("en"));
  if (least === most) return least ?? "any";
  if (most === undefined) return `${least} and more`;
  return least === undefined ? `up to ${most}` : `${least} to ${most}`;
}

function toList(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;
}

function toWithin(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
