/** The two axes of a chart: values along one, days along the other. Stands alone: the browser uses it too. */
import type { Tongue } from "../language/tongue.ts";

/** What a mark says of its reach; any `Mark` does. */
export interface Reach {
  readonly at: number;
  readonly value: number | null;
  readonly low: { readonly value: number } | null;
  readonly high: { readonly value: number } | null;
  readonly derived: boolean;
}

export interface ValueScale {
  readonly min: number;
  readonly max: number;
  /** Ascending, `min` the first; none above `max`. */
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
  /** Share of the axis from its foot, 0 to 1: what lies beyond an end stands on it. */
  readonly at: (value: number) => number;
}

/** Room above the highest mark for an arrow and a label, as a share of the axis. */
const HEADROOM = 0.14;

/**
 * An axis that holds every printed figure. A derived bound above twice the highest of them does not stretch it: what it
 * leaves of the others would be flat. Where hardly any is printed, half of the derived ones count as well.
 */
export function toValueScale(marks: readonly Reach[], scale: "log" | "linear", tongue: Tongue): ValueScale {
  const values = toReach(marks);
  return scale === "log" ? toLogScale(values, tongue) : toLinearScale(0, Math.max(...values, 1), tongue);
}

/** A linear axis that need not start at 0: where all figures lie close together it shows how far they are apart. */
export function toCloseScale(marks: readonly Reach[], tongue: Tongue): ValueScale {
  const values = marks.flatMap(toValues).filter((value) => value > 0);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (values.length === 0 || least * 2 <= most) return toValueScale(marks, "linear", tongue);
  return toLinearScale(Math.max(0, least - Math.max(most - least, 1) * HEADROOM), most, tongue);
}

/** A linear axis about an interval, with half its breadth on either side; about a single value a twentieth of that. */
export function toNearScale(low: number, high: number, tongue: Tongue): ValueScale {
  const room = low < high ? (high - low) / 2 : Math.max(1, high / 20);
  return toLinearScale(Math.max(0, low - room), high + room, tongue);
}

/** Share of the marks that must be printed for these alone to set the axis. */
const PRINTED = 0.05;

function toReach(marks: readonly Reach[]): readonly number[] {
  const printed = marks.filter(({ derived }) => !derived).flatMap(toValues);
  const derived = marks.filter(({ derived }) => derived);
  const bounds = derived.flatMap(toValues);
  if (printed.length === 0) return bounds;
  const sure = derived.flatMap(({ low, value }) => [low?.value ?? 0, value ?? 0]);
  const highs = derived.flatMap(({ high }) => high?.value ?? []).toSorted((a, b) => a - b);
  const usual = marks.length * PRINTED > marks.length - derived.length ? (highs[Math.floor(highs.length / 2)] ?? 0) : 0;
  const highest = Math.max(...printed, ...sure, usual);
  return [...printed, ...sure, usual, ...bounds.filter((bound) => bound <= 2 * highest)];
}

function toValues({ value, low, high, at }: Reach): readonly number[] {
  const ends = [value, low?.value, high?.value].filter((end) => typeof end === "number");
  return ends.length === 0 ? [at] : ends;
}

/** Whole decades, from the one below the least value that is not 0, but no higher than 10. */
function toLogScale(values: readonly number[], tongue: Tongue): ValueScale {
  const min = 10 ** Math.floor(Math.log10(Math.min(10, ...values.filter((value) => value > 0))));
  const reach = Math.log10(Math.max(...values, min * 10) / min) / (1 - HEADROOM / 2);
  const steps = Math.max(2, Math.ceil(reach - 1e-9));
  const ticks = Array.from({ length: steps + 1 }, (_, step) => toTick(min * 10 ** step, tongue));
  const at = (value: number): number => (value <= min ? 0 : Math.min(1, Math.log10(value / min) / steps));
  return { min, max: min * 10 ** steps, ticks, at };
}

/** In steps of 1, 2 or 5 times a power of ten, three to seven of them, from a multiple of the step. */
function toLinearScale(least: number, highest: number, tongue: Tongue): ValueScale {
  const goal = least + Math.max(highest - least, 1) / (1 - HEADROOM);
  const step = toStep((goal - least) / 6);
  const min = Math.floor(least / step) * step;
  const last = Math.floor((goal - min) / step + 1e-9);
  const ticks = Array.from({ length: last + 1 }, (_, index) => toTick(min + index * step, tongue));
  return { min, max: goal, ticks, at: (value) => Math.min(1, Math.max(0, (value - min) / (goal - min))) };
}

/** The least of 1, 2 and 5 times a power of ten that is not below the number, at least 1: people come whole. */
function toStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= least * (1 - 1e-9)) ?? 10;
  return Math.max(1, step * power);
}

function toTick(value: number, { number }: Tongue) {
  return { value, label: number(value) };
}

/** Days since 1 January 1970 of a day as ISO 8601. */
export function toDayNumber(day: string): number {
  return Date.parse(day) / 86_400_000;
}

/** First and last day of marks; the panels of a chart share it. Undefined where there is no mark. */
export function toSpan(
  marks: readonly { readonly from: string; readonly to: string }[],
): { readonly first: string; readonly last: string } | undefined {
  let [first, last] = ["9999", "0000"];
  for (const { from, to } of marks) {
    if (from < first) first = from;
    if (to > last) last = to;
  }
  return marks.length === 0 ? undefined : { first, last };
}

export interface TimeTick {
  /** First day of the year, month or day that it names; before the axis where that begins within one. */
  readonly day: string;
  readonly label: string;
}

/** An axis shorter than so many days names days. */
const FEW = 45;

export function hasDayTicks(first: string, last: string): boolean {
  return toLength(first, last) < FEW;
}

function toLength(first: string, last: string): number {
  return toDayNumber(last) - toDayNumber(first) + 1;
}

/** Years; months where the axis is shorter than 14 of them; days where it is shorter than 45 days. */
export function toTimeTicks(first: string, last: string, tongue: Tongue): readonly TimeTick[] {
  const days = toLength(first, last);
  if (days < FEW) return toDayTicks(first, days, tongue);
  const [start, end] = [toMonth(first), toMonth(last)];
  return days < 14 * 30.5
    ? toMonthTicks(start, end, tongue)
    : toYearTicks(Math.floor(start / 12), Math.floor(end / 12));
}

/** Every day, every second, every fifth or every seventh: eight at most. */
function toDayTicks(first: string, days: number, tongue: Tongue): readonly TimeTick[] {
  const step = [1, 2, 5, 7].find((one) => days / one <= 8) ?? 7;
  return Array.from({ length: Math.ceil(days / step) }, (_, index) => {
    const day = toDay(toDayNumber(first) + index * step);
    const date = Number(day.slice(8));
    return { day, label: index === 0 || date <= step ? toShortDay(day, tongue) : String(date) };
  });
}

function toMonthTicks(start: number, end: number, tongue: Tongue): readonly TimeTick[] {
  return Array.from({ length: end - start + 1 }, (_, index) => {
    const month = start + index;
    const name = toName(month, tongue);
    const isNamed = index === 0 || month % 12 === 0;
    const year = String(Math.floor(month / 12));
    return { day: toFirstDay(month), label: isNamed ? tongue.say("{month} {year}@axis", { month: name, year }) : name };
  });
}

function toYearTicks(start: number, end: number): readonly TimeTick[] {
  return Array.from({ length: end - start + 1 }, (_, index) => ({
    day: toFirstDay((start + index) * 12),
    label: String(start + index),
  }));
}

/** Months since the year 0. */
function toMonth(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function toFirstDay(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}

/** `3 Aug`, as an axis has room for; of two digits beside a month that is written so, as in Lithuanian: `08-03`. */
export function toShortDay(day: string, tongue: Tongue): string {
  const month = toName(toMonth(day), tongue);
  const date = day.slice(8);
  return tongue.say("{day} {month}@axis", { day: /^\d/.test(month) ? date : String(Number(date)), month });
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function toName(month: number, { calendar }: Tongue): string {
  return (calendar?.short ?? MONTHS)[month % 12] ?? "";
}

function toDay(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}
