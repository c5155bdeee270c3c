/** Recomputations that tie statements together. */
import type { Check } from "../record/check.ts";
import type { PublishedRecord } from "../record/record.ts";
import { OPEN_DATES, toCheck, toFlag } from "./checks/check.ts";
import { toDateSlips } from "./checks/dateslips.ts";
import { toEchoes } from "./checks/echoes.ts";
import { toNested } from "./checks/nested.ts";
import { toParts } from "./checks/parts.ts";
import { toRatioChecks } from "./checks/ratios.ts";
import { toRunningTotals } from "./checks/running.ts";
import { toSlips } from "./checks/slips.ts";
import { isFlow, toStatements } from "./checks/statements.ts";

/** Every check that the record allows, once each, in code-point order of the ids; `known` gives a person's finding by the id of a check. */
export function toChecks(record: PublishedRecord, known: ReadonlyMap<string, string>): readonly Check[] {
  const statements = toStatements(record);
  const flows = statements.filter(isFlow);
  const running = toRunningTotals(flows);
  const set = new Set(running.flatMap(({ left }) => left));
  const drafts = [...running, ...toNested(flows, set), ...toParts(flows), ...toSlips(flows)];
  const judged = drafts.flatMap((draft) => {
    const check = toCheck(draft, known);
    return draft.doubt === OPEN_DATES && check.verdict === "consistent" ? [] : [check]; // it would say nothing in either case
  });
  const flagged = [...toDateSlips(statements), ...toEchoes(statements)].map((flag) => toFlag(flag, known));
  return [...judged, ...flagged, ...toRatioChecks(record, known)].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
