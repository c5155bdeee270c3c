/** Days and periods in English words; an end that the source leaves open is said as one. */

export interface Days {
  readonly period_start: string;
  readonly period_start_latest: string | null;
  readonly period_end_earliest: string | null;
  readonly period_end: string;
}

/** `1 January to a day between 3 and 6 August 2021`, `November and December 2021`, `whole year 2020`. */
export function describePeriod(days: Days): string {
  const { period_start: start, period_start_latest: latest, period_end_earliest: earliest, period_end: end } = days;
  if (latest === null && earliest === null) return describeClosed(start, end);
  if (latest !== null && earliest !== null) {
    if (latest >= end || earliest <= start) return `some time between ${between(start, end)}`;
    const [least, most] = [toLength(start, earliest), toLength(latest, end)];
    if (least === most) return `${least === 7 ? "one week" : `${least} days`} between ${between(start, end)}`;
  }
  const from = latest === null ? describeDay(start, end) : `a day between ${between(start, latest)}`;
  const to = earliest === null ? describeDay(end) : `a day between ${between(earliest, end)}`;
  return latest === null ? `${from} to ${to}` : `from ${from} to ${to}`;
}

/** A day that lies somewhere between two: `some time in June 2022`, `some time between 18 and 20 November 2021`. */
export function describeBracket(start: string, end: string): string {
  if (start === end) return describeDay(start);
  const words = describeClosed(start, end);
  if (/^\d/.test(words)) return `some time between ${between(start, end)}`;
  return `some time ${words.includes(" to ") ? "from" : "in"} ${words.replace("whole year ", "")}`;
}

/** `8 November 2021`; without the year where `beside` is a day of the same year. */
export function describeDay(day: string, beside = ""): string {
  const { year, month, date } = split(day);
  const words = `${date} ${MONTHS[month - 1]}`;
  return beside.startsWith(`${year}-`) ? words : `${words} ${year}`;
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
] as const;

function describeClosed(start: string, end: string): string {
  if (start === end) return describeDay(start);
  const [first, last] = [split(start), split(end)];
  const whole = first.date === 1 && last.date === new Date(Date.UTC(last.year, last.month, 0)).getUTCDate();
  if (!whole || first.year !== last.year) return range(start, end, "to");
  const months = last.month - first.month + 1;
  if (months === 12) return `whole year ${first.year}`;
  const name = MONTHS[first.month - 1];
  if (months === 1) return `${name} ${first.year}`;
  return `${name} ${months === 2 ? "and" : "to"} ${MONTHS[last.month - 1]} ${last.year}`;
}

function between(a: string, b: string): string {
  return range(a, b, "and");
}

function range(a: string, b: string, word: string): string {
  const day = a.slice(0, 7) === b.slice(0, 7) ? String(split(a).date) : describeDay(a, b);
  return `${day} ${word} ${describeDay(b)}`;
}

function split(day: string): { readonly year: number; readonly month: number; readonly date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

/** Days from one to the other, both counted. */
function toLength(start: string, end: string): number {
  return (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
}
