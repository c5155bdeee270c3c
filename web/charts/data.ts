/** What the build writes for the charts in files below /assets/data/. */
import type { View } from "../../worker/chart/chart.ts";
import type { CalendarFreq } from "../../worker/record/period.ts";
import type { Numbered } from "../views/numbers.ts";

/** Every chart of the page that has files, in the order of the page. */
export type ChartIndex = readonly ChartEntry[];

/** What a reader may ask of a chart, and where its figures are. */
export interface ChartEntry {
  readonly id: string;
  readonly kind: "series" | "claims" | "strip";
  /** Parameter of the API by whose value panels are chosen; null where there is but one. */
  readonly by: string | null;
  /** Frequencies that can be asked for, the usual one first; none for claims and strips. */
  readonly freqs: readonly CalendarFreq[];
  readonly view: View;
  /** First and last period that is drawn where nothing else is asked, as in worker/chart/catalogue.ts. */
  readonly from: string | null;
  readonly to: string | null;
  readonly panels: readonly PanelEntry[];
  /** Of a frame that holds one panel, two and so on, whatever else is asked, as lengths of CSS; none for strips. */
  readonly heights: readonly string[];
}

export interface PanelEntry {
  /** As in `data-panel`. */
  readonly id: string;
  readonly heading: string;
  /** Value of the parameter `by`; several panels may share one. */
  readonly code: string;
  /** A file for each frequency, `P` for claims and strips: the panel of the whole record, not cut by `from` and `to`. */
  readonly files: Readonly<Partial<Record<CalendarFreq | "P", string>>>;
}

/** What a file of a panel holds. */
export type PanelFile = Numbered;
