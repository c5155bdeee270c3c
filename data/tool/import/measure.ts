/** What a row counts, and in what: a guard's bulletin takes both from the codebook, whatever noun a page used. */
import type { Aliases } from "./aliases.ts";
import type { Ledger } from "./ledger.ts";
import type { Cells } from "../cells.ts";

export interface Measure {
  readonly indicator: string;
  readonly unit_measure: string;
  readonly comment: string;
  /** The office that counts it first-hand in that area. */
  readonly issuer: string | undefined;
}

/** Undefined for an indicator that stands in no codebook. */
export function readMeasure(row: Cells, aliases: Aliases, ledger: Ledger): Measure | undefined {
  const { country: area = "", unit = "" } = row;
  const { indicator, comment } = toIndicator(row, aliases, ledger);
  const entry = ledger.find("indicators", indicator);
  if (entry === undefined) return undefined;
  const units = toList(entry["unit_measure"]);
  const isStopped = STOPPED.some((name) => name === indicator);
  const unit_measure = !isStopped && units.includes(unit) ? unit : (units[0] ?? "");
  return { indicator, unit_measure, comment, issuer: toPairs(entry["issuers"]).get(area) };
}

/** One count under the names of two indicators: as the area's own guard counts it. */
const STOPPED = ["attempts", "turned_away"] as const;

/** What a note may sort anew, though the page's verb is another's. */
const RESORTED = ["secondary_movement", "asylum_pending", "orders_to_leave", "attempts", "spotted"];

/** What the agency counts, under whatever name a page has it. */
const BY_FRONTEX = ["crossings", "attempts"];

/** People seen near the line who stand in the guard's own count of the day. */
const COUNTED = /\bpart of the \d|\btotal rose\b/i;

function toIndicator(row: Cells, aliases: Aliases, ledger: Ledger): Pick<Measure, "indicator" | "comment"> {
  const { indicator = "", country = "", unit = "", note = "", period_end = "" } = row;
  const named = aliases.findAll("indicator", `${unit.replaceAll("_", " ")}; ${note}`);
  const sorted = named.find((target) => indicator === "other" || RESORTED.includes(target));
  if (sorted !== undefined) return { indicator: sorted, comment: "" };
  if (BY_FRONTEX.includes(indicator) && /frontex/i.test(row["attributed_to"] ?? ""))
    return { indicator: "detections", comment: "" };
  const isStopped = STOPPED.some((name) => name === indicator) || (indicator === "spotted" && COUNTED.test(note));
  const isOfOthers = indicator === "detections" && !/frontex/i.test(row["attributed_to"] ?? "");
  if (!isStopped && !isOfOthers) return { indicator, comment: "" };
  if (country === "EU") return { indicator: "attempts", comment: "Adds attempts and turn-backs at several borders" };
  const own = STOPPED.find((name) => toPairs(ledger.find("indicators", name)?.["issuers"]).has(country));
  const since = toPairs(ledger.find("indicators", own ?? "")?.["since"]).get(country);
  if (since !== undefined && period_end < since)
    return {
      indicator: "detained",
      comment: `Before ${since} nobody was turned away: the page counts who tried to enter`,
    };
  const isOther = own !== undefined && isOfOthers;
  return { indicator: own ?? "attempts", comment: isOther ? "The page says detected" : "" };
}

function toList(text: string | undefined): readonly string[] {
  return (text ?? "").split(";").filter((item) => item !== "");
}

/** `PL:pl-sg;LT:lt-vsat` by area. */
function toPairs(text: string | undefined): ReadonlyMap<string, string> {
  return new Map(toList(text).map((pair) => [pair.slice(0, 2), pair.slice(3)]));
}
