/** What all charts share: no motion, no legend, tooltips that say who printed what and when. */
import type { ChartOptions } from "chart.js";
import { type Noted, toLines } from "./point.ts";
import { type Theme, toFont } from "./theme.ts";

/** `rows` are the points of each dataset, in the order of the chart's data. */
export function toOptions(rows: readonly (readonly Noted[])[], theme: Theme): ChartOptions<"scatter"> {
  const find = (dataset: number, index: number): Noted | undefined => rows[dataset]?.[index];
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    events: ["mousemove", "mouseout", "click", "touchstart", "touchmove"],
    interaction: { mode: "nearest", intersect: false },
    font: { family: theme.font, size: 12 },
    color: theme.ink,
    elements: { point: { radius: 0, hoverRadius: 0, hitRadius: 24 } },
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
        callbacks: {
          title: (items) => items.slice(0, 1).flatMap((item) => first(find(item.datasetIndex, item.dataIndex))),
          label: (item) => rest(find(item.datasetIndex, item.dataIndex)),
        },
      },
    },
  };
}

/** Grid and ticks of an axis. */
export function toAxis(theme: Theme): {
  grid: { color: string; drawTicks: false };
  border: { display: false };
  ticks: { color: string; padding: number; font: { family: string; size: number } };
} {
  return {
    grid: { color: theme.grid, drawTicks: false },
    border: { display: false },
    ticks: { color: theme.soft, padding: 8, font: { family: theme.font, size: 12 } },
  };
}

/** The words around the picture: heading and measure above, source below, as in the picture that the build drew. */
export function toFrame(
  { heading, lines, source }: { readonly heading: string; readonly lines: readonly string[]; readonly source: string },
  theme: Theme,
): {
  readonly id: "frame";
  readonly afterDraw: (chart: {
    readonly ctx: CanvasRenderingContext2D;
    readonly height: number;
    readonly width: number;
  }) => void;
} {
  return {
    id: "frame",
    afterDraw: ({ ctx, height, width }) => {
      ctx.save();
      ctx.textAlign = "left";
      ctx.textBaseline = "alphabetic";
      ctx.fillStyle = theme.ink;
      ctx.font = toFont(theme, 15, 700);
      ctx.fillText(heading, 0, 15);
      ctx.fillStyle = theme.soft;
      ctx.font = toFont(theme, 12);
      lines.forEach((line, index) => ctx.fillText(line, 0, 34 + index * 17));
      ctx.font = toFont(theme, 11);
      const below = toLines(source, Math.floor(width / 6));
      below.forEach((line, index) => ctx.fillText(line, 0, height - 5 - (below.length - 1 - index) * 14));
      ctx.restore();
    },
  };
}

function first(point: Noted | undefined): string[] {
  return point === undefined ? [] : toLines(point.note[0], 36);
}

function rest(point: Noted | undefined): string[] {
  return point === undefined ? [] : point.note.slice(1).flatMap((line) => toLines(line, 44));
}
