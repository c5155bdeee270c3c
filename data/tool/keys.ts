/** Order, uniqueness and references: what ties rows and tables together. */
import { closest } from "fastest-levenshtein";
import type { Finding } from "./finding.ts";
import { at, type Row, type Table, type Tables, textOf } from "./table.ts";

/** Rows of one file stand in code-point order of their ids, and no id occurs twice in a table. */
export function checkOrder(table: Table): readonly Finding[] {
  const rows = table.rows.filter(hasId);
  const seen = new Map<string, Row>();
  const findings: Finding[] = [];
  for (const [index, row] of rows.entries()) {
    const id = textOf(row, "id");
    const before = rows[index - 1];
    const twin = seen.get(id);
    if (twin !== undefined) findings.push({ ...at(row, "id", "an id that no other row has"), twin });
    else if (before?.file === row.file && textOf(before, "id") > id)
      findings.push(at(row, "id", `rows sorted by id in code-point order, so one after "${textOf(before, "id")}"`));
    seen.set(id, row);
  }
  return findings;
}

/** Every reference leads to a row: Table Schema's foreignKeys. */
export function checkReferences(table: Table, tables: Tables): readonly Finding[] {
  return table.resource.schema.foreignKeys.flatMap(({ fields: [field], reference }) => {
    const ids = toIds(tables[reference.resource]);
    return table.rows
      .filter((row) => typeof row.values.get(field) === "string" && !ids.has(textOf(row, field)))
      .map((row) => at(row, field, expectedId(reference.resource, textOf(row, field), ids)));
  });
}

/** No row leads back to itself by a reference to its own table (an office above itself, a retelling of a retelling of itself). */
export function checkLoops(table: Table): readonly Finding[] {
  const rows = table.rows.filter(hasId);
  const own = table.resource.schema.foreignKeys.filter(({ reference }) => reference.resource === table.resource.name);
  return own.flatMap(({ fields: [field] }) => {
    const next = new Map(rows.map((row) => [textOf(row, "id"), textOf(row, field)]));
    return rows
      .filter((row) => leadsBack(textOf(row, "id"), next))
      .map((row) => at(row, field, "a reference that does not lead back to its own row"));
  });
}

/** What an unknown id should have been, with the nearest one that exists. */
export function expectedId(resource: string, found: string, ids: ReadonlySet<string>): string {
  const near = ids.size === 0 ? "" : `, such as ${closest(found, [...ids])}`;
  return `an id that stands in ${resource}${near}`;
}

export function toIds(table: Table): ReadonlySet<string> {
  return new Set(table.rows.filter(hasId).map((row) => textOf(row, "id")));
}

function leadsBack(id: string, next: ReadonlyMap<string, string>): boolean {
  const met = new Set<string>();
  for (let step = next.get(id); step !== undefined && !met.has(step); step = next.get(step)) {
    if (step === id) return true;
    met.add(step);
  }
  return false;
}

/** A row without an id is a finding of its own, and no other row's twin, neighbour or target. */
function hasId(row: Row): boolean {
  return textOf(row, "id") !== "";
}
