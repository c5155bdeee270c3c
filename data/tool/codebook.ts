/** The codes inside the codebook's lists: issuers and first days by area, units, and the indicators that indicators name. */
import { isDay } from "../../worker/record/period.ts";
import type { Finding } from "./finding.ts";
import { expectedId, toIds } from "./keys.ts";
import { at, type Row, type Table } from "./table.ts";

export function checkCodebook(tables: ReadonlyMap<string, Table>): readonly Finding[] {
  const ids = (name: string) => toIds(tables.get(name));
  const areas = ids("areas");
  const claimants = ids("claimants");
  const isArea = (area: string) => areas.has(area);
  const checks: readonly ((row: Row) => readonly Finding[])[] = [
    codes("unit_measure", "units", ids("units")),
    codes("not_comparable_with", "indicators", ids("indicators")),
    codes("confused_with", "indicators", ids("indicators")),
    pairs("issuers", "area:claimant, both codes of the record", (area, id) => isArea(area) && claimants.has(id)),
    pairs("since", "area:date, such as LT:2021-08-03", (area, day) => isArea(area) && isDay(day)),
  ];
  return (tables.get("indicators")?.rows ?? []).flatMap((row) => checks.flatMap((check) => check(row)));
}

function codes(field: string, resource: string, ids: ReadonlySet<string>) {
  return (row: Row) =>
    items(row, field)
      .filter((item) => !ids.has(item))
      .map((item) => at(row, field, expectedId(resource, item, ids), `"${item}"`));
}

function pairs(field: string, expected: string, holds: (area: string, rest: string) => boolean) {
  return (row: Row) =>
    items(row, field)
      .filter((item) => {
        const [area = "", rest = ""] = item.split(/:(.*)/s);
        return !holds(area, rest);
      })
      .map((item) => at(row, field, expected, `"${item}"`));
}

function items(row: Row, field: string): readonly string[] {
  const value = row.values.get(field);
  return Array.isArray(value) ? value : [];
}
