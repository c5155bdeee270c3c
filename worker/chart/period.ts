/** Days and periods in words; an end that the source leaves open is said as one. */
import type { Calendar } from "../language/calendar.ts";
import type { Tongue } from "../language/tongue.ts";

export interface Days {
  readonly period_start: string;
  readonly period_start_latest: string | null;
  readonly period_end_earliest: string | null;
  readonly period_end: string;
}

/** `1 January to a day between 3 and 6 August 2021`, `November and December 2021`, `whole year 2020`. */
export function describePeriod(days: Days, tongue: Tongue): string {
  const { period_start: start, period_start_latest: latest, period_end_earliest: earliest, period_end: end } = days;
  if (latest === null && earliest === null)
    return isYear(start, end)
      ? tongue.say("whole year {year}", { year: start.slice(0, 4) })
      : toClosed(start, end, tongue);
  return describeOpen(days, tongue);
}

/** The same, a whole year as its number alone: `2020`. */
export function describeSpan(days: Days, tongue: Tongue): string {
  const { period_start: start, period_start_latest: latest, period_end_earliest: earliest, period_end: end } = days;
  return latest === null && earliest === null ? toClosed(start, end, tongue) : describeOpen(days, tongue);
}

/** A day that lies somewhere between two: `some time in June 2022`, `some time between 18 and 20 November 2021`. */
export function describeBracket(start: string, end: string, tongue: Tongue): string {
  if (start === end) return describeDay(start, tongue);
  const months = toMonths(start, end);
  if (months === 0) return tongue.say("some time {between}", { between: between(start, end, tongue) });
  const period = toClosed(start, end, tongue);
  return months < 3 || months === 12
    ? tongue.say("some time in {period}", { period })
    : tongue.say("some time from {period}", { period });
}

/** `8 November 2021`; without the year where `beside` is a day of the same year. */
export function describeDay(day: string, tongue: Tongue, beside = ""): string {
  const { year, month, date } = split(day);
  const { days, dates } = tongue.calendar ?? CALENDAR;
  const alone = beside.startsWith(`${year}-`);
  return write((alone ? dates : days)[month - 1], date, year);
}

/** `November 2021` of any day in it. */
function describeMonth(day: string, tongue: Tongue): string {
  const { year, month, date } = split(day);
  return write((tongue.calendar ?? CALENDAR).months[month - 1], date, year);
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** English as style guides of Europe have it: written out, for to ask the platform costs more than the rest of a page. */
const CALENDAR: Calendar = {
  days: MONTHS.map((month) => `{d} ${month} {y}`),
  dates: MONTHS.map((month) => `{d} ${month}`),
  months: MONTHS.map((month) => `${month} {y}`),
  names: MONTHS,
  short: MONTHS.map((month) => month.slice(0, 3)),
};

function describeOpen(days: Days, tongue: Tongue): string {
  const { period_start: start, period_start_latest: latest, period_end_earliest: earliest, period_end: end } = days;
  const { say, many } = tongue;
  if (latest !== null && earliest !== null) {
    const whole = between(start, end, tongue);
    if (latest >= end || earliest <= start) return say("some time {between}", { between: whole });
    const [least, most] = [toLength(start, earliest), toLength(latest, end)];
    if (least === most && least === 7) return say("one week {between}", { between: whole });
    if (least === most) return many(least, "{count} day {between}", "{count} days {between}", { between: whole });
  }
  const from =
    latest === null
      ? describeDay(start, tongue, isYearFirst(tongue.calendar ?? CALENDAR) ? "" : end)
      : say("a day {between}", { between: between(start, latest, tongue) });
  const to =
    earliest === null ? describeDay(end, tongue) : say("a day {between}", { between: between(earliest, end, tongue) });
  return latest === null ? say("{from} to {to}", { from, to }) : say("from {from} to {to}", { from, to });
}

function toClosed(start: string, end: string, tongue: Tongue): string {
  if (start === end) return describeDay(start, tongue);
  const months = toMonths(start, end);
  if (months === 0) return range(start, end, "to", tongue);
  if (months === 12) return start.slice(0, 4);
  if (months === 1) return describeMonth(start, tongue);
  const { names } = tongue.calendar ?? CALENDAR;
  const [first, last] = [split(start), split(end)];
  if (tongue.calendar === null)
    return `${names[first.month - 1]} ${months === 2 ? "and" : "to"} ${describeMonth(end, tongue)}`;
  return isYearFirst(tongue.calendar)
    ? `${describeMonth(start, tongue)}–${names[last.month - 1]}`
    : `${names[first.month - 1]}–${describeMonth(end, tongue)}`;
}

function isYear(start: string, end: string): boolean {
  return toMonths(start, end) === 12;
}

/** How many whole months of one year the days are; 0 for other days. */
function toMonths(start: string, end: string): number {
  const [first, last] = [split(start), split(end)];
  const whole = first.date === 1 && last.date === new Date(Date.UTC(last.year, last.month, 0)).getUTCDate();
  return whole && first.year === last.year ? last.month - first.month + 1 : 0;
}

/** `between 3 and 6 August 2021`; in other languages the days alone, which the message around them says it of. */
function between(a: string, b: string, tongue: Tongue): string {
  return tongue.calendar === null ? `between ${range(a, b, "and", tongue)}` : range(a, b, "", tongue);
}

/** `3 to 6 August 2021`; in other languages with a dash, `3–6 sierpnia 2021`, as after a word the cases would change. */
function range(a: string, b: string, word: string, tongue: Tongue): string {
  const { calendar } = tongue;
  const isSame = a.slice(0, 7) === b.slice(0, 7);
  const { year, month, date } = split(b);
  if (calendar === null)
    return `${isSame ? split(a).date : describeDay(a, tongue, b)} ${word} ${describeDay(b, tongue)}`;
  if (isSame) {
    const template = calendar.days[month - 1]?.replace(/\{d\}(\.?)/, `${split(a).date}$1–{d}$1`);
    return write(template, date, year);
  }
  return isYearFirst(calendar)
    ? `${describeDay(a, tongue)} – ${describeDay(b, tongue, a)}`
    : `${describeDay(a, tongue, b)} – ${describeDay(b, tongue)}`;
}

function isYearFirst({ days }: Calendar): boolean {
  return days[0]?.startsWith("{y}") ?? false;
}

function write(template = "", day: number, year: number): string {
  return template.replace("{d}", String(day)).replace("{y}", String(year));
}

function split(day: string): { readonly year: number; readonly month: number; readonly date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

/** Days from one to the other, both counted. */
function toLength(start: string, end: string): number {
  return (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
}
