/** A lane of the time axis: its name, and each claim as long as its period and as high as its interval. */
import type { ChartArea } from "chart.js";
import { toMeasuredLines } from "./lines.ts";
import { type MarkPoint, toDayNumber } from "./point.ts";
import { type Theme, toAreaColour, toFont } from "./theme.ts";
import { drawBand, drawTip, drawWhisker, line } from "./whiskers.ts";

/** The part of a Chart.js scale that drawing needs. */
export interface Axis {
  readonly top: number;
  readonly bottom: number;
  readonly getPixelForValue: (value: number) => number;
}

/** What is written already: words that find no room are left to tooltip and table. */
type Written = { readonly left: number; readonly right: number; readonly y: number }[];

export interface LaneFrame {
  readonly x: Axis;
  readonly y: Axis;
  readonly chartArea: ChartArea;
  readonly name: string;
}

export function drawLane(
  ctx: CanvasRenderingContext2D,
  frame: LaneFrame,
  points: readonly MarkPoint[],
  theme: Theme,
): void {
  const { y, chartArea, name } = frame;
  ctx.save();
  ctx.strokeStyle = theme.soft;
  ctx.lineWidth = 1;
  line(ctx, chartArea.left, y.bottom, chartArea.right, y.bottom);
  ctx.fillStyle = theme.ink;
  ctx.textAlign = "left";
  ctx.textBaseline = "alphabetic";
  ctx.font = toFont(theme, 13, 700);
  const written: Written = [];
  write(ctx, name, 0, y.top + 26, theme, written);
  for (const point of points) {
    if (point.mark.period_start === point.mark.period_end) drawDay(ctx, point, frame, theme, written);
    else drawSpan(ctx, point, frame, theme, written);
  }
  ctx.restore();
}

function drawDay(
  ctx: CanvasRenderingContext2D,
  point: MarkPoint,
  { x, y, chartArea }: LaneFrame,
  theme: Theme,
  written: Written,
): void {
  const { mark } = point;
  const place = {
    x: x.getPixelForValue(point.x),
    at: (value: number) => y.getPixelForValue(value),
    top: y.top,
    foot: y.bottom,
  };
  drawWhisker(ctx, point, place, theme);
  ctx.fillStyle = theme.ink;
  /* On a narrow page the days stand so close that words reach the next mark. */
  const narrow = chartArea.right - chartArea.left < 300;
  ctx.font = toFont(theme, narrow ? 11 : 12, 700);
  const beside = mark.high === null || mark.high.kind === "soft";
  if (beside) {
    const away = narrow ? 8 : 11;
    const fits = place.x + away + ctx.measureText(mark.display).width < chartArea.right + 6;
    if (!fits) ctx.textAlign = "right";
    write(ctx, mark.display, place.x + (fits ? away : -away), place.at(mark.at) + 4, theme, written);
    ctx.textAlign = "left";
    return;
  }
  ctx.textAlign = "center";
  write(ctx, mark.display, place.x, place.at(mark.high.value) - 8, theme, written);
  ctx.textAlign = "left";
}

/** The widest period; its ends are drawn dashed where the source leaves them open. */
function drawSpan(
  ctx: CanvasRenderingContext2D,
  { mark }: MarkPoint,
  { x, y, chartArea }: LaneFrame,
  theme: Theme,
  written: Written,
): void {
  const left = Math.max(chartArea.left, x.getPixelForValue(toDayNumber(mark.period_start) - 0.5));
  const end = x.getPixelForValue(toDayNumber(mark.period_end) + 0.5);
  const right = Math.min(chartArea.right, end);
  const middle = y.getPixelForValue(mark.at);
  const [low, high] = [mark.low?.value ?? mark.at, mark.high?.value ?? mark.at].map((value) =>
    y.getPixelForValue(value),
  );
  ctx.save();
  ctx.fillStyle = toAreaColour(theme, mark.ref_area);
  ctx.strokeStyle = ctx.fillStyle;
  drawBand(ctx, left, high ?? middle, right - left, (low ?? middle) - (high ?? middle));
  ctx.lineWidth = 3;
  if (mark.period_end_earliest !== null || mark.period_start_latest !== null) ctx.setLineDash([6, 4]);
  line(ctx, left, middle, right, middle);
  ctx.setLineDash([]);
  if (end > chartArea.right) {
    ctx.translate(right, middle);
    ctx.rotate(Math.PI / 2);
    drawTip(ctx, 0, 0, -1);
    ctx.rotate(-Math.PI / 2);
    ctx.translate(-right, -middle);
  }
  const edge = { left, right: chartArea.right, width: chartArea.right - chartArea.left - 8 };
  writeSpan(
    ctx,
    mark,
    edge,
    { above: Math.min(middle, high ?? middle) - 8, below: (low ?? middle) + 17 },
    theme,
    written,
  );
  ctx.restore();
}

/** The value above its band, the period and who said it beside it as far as there is room, the rest below. */
function writeSpan(
  ctx: CanvasRenderingContext2D,
  mark: MarkPoint["mark"],
  { left, right, width }: { readonly left: number; readonly right: number; readonly width: number },
  { above, below }: { readonly above: number; readonly below: number },
  theme: Theme,
  written: Written,
): void {
  ctx.textAlign = "left";
  ctx.font = toFont(theme, 12, 700);
  const indent = ctx.measureText(`${mark.display} `).width;
  ctx.font = toFont(theme, 12);
  const period = mark.period.replace(/ \d{4}$/, "");
  const whole = `${period}, ${mark.claimant}`;
  const beside = [whole, period].find((text) => ctx.measureText(text).width < width - indent) ?? "";
  const rest = beside === whole ? "" : beside === period ? mark.claimant : whole;
  const lines = rest === "" ? [] : toMeasuredLines(ctx, rest, width);
  const toStart = (widths: readonly number[]): number => Math.min(left + 4, right - Math.max(0, ...widths));
  const start = toStart([indent + ctx.measureText(beside).width]);
  const under = toStart(lines.map((text) => ctx.measureText(text).width));
  ctx.fillStyle = theme.ink;
  ctx.font = toFont(theme, 12, 700);
  if (!write(ctx, mark.display, start, above, theme, written)) return;
  ctx.fillStyle = theme.soft;
  ctx.font = toFont(theme, 12);
  write(ctx, beside, start + indent, above, theme, written);
  lines.forEach((text, index) => write(ctx, text, under, below + index * 15, theme, written));
}

/** Share of a text that stands to the left of its place. */
const SHARES: Readonly<Record<CanvasTextAlign, number>> = { left: 0, start: 0, center: 0.5, right: 1, end: 1 };

/** Text on a halo of paper, so that no line runs through it; false where it would touch what is written already. */
function write(
  ctx: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  { paper }: Theme,
  written: Written,
): boolean {
  const { width } = ctx.measureText(text);
  const left = x - width * SHARES[ctx.textAlign];
  const box = { left, right: left + width, y };
  if (written.some((other) => box.left < other.right && other.left < box.right && Math.abs(other.y - y) < 13))
    return false;
  written.push(box);
  ctx.save();
  ctx.strokeStyle = paper;
  ctx.lineWidth = 4;
  ctx.lineJoin = "round";
  ctx.strokeText(text, x, y);
  ctx.fillText(text, x, y);
  ctx.restore();
  return true;
}
