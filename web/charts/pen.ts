/** Strokes that marks are made of: lines, dots and rings, arrows, bands, hatching. */
import type { MarkEnd } from "../../worker/chart/chart.ts";
import type { Theme } from "./theme.ts";

/** The context has the colour, the width and the dashes of its strokes. */
export interface Pen {
  readonly ctx: CanvasRenderingContext2D;
  readonly theme: Theme;
  readonly colour: string;
  readonly hatch: CanvasPattern | string;
  /** Radius of a dot. */
  readonly radius: number;
  /** Breadth of a bar and of a band. */
  readonly breadth: number;
}

/** Length of an arrow where a bound is absent, and of its head. */
export const ARROW = 20;
const HEAD = 5;

export function drawLine(ctx: CanvasRenderingContext2D, x0: number, y0: number, x1: number, y1: number): void {
  ctx.beginPath();
  ctx.moveTo(x0, y0);
  ctx.lineTo(x1, y1);
  ctx.stroke();
}

/** On paper, so that no line shows through; `strength` is what the filling keeps of its colour. */
export function drawDot(pen: Pen, x: number, y: number, fill: CanvasPattern | string, strength = 1): void {
  const { ctx, theme, radius } = pen;
  ctx.save();
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fillStyle = theme.paper;
  ctx.fill();
  ctx.globalAlpha = strength;
  ctx.fillStyle = fill;
  ctx.fill();
  ctx.globalAlpha = 1;
  ctx.stroke();
  ctx.restore();
}

/** The left half of a dot, which the count does not hold. */
export function clearHalf({ ctx, theme, radius }: Pen, x: number, y: number): void {
  ctx.save();
  ctx.beginPath();
  ctx.arc(x, y, radius - 0.5, Math.PI / 2, -Math.PI / 2);
  ctx.fillStyle = theme.paper;
  ctx.fill();
  ctx.restore();
}

/** Up (-1) or down (1). */
export function drawArrow({ ctx }: Pen, x: number, y: number, direction: 1 | -1): void {
  const tip = y + direction * ARROW;
  drawLine(ctx, x, y, x, tip);
  ctx.beginPath();
  ctx.moveTo(x - 4, tip - direction * HEAD);
  ctx.lineTo(x, tip);
  ctx.lineTo(x + 4, tip - direction * HEAD);
  ctx.stroke();
}

/** What a reader takes a wording to mean, where the wording itself sets no sharp end: pale about its line. */
export function drawBand({ ctx, colour, breadth }: Pen, x: number, from: number, to: number): void {
  ctx.save();
  ctx.fillStyle = colour;
  ctx.globalAlpha = 0.28;
  ctx.fillRect(x - breadth / 2, to, breadth, from - to);
  ctx.restore();
  drawLine(ctx, x, from, x, to);
}

export function drawHatched({ ctx, hatch, breadth }: Pen, x: number, from: number, to: number): void {
  ctx.save();
  ctx.fillStyle = hatch;
  ctx.fillRect(x - breadth / 2, to, breadth, from - to);
  ctx.restore();
}

/** End of a hatched bar, dashed where the value does not belong to it. */
export function drawEdge({ ctx, breadth }: Pen, x: number, y: number, { kind }: MarkEnd): void {
  ctx.save();
  if (kind === "open") ctx.setLineDash([2, 2]);
  drawLine(ctx, x - breadth / 2, y, x + breadth / 2, y);
  ctx.restore();
}

/** Side of the square that is repeated, and width of its lines. */
const TILE = 6;
const HATCH = 1.2;

/** Slanted lines of one colour, as sharp as the canvas; the colour itself where the browser makes no pattern. */
export function toHatch(ctx: CanvasRenderingContext2D, colour: string): CanvasPattern | string {
  const ratio = ctx.getTransform().a;
  const tile = document.createElement("canvas");
  tile.width = tile.height = Math.round(TILE * ratio);
  const pen = tile.getContext("2d");
  if (pen === null) return colour;
  pen.scale(tile.width / TILE, tile.width / TILE);
  pen.strokeStyle = colour;
  pen.globalAlpha = 0.7;
  pen.lineWidth = HATCH;
  for (const shift of [-TILE, 0, TILE]) drawLine(pen, shift - 2, TILE + 2, shift + TILE + 2, -2);
  const pattern = ctx.createPattern(tile, "repeat");
  pattern?.setTransform({ a: TILE / tile.width, d: TILE / tile.width });
  return pattern ?? colour;
}
