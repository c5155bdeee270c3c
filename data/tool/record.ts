/** The whole record: every table read and checked, then packed for the Worker. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Packed } from "../../worker/record/schema.ts";
import { checkBalance } from "./balance.ts";
import { checkChanges, checkUntold } from "./changes.ts";
import { checkAliases } from "./aliases.ts";
import { checkCodebook } from "./codebook.ts";
import { toContext, toLexicon } from "./context.ts";
import type { Parsed } from "./datapackage.ts";
import { parseDescription } from "./description.ts";
import { checkFigure, type Lexicon } from "./figures.ts";
import { checkFiles } from "./files.ts";
import { type Finding, sortFindings } from "./finding.ts";
import { checkLoops, checkOrder, checkReferences } from "./keys.ts";
import { checkKnown } from "./known.ts";
import { NAME_FILES, readNames } from "./names.ts";
import { pack, type Sound } from "./pack.ts";
import { checkRules } from "./rules.ts";
import { readSettled } from "./switch.ts";
import { readTable, type Tables } from "./table.ts";
import { forEachTable } from "./tables.ts";
import { checkTwins } from "./twins.ts";

export interface SoundRecord {
  readonly ok: true;
  readonly packed: Packed;
  readonly tables: Tables;
  /** What a curator should look at, though nothing is wrong: findings of `known` on checks that the record gives no more. */
  readonly notices: readonly Finding[];
}

export type Check = SoundRecord | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Reads the tables that `datapackage.json` in `folder` describes; either the packed record or all that is wrong with it.
 * What `changes` does not tell yet is a fault that is named once no other is left.
 */
export function checkRecord(folder: string): Check {
  const sound = readTables(folder);
  if (!sound.ok) return sound;
  const { tables } = sound.value;
  const untold = sortFindings(checkUntold(tables));
  if (untold.length > 0) return { ok: false, findings: untold };
  const packed = pack(sound.value);
  return { ok: true, packed, tables, notices: checkKnown(tables.known, packed.checks) };
}

/** The tables, sound but for what `changes` does not tell yet. */
export function readTables(folder: string): Parsed<Sound> {
  return readSettled(folder, () => {
    const description = parseDescription(folder);
    if (!description.ok) return description;
    const files = Object.values(description.value).flatMap(({ path }) => path);
    const tables = forEachTable((name) => readTable(folder, description.value[name]));
    const lexicon = toLexicon(tables);
    const faults: Finding[] = [];
    const names = readNames(folder, tables, faults);
    const read = [...files, ...NAME_FILES];
    const findings = sortFindings([...checkFiles(folder, read), ...checkTables(tables, lexicon), ...faults]);
    if (findings.length > 0) return { ok: false, findings };
    return { ok: true, value: { tables, lexicon, names, version: toVersion(folder, files) } };
  });
}

function checkTables(tables: Tables, lexicon: Lexicon): readonly Finding[] {
  const context = toContext(tables);
  return [
    ...Object.values(tables).flatMap((table) => [
      ...table.findings,
      ...checkOrder(table),
      ...checkReferences(table, tables),
      ...checkLoops(table),
      ...checkRules(table, context),
    ]),
    ...[...tables.claims.rows, ...tables.comparisons.rows].flatMap((row) => checkFigure(row, lexicon)),
    ...checkTwins(tables),
    ...checkCodebook(tables),
    ...checkAliases(tables),
    ...checkBalance(tables),
    ...checkChanges(tables.changes),
  ];
}

/** First 12 hexadecimal digits of the SHA-256 over names and bytes of the tables but `changes`, in code-point order of the names. */
function toVersion(folder: string, files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files.filter((name) => name !== "changes.csv").toSorted((a, b) => (a < b ? -1 : 1)))
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(folder, file)))
      .update("\0");
  return hash.digest("hex").slice(0, 12);
}
