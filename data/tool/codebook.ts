/** The codes inside the codebook's lists: issuers and first days by area, units, and the indicators that indicators name. */
import { expectedDay } from "./day.ts";
import type { Finding } from "./finding.ts";
import { expectedId, toIds } from "./keys.ts";
import { expectedArea } from "./area.ts";
import { at, type Row, type Tables } from "./table.ts";

export function checkCodebook(tables: Tables): readonly Finding[] {
  const areas = toIds(tables.areas);
  const isArea = (area: string) => areas.has(area) && expectedArea(area) === undefined;
  const offices = new Map(tables.claimants.rows.map(({ values }) => [values.get("id"), values.get("ref_area")]));
  const checks: readonly ((row: Row) => readonly Finding[])[] = [
    codes("unit_measure", "units", toIds(tables.units)),
    codes("not_comparable_with", "indicators", toIds(tables.indicators)),
    codes("confused_with", "indicators", toIds(tables.indicators)),
    pairs("issuers", "area:claimant, an office of that area", (area, id) => isArea(area) && offices.get(id) === area),
    pairs("since", "area:date, such as LT:2021-08-03", (area, day) => isArea(area) && expectedDay(day) === undefined),
  ];
  return tables.indicators.rows.flatMap((row) => checks.flatMap((check) => check(row)));
}

function codes(field: string, resource: string, ids: ReadonlySet<string>) {
  return (row: Row) =>
    items(row, field)
      .filter((item) => !ids.has(item))
      .map((item) => at(row, field, expectedId(resource, item, ids), `"${item}"`));
}

/** A list that says one thing of each area. */
function pairs(field: string, expected: string, holds: (area: string, rest: string) => boolean) {
  return (row: Row) => {
    const seen = new Set<string>();
    return items(row, field).flatMap((item) => {
      const [area = "", rest = ""] = item.split(/:(.*)/s);
      if (!holds(area, rest)) return [at(row, field, expected, `"${item}"`)];
      if (seen.has(area)) return [at(row, field, `each area once`, `"${item}"`)];
      seen.add(area);
      return [];
    });
  };
}

function items(row: Row, field: string): readonly string[] {
  const value = row.values.get(field);
  return Array.isArray(value) ? value : [];
}
