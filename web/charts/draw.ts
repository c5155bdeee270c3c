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
import { toStationChart } from "./station.ts";
import type { Theme } from "./theme.ts";
import { toYearsChart } from "./years.ts";

Chart.register(ScatterController, PointElement, LinearScale, LogarithmicScale, Tooltip);

/** Draws the chart of that name on a canvas; the answer takes it away again. Throws for a name that is no chart's. */
export function draw(name: string, canvas: HTMLCanvasElement, data: PageData, theme: Theme): () => void {
  const configuration = toConfiguration(name, data, theme);
  const chart = new Chart(canvas, configuration);
  const points = configuration.data.datasets
    .flatMap((dataset, datasetIndex) => dataset.data.map(({ x }, index) => ({ x, datasetIndex, index })))
    .toSorted((a, b) => a.x - b.x);
  let at = -1;
  const walk = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    at = step === 0 ? -1 : (Math.max(at, step < 0 ? 0 : -1) + step + points.length) % points.length;
    const active = points.slice(at, at + 1).filter(() => at >= 0);
    chart.tooltip?.setActiveElements(active, { x: 0, y: 0 });
    chart.update();
  };
  canvas.addEventListener("keydown", walk);
  return () => {
    canvas.removeEventListener("keydown", walk);
    chart.destroy();
  };
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, Escape: 0 };

function toConfiguration(name: string, data: PageData, theme: Theme): ChartConfiguration<"scatter", Noted[]> {
  const panel = data.years[Number(/^years-(\d)$/.exec(name)?.[1] ?? -1)];
  if (panel !== undefined) return toYearsChart(panel, theme);
  if (name === "station") return toStationChart(data.station, theme);
  if (name === "november") return toNovemberChart(data.november, theme);
  throw new RangeError(`Cannot draw: no chart is called "${name}"`);
}
