/** The chunk that brings Chart.js: only the pieces that the charts use. */
import {
  Chart,
  type ChartConfiguration,
  LinearScale,
  LogarithmicScale,
  PointElement,
  ScatterController,
  Tooltip,
} from "chart.js";
import type { PageData } from "./data.ts";
import { toNovemberChart } from "./november.ts";
import type { Noted } from "./point.ts";
import { listen, type Reader } from "./reader.ts";
import { toStationChart } from "./station.ts";
import type { Theme } from "./theme.ts";
import { toYearsChart } from "./years.ts";

Chart.register(ScatterController, PointElement, LinearScale, LogarithmicScale, Tooltip);

/** Draws the chart of that name on a canvas; the answer takes it away again. Throws for a name that is no chart's. */
export function draw(
  name: string,
  canvas: HTMLCanvasElement,
  data: PageData,
  theme: Theme,
  reader: Reader,
): () => void {
  const chart = new Chart(canvas, toConfiguration(name, data, theme));
  const leave = listen(chart, reader);
  return () => {
    leave();
    chart.destroy();
  };
}

function toConfiguration(name: string, data: PageData, theme: Theme): ChartConfiguration<"scatter", Noted[]> {
  const { subsets } = data;
  const panel = data.years[Number(/^years-(\d)$/.exec(name)?.[1] ?? -1)];
  if (panel !== undefined) return toYearsChart(panel, theme, subsets);
  if (name === "station") return toStationChart(data.station, theme, subsets);
  if (name === "november") return toNovemberChart(data.november, theme, subsets);
  throw new RangeError(`Cannot draw: no chart is called "${name}"`);
}
