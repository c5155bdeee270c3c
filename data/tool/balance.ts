/** Every row of an imported file stands somewhere in the record, once. */
import type { Balance } from "../../worker/record/schema.ts";
import type { Finding } from "./finding.ts";
import { at, type Row, type Tables, textOf } from "./table.ts";

export function toBalances(tables: Tables): readonly Balance[] {
  const merged = (kind: string) =>
    countFiles(
      tables.merged.rows.filter((row) => textOf(row, "kind") === kind),
      "id",
    );
  const counts = {
    claims: countFiles(tables.claims.rows, "origin"),
    comparisons: countFiles(tables.comparisons.rows, "origin"),
    events: countFiles(tables.events.rows, "origin"),
    duplicates: merged("duplicate"),
    runs: merged("run"),
    quarantined: countFiles(tables.quarantine.rows, "id"),
  };
  return tables.imports.rows.map((row) => {
    const file = textOf(row, "id");
    const of = (count: ReadonlyMap<string, number>) => count.get(file) ?? 0;
    return {
      file,
      claims: of(counts.claims),
      comparisons: of(counts.comparisons),
      events: of(counts.events),
      duplicates: of(counts.duplicates),
      runs: of(counts.runs),
      quarantined: of(counts.quarantined),
      rows: Number(textOf(row, "rows")),
    };
  });
}

/** A row of a file that no import names, and a file whose rows are not all there or stand twice. */
export function checkBalance(tables: Tables): readonly Finding[] {
  const imports = new Map(tables.imports.rows.map((row) => [textOf(row, "id"), row]));
  const { claims, comparisons, events, merged, quarantine } = tables;
  const strangers = [
    ...[claims, comparisons, events].flatMap(({ rows }) => rows.map((row) => [row, "origin"] as const)),
    ...[merged, quarantine].flatMap(({ rows }) => rows.map((row) => [row, "id"] as const)),
  ].filter(([row, field]) => {
    const file = toFile(textOf(row, field));
    return file !== undefined && !imports.has(file);
  });
  return [
    ...strangers.map(([row, field]) => at(row, field, "a row of a file that stands in imports")),
    ...toBalances(tables).flatMap(({ file, rows, ...counts }) => {
      const sum = Object.values(counts).reduce((a, b) => a + b, 0);
      const row = imports.get(file);
      if (row === undefined || sum === rows) return [];
      const told = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
      return [at(row, "rows", `${sum}, for ${told.join(", ")}`)];
    }),
  ];
}

/** How many of the rows come from each file, by an origin in this field. */
function countFiles(rows: readonly Row[], field: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const file = toFile(textOf(row, field));
    if (file !== undefined) counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return counts;
}

/** The file of an origin such as `figures.csv#r0457`; undefined for a document's name. */
function toFile(origin: string): string | undefined {
  return /^([^#]+)#/.exec(origin)?.[1];
}
