/** Events on the time axis: numbered as in the list beside the chart, drawn hollow where only planned. */
import type { Chart } from "chart.js";
import type { Moment } from "./data.ts";
import { type MomentPoint, toDayNumber } from "./point.ts";
import { type Theme, toFont } from "./theme.ts";
import { line } from "./whiskers.ts";

/** Days between two numbers of one row, so that they do not touch on a narrow page. */
const APART = 2.5;

/** Each event takes the first row in which it has room, from the top. */
export function toMomentPoints(moments: readonly Moment[], first: number, last: number): readonly MomentPoint[] {
  const ends: number[] = [];
  return moments.map((moment) => {
    const x = Math.max(first, toDayNumber(moment.period_start));
    const found = ends.findIndex((end) => x >= end);
    const y = found === -1 ? ends.length : found;
    ends[y] = Math.max(x + APART, Math.min(last, toDayNumber(moment.period_end)) + APART / 2);
    const kind = moment.planned ? ", planned" : "";
    const box = { left: x, right: Math.min(last, toDayNumber(moment.period_end)), low: y, high: y };
    const note = [`${moment.number}. ${moment.title}`, `${moment.period}${kind}`] as const;
    return { x, y, id: moment.id, box, moment, note };
  });
}

export function drawMoments(
  { ctx, scales, chartArea }: Pick<Chart, "ctx" | "scales" | "chartArea">,
  points: readonly MomentPoint[],
  axis: string,
  theme: Theme,
): void {
  const [across, up] = [scales["x"], scales[axis]];
  if (across === undefined || up === undefined) return;
  ctx.save();
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.font = toFont(theme, 11, 700);
  ctx.fillStyle = theme.ink;
  ctx.fillText("Events", 24, up.top + 14);
  for (const { x, y, moment } of points) {
    const [left, middle] = [across.getPixelForValue(x), up.getPixelForValue(y)];
    const right = Math.min(chartArea.right, across.getPixelForValue(toDayNumber(moment.period_end)));
    ctx.strokeStyle = theme.grid;
    ctx.lineWidth = 1;
    line(ctx, left, middle, left, chartArea.bottom);
    ctx.strokeStyle = theme.soft;
    ctx.lineWidth = 2;
    if (right > left) line(ctx, left, middle, right, middle);
    ctx.beginPath();
    ctx.arc(left, middle, 8.5, 0, 2 * Math.PI);
    ctx.fillStyle = moment.planned ? theme.paper : theme.soft;
    ctx.fill();
    ctx.stroke();
    ctx.fillStyle = moment.planned ? theme.ink : theme.paper;
    ctx.fillText(String(moment.number), left, middle + 0.5);
  }
  ctx.restore();
}
