/** Rows of a file that stand in the record, but that the file has otherwise by now. */
import { quote } from "./finding.ts";
import type { Batch, Cells } from "./cells.ts";
import { placeBatch, toOrigin } from "./import/place.ts";
import type { Book } from "./write.ts";

/**
 * A sentence for each row that stands and would enter otherwise today, as the file or the record was corrected since. What
 * only a hand fills in is not compared, nor a run of zeros of which the file does not have every day.
 */
export function describeAltered({ file, rows }: Batch, book: Book): readonly string[] {
  const standing = toHolders(book);
  const again = rows.filter((row) => standing.has(toOrigin(file, row)));
  const origins = new Set(again.map((row) => toOrigin(file, row)));
  const isCut = ({ id }: Cells) =>
    book.merged.some((row) => row["claim"] === id && row["kind"] === "run" && !origins.has(row["id"] ?? ""));
  if (again.length === 0) return [];
  const rest = without(book, origins);
  const { claims = [], events = [], merged = [], quarantine = [] } = placeBatch({ file, rows: again }, rest);
  const given = toHolders({ claims: [...rest.claims, ...claims], events, merged });
  const reasons = new Map(quarantine.map((row) => [row["id"], row["reason"]]));
  return [...origins].flatMap((origin) => {
    const [old, now, reason] = [standing.get(origin), given.get(origin), reasons.get(origin)];
    if (old === undefined || isCut(old)) return [];
    if (reason !== undefined) return [`${origin}: ${old["id"]} in the record, no place for the file's: ${reason}`];
    return toColumns(origin, old, now ?? {}).flatMap((column) => {
      const [before = "", after = ""] = [old[column], now?.[column]];
      return before === after
        ? []
        : [`${origin}: ${column} of ${old["id"]} is ${quote(before)} in the record, ${quote(after)} by the file`];
    });
  });
}

/** The row that stands for each origin: its own claim or event, else the claim that it was merged into. */
function toHolders({ claims, events, merged }: Pick<Book, "claims" | "events" | "merged">): ReadonlyMap<string, Cells> {
  const byId = new Map(claims.map((row) => [row["id"], row]));
  return new Map([
    ...merged.map((row) => [row["id"] ?? "", byId.get(row["claim"]) ?? {}] as const),
    ...[...claims, ...events].map((row) => [row["origin"] ?? "", row] as const),
  ]);
}

function without(book: Book, origins: ReadonlySet<string>): Book {
  const isOther = (column: string) => (row: Cells) => !origins.has(row[column] ?? "");
  const [claims, events] = [book.claims.filter(isOther("origin")), book.events.filter(isOther("origin"))];
  return { ...book, claims, events, merged: book.merged.filter(isOther("id")) };
}

/** All columns where both rows are the origin's own; those of the figure where one is the claim that holds it. */
function toColumns(origin: string, old: Cells, now: Cells): readonly string[] {
  const isOwn = old["origin"] === origin && now["origin"] === origin;
  return isOwn ? Object.keys(old).filter((column) => !BY_HAND.includes(column)) : FIGURE;
}

const BY_HAND = ["id", "locator", "supersedes", "retells", "comment"];
const FIGURE = ["indicator", "ref_area", "value", "value_upper", "qualifier"];
