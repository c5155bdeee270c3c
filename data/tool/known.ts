/** The checks that a person has looked at are checks of the record. */
import type { Check } from "../../worker/record/check.ts";
import type { Finding } from "./finding.ts";
import { at, type Table, textOf } from "./table.ts";

/** A finding for each row of `known` whose check the record no longer gives: new claims may have changed it. */
export function checkKnown({ rows }: Table, checks: readonly Check[]): readonly Finding[] {
  const ids = new Set(checks.map(({ id }) => id));
  return rows
    .filter((row) => !ids.has(textOf(row, "id")))
    .map((row) => at(row, "id", "the id of a check of the record"));
}
