/** Takes a batch into the record: every row that can stand there is placed, every other goes to `quarantine`. */
import { toCulprits } from "./culprits.ts";
import { readDraft } from "./draft.ts";
import { describeFault, describeFinding, type Finding } from "./finding.ts";
import type { Additions, Batch, Cells } from "./cells.ts";
import { placeBatch, toOrigin } from "./import/place.ts";
import { toVisible } from "./invisible.ts";
import { toNameFiles, type Translations } from "./names.ts";
import { toImports } from "./origin.ts";
import type { Sound } from "./pack.ts";
import { readTables } from "./record.ts";
import { Refusal } from "./refusal.ts";
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
export function takeIn(batch: Batch, { tables, names }: Sound, description: string): Intake {
  const refused = new Map<string, Cells>();
  for (;;) {
    const additions = placeRest(batch, refused, toBook(tables));
    const book = addRows(toBook(tables), additions);
    const sheets = toSheets(book, tables);
    const sound = readDraft(toFiles(sheets, description, names), readTables);
    if (sound.ok) return { additions, book, sound: sound.value };
    const known = refused.size;
    for (const finding of sound.findings)
      for (const origin of toCulprits(finding, sheets, additions, tables))
        if (!refused.has(origin)) refused.set(origin, toQuarantine(origin, toReason(finding, sheets), batch, book));
    const [first] = sound.findings;
    if (refused.size === known && first !== undefined)
      throw new Refusal(`Cannot import ${batch.file}, as no row of it answers for a fault: ${describeFinding(first)}`);
  }
}

/** The files of tables, of their description and of the names of their codes, by their paths below data/. */
export function toFiles(
  sheets: ReadonlyMap<string, Sheet>,
  description: string,
  names: Translations,
): ReadonlyMap<string, string> {
  const texts = [...sheets].map(([file, { text }]) => [file, text] as const);
  const areas = [...sheets.values()].filter(({ table }) => table === "areas").flatMap(({ rows }) => rows);
  return new Map([
    ...texts,
    ["datapackage.json", describeFiles(description, [...sheets.keys()])],
    ...toNameFiles(
      names,
      areas.map(({ id = "" }) => id),
    ),
  ]);
}

/** The rows of a batch placed, but for those refused so far: the placing takes them for rows that stand already. */
function placeRest(batch: Batch, refused: ReadonlyMap<string, Cells>, book: Book): Additions {
  const passed = [...refused.keys()].map((id) => ({ id, kind: "duplicate", claim: "" }));
  const additions = placeBatch(batch, { ...book, merged: [...book.merged, ...passed] });
  return {
    ...additions,
    quarantine: [...(additions.quarantine ?? []), ...refused.values()],
    imports: toImports(batch, book),
  };
}

/** A finding as a reason that stays true when lines shift: the other row by its id. */
function toReason(finding: Finding, sheets: ReadonlyMap<string, Sheet>): string {
  const { field, twin } = finding;
  const other = twin === undefined ? undefined : sheets.get(twin.file)?.rows[twin.line - 2];
  const fault = describeFault(finding, other?.["id"] ?? "");
  return field === "" ? fault : `${field}: ${fault}`;
}

/** The row as the file has it; what the form has no column for, as it would have entered. */
function toQuarantine(id: string, reason: string, { file, rows }: Batch, book: Book): Cells {
  const row = rows.find((row) => toOrigin(file, row) === id);
  const entered = [...book.claims, ...book.events].find(({ origin }) => origin === id);
  const url = book.sources.find((source) => source["id"] === entered?.["source"])?.["url"];
  const cells = {
    country: row?.["country"] ?? entered?.["ref_area"],
    indicator: row?.["indicator"] ?? entered?.["indicator"],
    period_start: row?.["period_start"] ?? entered?.["period_start"],
    period_end: row?.["period_end"] ?? entered?.["period_end"],
    figure_as_printed: row?.["figure_as_printed"] ?? entered?.["value_text"],
    source_url: row?.["source_url"] ?? url,
  };
  const visible = Object.entries(cells).map(([column, text = ""]) => [column, toVisible(text)]);
  return { id, reason: toPlain(reason), ...Object.fromEntries(visible) };
}
