/** One mark: dot, whisker, band, hatched bar, arrow. The same forms as in worker/chart/whisker.ts. */
import { type Frame, toSpot } from "./frame.ts";
import { ARROW, clearHalf, drawArrow, drawBand, drawDot, drawEdge, drawHatched, drawLine, type Pen } from "./pen.ts";
import type { MarkPoint } from "./point.ts";

/** What a dot of inferred date keeps of its colour; its edge is dashed. */
const LIGHT = 0.3;

export function drawWhisker(pen: Pen, point: MarkPoint, frame: Frame): void {
  const { ctx } = pen;
  const { x } = toSpot(point, frame);
  ctx.save();
  if (!point.mark.sure) {
    ctx.lineWidth = Math.min(ctx.lineWidth, 1.3);
    ctx.setLineDash([2, 1.6]);
  }
  if (point.mark.derived) drawDerived(pen, point, x, frame);
  else drawPrinted(pen, point, x, frame);
  ctx.restore();
}

/** A printed figure: its ends as dots and rings, what the wording leaves soft as a pale band. */
function drawPrinted(pen: Pen, { mark }: MarkPoint, x: number, { up, foot, top }: Frame): void {
  const { value, low, high, sure, partial } = mark;
  const dot = (value: number): void => {
    drawDot(pen, x, up(value), pen.colour, sure ? 1 : LIGHT);
    if (partial) clearHalf(pen, x, up(value));
  };
  if (low?.kind === "soft" || high?.kind === "soft") {
    drawBand(pen, x, low === null ? foot : up(low.value), high === null ? top : up(high.value));
    if (value !== null) dot(value);
    return;
  }
  const start = up(low?.value ?? high?.value ?? 0);
  if (low === null) drawArrow(pen, x, start, 1);
  if (high === null) drawArrow(pen, x, start, -1);
  if (low !== null && high !== null) drawLine(pen.ctx, x, start, x, up(high.value));
  const alone = low?.value === high?.value;
  for (const end of alone ? [high] : [low, high]) {
    if (end === null || (end.value <= 0 && !alone)) continue;
    if (end.kind === "open") drawDot(pen, x, up(end.value), pen.theme.paper);
    else dot(end.value);
  }
}

/** Share of an arrow that is hatched. */
const BODY = 0.6;

/** A figure that follows from others: hatched, an edge where an end is, none where the bar is cut by the axis. */
function drawDerived(pen: Pen, { mark }: MarkPoint, x: number, { up, isCut }: Frame): void {
  const { value, low, high } = mark;
  pen.ctx.lineWidth = Math.min(pen.ctx.lineWidth, 1.2);
  if (value !== null) return drawDot(pen, x, up(value), pen.hatch);
  const from = low === null ? up(high?.value ?? 0) + ARROW * BODY : up(low.value);
  const to = high === null ? from - ARROW * BODY : up(high.value);
  drawHatched(pen, x, from, to);
  if (low !== null && low.value > 0) drawEdge(pen, x, from, low);
  if (high !== null && !isCut(high.value)) drawEdge(pen, x, to, high);
  if (high === null) drawArrow(pen, x, from, -1);
  if (low === null) drawArrow(pen, x, to, 1);
}
