/** One station, two years: each column is as wide as the period that it counts; an open end is hatched. */
import type { Chart, ChartConfiguration } from "chart.js";
import type { Panel } from "../../worker/chart/panel.ts";
import { toFrame, toPadding } from "./frame.ts";
import { toMeasuredLines } from "./lines.ts";
import { toAxis, toOptions } from "./options.ts";
import { type MarkPoint, type Subsets, toDayNumber, toMarkPoint } from "./point.ts";
import { type Theme, toAreaColour, toFont } from "./theme.ts";
import { toTip } from "./tip.ts";

export function toStationChart(
  panel: Panel,
  theme: Theme,
  subsets: Subsets,
): ChartConfiguration<"scatter", MarkPoint[]> {
  const words = { heading: panel.heading, lines: [panel.measure], source: panel.source };
  const points = panel.columns.flatMap(({ mark }) => {
    if (mark === null) return [];
    const [left, right] = [toDayNumber(mark.period_start), toDayNumber(mark.period_end) + 1];
    return toMarkPoint(mark, (left + right) / 2, subsets, { left, right, low: 0 });
  });
  const highest = Math.max(...points.map(({ y }) => y));
  const years = toYears(points);
  const axis = toAxis(theme);
  return {
    type: "scatter",
    data: { datasets: [{ data: points }] },
    options: {
      ...toOptions([points], theme),
      layout: { padding: toPadding(words, theme, 18) },
      scales: {
        x: {
          ...axis,
          min: years[0] ?? 0,
          max: years.at(-1) ?? 1,
          afterBuildTicks: (scale) => {
            scale.ticks = years.slice(0, -1).map((value) => ({ value }));
          },
          ticks: {
            ...axis.ticks,
            align: "start",
            callback: (value) => String(new Date(Number(value) * 86_400_000).getUTCFullYear()),
          },
        },
        y: {
          ...axis,
          min: 0,
          max: highest * 1.2,
          afterFit: (scale) => {
            scale.width = 58;
          },
          afterBuildTicks: (scale) => {
            scale.ticks = scale.ticks.filter(({ value }) => value <= highest * 1.15);
          },
          ticks: { ...axis.ticks, maxTicksLimit: 6, callback: (value) => Number(value).toLocaleString("en") },
        },
      },
    },
    plugins: [
      toFrame(words, theme),
      toTip(theme),
      { id: "columns", afterDatasetsDraw: (chart) => points.forEach((point) => drawColumn(chart, point, theme)) },
    ],
  };
}

/** First days of the years that the points touch, and of the year after. */
function toYears(points: readonly MarkPoint[]): readonly number[] {
  const years = points.flatMap(({ mark }) =>
    [mark.period_start, mark.period_end].map((day) => Number(day.slice(0, 4))),
  );
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 2 }, (_, index) => toDayNumber(`${first + index}-01-01`));
}

function drawColumn(
  { ctx, scales: { x, y } }: Pick<Chart, "ctx" | "scales">,
  { mark, y: value }: MarkPoint,
  theme: Theme,
): void {
  if (x === undefined || y === undefined) return;
  const left = x.getPixelForValue(toDayNumber(mark.period_start)) + 1;
  const sure = x.getPixelForValue(toDayNumber(mark.period_end_earliest ?? mark.period_end) + 1) - 1;
  const right = x.getPixelForValue(toDayNumber(mark.period_end) + 1) - 1;
  const [top, foot] = [y.getPixelForValue(value), y.bottom];
  ctx.save();
  ctx.fillStyle = toAreaColour(theme, mark.ref_area);
  ctx.strokeStyle = ctx.fillStyle;
  ctx.fillRect(left, top, sure - left, foot - top);
  hatch(ctx, sure, top, right - sure, foot - top);
  ctx.fillStyle = theme.ink;
  ctx.textBaseline = "alphabetic";
  ctx.font = toFont(theme, 22, 700);
  const inside = top - y.top > 56 ? 0 : 1;
  if (inside === 1) ctx.fillStyle = theme.paper;
  const lines = toPeriodLines(ctx, mark.period, right - left - 14, theme);
  const first = inside === 1 ? top + 30 : top - 12 - lines.length * 16;
  ctx.fillText(mark.display, left + (inside === 1 ? 10 : 0), first);
  ctx.font = toFont(theme, 12);
  if (inside === 0) ctx.fillStyle = theme.soft;
  lines.forEach((text, index) => ctx.fillText(text, left + (inside === 1 ? 10 : 0), first + 19 + index * 16));
  ctx.restore();
}

function toPeriodLines(ctx: CanvasRenderingContext2D, period: string, width: number, theme: Theme): readonly string[] {
  ctx.save();
  ctx.font = toFont(theme, 12);
  const lines = toMeasuredLines(ctx, period, width);
  ctx.restore();
  return lines;
}

/** The days in which the count may have ended. */
function hatch(ctx: CanvasRenderingContext2D, x: number, y: number, width: number, height: number): void {
  if (width < 1) return;
  ctx.save();
  ctx.lineWidth = 1.5;
  ctx.strokeRect(x, y + 0.75, width - 0.75, height - 0.75);
  ctx.beginPath();
  ctx.rect(x, y, width, height);
  ctx.clip();
  ctx.beginPath();
  for (let offset = -height; offset < width; offset += 6) {
    ctx.moveTo(x + offset, y + height);
    ctx.lineTo(x + offset + height, y);
  }
  ctx.stroke();
  ctx.restore();
}
