/** The tables as texts again: canonical CSV, rows sorted by id, claims in the file of their area. */
import { stringify } from "csv-stringify/sync";
import type { Resource } from "./datapackage.ts";
import type { Additions, Cells } from "./cells.ts";
import type { Tables } from "./table.ts";
import { forEachTable, type PerTable, TABLE_NAMES, type TableName } from "./tables.ts";

/** Every row of every table, as its cells. */
export type Book = PerTable<readonly Cells[]>;

/** One file of a table; its rows stand on its lines from the second on. */
export interface Sheet {
  readonly table: TableName;
  readonly rows: readonly Cells[];
  readonly text: string;
}

export function toBook(tables: Tables): Book {
  return forEachTable((name) => tables[name].rows.map(({ cells }) => toTexts(cells)));
}

/**
 * A book with rows added. In `imports` and `quarantine` a row replaces the one of its id, and a row leaves `quarantine`
 * when it has found its place; elsewhere a row whose id stands already stays beside it, for the validator to refuse.
 */
export function addRows(book: Book, additions: Additions): Book {
  const origins = ["claims", "comparisons", "events"] as const;
  const placed = new Set([
    ...origins.flatMap((name) => (additions[name] ?? []).map((row) => row["origin"])),
    ...(additions.merged ?? []).map((row) => row["id"]),
  ]);
  return forEachTable((name) => {
    const added = additions[name] ?? [];
    const replaced = new Set(name === "imports" || name === "quarantine" ? added.map((row) => row["id"]) : []);
    const kept = book[name].filter(
      (row) => !replaced.has(row["id"]) && !(name === "quarantine" && placed.has(row["id"])),
    );
    return name === "changes" ? [...kept, ...added] : [...kept, ...added].toSorted(byId);
  });
}

/** Every file of the tables, by its path below data/. */
export function toSheets(book: Book, tables: Tables): ReadonlyMap<string, Sheet> {
  return new Map(
    TABLE_NAMES.flatMap((table) => {
      const { resource } = tables[table];
      return toParts(table, resource, book[table]).map(
        ([file, rows]) => [file, { table, rows, text: toCsv(resource, rows) }] as const,
      );
    }),
  );
}

/** The text of datapackage.json, with the files of claims that there are now. */
export function describeFiles(description: string, files: readonly string[]): string {
  const claims = files.filter((file) => CLAIMS.test(file)).toSorted();
  const list = claims.map((file) => JSON.stringify(file)).join(", ");
  return description.replace(/\[\s*"claims\/[^\]]*\]/, () => `[${list}]`);
}

const CLAIMS = /^claims\//;

/** The files that a table consists of: those that it has, and one for each new area of claims. */
function toParts(
  table: TableName,
  { path }: Resource,
  rows: readonly Cells[],
): readonly (readonly [string, readonly Cells[]])[] {
  const [only = ""] = path;
  if (table !== "claims") return [[only, rows]];
  const byFile = Map.groupBy(rows, (row) => `claims/${row["ref_area"]}.csv`);
  return [...new Set([...path, ...byFile.keys()])].map((file) => [file, byFile.get(file) ?? []] as const);
}

function toCsv({ schema }: Resource, rows: readonly Cells[]): string {
  const columns = schema.fields.map(({ name }) => name);
  return stringify([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))]);
}

function toTexts(cells: ReadonlyMap<string, { readonly text: string }>): Cells {
  return Object.fromEntries([...cells].map(([column, { text }]) => [column, text]));
}

/** Code-point order of the ids. */
function byId(a: Cells, b: Cells): number {
  const [left = "", right = ""] = [a["id"], b["id"]];
  return left < right ? -1 : Number(left > right);
}
