/** Aliases: each leads to a row of the table that its kind names, or says that its name stands for nothing. */
import type { AliasRow } from "../../worker/record/schema.ts";
import type { Finding } from "./finding.ts";
import { expectedId, toIds } from "./keys.ts";
import { at, type Tables } from "./table.ts";
import type { TableName } from "./tables.ts";

const TABLES: Readonly<Record<AliasRow["kind"], TableName | undefined>> = {
  area: "areas",
  citizenship: "areas",
  claimant: "claimants",
  host: undefined,
  indicator: "indicators",
  place: "places",
  publisher: "publishers",
  subset: "subsets",
};

export function checkAliases(tables: Tables): readonly Finding[] {
  return tables.aliases.rows.flatMap((row) => {
    const [kind, target] = [row.values.get("kind"), row.values.get("target")];
    const table = Object.entries(TABLES).find(([name]) => name === kind)?.[1];
    // A country enters with the first claim about its people.
    if (table === undefined || typeof target !== "string" || kind === "citizenship") return [];
    const ids = toIds(tables[table]);
    return ids.has(target) ? [] : [at(row, "target", expectedId(table, target, ids))];
  });
}
