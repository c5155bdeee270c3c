/** What Chart.js plots: a place on both axes, what stands behind it, and what is said of it. */
import type { Break, Mark, Moment, TimePanel } from "../../worker/chart/chart.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import { describeDay } from "../../worker/chart/period.ts";
import { toDayNumber } from "../../worker/chart/scale.ts";
import { describeMark, describeMoment, type Note } from "./note.ts";

interface Place {
  /** Days since 1970-01-01: a day reaches half a unit to both sides of its number. */
  readonly x: number;
  readonly y: number;
  readonly note: Note;
}

export interface MarkPoint extends Place {
  readonly kind: "mark";
  readonly mark: Mark;
  /** First and last day, as far as the axis shows them. */
  readonly first: number;
  readonly last: number;
  /** Widths of a mark by which it stands beside its day, where several claims share one. */
  readonly aside: number;
}

export interface MomentPoint extends Place {
  readonly kind: "moment";
  readonly moment: Moment;
}

export interface BreakPoint extends Place {
  readonly kind: "break";
  readonly change: Break;
}

export type Point = MarkPoint | MomentPoint | BreakPoint;

/** First and last day of an axis. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

export function toDays({ first, last }: Pick<TimePanel, "first" | "last">): Days {
  return { first: toDayNumber(first), last: toDayNumber(last) };
}

/** Each in the middle of its period, as far as the axis shows it; from left to right. */
export function toMarkPoints(marks: readonly Mark[], days: Days, tongue: Tongue): MarkPoint[] {
  const points = marks.map((mark) => toMarkPoint(mark, days, tongue));
  const sharing = Map.groupBy(points.filter(isDay), ({ x }) => x);
  return points
    .map((point) => {
      const beside = sharing.get(point.x) ?? [];
      return isDay(point) ? { ...point, aside: beside.indexOf(point) - (beside.length - 1) / 2 } : point;
    })
    .toSorted((a, b) => a.x - b.x || a.aside - b.aside);
}

/** On the day that it begins. */
export function toMomentPoint(moment: Moment, { first }: Days, top: number, tongue: Tongue): MomentPoint {
  const x = Math.max(first, toDayNumber(moment.from));
  return { kind: "moment", x, y: top, note: describeMoment(moment, tongue), moment };
}

/** Between the last day of the old meaning and the first of the new. */
export function toBreakPoint(change: Break, top: number, tongue: Tongue): BreakPoint {
  const day = describeDay(change.date, tongue);
  const note: Note = [tongue.say("Break in series on {day}", { day }), change.description];
  return { kind: "break", x: toDayNumber(change.date) - 0.5, y: top, note, change };
}

function toMarkPoint(mark: Mark, days: Days, tongue: Tongue): MarkPoint {
  const first = Math.max(days.first, toDayNumber(mark.from));
  const last = Math.min(days.last, toDayNumber(mark.to));
  return {
    kind: "mark",
    x: (first + last) / 2,
    y: mark.at,
    first,
    last,
    note: describeMark(mark, tongue),
    mark,
    aside: 0,
  };
}

function isDay({ mark }: MarkPoint): boolean {
  return mark.from === mark.to;
}
