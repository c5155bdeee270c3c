/** A chart of the catalogue as the build has drawn it: what its figure in the page is written from. */
import type { Chart, Panel } from "../../worker/chart/chart.ts";
import type { ChartEntry } from "../charts/data.ts";
import type { Numbered } from "../views/numbers.ts";

export interface Drawn {
  readonly heading: string;
  /** As it is drawn where nothing is asked. */
  readonly chart: Chart;
  readonly entry: ChartEntry;
  /** Panels of the whole record, at every frequency. */
  readonly whole: readonly Panel[];
  /** Address of the whole chart as an SVG file. */
  readonly picture: string;
  /** The panels of the chart, each with the address of a picture of its own. */
  readonly panels: readonly PicturedPanel[];
}

export interface PicturedPanel {
  readonly panel: Numbered;
  /** Null where the plot stands in the HTML itself. */
  readonly picture: Picture | null;
  /** Plots that the build draws for the browser, one for each width of a page; none where the browser draws. */
  readonly plots: readonly Plot[];
}

export interface Picture {
  readonly address: string;
  readonly width: string;
  readonly height: string;
}

export interface Plot extends Picture {
  readonly name: "narrow" | "wide";
}
