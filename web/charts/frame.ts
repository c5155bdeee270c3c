/** The words around a picture: heading and measure above, source below, as in the picture that the build draws. */
import type { Chart, Plugin } from "chart.js";
import { toMeasuredLines } from "./lines.ts";
import { type Theme, toFont } from "./theme.ts";

export interface Words {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly source: string;
}

type Sheet = Pick<Chart, "ctx" | "width" | "height">;

interface Row {
  readonly text: string;
  readonly font: string;
  readonly colour: string;
  /** Baseline; from the bottom where negative. */
  readonly y: number;
}

/** Room for the words, and `gap` pixels between them and the axes. */
export function toPadding(words: Words, theme: Theme, gap: number): (context: { readonly chart: Sheet }) => Padding {
  return ({ chart }) => {
    const rows = toRows(words, theme, chart);
    const top = Math.max(...rows.map(({ y }) => y));
    const bottom = Math.max(...rows.map(({ y }) => -y));
    return { top: top + gap, right: 6, bottom: bottom + 22, left: 0 };
  };
}

export function toFrame(words: Words, theme: Theme): Plugin<"scatter"> {
  return {
    id: "frame",
    beforeDraw: (chart) => {
      const { ctx, height, width } = chart;
      ctx.save();
      ctx.textAlign = "left";
      ctx.textBaseline = "alphabetic";
      for (const { text, font, colour, y } of toRows(words, theme, chart)) {
        ctx.fillStyle = colour;
        ctx.font = font;
        ctx.fillText(text, 0, y < 0 ? height + y : y, width);
      }
      ctx.restore();
    },
  };
}

interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

function toRows({ heading, lines, source }: Words, theme: Theme, { ctx, width }: Sheet): readonly Row[] {
  const [strong, plain, small] = [toFont(theme, 15, 700), toFont(theme, 12), toFont(theme, 11)];
  const wrap = (text: string, font: string): readonly string[] => {
    ctx.save();
    ctx.font = font;
    const found = toMeasuredLines(ctx, text, width);
    ctx.restore();
    return found;
  };
  const head = wrap(heading, strong);
  const above = lines.flatMap((text) => wrap(text, plain));
  const below = wrap(source, small);
  const under = 34 + (head.length - 1) * 19;
  return [
    ...head.map((text, index) => ({ text, font: strong, colour: theme.ink, y: 15 + index * 19 })),
    ...above.map((text, index) => ({ text, font: plain, colour: theme.soft, y: under + index * 17 })),
    ...below.map((text, index) => ({ text, font: small, colour: theme.soft, y: -5 - (below.length - 1 - index) * 14 })),
  ];
}
