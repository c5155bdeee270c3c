/** Files of figures as somebody hands them in for import. */
import { stringify } from "csv-stringify/sync";
import { FIGURES_HEADER } from "../../data/tool/import/figures.ts";
import type { Cells } from "../../data/tool/cells.ts";

const ROW: Cells = {
  country: "LT",
  indicator: "turned_away",
  unit: "persons",
  value: "12",
  qualifier: "exact",
  period_start: "2026-03-01",
  period_end: "2026-03-01",
  as_of: "2026-03-04",
  figure_as_printed: "12",
  attributed_to: "Lithuanian State Border Guard Service (VSAT)",
  publisher: "LRT",
  published: "2026-03-04",
  source_url: "https://www.lrt.lt/naujienos/lietuvoje/2/1/turned-away",
  language: "lt",
  date_certainty: "stated",
};

/** A file of figures; what a row leaves out is as in a sound one: twelve people turned away at Lithuania's border. */
export function toBatch(rows: readonly Cells[]): string {
  const cells = rows.map((row) => FIGURES_HEADER.map((column) => ({ ...ROW, ...row })[column] ?? ""));
  return stringify([FIGURES_HEADER, ...cells]);
}
