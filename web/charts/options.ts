/** What all charts share: no motion, no legend, tooltips that say who printed what and when. */
import type { Chart, ChartOptions, TooltipItem } from "chart.js";
import { toLines } from "./lines.ts";
import type { Noted } from "./point.ts";
import type { Theme } from "./theme.ts";

/** `rows` are the points of each dataset, in the order of the chart's data. */
export function toOptions(rows: readonly (readonly Noted[])[], theme: Theme): ChartOptions<"scatter"> {
  const find = ({ datasetIndex, dataIndex }: TooltipItem<"scatter">): Noted | undefined =>
    rows[datasetIndex]?.[dataIndex];
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    /* What is active is decided in reader.ts, for pointer and keys alike. */
    events: [],
    font: { family: theme.font, size: 12 },
    color: theme.ink,
    elements: { point: { radius: 0, hoverRadius: 0 } },
    plugins: {
      tooltip: {
        displayColors: false,
        backgroundColor: theme.ink,
        titleColor: theme.paper,
        bodyColor: theme.paper,
        titleFont: { family: theme.font, size: 14, weight: "bold" },
        bodyFont: { family: theme.font, size: 12 },
        padding: 10,
        cornerRadius: 2,
        caretSize: 0,
        callbacks: {
          title: (items) => items.slice(0, 1).flatMap((item) => first(find(item), toRoom(item.chart) / 8.6)),
          label: (item) => rest(find(item), toRoom(item.chart) / 6.9),
        },
      },
    },
  };
}

/** Grid and ticks of an axis. */
export function toAxis(theme: Theme): {
  grid: { color: string; drawTicks: false };
  border: { display: false };
  ticks: { color: string; padding: number; maxRotation: 0; font: { family: string; size: number } };
} {
  return {
    grid: { color: theme.grid, drawTicks: false },
    border: { display: false },
    ticks: { color: theme.soft, padding: 8, maxRotation: 0, font: { family: theme.font, size: 12 } },
  };
}

/** Pixels of a tooltip's line, beside the names of the ticks. */
function toRoom({ width, chartArea }: Pick<Chart, "width" | "chartArea">): number {
  return Math.min(310, width - chartArea.left - 20);
}

function first(point: Noted | undefined, width: number): string[] {
  return point === undefined ? [] : toLines(point.note[0], width);
}

function rest(point: Noted | undefined, width: number): string[] {
  return point === undefined ? [] : point.note.slice(1).flatMap((line) => toLines(line, width));
}
