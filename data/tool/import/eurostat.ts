/** Eurostat's table migr_asyappctza: first-time asylum applicants by country, year and citizenship. */
import type { Ledger } from "./ledger.ts";
import type { Batch, Cells } from "../cells.ts";
import { type Edition, placeStatistics } from "./statistics.ts";

export const EUROSTAT_HEADER = ["country", "year", "nationality", "first_time_applicants"];

const EDITION: Edition = {
  source: "eurostat-2025-05-26-migr-asyappctza",
  url: "https://ec.europa.eu/eurostat/databrowser/view/migr_asyappctza/default/table",
  publisher: { id: "eurostat", name: "Eurostat" },
  claimant: "eurostat",
  as_of: "2025-05-26",
};

export function placeEurostat(batch: Batch, ledger: Ledger, toOrigin: (row: Cells) => string | undefined): void {
  placeStatistics(batch, ledger, toOrigin, EDITION, ({ country = "", year = "", nationality = "", ...row }) => {
    const cells = {
      indicator: "asylum_applications",
      ref_area: country,
      subset: "first_time",
      unit_measure: "applications",
      comment: "Rounded to 5 by Eurostat",
    };
    return { time: year, nationality, value: row["first_time_applicants"] ?? "", cells };
  });
}
