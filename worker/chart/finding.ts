/** What a panel and a chart find, in words that claim no more than the marks do. */
import type { CalendarFreq } from "../record/period.ts";
import type { Mark, TimePanel } from "./chart.ts";
import { describeDay } from "./period.ts";

const NOTHING = "Nothing is printed for these periods";
const ONLY_BOUNDS = "Only upper bounds follow from what is printed";

/** A sentence, and the marks whose figures stand in it, in its order. */
export interface Finding {
  readonly words: string;
  readonly named: readonly Mark[];
}

/** Of a series the highest figure that is known, and the last that is printed; of totals the last; of claims least and most. */
export function describePanel({ freq, since, marks }: Pick<TimePanel, "freq" | "since" | "marks">): Finding {
  if (marks.length === 0) return { words: NOTHING, named: [] };
  if (freq !== null) return describeSeries(marks, freq);
  return since === null ? describeClaims(marks) : describeTotals(marks);
}

function describeSeries(marks: readonly Mark[], freq: CalendarFreq): Finding {
  const [highest, last] = [toHighest(marks), marks.findLast(({ derived }) => !derived)];
  if (highest === undefined) return { words: ONLY_BOUNDS, named: [] };
  const most = `${toMost(freq, isCertain(highest, marks), 1)}: ${say(highest)}`;
  if (last === undefined || last === highest) return { words: most, named: [highest] };
  return { words: `${most}; the last printed: ${say(last)}`, named: [highest, last] };
}

function describeTotals(marks: readonly Mark[]): Finding {
  const last = marks.reduce((late, mark) => (late.to > mark.to ? late : mark));
  return { words: `The last total is ${last.display}, by ${describeDay(last.to)}`, named: [last] };
}

/** Claims of unlike days, or from unlike mouths. */
export function describeClaims(marks: readonly Mark[]): Finding {
  const sorted = marks.toSorted((a, b) => a.at - b.at);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return { words: NOTHING, named: [] };
  const count = marks.length === 1 ? "1 claim" : `${marks.length} claims`;
  if (least.display === most.display) return { words: `${count}, all ${least.display}`, named: [least] };
  return { words: `${count}, from ${least.display} to ${most.display}`, named: [least, most] };
}

/** Claims that should agree, and what all of them allow; null where they allow nothing together. */
export function describeRivals(marks: readonly Mark[], common: Bounds | null): string {
  const shared = common === null ? "no figure fits all of them" : `all of them allow ${toBounds(common)}`;
  return `${describeClaims(marks).words}: ${shared}`;
}

interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
}

/** All panels in a sentence, each by the noun of its heading: `Lithuania: people turned away`. */
export function describeChart(panels: readonly TimePanel[]): Finding {
  const [only] = panels;
  const freq = only?.freq ?? null;
  if (only !== undefined && panels.length === 1) {
    const { words, named } = describePanel(only);
    return { words: `${only.heading}. ${words}`, named };
  }
  if (freq === null) {
    const found = panels.map((panel) => ({ ...describePanel(panel), heading: panel.heading }));
    const words = found.map(({ heading, words }) => `${heading}: ${toWithin(words)}`).join("; ");
    return { words, named: found.flatMap(({ named }) => named) };
  }
  const highest = panels.flatMap(({ heading, marks }) => {
    const mark = toHighest(marks);
    return mark === undefined ? [] : [{ heading, mark, certain: isCertain(mark, marks) }];
  });
  if (highest.length === 0)
    return { words: panels.some(({ marks }) => marks.length > 0) ? ONLY_BOUNDS : NOTHING, named: [] };
  const most = toMost(
    freq,
    highest.every(({ certain }) => certain),
    highest.length,
  );
  return {
    words: `${most}: ${toList(highest.map(({ heading, mark }) => sayWhere(heading, mark)))}`,
    named: highest.map(({ mark }) => mark),
  };
}

/** Where another figure could be more, no word of a most. */
function toMost(freq: CalendarFreq, certain: boolean, count: number): string {
  if (certain) return `The most in a ${UNITS[freq]}`;
  return `The highest ${count === 1 ? "figure" : "figures"} known for a ${UNITS[freq]}, others may be higher`;
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
