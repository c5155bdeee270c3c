/** A panel with what its chart needs to know of it. */
import type { Panel } from "./chart.ts";
import type { Line } from "./lines.ts";

export interface Draft<P extends Panel = Panel> {
  readonly panel: P;
  readonly indicator: string;
  /** Name of the publisher of each claim that is drawn or that a drawn figure follows from. */
  readonly publishers: readonly string[];
  readonly data_version: string;
}

/** Of the codes that tell a line from its neighbours: `turned_away-LT`, `detections-EU-IQ`. */
export function toPanelId({ filters }: Line): string {
  return ["indicator", "ref_area", "citizenship", "claimant"].flatMap((name) => filters[name] ?? []).join("-");
}

/** The area whose colour the panel has; of one about several indicators and areas the border's other side. */
export function toArea({ filters }: Line): string {
  return filters["ref_area"] ?? "BY";
}
