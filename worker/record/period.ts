/** Periods of whole days, both ends included, and the calendar units among them (SDMX FREQ, ISO 8601). */
import { utc } from "@date-fns/utc";
import {
  endOfISOWeek,
  endOfMonth,
  endOfQuarter,
  endOfYear,
  getISOWeek,
  getISOWeekYear,
  isValid,
  lightFormat,
  parseISO,
  startOfISOWeek,
  startOfMonth,
  startOfQuarter,
  startOfYear,
} from "date-fns";

export const FREQS = ["D", "W", "M", "Q", "A", "P"] as const;
export type Freq = (typeof FREQS)[number];

/** Days as ISO 8601 dates (YYYY-MM-DD), which sort as text; both ends belong to the period. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

/** Whether a text is a day of the calendar written YYYY-MM-DD: 2021-06-31 is none. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(toDate(text));
}

/** The calendar unit that a period fills from its first day to its last; `P` where it fills none. */
export function toFreq({ start, end }: Period): Freq {
  if (start === end) return "D";
  const date = toDate(start);
  const unit = UNITS.find(({ first, last }) => toDay(first(date)) === start && toDay(last(date)) === end);
  return unit === undefined ? "P" : unit.freq;
}

/** SDMX time period: `2021`, `2021-Q4`, `2021-11`, `2021-W46`, `2021-11-08`, else `start/end` (ISO 8601 interval). */
export function toTimePeriod(period: Period, freq: Freq): string {
  const { start, end } = period;
  const date = toDate(start);
  const texts: Readonly<Record<Freq, () => string>> = {
    D: () => start,
    W: () => `${getISOWeekYear(date, { in: utc })}-W${String(getISOWeek(date, { in: utc })).padStart(2, "0")}`,
    M: () => start.slice(0, 7),
    Q: () => `${start.slice(0, 4)}-Q${Math.ceil(Number(start.slice(5, 7)) / 3)}`,
    A: () => start.slice(0, 4),
    P: () => `${start}/${end}`,
  };
  return texts[freq]();
}

/** The days that `2021`, `2021-11` or `2021-11-08` covers; undefined for anything else, a day that does not exist included. */
export function parsePeriod(text: string): Period | undefined {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  if (parts === null) return undefined;
  const start = [parts[1], parts[2] ?? "01", parts[3] ?? "01"].join("-");
  if (!isDay(start)) return undefined;
  if (parts[3] !== undefined) return { start, end: start };
  const last = parts[2] === undefined ? endOfYear : endOfMonth;
  return { start, end: toDay(last(toDate(start), { in: utc })) };
}

/** Whether two periods share at least one day. */
export function overlaps(a: Period, b: Period): boolean {
  return a.start <= b.end && b.start <= a.end;
}

const UNITS = [
  unit("W", startOfISOWeek, endOfISOWeek),
  unit("M", startOfMonth, endOfMonth),
  unit("Q", startOfQuarter, endOfQuarter),
  unit("A", startOfYear, endOfYear),
] as const;

type Bound = (date: Date, options: { in: typeof utc }) => Date;

function unit(freq: Freq, first: Bound, last: Bound) {
  return { freq, first: (date: Date) => first(date, { in: utc }), last: (date: Date) => last(date, { in: utc }) };
}

function toDate(day: string): Date {
  return parseISO(day, { in: utc });
}

function toDay(date: Date): string {
  return lightFormat(date, "yyyy-MM-dd");
}
