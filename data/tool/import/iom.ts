/** IOM's Missing Migrants Project: people dead or missing at the border with Belarus by month and country. */
import type { Ledger } from "./ledger.ts";
import type { Batch, Cells } from "../cells.ts";
import { type Edition, placeStatistics } from "./statistics.ts";

export const IOM_HEADER = ["month", "country", "incidents", "dead_or_missing"];

const EDITION: Edition = {
  source: "iom-2025-06-04-missing-migrants-download",
  url: "https://missingmigrants.iom.int/downloads",
  publisher: { id: "iom-missing-migrants", name: "IOM Missing Migrants Project" },
  claimant: "iom-missing-migrants",
  as_of: "2025-06-04",
};

export function placeIom(batch: Batch, ledger: Ledger, toOrigin: (row: Cells) => string | undefined): void {
  placeStatistics(
    batch,
    ledger,
    toOrigin,
    EDITION,
    ({ month = "", country = "", incidents = "", dead_or_missing = "" }) => {
      const number = `${incidents} ${incidents === "1" ? "incident" : "incidents"}`;
      const cells = {
        indicator: "deaths",
        ref_area: country,
        counterpart_area: country === "BY" ? "" : "BY",
        subset: "dead_or_missing",
        unit_measure: "persons",
        comment: `${number}. Tabulated by month and country from the project's list of incidents`,
      };
      return { time: month, value: dead_or_missing, cells };
    },
  );
}
