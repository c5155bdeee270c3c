/** Printed wordings that no rule of arithmetic reads. */
import type { WordingRow } from "../../worker/record/schema.ts";
import { type Rule, rule } from "./rule.ts";

export const wordingRules: readonly Rule<WordingRow>[] = [
  rule("step", [], (row) => (row.step > 0 ? undefined : "a step above 0")),
];
