/** Frontex's statistical file: detections on the eastern land border by month and nationality. */
import type { Ledger } from "./ledger.ts";
import type { Batch, Cells } from "../cells.ts";
import { type Edition, placeStatistics } from "./statistics.ts";

export const FRONTEX_HEADER = ["month", "nationality", "detections"];

const EDITION: Edition = {
  source: "frontex-2025-06-03-monthly-detections",
  url: "https://www.frontex.europa.eu/what-we-do/monitoring-and-risk-analysis/migratory-map/",
  publisher: { id: "frontex", name: "Frontex" },
  claimant: "frontex",
  as_of: "2025-06-03",
};

/** Frontex's own codes beside those of ISO 3166-1. */
const OWN: ReadonlyMap<string, { readonly code: string; readonly comment: string }> = new Map([
  ["OOO", { code: "_U", comment: "" }],
  ["STL", { code: "_O", comment: "Stateless people" }],
]);

export function placeFrontex(batch: Batch, ledger: Ledger, toOrigin: (row: Cells) => string | undefined): void {
  placeStatistics(batch, ledger, toOrigin, EDITION, ({ month = "", nationality = "", detections = "" }) => {
    const { code, comment } = OWN.get(nationality) ?? { code: nationality, comment: "" };
    const cells = { indicator: "detections", ref_area: "EU", unit_measure: "detections", comment };
    return { time: month, nationality: code, value: detections, cells };
  });
}
