/** The numbers of a chart: a table for each panel, written when the reader unfolds them. */
import type { Panel } from "../../worker/chart/chart.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import { toNode } from "./element.ts";
import { toNumbersTable } from "./numbers.ts";
import { h } from "./tree.ts";

export interface Told {
  readonly panel: Panel;
  /** Said where the panel has no marks. */
  readonly nothing: string;
}

/** Told whether the chart is as usual, the tables that the page came with are kept. */
export function createTables(
  details: HTMLDetailsElement | null,
  tongue: Tongue,
): (usual: boolean, panels: readonly Told[]) => void {
  const place = details?.querySelector(".tables");
  const came = [...(place?.querySelectorAll("table") ?? [])];
  let write: (() => readonly Node[]) | undefined;
  const settle = (): void => {
    if (details?.open !== true || write === undefined) return;
    place?.replaceChildren(...write());
    write = undefined;
  };
  details?.addEventListener("toggle", settle);
  return (usual, panels) => {
    write = () => (usual && came.length > 0 ? came : panels.map((told) => toRows(told, tongue)));
    settle();
  };
}

function toRows({ panel, nothing }: Told, tongue: Tongue): Node {
  const { heading, marks } = panel;
  return toNode(marks.length === 0 ? h("p", {}, `${heading}: ${nothing}`) : toNumbersTable(panel, tongue));
}
