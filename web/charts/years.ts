/** A panel of the first chart: the years of one indicator on a logarithmic axis. */
import type { ChartConfiguration } from "chart.js";
import type { Panel } from "../../worker/chart/panel.ts";
import { toFrame, toPadding } from "./frame.ts";
import { toLines } from "./lines.ts";
import { toAxis, toOptions } from "./options.ts";
import { type MarkPoint, type Subsets, toMarkPoint } from "./point.ts";
import { type Theme, toFont } from "./theme.ts";
import { toTip } from "./tip.ts";
import { drawWhisker } from "./whiskers.ts";

/** Share of the axis that an arrow takes, as in worker/chart/. */
const ARROW_SHARE = 0.15;
/** Pixels of the axis with its numbers, and of a sign below a mark. */
const AXIS = 74;
const SIGN = 6.5;
/** As in worker/chart/panel.ts. */
const SLANT = (-42 * Math.PI) / 180;

export function toYearsChart(panel: Panel, theme: Theme, subsets: Subsets): ChartConfiguration<"scatter", MarkPoint[]> {
  const words = { heading: panel.heading, lines: [panel.measure, SCALE_NOTE], source: panel.source };
  const points = panel.columns.flatMap(({ mark, derived }, index) =>
    mark === null ? [] : [{ ...toMarkPoint(mark, index, subsets), derived }],
  );
  const narrow = panel.columns.length > 3;
  const decades = toDecades(points, panel.foot, narrow);
  const axis = toAxis(theme);
  return {
    type: "scatter",
    data: { datasets: [{ data: points, clip: false }] },
    options: {
      ...toOptions([points], theme),
      layout: { padding: toPadding(words, theme, 26) },
      scales: {
        x: {
          ...axis,
          min: -0.4,
          max: panel.columns.length - (narrow ? 0.1 : 0.6),
          grid: { display: false },
          afterBuildTicks: (scale) => {
            scale.ticks = panel.columns.map((_, value) => ({ value }));
          },
          ticks: {
            ...axis.ticks,
            autoSkip: false,
            callback(value) {
              return toColumnLabel(panel, Number(value), this.chart.width);
            },
          },
        },
        y: {
          ...axis,
          type: "logarithmic",
          min: panel.foot,
          max: decades.at(-1) ?? panel.foot,
          afterBuildTicks: (scale) => {
            scale.ticks = decades.map((value) => ({ value }));
          },
          afterFit: (scale) => {
            scale.width = AXIS;
          },
          ticks: { ...axis.ticks, callback: (value) => Number(value).toLocaleString("en") },
        },
      },
    },
    plugins: [
      toFrame(words, theme),
      toTip(theme),
      {
        id: "marks",
        afterDatasetsDraw: ({ ctx, scales: { x: across, y: up } }) => {
          if (across === undefined || up === undefined) return;
          for (const point of points) {
            const x = across.getPixelForValue(point.x);
            const at = (value: number): number => up.getPixelForValue(Math.max(value, panel.foot));
            drawWhisker(ctx, point, { x, at, top: up.top, foot: up.bottom }, theme, point.derived);
            ctx.fillStyle = theme.ink;
            ctx.textBaseline = "middle";
            if (narrow) writeSlanted(ctx, point, x, at(point.y), theme);
            else writeBeside(ctx, point, x, at(point.y), across.right + 6, theme);
          }
        },
      },
    ],
  };
}

/** Slanted, so that the figures of neighbours do not touch. */
function writeSlanted(ctx: CanvasRenderingContext2D, { mark }: MarkPoint, x: number, y: number, theme: Theme): void {
  ctx.save();
  ctx.font = toFont(theme, 13, 700);
  ctx.textAlign = "left";
  ctx.translate(x + 4, y - 11);
  ctx.rotate(SLANT);
  ctx.fillText(mark.display, 0, 0);
  ctx.restore();
}

function writeBeside(
  ctx: CanvasRenderingContext2D,
  { mark }: MarkPoint,
  x: number,
  y: number,
  edge: number,
  theme: Theme,
): void {
  ctx.font = toFont(theme, 20, 700);
  const fits = x + 14 + ctx.measureText(mark.display).width < edge;
  ctx.textAlign = fits ? "left" : "right";
  ctx.fillText(mark.display, fits ? x + 14 : x - 14, y);
}

const SCALE_NOTE = "Log scale: each line is ten times the one below";

/** Name and period below a mark, no wider than its column on a chart of that width. */
export function toColumnLabel({ columns }: Panel, index: number, width: number): string[] {
  const column = columns[index];
  if (column === undefined) return [];
  const { name, mark } = column;
  const whole = mark === null || (mark.period_start === `${name}-01-01` && mark.period_end === `${name}-12-31`);
  const signs = Math.min(26, Math.floor((width - AXIS) / columns.length / SIGN) - 1);
  const year = signs < name.length ? `’${name.slice(-2)}` : name;
  return whole ? [year] : [year, ...toLines(mark.period, signs)];
}

/** Up to the first decade above every mark, arrows and slanted figures included, as worker/chart/scale.ts has them. */
function toDecades(points: readonly MarkPoint[], foot: number, raised: boolean): readonly number[] {
  const toSteps = (value: number): number => Math.log10(Math.max(foot * 10, value) / foot);
  const steps = Math.max(
    ...points.map(({ y, mark }) => Math.ceil(toSteps(Math.max(y, mark.high?.value ?? y)) + 1e-9)),
    ...points
      .filter(({ mark }) => raised || mark.high === null)
      .map(({ y }) => Math.ceil(toSteps(y) / (1 - ARROW_SHARE))),
    2,
  );
  return Array.from({ length: steps + 1 }, (_, index) => foot * 10 ** index);
}
