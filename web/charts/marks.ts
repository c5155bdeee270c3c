/** The marks of a panel, as worker/chart/time.ts draws them: each by itself, or, where they stand close, as one area. */
import type { Break, TimePanel } from "../../worker/chart/chart.ts";
import { drawBounds } from "./bounds.ts";
import { type Frame, toSpot } from "./frame.ts";
import { drawLine, type Pen, toHatch } from "./pen.ts";
import type { MarkPoint } from "./point.ts";
import { type Theme, toAreaColour } from "./theme.ts";
import { drawWhisker } from "./whisker.ts";

/** Pixels from mark to mark below which a period has no room for a bar of its own; below which a figure is a stem. */
const NARROW = 6;
const THIN = 2;
/** Room of a claim: its period is no step. */
const CLAIM = 14;

/** Sizes in pixels, by the room that a period has. */
export interface Brush {
  /** Radius of a dot. */
  readonly radius: number;
  /** Breadth of a bar and of a band. */
  readonly breadth: number;
  /** Whether marks stand too close for bars, and for more than stems. */
  readonly narrow: boolean;
  readonly thin: boolean;
}

export function toBrush(points: readonly MarkPoint[], { freq }: Pick<TimePanel, "freq">, { across }: Frame): Brush {
  const days = Math.max(0, ...points.map(({ first, last }) => last - first + 1));
  const step = freq === null ? CLAIM : across(days) - across(0);
  const [radius, breadth] = [limit(step * 0.3, 1.2, 4.2), limit(step * 0.62, 2, 22)];
  return { radius, breadth, narrow: step < NARROW, thin: step < THIN };
}

export function drawMarks(
  ctx: CanvasRenderingContext2D,
  points: readonly MarkPoint[],
  { freq, ref_area, breaks }: Pick<TimePanel, "freq" | "ref_area" | "breaks">,
  frame: Frame,
  brush: Brush,
  theme: Theme,
): void {
  const colour = toAreaColour(theme, ref_area);
  const pen: Pen = { ctx, theme, colour, hatch: toHatch(ctx, colour), ...brush };
  const [merged, single] = split(points, brush);
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.lineWidth = brush.thin ? 1 : 1.8;
  drawBounds(pen, merged, frame, !brush.thin);
  if (freq !== null && !brush.thin) drawJoints(ctx, toJoints(points, breaks), frame);
  for (const point of single) {
    if (brush.thin) drawStem(ctx, point, frame);
    if (freq === null && point.mark.from !== point.mark.to) drawDuration(ctx, point, frame);
    drawWhisker(pen, point, frame);
  }
  ctx.restore();
}

/** Derived intervals that have no room of their own, and all else; an absent bound keeps its arrow while there is any. */
function split(points: readonly MarkPoint[], { narrow, thin }: Brush): [MarkPoint[], MarkPoint[]] {
  const isMerged = ({ mark: { derived, value, low, high } }: MarkPoint): boolean =>
    narrow && derived && value === null && (thin || (low !== null && high !== null));
  return [points.filter(isMerged), points.filter((point) => !isMerged(point))];
}

/** Pairs of exact figures whose periods follow each other without a day and without a break between. */
export function toJoints(
  points: readonly MarkPoint[],
  breaks: readonly Break[],
): readonly (readonly [MarkPoint, MarkPoint])[] {
  return points.flatMap((next, index) => {
    const one = points[index - 1];
    if (one === undefined || !isExact(one) || !isExact(next)) return [];
    const isBroken = breaks.some(({ date }) => one.mark.from < date && date <= next.mark.from);
    return one.last + 1 === next.first && !isBroken ? [[one, next]] : [];
  });
}

function isExact({ mark }: MarkPoint): boolean {
  const { derived, partial, low, high } = mark;
  return !derived && !partial && low !== null && low.value === high?.value;
}

/** A thin line from figure to figure; anything else leaves it open. */
function drawJoints(ctx: CanvasRenderingContext2D, joints: ReturnType<typeof toJoints>, frame: Frame): void {
  ctx.save();
  ctx.lineWidth = 1.2;
  ctx.globalAlpha = 0.75;
  for (const [one, next] of joints) {
    const [from, to] = [toSpot(one, frame), toSpot(next, frame)];
    drawLine(ctx, from.x, from.y, to.x, to.y);
  }
  ctx.restore();
}

function drawStem(ctx: CanvasRenderingContext2D, point: MarkPoint, frame: Frame): void {
  const { x, y } = toSpot(point, frame);
  if (point.mark.low !== null) drawLine(ctx, x, frame.foot, x, y);
}

/** The days of a claim as a bar at its height; dashed where the source leaves an end open. */
function drawDuration(ctx: CanvasRenderingContext2D, { first, last, mark }: MarkPoint, { across, up }: Frame): void {
  ctx.save();
  ctx.lineWidth = 3;
  ctx.globalAlpha = 0.7;
  if (mark.ajar) ctx.setLineDash([4, 3]);
  drawLine(ctx, across(first - 0.5), up(mark.at), across(last + 0.5), up(mark.at));
  ctx.restore();
}

function limit(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
