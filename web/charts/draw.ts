/** The chunk that brings Chart.js: only the pieces that the charts use. */
import { Chart, LinearScale, LogarithmicScale, PointElement, ScatterController } from "chart.js";
import type { TimePanel, View } from "../../worker/chart/chart.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import { toConfiguration } from "./configuration.ts";
import { listen, type Reader } from "./reader.ts";
import type { Theme } from "./theme.ts";

Chart.register(ScatterController, PointElement, LinearScale, LogarithmicScale);

/** Draws the panel on a canvas; the answer takes it away again. */
export function draw(
  canvas: HTMLCanvasElement,
  panel: TimePanel,
  view: View,
  theme: Theme,
  reader: Reader,
  tongue: Tongue,
): () => void {
  const chart = new Chart(canvas, toConfiguration(panel, view, theme, tongue));
  const leave = listen(chart, reader);
  return () => {
    leave();
    chart.destroy();
  };
}
