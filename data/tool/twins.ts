/** Rows that say the same thing twice: one document's figure stands once, and so does a document. */
import { toBareAddress } from "./address.ts";
import type { Finding } from "./finding.ts";
import { at, type Row, type Tables, textOf } from "./table.ts";
import type { TableName } from "./tables.ts";

interface Twins {
  readonly expected: string;
  readonly field: string;
  /** Whatever tells two rows apart; the rest (id, locator, comment …) does not. */
  readonly same: readonly string[];
}

const SCOPE = ["indicator", "ref_area", "counterpart_area", "place", "citizenship", "subset"] as const;
const PERIOD = ["period_start", "period_end"] as const;

const TWINS: { readonly [name in TableName]?: Twins } = {
  claims: {
    expected: "a statement that its document does not make twice",
    field: "id",
    same: [...SCOPE, ...PERIOD, "extent", "value", "value_upper", "qualifier", "unit_measure", "claimant", "source"],
  },
  comparisons: {
    expected: "a comparison that its document does not make twice",
    field: "id",
    same: [...SCOPE, ...PERIOD, "kind", "numerator", "denominator", "value", "claimant", "source"],
  },
  events: {
    expected: "a happening that its document does not tell twice",
    field: "id",
    same: [...PERIOD, "ref_area", "title", "source"],
  },
  sources: {
    expected: "the address of a document that no other row has",
    field: "url",
    same: ["url"],
  },
};

export function checkTwins(tables: Tables): readonly Finding[] {
  return Object.values(tables).flatMap(({ resource, rows }) => {
    const twins = TWINS[resource.name];
    return twins === undefined ? [] : findTwins(rows, twins);
  });
}

function findTwins(rows: readonly Row[], { expected, field, same }: Twins): readonly Finding[] {
  const seen = new Map<string, Row>();
  return rows.flatMap((row) => {
    if (!row.values.has(field)) return [];
    const key = same.map((column) => toMark(row, column)).join("\0");
    const twin = seen.get(key);
    seen.set(key, twin ?? row);
    return twin === undefined ? [] : [{ ...at(row, field, expected), twin }];
  });
}

/** What a cell contributes: a vague figure has no other value than its wording (hundreds and dozens are two). */
function toMark(row: Row, field: string): string {
  if (field === "url") return toBareAddress(textOf(row, field));
  return textOf(row, field === "value" && textOf(row, "qualifier") === "vague" ? "value_text" : field);
}
