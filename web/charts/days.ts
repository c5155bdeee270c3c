/** Names along the time axis, as far as there is room. */
import type { TimePanel } from "../../worker/chart/chart.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import { hasDayTicks, toDayNumber, toTimeTicks } from "../../worker/chart/scale.ts";
import type { Frame } from "./frame.ts";
import { drawLine } from "./pen.ts";
import { type Theme, toFont } from "./theme.ts";

/** Pixels from the foot to the baselines of names and of what is said below them, and of both in all. */
const NAME = 17;
const NOTE = 31;
const HEIGHT = { names: 22, notes: 36 } as const;

/** Years that a total does not hold from their first day: `2021` -> `from 3 Aug`. */
export function toNotes({ freq, marks }: TimePanel): Readonly<Record<string, string>> {
  if (freq !== "A") return {};
  return Object.fromEntries(marks.flatMap(({ name, note }) => (note === null ? [] : [[name, note]])));
}

export function toDaysHeight(panel: TimePanel): number {
  return Object.keys(toNotes(panel)).length === 0 ? HEIGHT.names : HEIGHT.notes;
}

/** Sizes in which names are tried whole, and pixels between two of them. */
const SIZES = [12, 11];
const APART = 5;

/** Each name in the middle of the days that it names; years short where they would touch. */
export function drawDays(
  ctx: CanvasRenderingContext2D,
  panel: TimePanel,
  frame: Frame,
  theme: Theme,
  tongue: Tongue,
): void {
  const ticks = toTimeTicks(panel.first, panel.last, tongue);
  const isDay = hasDayTicks(panel.first, panel.last);
  const notes = toNotes(panel);
  const starts = ticks.map(({ day }) => Math.max(frame.left, frame.across(toDayNumber(day) - 0.5)));
  const rooms = starts.map((start, index) => (starts[index + 1] ?? frame.right) - start);
  ctx.save();
  ctx.fillStyle = ctx.strokeStyle = theme.soft;
  ctx.textAlign = "center";
  ctx.textBaseline = "alphabetic";
  const toWidth = (text: string): number => ctx.measureText(text).width;
  const size = SIZES.find((size) => {
    ctx.font = toFont(theme, size);
    return ticks.some(({ label }, index) => toWidth(label) + APART <= (rooms[index] ?? 0));
  });
  let end = -Infinity;
  ticks.forEach(({ label }, index) => {
    const [start, room] = [starts[index] ?? 0, rooms[index] ?? 0];
    const name = size !== undefined || isDay ? label : label.replace(/^\d\d(?=\d\d$)/, "’");
    const half = toWidth(name) / 2;
    const middle = Math.max(start + (isDay ? frame.across(0.5) - frame.across(0) : room / 2), half);
    if (isDay || start > frame.left) drawTick(ctx, Math.round(isDay ? middle : start) + 0.5, frame.foot);
    if (middle - half < end || (!isDay && 2 * half > room)) return;
    ctx.fillText(name, middle, frame.foot + NAME);
    end = middle + half + APART;
  });
  ctx.font = toFont(theme, 11);
  ticks.forEach(({ label }, index) => {
    ctx.fillText(notes[label] ?? "", (starts[index] ?? 0) + (rooms[index] ?? 0) / 2, frame.foot + NOTE);
  });
  ctx.restore();
}

function drawTick(ctx: CanvasRenderingContext2D, x: number, foot: number): void {
  ctx.save();
  ctx.lineWidth = 1;
  ctx.globalAlpha = 0.5;
  drawLine(ctx, x, foot, x, foot + 5);
  ctx.restore();
}
