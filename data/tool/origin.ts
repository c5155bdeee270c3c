/** Under which name the rows of a batch stand in the record, and which of them stand there already. */
import { toBareAddress } from "./address.ts";
import type { Batch, Cells } from "./cells.ts";
import { toOrigin } from "./import/place.ts";
import type { Book } from "./write.ts";

/** The row of `imports` that counts what stands there and what comes new. */
export function toImports({ file, rows }: Batch, book: Book): readonly Cells[] {
  const standing = [...toStanding(book).keys()].filter((origin) => origin.startsWith(`${file}#`));
  const origins = new Set([...standing, ...rows.map((row) => toOrigin(file, row))]);
  return [{ id: file, rows: String(origins.size) }];
}

/**
 * The batch under its own name, or with a number behind it where that name is taken by other rows: a second `batch.csv`
 * whose `r0001` is another figure enters as `batch-2.csv`.
 */
export function nameBatch({ file, rows }: Batch, book: Book): Batch {
  const standing = toStanding(book);
  const [, stem = file, ending = ""] = /^(.+?)(\.[^.]*)?$/.exec(file) ?? [];
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? file : `${stem}-${number}${ending}`;
    if (rows.every((row) => !isOther(row, standing.get(toOrigin(name, row))))) return { file: name, rows };
  }
}

/** What stands under each origin: a claim, or the row in quarantine. */
function toStanding(book: Book): ReadonlyMap<string, Cells> {
  const urls = new Map(book.sources.map((row) => [row["id"], row["url"] ?? ""]));
  const claims = book.claims.map((row): Cells => ({ ...row, source_url: urls.get(row["source"]) ?? "" }));
  const byId = new Map(claims.map((claim) => [claim["id"], claim]));
  return new Map<string, Cells>([
    ...[...claims, ...book.comparisons, ...book.events].map((row) => [row["origin"] ?? "", row] as const),
    ...book.merged.map((row) => [row["id"] ?? "", byId.get(row["claim"]) ?? {}] as const),
    ...book.quarantine.map((row) => [row["id"] ?? "", row] as const),
  ]);
}

/** Whether a row is plainly not the one that stands: neither figure nor wording, nor both document and first day, are its own. */
function isOther(row: Cells, standing: Cells | undefined): boolean {
  if (standing === undefined || row["row"] === undefined) return false;
  const same = (a: string, b: string) => (row[a] ?? "") === (standing[b] ?? "");
  const isSamePage = toBareAddress(row["source_url"] ?? "") === toBareAddress(standing["source_url"] ?? "");
  return (
    !same("value", "value") &&
    !same("figure_as_printed", "value_text") &&
    !same("figure_as_printed", "figure_as_printed") &&
    !(isSamePage && same("period_start", "period_start"))
  );
}
