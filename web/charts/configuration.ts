/** A panel as Chart.js is told it: points, axes, and the plugin that draws them. */
import type { ChartConfiguration, ChartOptions } from "chart.js";
import type { TimePanel, View } from "../../worker/chart/chart.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import { toValueScale, type ValueScale } from "../../worker/chart/scale.ts";
import { toDaysHeight } from "./days.ts";
import { toPadding } from "./moments.ts";
import { toPainter } from "./painter.ts";
import { type Point, toBreakPoint, toDays, toMarkPoints, toMomentPoint } from "./point.ts";
import type { Theme } from "./theme.ts";

/** Least room for the names of values, the same in every panel, so that panels below each other share their days. */
export const MARGIN = 58;
/** Pixels between the names of values and the axes. */
const PADDING = 7;

type Axes = NonNullable<ChartOptions<"scatter">["scales"]>;

/** The first row of points are the marks, the second what stands above them: events and breaks. */
export function toConfiguration(
  panel: TimePanel,
  view: View,
  theme: Theme,
  tongue: Tongue,
): ChartConfiguration<"scatter", Point[]> {
  const days = toDays(panel);
  const values = toValueScale(panel.marks, view.scale, tongue);
  const marks = toMarkPoints(panel.marks, days, tongue);
  const moments = view.events ? panel.moments.map((moment) => toMomentPoint(moment, days, values.max, tongue)) : [];
  const breaks = panel.breaks.map((change) => toBreakPoint(change, values.max, tongue));
  const above = [...moments, ...breaks].toSorted((a, b) => a.x - b.x);
  return {
    type: "scatter",
    data: { datasets: [{ data: marks }, { data: above }] },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      /* What is active is decided in reader.ts, for pointer and keys alike. */
      events: [],
      elements: { point: { radius: 0, hoverRadius: 0 } },
      layout: { padding: { top: toPadding(moments.length, breaks.length), right: 8 } },
      scales: {
        x: {
          min: days.first - 0.5,
          max: days.last + 0.5,
          grid: { display: false },
          border: { display: false },
          ticks: { display: false },
          afterFit: (axis) => {
            axis.height = toDaysHeight(panel);
          },
        },
        y: toValueAxis(values, view, theme),
      },
    },
    plugins: [toPainter(panel, marks, above, theme, tongue)],
  };
}

function toValueAxis({ min, max, ticks }: ValueScale, { scale }: View, theme: Theme): Axes[string] {
  return {
    type: scale === "log" ? "logarithmic" : "linear",
    min,
    max,
    border: { display: false },
    afterFit: (axis) => {
      axis.width = Math.max(MARGIN, axis.width - PADDING + 1);
    },
    grid: { color: ({ index }) => (index === 0 ? theme.soft : theme.grid), drawTicks: false },
    afterBuildTicks: (axis) => {
      axis.ticks = ticks.map(({ value, label }) => ({ value, label }));
    },
    ticks: {
      color: theme.soft,
      padding: PADDING,
      autoSkip: false,
      font: { family: theme.font, size: 12 },
      callback: (_, index) => ticks[index]?.label ?? "",
    },
  };
}
