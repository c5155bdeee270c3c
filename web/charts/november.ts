/** November 2021: one time axis, a lane for each indicator with an axis of its own, the events above. */
import type { Chart, ChartConfiguration } from "chart.js";
import type { Lane, Month } from "./data.ts";
import { drawLane } from "./lane.ts";
import { drawMoments, toMomentPoints } from "./moments.ts";
import { toFrame, toPadding } from "./frame.ts";
import { toAxis, toOptions } from "./options.ts";
import { type MarkPoint, type MomentPoint, type Subsets, toDayNumber, toMarkPoint } from "./point.ts";
import type { Theme } from "./theme.ts";
import { toTip } from "./tip.ts";

type Point = MarkPoint | MomentPoint;

const HEADING = "November 2021 at the border with Belarus";

export function toNovemberChart(month: Month, theme: Theme, subsets: Subsets): ChartConfiguration<"scatter", Point[]> {
  const words = { heading: HEADING, lines: [], source: month.source };
  const [first, last] = [toDayNumber(month.start), toDayNumber(month.end)];
  const moments = toMomentPoints(month.moments, first, last);
  const lanes = month.lanes.map(({ marks }) => marks.map((mark) => toDayPoint(mark, first, last, subsets)));
  const rows: readonly (readonly Point[])[] = [moments, ...lanes];
  const axis = toAxis(theme);
  return {
    type: "scatter",
    data: { datasets: rows.map((data, index) => ({ data: [...data], yAxisID: toAxisId(index), clip: false })) },
    options: {
      ...toOptions(rows, theme),
      layout: { padding: toPadding(words, theme, 10) },
      scales: {
        x: {
          ...axis,
          min: first - 0.5,
          max: last + 0.5,
          afterBuildTicks: (scale) => {
            scale.ticks = [0, 4, 9, 14, 19, 24, 29].map((day) => ({ value: first + day }));
          },
          ticks: { ...axis.ticks, autoSkip: false, callback: (value) => toTick(Number(value) - first + 1) },
        },
        ...Object.fromEntries(
          month.lanes.map((_, index) => [toAxisId(index + 1), toLaneAxis(lanes[index] ?? [], -index - 1, axis)]),
        ),
        [toAxisId(0)]: {
          display: true,
          stack: "lanes",
          stackWeight: 0.9,
          weight: 0,
          min: -0.7,
          max: Math.max(0, ...moments.map(({ y }) => y)) + 0.6,
          reverse: true,
          grid: { display: false },
          border: { display: false },
          ticks: { display: false },
        },
      },
    },
    plugins: [
      toFrame(words, theme),
      toTip(theme),
      {
        id: "lanes",
        beforeDatasetsDraw: (chart) => {
          drawMoments(chart, moments, toAxisId(0), theme);
          month.lanes.forEach((lane, index) => drawRow(chart, lane, index, lanes[index] ?? [], theme));
        },
      },
    ],
  };
}

function toAxisId(index: number): `y${number}` {
  return `y${index}`;
}

function toTick(day: number): string {
  return day === 1 ? "1 Nov" : String(day);
}

/** A claim stands in the middle of its period, as far as the axis shows it. */
function toDayPoint(mark: MarkPoint["mark"], first: number, last: number, subsets: Subsets): MarkPoint {
  const from = Math.max(first, toDayNumber(mark.period_start));
  const to = Math.min(last, toDayNumber(mark.period_end));
  return toMarkPoint(mark, (from + to) / 2, subsets, { left: from, right: to });
}

function toLaneAxis(points: readonly MarkPoint[], weight: number, axis: ReturnType<typeof toAxis>): object {
  const reach = Math.max(...points.flatMap(({ y, mark }) => [y, mark.high?.value ?? y]));
  return {
    ...axis,
    stack: "lanes",
    stackWeight: 1.1,
    weight,
    min: 0,
    max: reach * 1.65,
    afterFit: (scale: { width: number }) => {
      scale.width = 58;
    },
    afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
      scale.ticks = scale.ticks.filter(({ value }) => value <= reach * 1.15);
    },
    ticks: {
      ...axis.ticks,
      maxTicksLimit: 5,
      callback: (value: number | string) => Number(value).toLocaleString("en"),
    },
  };
}

function drawRow(
  chart: Pick<Chart, "ctx" | "scales" | "chartArea">,
  lane: Lane,
  index: number,
  points: readonly MarkPoint[],
  theme: Theme,
): void {
  const { ctx, chartArea, scales } = chart;
  const [x, y] = [scales["x"], scales[toAxisId(index + 1)]];
  if (x !== undefined && y !== undefined) drawLane(ctx, { x, y, chartArea, name: lane.name }, points, theme);
}
