/** Files of statistics: every row one claim of one claimant and one document. */
import { parsePeriod } from "../../../worker/record/period.ts";
import { type Aliases, toAliases } from "./aliases.ts";
import { findCitizenship, toCountryName } from "./citizenship.ts";
import { toClaimId } from "./claimid.ts";
import type { Ledger } from "./ledger.ts";
import type { Batch, Cells } from "../cells.ts";

/** The document that a file was taken from, and who stands behind its figures. */
export interface Edition {
  readonly source: string;
  readonly url: string;
  readonly publisher: { readonly id: string; readonly name: string };
  readonly claimant: string;
  /** Day of the document, and of its statements. */
  readonly as_of: string;
}

/** What a row says, before its parts are known to be sound. */
export interface Statistic {
  /** `2021` or `2021-08`. */
  readonly time: string;
  /** ISO 3166-1 alpha-3 as an alias has it, or a code of areas; absent where the row counts all. */
  readonly nationality?: string;
  readonly value: string;
  /** Indicator, areas, unit and whatever else is the row's own. */
  readonly cells: Cells;
}

export function placeStatistics(
  { rows }: Batch,
  ledger: Ledger,
  toOrigin: (row: Cells) => string | undefined,
  edition: Edition,
  read: (row: Cells) => Statistic,
): void {
  enterEdition(edition, ledger);
  const aliases = toAliases(ledger.rows("aliases"));
  for (const row of rows) {
    const origin = toOrigin(row);
    if (origin !== undefined) enterStatistic(read(row), origin, edition, aliases, ledger);
  }
}

function enterEdition({ source, url, publisher, as_of }: Edition, ledger: Ledger): void {
  if (ledger.find("publishers", publisher.id) === undefined) ledger.add("publishers", { ...publisher });
  if (ledger.find("sources", source) !== undefined) return;
  const rest = { title: "", agency: "", url_archived: "", published_by: "", language: "en", derived_from: "" };
  ledger.add("sources", { id: source, publisher: publisher.id, url, published: as_of, ...rest });
}

function enterStatistic(row: Statistic, origin: string, edition: Edition, aliases: Aliases, ledger: Ledger): void {
  const { time, nationality, value, cells } = row;
  const period = parsePeriod(time);
  const citizenship = nationality === undefined ? "" : findCitizenship(nationality, aliases);
  const isArea = ledger.find("areas", cells["ref_area"] ?? "") !== undefined;
  if (period === undefined || citizenship === undefined || !isArea || !/^\d+$/.test(value)) {
    const reason = "Expected a month or year, an area of the record, a nationality that is known and a whole number";
    quarantine(
      origin,
      reason,
      { country: cells["ref_area"] ?? "", period_start: time, figure_as_printed: value },
      ledger,
    );
    return;
  }
  if (citizenship !== "" && ledger.find("areas", citizenship) === undefined)
    ledger.add("areas", { id: citizenship, name: toCountryName(citizenship) });
  const { source, claimant, as_of } = edition;
  const when = { period_start: period.start, period_end: period.end, as_of };
  const claim: Cells = {
    ...SHARED,
    ...cells,
    ...when,
    citizenship,
    value,
    value_text: value,
    claimant,
    source,
    origin,
  };
  ledger.add("claims", { id: toClaimId(claim, ledger), ...claim });
}

export function quarantine(origin: string, reason: string, cells: Cells, ledger: Ledger): void {
  ledger.add("quarantine", { ...NOTHING, ...cells, id: origin, reason });
}

const NOTHING: Cells = {
  country: "",
  indicator: "",
  period_start: "",
  period_end: "",
  figure_as_printed: "",
  source_url: "",
};

const SHARED: Cells = {
  counterpart_area: "",
  place: "",
  subset: "",
  extent: "whole",
  period_start_latest: "",
  period_end_earliest: "",
  cumulative: "false",
  value_upper: "",
  qualifier: "exact",
  relayed_by: "",
  locator: "",
  date_certainty: "stated",
  obs_status: "A",
  supersedes: "",
  retells: "",
  comment: "",
};
