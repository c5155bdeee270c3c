/** Rows that say the same thing twice: one document's figure stands once. */
import type { Finding } from "./finding.ts";
import { at, type Row } from "./table.ts";

/** Whatever tells two statements of one document apart; the rest (id, locator, wording, comment) does not. */
const SAME = [
  "indicator",
  "ref_area",
  "counterpart_area",
  "place",
  "citizenship",
  "subset",
  "extent",
  "period_start",
  "period_end",
  "value",
  "value_upper",
  "qualifier",
  "unit_measure",
  "claimant",
  "source",
] as const;

export function checkTwins(claims: readonly Row[]): readonly Finding[] {
  const seen = new Map<string, Row>();
  return claims.flatMap((row) => {
    const key = SAME.map((field) => row.cells.get(field)?.text ?? "").join("\0");
    const twin = seen.get(key);
    seen.set(key, twin ?? row);
    if (twin === undefined) return [];
    return [at(row, "id", `a statement that its document does not make twice (${twin.file}:${twin.line} has it)`)];
  });
}
