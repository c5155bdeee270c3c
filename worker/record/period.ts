/** Periods of whole days, both ends included, and the calendar units among them (SDMX FREQ, ISO 8601). */
import { UTCDateMini } from "@date-fns/utc/date/mini";
import { isValid } from "date-fns/isValid";
import { parseISO } from "date-fns/parseISO";

export const FREQS = ["D", "W", "M", "Q", "A", "P"] as const;
export type Freq = (typeof FREQS)[number];

/** The units of a calendar, from years to days. */
export const CALENDAR_FREQS = ["A", "Q", "M", "W", "D"] as const;
export type CalendarFreq = (typeof CALENDAR_FREQS)[number];

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
export function toFreq(period: Period): Freq {
  if (period.start === period.end) return "D";
  const days = countDays(period);
  const freq = CALENDAR_FREQS.find((unit) => LENGTHS[unit].shortest <= days && days <= LENGTHS[unit].longest);
  if (freq === undefined) return "P";
  const { start, end } = toCalendarPeriod(period.start, freq);
  return start === period.start && end === period.end ? freq : "P";
}

/** SDMX time period: `2021`, `2021-Q4`, `2021-11`, `2021-W46`, `2021-11-08`, else `start/end` (ISO 8601 interval). */
export function toTimePeriod(period: Period, freq: Freq): string {
  const { start, end } = period;
  const texts: Readonly<Record<Freq, () => string>> = {
    D: () => start,
    W: () => toWeek(start),
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
  return toCalendarPeriod(start, parts[2] === undefined ? "A" : "M");
}

/** Whether two periods share at least one day. */
export function overlaps(a: Period, b: Period): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Whether every day of `inner` belongs to `outer`. */
export function covers(outer: Period, inner: Period): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether one period starts on the day after the other ends. */
export function isAdjacent(a: Period, b: Period): boolean {
  return nextDay(a.end) === b.start || nextDay(b.end) === a.start;
}

/** The days that two periods share; undefined where they share none. */
export function cut(a: Period, b: Period): Period | undefined {
  if (!overlaps(a, b)) return undefined;
  return { start: a.start > b.start ? a.start : b.start, end: a.end < b.end ? a.end : b.end };
}

/** Days of a period, both ends counted: 1 for one day. */
export function countDays({ start, end }: Period): number {
  return daysBetween(start, end) + 1;
}

/** Days from one day to another, negative where the second comes first: 1 from a day to the next. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}

export function nextDay(day: string): string {
  return addDays(day, 1);
}

export function previousDay(day: string): string {
  return addDays(day, -1);
}

/** The day so many days later, earlier where the number is negative. */
export function addDays(day: string, days: number): string {
  const date = Number(day.slice(8)) + days;
  if (date >= 1 && date <= 28) return day.slice(0, 8) + toTwo(date); // every month has 28 days
  return toDay(Date.parse(day) + days * DAY);
}

/** The dates of a claim: the widest period, and the other end of each bracket where the source leaves an end open. */
export interface Dates {
  readonly period_start: string;
  readonly period_start_latest: string | null;
  readonly period_end_earliest: string | null;
  readonly period_end: string;
}

/** The days that belong to the period however its open ends fall; undefined where they cross, so that no day must. */
export function toNarrowest({
  period_start,
  period_start_latest,
  period_end_earliest,
  period_end,
}: Dates): Period | undefined {
  const narrowest = { start: period_start_latest ?? period_start, end: period_end_earliest ?? period_end };
  return narrowest.start <= narrowest.end ? narrowest : undefined;
}

/** The year, quarter, month, ISO week or day that a day belongs to. */
export function toCalendarPeriod(day: string, freq: CalendarFreq): Period {
  return UNITS[freq](day);
}

/** Every calendar period of a frequency that shares a day with a span, in order. */
export function listCalendarPeriods({ start, end }: Period, freq: CalendarFreq): readonly Period[] {
  const periods: Period[] = [];
  for (let day = start; day <= end;) {
    const period = toCalendarPeriod(day, freq);
    periods.push(period);
    day = nextDay(period.end);
  }
  return periods;
}

/** Days of each calendar unit. */
const LENGTHS: Readonly<Record<CalendarFreq, { readonly shortest: number; readonly longest: number }>> = {
  A: { shortest: 365, longest: 366 },
  Q: { shortest: 90, longest: 92 },
  M: { shortest: 28, longest: 31 },
  W: { shortest: 7, longest: 7 },
  D: { shortest: 1, longest: 1 },
};

const DAY = 86_400_000; // milliseconds; days of UTC are all as long

/** By arithmetic, not by dates: the record and its series ask for thousands of these. */
const UNITS: Readonly<Record<CalendarFreq, (day: string) => Period>> = {
  A: (day) => toMonths(day, 12),
  Q: (day) => toMonths(day, 3),
  M: (day) => toMonths(day, 1),
  W: (day) => {
    const monday = addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
    return { start: monday, end: addDays(monday, 6) };
  },
  D: (day) => ({ start: day, end: day }),
};

/** The months that a day falls in, where a year is cut into as many at a time. */
function toMonths(day: string, months: number): Period {
  const year = day.slice(0, 4);
  const month = Number(day.slice(5, 7));
  const first = month - ((month - 1) % months);
  const last = first + months - 1;
  return { start: `${year}-${toTwo(first)}-01`, end: `${year}-${toTwo(last)}-${countMonthDays(Number(year), last)}` };
}

function countMonthDays(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function toTwo(number: number): string {
  return String(number).padStart(2, "0");
}

/** A week belongs to the year of its Thursday, as ISO 8601 has it. */
function toWeek(monday: string): string {
  const thursday = addDays(monday, 3);
  const year = thursday.slice(0, 4);
  return `${year}-W${toTwo(Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1)}`;
}

function toDate(day: string): Date {
  return parseISO(day, { in: (value) => new UTCDateMini(value) }); // the whole UTCDate costs the start ten milliseconds
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
