/** The tables while rows enter them: what stood there, and what was added. */
import { toBareAddress } from "../address.ts";
import { forEachTable, type PerTable, TABLE_NAMES, type TableName } from "../tables.ts";
import type { Additions, Cells } from "../cells.ts";

export interface Ledger {
  find(table: TableName, id: string): Cells | undefined;
  /** The source at a bare address. */
  findSource(bare: string): Cells | undefined;
  rows(table: TableName): readonly Cells[];
  /** A row whose id stands already replaces it. */
  add(table: TableName, row: Cells): void;
  /** Whether a row entered here and did not stand before. */
  isNew(table: TableName, id: string): boolean;
  /** Every row that was added and says something new. */
  additions(): Additions;
}

export function openLedger(tables: PerTable<readonly Cells[]>): Ledger {
  const before = forEachTable((name) => new Map(tables[name].map((row) => [toId(row), row])));
  const now = forEachTable((name) => new Map(before[name]));
  const added = forEachTable(() => new Set<string>());
  const addresses = new Map(tables.sources.map((row) => [toBareAddress(row["url"] ?? ""), toId(row)]));
  return {
    find: (table, id) => now[table].get(id),
    findSource: (bare) => now.sources.get(addresses.get(bare) ?? ""),
    rows: (table) => [...now[table].values()],
    add: (table, row) => {
      now[table].set(toId(row), row);
      added[table].add(toId(row));
      if (table === "sources") addresses.set(toBareAddress(row["url"] ?? ""), toId(row));
    },
    isNew: (table, id) => added[table].has(id) && !before[table].has(id),
    additions: () => {
      const entries = TABLE_NAMES.map((name) => {
        const rows = [...added[name]].map((id) => now[name].get(id)).filter((row) => row !== undefined);
        return [name, rows.filter((row) => !stands(row, before[name].get(toId(row))))] as const;
      });
      return Object.fromEntries(entries.filter(([, rows]) => rows.length > 0));
    },
  };
}

function toId(row: Cells): string {
  return row["id"] ?? "";
}

function stands(row: Cells, old: Cells | undefined): boolean {
  return old !== undefined && Object.entries(row).every(([column, text]) => (old[column] ?? "") === text);
}
