/** Files of events: what happened, with its document. */
import { toBareAddress } from "../address.ts";
import { expectedDay } from "../day.ts";
import { toAliases } from "./aliases.ts";
import { toNeutral } from "./comment.ts";
import { enterDocument, toDocuments, toUrl } from "./document.ts";
import type { Ledger } from "./ledger.ts";
import type { Batch, Cells } from "../cells.ts";
import { toFreeId, toShortSlug } from "./slug.ts";
import { quarantine } from "./statistics.ts";

export const EVENTS_HEADER = ["date", "date_end", "country", "title", "summary", "source_url", "publisher"];

export function placeEvents({ rows }: Batch, ledger: Ledger, toOrigin: (row: Cells) => string | undefined): void {
  const aliases = toAliases(ledger.rows("aliases"));
  const documents = toDocuments(
    rows.map((row) => ({ ...row, language: toLanguage(row["source_url"] ?? "", ledger) })),
    aliases,
    ledger,
  );
  for (const row of rows) {
    const { date = "", date_end = "", country = "", title = "", summary = "", source_url = "" } = row;
    const origin = toOrigin(row);
    const document = documents.get(toBareAddress(toUrl(row, aliases)));
    if (origin === undefined) continue;
    const end = date_end === "" ? date : date_end;
    const isSound = [date, end].every((day) => expectedDay(day) === undefined) && date <= end && title !== "";
    if (document === undefined || !isSound || ledger.find("areas", country) === undefined) {
      const reason = "Expected two days in order, an area of the record, a title and an address";
      quarantine(origin, reason, { country, period_start: date, period_end: date_end, source_url }, ledger);
      continue;
    }
    const source = enterDocument(document, "", aliases, ledger);
    const publisher = ledger.find("sources", source)?.["publisher"] ?? "";
    const name = `${toShortSlug(publisher, 20)}-${date}-${toShortSlug(title, 40)}`;
    ledger.add("events", {
      id: toFreeId(name, (id) => ledger.find("events", id) !== undefined),
      ref_area: country,
      place: "",
      period_start: date,
      period_end: end,
      date_certainty: /exact day not shown|Day taken from/.test(summary) ? "inferred" : "stated",
      obs_status: "A",
      title: toNeutral(title),
      claimant: "",
      source,
      locator: "",
      origin,
      comment: toNeutral(summary),
    });
  }
}

/** What tells an event from the others of its file, which count no rows. */
export function toEventKey(row: Cells): string {
  return `${row["date"]}-${toShortSlug(row["title"] ?? "", 40)}`;
}

/** The form has no language: an address tells it, else the record's documents of the same host, else it is English. */
function toLanguage(url: string, ledger: Ledger): string {
  const { hostname = "", pathname = "" } = URL.parse(url) ?? {};
  const folder = /\/(lt|lv|pl|ru|de|en|be|uk)(?:g(?<=eng))?(?=\/)/.exec(pathname)?.[1];
  const host = /^(ru|en)[gs]?\./.exec(hostname)?.[1] ?? /\.(pl|lt|lv|ru)$/.exec(hostname)?.[1];
  const others = ledger.rows("sources").filter((row) => URL.parse(row["url"] ?? "")?.hostname === hostname);
  return folder ?? host ?? others[0]?.["language"] ?? "en";
}
