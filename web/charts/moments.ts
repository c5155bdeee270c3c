/** Events along the top, and days from which on a count means something else. */
import type { Tongue } from "../../worker/language/tongue.ts";
import { type Frame, type Spot, toSpot } from "./frame.ts";
import type { Edges, Paper } from "./labels.ts";
import { drawLine } from "./pen.ts";
import type { BreakPoint, MomentPoint } from "./point.ts";
import { type Theme, toFont } from "./theme.ts";

/** Pixels of a row above the axes. */
const ROWS = { moments: 14, breaks: 16, none: 3 } as const;
/** Half the side of a wedge. */
const HALF = 3.5;
/** Half of the pixels that a letter of the word of a break takes. */
const LETTER = 3.2;

export function toPadding(moments: number, breaks: number): number {
  return (moments > 0 ? ROWS.moments : ROWS.none) + (breaks > 0 ? ROWS.breaks : ROWS.none);
}

export function drawAbove(
  ctx: CanvasRenderingContext2D,
  points: readonly (MomentPoint | BreakPoint)[],
  frame: Frame,
  theme: Theme,
  { say }: Tongue,
): void {
  for (const point of points) {
    ctx.save();
    ctx.lineWidth = 1;
    if (point.kind === "break") drawBreak(ctx, say("break"), toSpot(point, frame), frame, theme);
    else drawMoment(ctx, toSpot(point, frame), point.moment.planned, theme);
    ctx.restore();
  }
}

/** A wedge that points at its day, hollow where only planned. */
function drawMoment(ctx: CanvasRenderingContext2D, { x, y }: Spot, planned: boolean, { ink }: Theme): void {
  ctx.fillStyle = ctx.strokeStyle = ink;
  ctx.beginPath();
  ctx.moveTo(x - HALF, y - HALF);
  ctx.lineTo(x + HALF, y - HALF);
  ctx.lineTo(x, y + HALF);
  ctx.closePath();
  if (planned) ctx.stroke();
  else ctx.fill();
}

function drawBreak(ctx: CanvasRenderingContext2D, word: string, spot: Spot, frame: Frame, theme: Theme): void {
  ctx.fillStyle = ctx.strokeStyle = theme.soft;
  ctx.setLineDash([2, 3]);
  drawLine(ctx, spot.x, spot.y - 4, spot.x, frame.foot);
  ctx.font = toFont(theme, 11);
  ctx.textAlign = "center";
  ctx.textBaseline = "alphabetic";
  const { left, right, bottom } = toBreakLabel(word, spot, frame);
  ctx.fillText(word, (left + right) / 2, bottom - 4);
}

/** Above its line, within the ends of the axis. */
function toBreakLabel(word: string, { x, y }: Spot, { left, right }: Pick<Frame, "left" | "right">): Edges {
  const half = word.length * LETTER;
  const middle = Math.max(left + half, Math.min(right - half, x));
  return { left: middle - half, right: middle + half, top: y - ROWS.breaks, bottom: y - 5 };
}

/** Events keep their row and breaks their words; a figure may stand a little over the end of the axis. */
export function toPaper(points: readonly (MomentPoint | BreakPoint)[], frame: Frame, { say }: Tongue): Paper {
  const { left, right, foot } = frame;
  const top = points.some(({ kind }) => kind === "moment") ? ROWS.moments - 2 : 0;
  const breaks = points.filter(({ kind }) => kind === "break");
  return {
    room: { left, right: right + 6, top, bottom: foot },
    taken: breaks.map((point) => toBreakLabel(say("break"), toSpot(point, frame), frame)),
  };
}
