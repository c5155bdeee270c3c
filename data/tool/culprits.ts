/** Which rows of a batch answer for a finding in the tables that they would make. */
import type { Finding } from "./finding.ts";
import type { Additions, Cells } from "./cells.ts";
import type { Tables } from "./table.ts";
import { TABLE_NAMES, type TableName } from "./tables.ts";
import type { Sheet } from "./write.ts";

/** Origins of the rows that brought the row of the finding, else the one that it cannot stand beside; empty for neither. */
export function toCulprits(
  { file, line, twin }: Finding,
  sheets: ReadonlyMap<string, Sheet>,
  additions: Additions,
  tables: Tables,
): readonly string[] {
  const places = [{ file, line }, ...(twin === undefined ? [] : [twin])];
  const origins = places.map((place) => {
    const sheet = sheets.get(place.file);
    const row = sheet?.rows[place.line - 2];
    const added = sheet === undefined ? [] : (additions[sheet.table] ?? []);
    return sheet === undefined || row === undefined || !added.includes(row)
      ? []
      : [...toOrigins({ table: sheet.table, row }, additions, tables, new Set())];
  });
  return origins.find((found) => found.length > 0) ?? [];
}

interface Added {
  readonly table: TableName;
  readonly row: Cells;
}

/** The row's own origin and those merged into it; a row without one, such as a source, was added for the rows that name it. */
function toOrigins(added: Added, additions: Additions, tables: Tables, seen: Set<Cells>): ReadonlySet<string> {
  const { table, row } = added;
  if (seen.has(row)) return new Set();
  seen.add(row);
  if (table === "merged" || table === "quarantine") return new Set([row["id"] ?? ""]);
  const origin = row["origin"];
  const namers = toNamers(added, additions, tables).filter((namer) => origin === undefined || namer.table === "merged");
  const others = namers.flatMap((namer) => [...toOrigins(namer, additions, tables, seen)]);
  return new Set(origin === undefined ? others : [origin, ...others]);
}

/** The added rows that name this one: by a reference, or by the words that stand in `wordings`. */
function toNamers({ table, row }: Added, additions: Additions, tables: Tables): readonly Added[] {
  return TABLE_NAMES.flatMap((name) => {
    const fields = tables[name].resource.schema.foreignKeys
      .filter(({ reference }) => reference.resource === table)
      .map(({ fields: [field] }) => field);
    return (additions[name] ?? [])
      .filter(
        (other) =>
          fields.some((field) => other[field] === row["id"]) ||
          (table === "wordings" && other["value_text"] === row["wording"]),
      )
      .map((other) => ({ table: name, row: other }));
  });
}
