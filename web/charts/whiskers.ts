/** Draws claims as intervals: a dot or ring for an end that is printed, an arrow where the wording sets no bound. */
import type { MarkEnd } from "../../worker/chart/mark.ts";
import type { MarkPoint } from "./point.ts";
import { type Theme, toAreaColour } from "./theme.ts";

/** Pixels of the chart for the two axes that a point stands on; `top` and `foot` are the ends of the value axis. */
export interface Place {
  readonly x: number;
  readonly at: (value: number) => number;
  readonly top: number;
  readonly foot: number;
}

const RING = 5.5;
const ARROW = 28;

/** The line of a figure that follows from others is dashed. */
export function drawWhisker(
  ctx: CanvasRenderingContext2D,
  { mark }: MarkPoint,
  place: Place,
  theme: Theme,
  derived = false,
): void {
  const { x, at, top, foot } = place;
  const to = (value: number): number => Math.min(foot, at(value));
  const middle = to(mark.at);
  const low = mark.low === null ? Math.min(foot, middle + ARROW) : to(mark.low.value);
  const high = mark.high === null ? Math.max(top, middle - ARROW) : to(mark.high.value);
  ctx.save();
  ctx.strokeStyle = toAreaColour(theme, mark.ref_area);
  ctx.fillStyle = ctx.strokeStyle;
  ctx.lineWidth = 3;
  if (derived) ctx.setLineDash([4, 3]);
  if (mark.low?.kind === "soft") drawBand(ctx, x - RING, high, 2 * RING, low - high);
  else line(ctx, x, low, x, high);
  ctx.setLineDash([]);
  if (mark.low === null) drawTip(ctx, x, low, 1);
  if (mark.high === null) drawTip(ctx, x, high, -1);
  for (const end of [mark.low, mark.high]) drawEnd(ctx, end, x, to, low === high ? Infinity : foot, theme);
  if (mark.low?.kind === "soft" && mark.value !== null)
    drawEnd(ctx, { value: mark.value, kind: "closed" }, x, to, foot, theme);
  ctx.restore();
}

/** What a reader takes a wording to mean, where the wording itself sets no sharp end. */
export function drawBand(ctx: CanvasRenderingContext2D, x: number, y: number, width: number, height: number): void {
  ctx.save();
  ctx.globalAlpha = 0.35;
  ctx.fillRect(x, y, width, height);
  ctx.globalAlpha = 1;
  ctx.lineWidth = 1;
  ctx.strokeRect(x, y, width, height);
  ctx.restore();
}

/** A tip that points up (-1) or down (1). */
export function drawTip(ctx: CanvasRenderingContext2D, x: number, y: number, direction: 1 | -1): void {
  ctx.beginPath();
  ctx.moveTo(x - 6, y - direction * 7);
  ctx.lineTo(x, y);
  ctx.lineTo(x + 6, y - direction * 7);
  ctx.stroke();
}

export function line(ctx: CanvasRenderingContext2D, x0: number, y0: number, x1: number, y1: number): void {
  ctx.beginPath();
  ctx.moveTo(x0, y0);
  ctx.lineTo(x1, y1);
  ctx.stroke();
}

/** Nothing is drawn on the foot of the axis: an interval from zero just stands on it, a single value has its dot. */
function drawEnd(
  ctx: CanvasRenderingContext2D,
  end: MarkEnd | null,
  x: number,
  to: (value: number) => number,
  foot: number,
  theme: Theme,
): void {
  if (end === null || end.kind === "soft" || to(end.value) >= foot) return;
  ctx.beginPath();
  ctx.arc(x, to(end.value), RING, 0, 2 * Math.PI);
  if (end.kind === "open") {
    ctx.fillStyle = theme.paper;
    ctx.fill();
    ctx.fillStyle = ctx.strokeStyle;
    ctx.stroke();
  } else ctx.fill();
}
