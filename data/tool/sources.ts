/** Documents. */
import type { SourceRow } from "../../worker/record/schema.ts";
import { expectedAddress, expectedLink } from "./address.ts";
import { type Rule, rule } from "./rule.ts";

export const sourceRules: readonly Rule<SourceRow>[] = [
  rule("published_by", ["published"], (row) =>
    row.published !== null && row.published_by !== null ? "nothing, since the day of publication is known" : undefined,
  ),
  rule("url", [], (row) => expectedAddress(row.url)),
  rule("url_archived", [], (row) => (row.url_archived === null ? undefined : expectedLink(row.url_archived))),
];
