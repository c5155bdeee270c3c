/** `npm run data -- log "why"`: tells in `changes` what was edited by hand. */
import type { ChangeRow } from "../../worker/record/schema.ts";
import { type Change, toUntold } from "./changes.ts";
import { describeFinding } from "./finding.ts";
import { INVISIBLE } from "./invisible.ts";
import type { Sound } from "./pack.ts";
import { readTables } from "./record.ts";
import { Refusal } from "./refusal.ts";
import { holdTables, switchFiles } from "./switch.ts";
import { type Table, textOf } from "./table.ts";
import { toPlain } from "./text.ts";
import { addRows, toBook, toSheets } from "./write.ts";

/** The changes that were appended; `today` is a day as YYYY-MM-DD. Throws a Refusal where there is none, or no reason. */
export function logChanges(folder: string, reason: string, today: string): readonly Change[] {
  const why = toReason(reason);
  return holdTables(folder, () => {
    const { tables, version } = readSound(folder, "log");
    const untold = toUntold(tables);
    if (untold.length === 0)
      throw new Refusal("Cannot log: expected a claim that changed, found every row as changes.csv holds it");
    const changes = toChangeRows(untold, tables.changes, why, today, version);
    const file = tables.changes.resource.path[0] ?? "";
    const sheet = toSheets(addRows(toBook(tables), { changes }), tables).get(file);
    switchFiles(folder, new Map([[file, sheet?.text ?? ""]]));
    return untold;
  });
}

/** Changes as rows to append; where the clock is behind the last row they share its date, so that no date falls. */
export function toChangeRows(
  changes: readonly Change[],
  { rows }: Table,
  reason: string,
  today: string,
  version: string,
): readonly ChangeRow[] {
  const last = textOf(rows.at(-1), "date");
  return changes.map((change) => ({ date: today < last ? last : today, ...change, reason, version }));
}

/** A reason as a cell; throws a Refusal for one that says nothing. */
export function toReason(text: string): string {
  const reason = toPlain(text);
  if (reason === "")
    throw new Refusal("Cannot change the record without a reason: expected one in words, found nothing");
  if (INVISIBLE.test(reason))
    throw new Refusal("Cannot take this reason: expected plain words, found a character that nobody sees");
  return reason;
}

/** Throws a Refusal that tells every fault, since a command adds to a sound record alone. */
export function readSound(folder: string, command: string): Sound {
  const sound = readTables(folder);
  if (sound.ok) return sound.value;
  const faults = sound.findings.map(describeFinding).join("\n");
  throw new Refusal(`${faults}\nCannot ${command} before the faults of the record are mended`);
}
