/** What a table's description cannot say: the rules of each table, asked of each of its rows. */
import type { Finding } from "./finding.ts";
import { claimRules } from "./claims.ts";
import { comparisonRules } from "./comparisons.ts";
import { eventRules } from "./events.ts";
import { claimantRules, placeRules } from "./places.ts";
import type { Context, Rule } from "./rule.ts";
import { sourceRules } from "./sources.ts";
import { at, type Row, type Table } from "./table.ts";
import type { TableName } from "./tables.ts";
import { wordingRules } from "./wordings.ts";

const RULES: { readonly [name in TableName]?: readonly Rule<never>[] } = {
  claims: claimRules,
  comparisons: comparisonRules,
  events: eventRules,
  sources: sourceRules,
  places: placeRules,
  claimants: claimantRules,
  wordings: wordingRules,
};

export function checkRules({ resource, rows }: Table, context: Context): readonly Finding[] {
  const rules = RULES[resource.name] ?? [];
  return rows.flatMap((row) => {
    const values = toObject<never>(row);
    return rules.flatMap(({ field, reads, faults }) => {
      if (![field, ...reads].every((cell) => row.values.has(cell))) return [];
      const expected = faults(values, context, row.file);
      return expected === undefined ? [] : [at(row, field, expected)];
    });
  });
}

/** The cells of a row under their names, as the row type of its table; cells that were refused are absent. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows which table the row is of
export function toObject<T>(row: Row): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a rule runs only where the cells it reads are there
  return Object.fromEntries(row.values) as T;
}
