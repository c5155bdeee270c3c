/** `npm run data -- import batch.csv`: enters a batch with its `changes` in one switch of the tables. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeAltered } from "./altered.ts";
import { parseBatch } from "./batch.ts";
import { checkUntold, toUntold } from "./changes.ts";
import { readDraft } from "./draft.ts";
import { describeFinding } from "./finding.ts";
import type { Batch } from "./cells.ts";
import { type Intake, takeIn, toFiles } from "./intake.ts";
import { nameBatch } from "./origin.ts";
import { readSound, toChangeRows, toReason } from "./log.ts";
import { checkRecord, type SoundRecord } from "./record.ts";
import { Refusal } from "./refusal.ts";
import { holdTables, switchFiles } from "./switch.ts";
import { addRows, toBook, toSheets } from "./write.ts";

/** What a batch did to the record; `record` is the one with the batch in it, whether it was written or only tried. */
export interface Entry {
  readonly batch: Batch;
  readonly intake: Intake;
  readonly record: SoundRecord;
  /** Sentences on rows that stand, and that the file has otherwise. */
  readonly altered: readonly string[];
  /** Files that are new or changed, by their paths below data/. */
  readonly files: ReadonlyMap<string, string>;
}

interface Options {
  readonly reason: string | undefined;
  /** A day as YYYY-MM-DD. */
  readonly today: string;
  /** Writes nothing. */
  readonly dry: boolean;
}

/** Throws a Refusal, with nothing written, for a file that cannot be read and for a record that is not sound. */
export function enterBatch(folder: string, path: string, { reason, today, dry }: Options): Entry {
  const parsed = parseBatch(path);
  if (!parsed.ok) throw new Refusal(`Cannot import ${path}, so nothing was written: ${parsed.faults.join("\n  ")}`);
  const why = toReason(reason ?? `Import of ${parsed.batch.file}`);
  const enter = () => draft(folder, parsed.batch, why, today);
  if (dry) return enter();
  return holdTables(folder, () => {
    const entry = enter();
    if (entry.files.size > 0) switchFiles(folder, entry.files);
    return entry;
  });
}

function draft(folder: string, given: Batch, reason: string, today: string): Entry {
  const sound = readSound(folder, "import");
  const { tables, names } = sound;
  const batch = nameBatch(given, toBook(tables));
  const [untold] = checkUntold(tables);
  if (untold !== undefined)
    throw new Refusal(`Cannot import before edits by hand are told: ${describeFinding(untold)}`);
  const description = readFileSync(join(folder, "datapackage.json"), "utf8");
  const before = toFiles(toSheets(toBook(tables), tables), description, names);
  const intake = takeIn(batch, sound, description);
  const changes = toChangeRows(toUntold(intake.sound.tables), tables.changes, reason, today, intake.sound.version);
  const files = toFiles(toSheets(addRows(intake.book, { changes }), tables), description, names);
  const record = readDraft(files, checkRecord);
  if (!record.ok)
    throw new Refusal(
      `Cannot import what makes a fault of what stands: ${record.findings.map(describeFinding).join("\n  ")}`,
    );
  const altered = describeAltered(batch, toBook(tables));
  return { batch, intake, record, altered, files: toChanged(folder, files, before) };
}

/** Only files that would change; with any of them changes.csv, by which readers notice a switch. */
function toChanged(
  folder: string,
  files: ReadonlyMap<string, string>,
  before: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const changed = [...files].filter(([file, text]) => before.get(file) !== text);
  const edited = changed.find(
    ([file]) => before.has(file) && readFileSync(join(folder, file), "utf8") !== before.get(file),
  );
  if (edited !== undefined)
    throw new Refusal(
      `Cannot import into data/${edited[0]}: expected it as it was when the run began, found it edited`,
    );
  return new Map(changed.length === 0 ? [] : [...changed, ["changes.csv", files.get("changes.csv") ?? ""]]);
}
