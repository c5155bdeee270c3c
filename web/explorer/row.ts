/** A row of the columns as the claim that a table shows. */
import type { Names, ShownClaim } from "../views/claim.ts";
import type { Columns } from "./columns.ts";
import type { DayName, TextName } from "./file.ts";

/** Throws a RangeError for a row that is none. */
export function toShown({ days, facets, figure, file, parts }: Columns, row: number): ShownClaim {
  const code = (name: string): string | null => {
    const facet = facets.get(name);
    return facet?.codes[facet.values[row] ?? -1] ?? null;
  };
  const named = (name: string) => {
    const facet = facets.get(name);
    const place = facet?.values[row] ?? -1;
    return { id: facet?.codes[place] ?? "", name: facet?.names[place] ?? "" };
  };
  const day = (name: DayName): string | null => toDay(days[name][row] ?? 0);
  const text = (name: TextName): string | null => {
    const { texts, rows } = file.texts[name];
    return texts[rows[row] ?? -1] ?? null;
  };
  const id = file.ids[row];
  const source = file.sources[facets.get("source")?.values[row] ?? -1];
  if (id === undefined || source === undefined)
    throw new RangeError(`Cannot show row ${row}: the file has no such claim`);
  return {
    id,
    display: file.figures[figure[row] ?? -1]?.display ?? "",
    indicator: code("indicator") ?? "",
    ref_area: code("ref_area") ?? "",
    counterpart_area: code("counterpart_area"),
    place: code("place") === null ? null : named("place"),
    citizenship: code("citizenship"),
    subset: code("subset"),
    unit_measure: code("unit_measure") ?? "",
    period_start: day("period_start") ?? "",
    period_start_latest: day("period_start_latest"),
    period_end_earliest: day("period_end_earliest"),
    period_end: day("period_end") ?? "",
    date_certainty: code("date_certainty") ?? "",
    obs_status: code("obs_status") ?? "",
    extent: parts.has(row) ? "part" : "whole",
    retells: file.retells[row] ?? null,
    value_text: text("value_text") ?? "",
    claimant: named("claimant"),
    relayed_by: facets.get("claimant")?.codes[file.relays[row] ?? -1] ?? null,
    source: { ...source, publisher: named("publisher") },
    locator: text("locator"),
    comment: text("comment"),
  };
}

/** What the codes of the rows are called. */
export function toNames({ facets }: Columns): Names {
  const names = (...of: readonly string[]) =>
    Object.fromEntries(
      of.flatMap((name) => {
        const facet = facets.get(name);
        return facet?.codes.map((code, place) => [code, facet.names[place] ?? code]) ?? [];
      }),
    );
  return {
    indicators: names("indicator"),
    areas: names("ref_area", "counterpart_area", "citizenship"),
    subsets: names("subset"),
    claimants: names("claimant"),
    units: names("unit_measure"),
  };
}

/** 20211108 is 2021-11-08, 0 none. */
function toDay(day: number): string | null {
  return day === 0 ? null : String(day).replace(/(....)(..)(..)/, "$1-$2-$3");
}
