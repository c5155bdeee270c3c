/** Takes a batch into the record: every row that can stand there is placed, every other goes to `quarantine`. */
import { toCulprits } from "./culprits.ts";
import { readDraft } from "./draft.ts";
import { describeFault, describeFinding, type Finding } from "./finding.ts";
import { type Additions, type Batch, type Cells, placeBatch } from "./import/place.ts";
import { toVisible } from "./invisible.ts";
import { toImports, toOrigin } from "./origin.ts";
import { readTables, type Sound } from "./record.ts";
import { Refusal } from "./refusal.ts";
import type { Tables } from "./table.ts";
import { toPlain } from "./text.ts";
import { addRows, type Book, describeFiles, type Sheet, toBook, toSheets } from "./write.ts";

/** A record with a batch in it, sound but for what `changes` does not tell yet. */
export interface Intake {
  readonly additions: Additions;
  readonly book: Book;
  readonly sound: Sound;
}

/**
 * Places a batch until the validator refuses none of its rows: what it refuses goes to `quarantine` with the finding as
 * the reason, and the rest is placed anew, so that nothing is created which only a refused row needed.
 */
export function takeIn(batch: Batch, tables: Tables, description: string): Intake {
  const refused = new Map<string, string>();
  for (;;) {
    const additions = placeRest(batch, refused, toBook(tables));
    const book = addRows(toBook(tables), additions);
    const sheets = toSheets(book, tables);
    const sound = readDraft(toFiles(sheets, description), readTables);
    if (sound.ok) return { additions, book, sound: sound.value };
    const known = refused.size;
    for (const finding of sound.findings)
      for (const origin of toCulprits(finding, sheets, additions, tables))
        if (!refused.has(origin)) refused.set(origin, toReason(finding, sheets));
    const [first] = sound.findings;
    if (refused.size === known && first !== undefined)
      throw new Refusal(`Cannot import ${batch.file}, as no row of it answers for a fault: ${describeFinding(first)}`);
  }
}

/** The files of tables and their description, by their paths below data/. */
export function toFiles(sheets: ReadonlyMap<string, Sheet>, description: string): ReadonlyMap<string, string> {
  const texts = [...sheets].map(([file, { text }]) => [file, text] as const);
  return new Map([...texts, ["datapackage.json", describeFiles(description, [...sheets.keys()])]]);
}

/** The rows of a batch placed, but for those refused so far: the placing takes them for rows that stand already. */
function placeRest(batch: Batch, refused: ReadonlyMap<string, string>, book: Book): Additions {
  const passed = [...refused.keys()].map((id) => ({ id, kind: "duplicate", claim: "" }));
  const additions = placeBatch(batch, { ...book, merged: [...book.merged, ...passed] });
  const quarantine = [...refused].map(([origin, reason]) => toQuarantine(origin, reason, batch));
  return {
    ...additions,
    quarantine: [...(additions.quarantine ?? []), ...quarantine],
    imports: toImports(batch, book) ?? additions.imports ?? [],
  };
}

/** A finding as a reason that stays true when lines shift: the other row by its id. */
function toReason(finding: Finding, sheets: ReadonlyMap<string, Sheet>): string {
  const { field, twin } = finding;
  const other = twin === undefined ? undefined : sheets.get(twin.file)?.rows[twin.line - 2];
  const fault = describeFault(finding, other?.["id"] ?? "");
  return field === "" ? fault : `${field}: ${fault}`;
}

/** The row as the file has it; of a form whose rows have no ids the origin alone. */
function toQuarantine(id: string, reason: string, { file, rows }: Batch): Cells {
  const columns = ["country", "indicator", "period_start", "period_end", "figure_as_printed", "source_url"];
  const row = rows.find((row) => toOrigin(file, row) === id);
  const cells = columns.map((column) => [column, toVisible(row?.[column] ?? "")]);
  return { id, reason: toPlain(reason), ...Object.fromEntries(cells) };
}
