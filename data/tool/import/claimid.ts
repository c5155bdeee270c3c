/** Ids of claims: publisher, area, indicator, what is special, period. */
import { toFreq, toTimePeriod } from "../../../worker/record/period.ts";
import type { Ledger } from "./ledger.ts";
import type { Cells } from "../cells.ts";
import { toFreeId, toShortSlug, toSlug } from "./slug.ts";

/** Never an id that a claim of the record has. */
export function toClaimId(claim: Cells, ledger: Ledger): string {
  const publisher = ledger.find("sources", claim["source"] ?? "")?.["publisher"] ?? "";
  const parts = [
    toShortSlug(publisher, 20),
    claim["ref_area"],
    claim["indicator"],
    toShortSlug(claim["place"] ?? "", 16),
    claim["citizenship"]?.replace("_", "x"),
    toShortSlug(claim["subset"] ?? "", 16),
    toPeriodSlug(claim),
  ];
  const text = toSlug(parts.filter((part) => part !== undefined && part !== "").join("-"));
  return toFreeId(text, (id) => ledger.find("claims", id) !== undefined);
}

/** `2021-08`, `to-2021-08-12` for a running count, else first and last day. */
function toPeriodSlug({ period_start = "", period_end = "", cumulative = "" }: Cells): string {
  const period = { start: period_start, end: period_end };
  const freq = toFreq(period);
  if (freq !== "P") return toTimePeriod(period, freq);
  return cumulative === "true" ? `to-${period_end}` : `${period_start}-${period_end}`;
}
