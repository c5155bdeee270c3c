/** One panel as an SVG, for a page and for a picture: classes and `currentColor`, no style of its own. */
import { toSentence } from "../language/sentence.ts";
import type { Tongue } from "../language/tongue.ts";
import type { Panel, View } from "./chart.ts";
import { describeScale } from "./scale-words.ts";
import { drawStrip, toStripHeight, toStripScale } from "./strip.ts";
import { element } from "./text.ts";
import { drawTime } from "./time.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** `id` stands before the ids within, so that several plots can share a document. */
export function toPlot(panel: Panel, view: View, size: Size, id: string, tongue: Tongue): string {
  const { width, height } = size;
  return element(
    "svg",
    {
      class: `plot ${panel.ref_area}`,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "group",
      "aria-label": [panel.heading, panel.finding, describeAxis(panel, view, tongue)].map(toSentence).join(" "),
      "font-size": 12,
      fill: "currentColor",
      "paint-order": "stroke", // words have a rim; as an attribute, since the W3C checker knows no such property of CSS
    },
    panel.kind === "time" ? drawTime(panel, view, size, id, tongue) : drawStrip(panel, view, size, id, tongue),
  );
}

/** How the values of a panel are to be read: those of a strip need not start at 0. */
export function describeAxis(panel: Panel, view: View, tongue: Tongue): string {
  return describeScale(view.scale, panel.kind === "strip" ? toStripScale(panel, view, tongue).min : 0, tongue);
}

/** The height that suits a panel at a width: a strip needs a row for each claim. */
export function toSize(panel: Panel, width: number): Size {
  if (panel.kind === "strip") return { width, height: toStripHeight(panel, width) };
  return { width, height: width < 600 ? 270 : 250 };
}
