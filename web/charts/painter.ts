/** The plugin that draws a panel between its axes, and the words of what is active above all. */
import type { Plugin } from "chart.js";
import type { TimePanel } from "../../worker/chart/chart.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import { drawDays } from "./days.ts";
import { readFrame, toSpot } from "./frame.ts";
import { drawLabels, layLabels } from "./labels.ts";
import { drawMarks, toBrush } from "./marks.ts";
import { drawAbove, toPaper } from "./moments.ts";
import { withTouch } from "./note.ts";
import type { BreakPoint, MarkPoint, MomentPoint, Point } from "./point.ts";
import type { Theme } from "./theme.ts";
import { drawTip } from "./tip.ts";

/** Radius of the ring around the active point. */
const RING = 10;

/** `marks` and `above` are the rows of the chart's points. */
export function toPainter(
  panel: TimePanel,
  marks: readonly MarkPoint[],
  above: readonly (MomentPoint | BreakPoint)[],
  theme: Theme,
  tongue: Tongue,
): Plugin<"scatter"> {
  const rows: readonly (readonly Point[])[] = [marks, above];
  return {
    id: "painter",
    beforeDatasetsDraw: (chart) => {
      const { ctx } = chart;
      const frame = readFrame(chart);
      const brush = toBrush(marks, panel, frame);
      drawDays(ctx, panel, frame, theme, tongue);
      drawAbove(ctx, above, frame, theme, tongue);
      drawMarks(ctx, marks, panel, frame, brush, theme);
      const paper = toPaper(above, frame, tongue);
      drawLabels(ctx, (measure) => layLabels(marks, frame, brush, paper, measure), theme);
    },
    afterDraw: (chart) => {
      const [active] = chart.getActiveElements();
      const point = active === undefined ? undefined : rows[active.datasetIndex]?.[active.index];
      if (point === undefined) return;
      const frame = readFrame(chart);
      const { ctx, width, height } = chart;
      const spot = toSpot(point, frame);
      ctx.save();
      ctx.strokeStyle = theme.ink;
      ctx.lineWidth = 1.5;
      ctx.beginPath();
      ctx.arc(spot.x, spot.y, RING, 0, 2 * Math.PI);
      ctx.stroke();
      ctx.restore();
      const note = matchMedia("(hover: none)").matches ? withTouch(point.note, point.kind, tongue) : point.note;
      drawTip(ctx, note, spot, { width, height }, theme);
    },
  };
}
