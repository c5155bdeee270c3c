/** When: the period of a row, how sure it is, whether the count was still running, and the day of the statement. */
import { addDays } from "date-fns/addDays";
import { lightFormat } from "date-fns/lightFormat";
import { expectedDay } from "../day.ts";
import type { Cells } from "../cells.ts";

export interface Time {
  readonly period_start: string;
  readonly period_start_latest: string;
  readonly period_end_earliest: string;
  readonly period_end: string;
  readonly date_certainty: "stated" | "inferred" | "bracketed";
  readonly cumulative: boolean;
  readonly as_of: string;
}

export type ReadTime = { readonly ok: true; readonly time: Time } | { readonly ok: false; readonly reason: string };

/** `published` is the day of the document, empty where it is not known; `measure` that of the indicator. */
export function readTime(row: Cells, published: string, measure: string): ReadTime {
  const { period_start: start = "", period_end: end = "", note = "" } = row;
  for (const day of [start, end, row["as_of"] ?? "", published])
    if (day !== "" && expectedDay(day) !== undefined) return refuse(`${day} is no day: expected ${expectedDay(day)}`);
  if (start === "" || end === "") return refuse("A day of the period is empty: expected the first and the last day");
  if (end < start) return refuse(`The period ends before it starts: expected a day on or after ${start}, found ${end}`);
  const doubt = readDoubt(note);
  const cumulative = measure === "flow" && isRunning(row, published);
  const last = published === "" ? shift(end, doubt) : earliest(shift(end, doubt), published);
  const bracket =
    doubt === 0 || last <= end
      ? { period_start: start, period_start_latest: "", period_end_earliest: "", period_end: end }
      : {
          period_start: start === end ? shift(start, -doubt) : start,
          period_start_latest: start === end ? last : "",
          period_end_earliest: latest(shift(end, -doubt), start === end ? shift(start, -doubt) : start),
          period_end: last,
        };
  const isOpen = bracket.period_end_earliest !== "";
  const isInferred = row["date_certainty"] === "inferred" || INFERRED.test(note);
  return {
    ok: true,
    time: {
      ...bracket,
      date_certainty: isOpen ? "bracketed" : isInferred ? "inferred" : "stated",
      cumulative,
      as_of: toDay(row, published, measure),
    },
  };
}

const INFERRED =
  /\b(?:inferred|fixed|assumed|approximate|uncertain|chain(?:s|ing)|elimination|matching|matched|taken as|not shown, period set|set to end-|by page id|named by other pages|same figure dated|between \d+ \(|day unknown|exact (?:end )?day not)\b|\bonly \w+day between\b|\bbetween totals\b|\bweeks? after\b|\btotal \d+ follows\b|\d \+ \d+ = \d/i;

/** How many days the end may lie off; 0 where the note names no number. */
function readDoubt(note: string): number {
  const words = /day uncertain by (?:about )?(?:a |an )?(\w+)/i.exec(note)?.[1]?.toLowerCase() ?? "";
  return { one: 1, two: 2, three: 3, week: 7 }[words] ?? 0;
}

/** A count since a named start, still running when it was stated: never a day, a closed unit or a comparison with one. */
function isRunning(row: Cells, published: string): boolean {
  const { period_start: start = "", period_end: end = "", note = "", as_of = "" } = row;
  if (start === end) return false;
  const [first = ""] = note.split(/;\s*/).filter((part) => !part.startsWith("date "));
  if (RUNNING.test(first)) return !COMPARED.test(first);
  if (CLOSED.test(first)) return false;
  if (IN_FORCE.includes(start) && !isMonthEnd(end)) return true;
  if (RUNNING.test(note)) return true;
  const stated = as_of === "" ? published : as_of;
  const isNamedStart = start.endsWith("-01") || ["2021-08-03", "2021-08-10", "2021-08-11"].includes(start);
  const isCalendarEnd = isMonthEnd(end);
  return isNamedStart && !isCalendarEnd && stated !== "" && stated <= shift(end, 7);
}

/** First days of rules that have been in force since: the buffer zone of Poland, its suspension of asylum applications. */
const IN_FORCE = ["2024-06-13", "2025-03-27"];

const RUNNING =
  /\b(?:part of the \d+|running|so far|this year|to date|cumulative|year to|since|to the day before|already|until now|through previous midnight|as of)\b/i;
const CLOSED =
  /\b(?:annual|monthly|daily|single day|weekly|weekend|first (?:half|quarter|flight|group|IOM)|half of|comparison|baseline|same period|quarter|week|(?:two|three|four|five|six)[- ]days?|\d+ days|whole of|months of|(?:Jan|June|March|July)-\w+|from \d+ August|from 3 August|total)\b/i;
const COMPARED = /\b(?:same period|comparison|annual|monthly)\b/i;

/** As stated; else the document's day; empty where a page without a date left the end of the period, or of the month, to stand for it. */
function toDay(row: Cells, published: string, measure: string): string {
  const { as_of = "", period_end = "", note = "" } = row;
  if (published !== "") return as_of === "" || as_of > published ? published : as_of;
  const isCopied = as_of === period_end && measure === "flow" && !GROUNDS.test(note);
  const isGuessed = as_of !== "" && isMonthEnd(as_of) && MONTH_ALONE.test(note);
  return isCopied || isGuessed ? "" : as_of;
}

const GROUNDS = /\b(?:stated(?! date)|statement(?! date)|reported on|as of|release of \d|told on)\b/i;
const MONTH_ALONE = /\bday not shown|\bday unknown|\b(?:page|report|release) (?:of|dated) \p{L}+ \d{4}/iu;

function isMonthEnd(day: string): boolean {
  return shift(day, 1).endsWith("-01");
}

function shift(day: string, days: number): string {
  return lightFormat(addDays(new Date(`${day}T12:00:00`), days), "yyyy-MM-dd");
}

function earliest(a: string, b: string): string {
  return a < b ? a : b;
}

function latest(a: string, b: string): string {
  return a > b ? a : b;
}

function refuse(reason: string): ReadTime {
  return { ok: false, reason };
}
