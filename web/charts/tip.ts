/** Where the words of the active mark stand: beside it, off the names of the ticks, inside the picture. */
import type { Chart, Plugin } from "chart.js";
import type { Theme } from "./theme.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels between the middle of a mark and its words. */
const APART = 18;
const RING = 12;

export function toTip(theme: Theme): Plugin<"scatter"> {
  return {
    id: "tip",
    beforeTooltipDraw: ({ ctx, chartArea, width }, { tooltip }) => {
      if (tooltip.opacity === 0) return;
      const { caretX: x, caretY: y } = tooltip;
      Object.assign(
        tooltip,
        placeTip({ x, y }, tooltip, { left: chartArea.left, right: width, bottom: chartArea.bottom }),
      );
      ctx.save();
      ctx.strokeStyle = theme.ink;
      ctx.lineWidth = 1.5;
      ctx.beginPath();
      ctx.arc(x, y, RING, 0, 2 * Math.PI);
      ctx.stroke();
      ctx.restore();
    },
  };
}

/** To the right of the mark, else to the left, else above, else below; at last wherever it stays inside. */
export function placeTip(
  mark: { readonly x: number; readonly y: number },
  { width, height }: Size,
  { left, right, bottom }: Pick<Chart["chartArea"], "left" | "right" | "bottom">,
): { readonly x: number; readonly y: number } {
  const beside = clamp(mark.y - height / 2, 0, bottom - height);
  if (mark.x + APART + width <= right) return { x: mark.x + APART, y: beside };
  if (mark.x - APART - width >= left) return { x: mark.x - APART - width, y: beside };
  const x = clamp(mark.x - width / 2, left, right - width);
  if (mark.y - APART - height >= 0) return { x, y: mark.y - APART - height };
  return { x, y: clamp(mark.y + APART, 0, bottom - height) };
}

/** The lower bound wins where both cannot hold. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
