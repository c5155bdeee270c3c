/** Recomputations that tie statements together. */
import type { Check } from "../record/check.ts";
import type { PublishedRecord } from "../record/record.ts";
import { OPEN_DATES, toCheck } from "./check.ts";
import { toDateSlips } from "./dateslips.ts";
import { toNested } from "./nested.ts";
import { toParts } from "./parts.ts";
import { toRatioChecks } from "./ratios.ts";
import { toRunningTotals } from "./running.ts";
import { toSlips } from "./slips.ts";
import { toStatements } from "./statements.ts";

/** Every check that the record allows, once each, in code-point order of the ids; `known` gives a person's finding by the id of a check. */
export function toChecks(record: PublishedRecord, known: ReadonlyMap<string, string>): readonly Check[] {
  const statements = toStatements(record);
  const running = toRunningTotals(statements);
  const set = new Set(running.flatMap(({ left }) => left));
  const drafts = [...running, ...toNested(statements, set), ...toParts(statements), ...toSlips(statements)];
  const checks = drafts.flatMap((draft) => {
    const check = toCheck(draft, known);
    return draft.doubt === OPEN_DATES && check.verdict === "consistent" ? [] : [check]; // it would say nothing in either case
  });
  const others = [...toRatioChecks(record, known), ...toDateSlips(statements, known)];
  return [...checks, ...others].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
