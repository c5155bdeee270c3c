/** A panel of the first chart: two claims of one indicator on a logarithmic axis. */
import type { ChartConfiguration } from "chart.js";
import type { Panel } from "../../worker/chart/panel.ts";
import { toAxis, toFrame, toOptions } from "./options.ts";
import { type MarkPoint, toLines, toMarkPoint } from "./point.ts";
import { type Theme, toFont } from "./theme.ts";
import { drawWhisker } from "./whiskers.ts";

/** Lowest decade of the axis, as in worker/chart/panel.ts. */
const FOOT = 10;

export function toYearsChart(panel: Panel, theme: Theme): ChartConfiguration<"scatter", MarkPoint[]> {
  const points = panel.columns.map(({ mark }, index) => toMarkPoint(mark, index));
  const decades = toDecades(points);
  const axis = toAxis(theme);
  return {
    type: "scatter",
    data: { datasets: [{ data: points, clip: false }] },
    options: {
      ...toOptions([points], theme),
      layout: { padding: { top: 78, bottom: 36, right: 6 } },
      scales: {
        x: {
          ...axis,
          min: -0.4,
          max: points.length - 0.4,
          grid: { display: false },
          afterBuildTicks: (scale) => {
            scale.ticks = points.map(({ x }) => ({ value: x }));
          },
          ticks: {
            ...axis.ticks,
            maxRotation: 0,
            autoSkip: false,
            callback: (value) => toColumnLabel(panel, Number(value)),
          },
        },
        y: {
          ...axis,
          type: "logarithmic",
          min: FOOT,
          max: decades.at(-1) ?? FOOT,
          afterBuildTicks: (scale) => {
            scale.ticks = decades.map((value) => ({ value }));
          },
          afterFit: (scale) => {
            scale.width = 58;
          },
          ticks: { ...axis.ticks, callback: (value) => Number(value).toLocaleString("en") },
        },
      },
    },
    plugins: [
      toFrame({ heading: panel.heading, lines: [panel.measure, SCALE_NOTE], source: panel.source }, theme),
      {
        id: "marks",
        afterDatasetsDraw: ({ ctx, scales: { x: across, y: up } }) => {
          if (across === undefined || up === undefined) return;
          for (const point of points) {
            const x = across.getPixelForValue(point.x);
            const at = (value: number): number => up.getPixelForValue(Math.max(value, FOOT));
            drawWhisker(ctx, point, { x, at, foot: up.bottom }, theme);
            ctx.fillStyle = theme.ink;
            ctx.font = toFont(theme, 20, 700);
            const fits = x + 14 + ctx.measureText(point.mark.display).width < across.right + 6;
            ctx.textAlign = fits ? "left" : "right";
            ctx.textBaseline = "middle";
            ctx.fillText(point.mark.display, fits ? x + 14 : x - 14, at(point.y));
          }
        },
      },
    ],
  };
}

const SCALE_NOTE = "Log scale: each line is ten times the one below";

function toColumnLabel({ columns }: Panel, index: number): string[] {
  const column = columns[index];
  return column === undefined ? [] : [column.name, ...toLines(column.mark.period, 22)];
}

function toDecades(points: readonly MarkPoint[]): readonly number[] {
  const highest = Math.max(FOOT * 10, ...points.map(({ y }) => y));
  const steps = Math.ceil(Math.log10(highest / FOOT) + 1e-9);
  return Array.from({ length: steps + 1 }, (_, index) => FOOT * 10 ** index);
}
