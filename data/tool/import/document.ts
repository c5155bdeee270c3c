/** The document of a row: one source for one canonical address. */
import { createHash } from "node:crypto";
import { toBareAddress, toCanonicalAddress } from "../address.ts";
import type { Aliases } from "./aliases.ts";
import type { Ledger } from "./ledger.ts";
import type { Cells } from "../cells.ts";
import { enterPublisher } from "./publisher.ts";
import { toFreeId, toShortSlug, toSlug } from "./slug.ts";

export interface Document {
  readonly url: string;
  /** The earliest day that a row gives; empty where none does. */
  readonly published: string;
  readonly language: string;
  readonly printed: string;
}

/** The documents of a batch by their bare addresses; throws nothing: an address that is none is refused with its row. */
export function toDocuments(rows: readonly Cells[], aliases: Aliases, ledger: Ledger): ReadonlyMap<string, Document> {
  const standing = new Map(ledger.rows("sources").map((row) => [toBareAddress(row["url"] ?? ""), row]));
  const documents = new Map<string, Document>();
  for (const row of rows) {
    const url = toUrl(row, aliases);
    const bare = toBareAddress(url);
    const old = documents.get(bare);
    documents.set(bare, {
      url: old?.url ?? url,
      published: [old?.published ?? "", row["published"] ?? ""].reduce(
        toEarlier,
        standing.get(bare)?.["published"] ?? "",
      ),
      language: standing.get(bare)?.["language"] ?? old?.language ?? row["language"] ?? "",
      printed: old?.printed ?? row["publisher"] ?? "",
    });
  }
  return documents;
}

/** Of two days the earlier, of one day and none the day. */
function toEarlier(a: string, b: string): string {
  if (a === "" || b === "") return a + b;
  return a < b ? a : b;
}

export function toUrl(row: Cells, aliases: Aliases): string {
  return toCanonicalAddress(row["source_url"] ?? "", (mirror) => aliases.find("host", mirror));
}

/** The id of the source; creates it, with its publisher, unless its address stands already. */
export function enterDocument(document: Document, agency: string, aliases: Aliases, ledger: Ledger): string {
  const bare = toBareAddress(document.url);
  const old = ledger.findSource(bare);
  if (old !== undefined) {
    if (ledger.isNew("sources", old["id"] ?? ""))
      ledger.add("sources", { ...old, agency: toAgencies(old, agency, ledger) });
    return old["id"] ?? "";
  }
  const imprint = enterPublisher(document.printed, document.url, aliases, ledger);
  const parts = [toShortSlug(imprint.publisher, 24), document.published, toMark(document.url)];
  const id = toFreeId(parts.filter((part) => part !== "").join("-"), (id) => ledger.find("sources", id) !== undefined);
  const source = {
    ...NOTHING,
    id,
    publisher: imprint.publisher,
    url: document.url,
    published: document.published,
    language: document.language,
  };
  ledger.add("sources", { ...source, agency: toAgencies({ ...source, agency: imprint.agency }, agency, ledger) });
  return id;
}

const NOTHING: Cells = { title: "", url_archived: "", published_by: "", derived_from: "" };

/** The agencies that a document prints, each once; a publisher is no agency of its own. */
function toAgencies(source: Cells, agency: string, ledger: Ledger): string {
  const publisher = toSlug(ledger.find("publishers", source["publisher"] ?? "")?.["name"] ?? "").split("-")[0] ?? "";
  const names = [...(source["agency"] ?? "").split("; "), agency];
  return [...new Set(names)].filter((name) => name !== "" && toSlug(name).split("-")[0] !== publisher).join("; ");
}

/** What tells a document from the others of its publisher: the number in its address, else a digest; its words are not ours. */
function toMark(url: string): string {
  const { pathname = "", search = "" } = URL.parse(url) ?? {};
  const numbers = `${pathname}${search}`.match(/\d{4,12}/g)?.filter((text) => !/^20[12]\d$/.test(text)) ?? [];
  return numbers.at(-1) ?? createHash("sha256").update(toBareAddress(url)).digest("hex").slice(0, 6);
}
