/** Who published a document, and the agency it prints: "diena.lt (BNS)" is diena.lt with BNS. */
import type { Aliases } from "./aliases.ts";
import type { Ledger } from "./ledger.ts";
import { toFreeId, toSlug } from "./slug.ts";

export interface Imprint {
  readonly publisher: string;
  /** Empty where the document names none. */
  readonly agency: string;
}

/** Creates the publisher if none has the name, or the name of its site. */
export function enterPublisher(printed: string, url: string, aliases: Aliases, ledger: Ledger): Imprint {
  const alias = aliases.find("publisher", printed);
  const { name, agency } = alias === undefined ? splitImprint(printed) : { name: printed, agency: "" };
  const known = alias ?? aliases.find("publisher", name) ?? findPublisher(name, url, ledger);
  if (known !== undefined) return { publisher: known, agency };
  const id = toFreeId(
    toSlug(name.replace(/^(?:https?:\/\/)?www\./, "")),
    (id) => ledger.find("publishers", id) !== undefined,
  );
  ledger.add("publishers", { id, name });
  return { publisher: id, agency };
}

function splitImprint(printed: string): { readonly name: string; readonly agency: string } {
  const via = /^(.+) via (.+)$/.exec(printed);
  if (via !== null) return { name: via[2] ?? printed, agency: via[1] ?? "" };
  const [, name = printed, inner = ""] = /^(.+?) \((?:citing )?([^)]*)\)$/.exec(printed) ?? [];
  const isNoAgency = /mirror|copy|snapshot|posts|^[A-Z]{2}$/.test(inner) || toSlug(inner) === "issuu";
  return { name, agency: isNoAgency ? "" : inner };
}

/** By the same name, or by a document of the same site if one of both names is that of the site. */
function findPublisher(name: string, url: string, ledger: Ledger): string | undefined {
  const same = ledger.rows("publishers").find((row) => toKey(row["name"] ?? "") === toKey(name));
  if (same !== undefined) return same["id"];
  const own = findHost(url, ledger);
  if (own !== undefined) return own;
  const site = toSite(url);
  if (!isOfSite(name, site)) return undefined;
  return ledger
    .rows("sources")
    .filter((row) => toSite(row["url"] ?? "") === site)
    .map((row) => ledger.find("publishers", row["publisher"] ?? ""))
    .find((row) => row !== undefined && isOfSite(row["name"] ?? "", site))?.["id"];
}

/** The one publisher of the documents at a host; a platform has many. */
function findHost(url: string, ledger: Ledger): string | undefined {
  const host = toHost(url);
  if (PLATFORM.test(host)) return undefined;
  const here = ledger.rows("sources").filter((row) => toHost(row["url"] ?? "") === host);
  const publishers = new Set(here.map((row) => row["publisher"]));
  return publishers.size === 1 ? here[0]?.["publisher"] : undefined;
}

const PLATFORM =
  /(?:^$|cloudfront|issuu|facebook|twitter|youtube|telegram|medium|substack|wordpress|blogspot|archive|google|yahoo|msn)|(?:^|\.)(?:x\.com|t\.me)$/;

function toHost(url: string): string {
  return (URL.parse(url)?.hostname ?? "").replace(/^www\./, "");
}

/** "Delfi", "delfi.lt" and "Delfi RU" are of delfi.lt. */
function isOfSite(name: string, site: string): boolean {
  const label = toKey(site.split(".")[0] ?? "");
  return [toKey(site), label].includes(toKey(name)) || (label.length > 3 && toKey(name).startsWith(label));
}

/** The registered name of a site: `www.delfi.lt` is `delfi.lt`, `english.aawsat.com` is `aawsat.com`. */
function toSite(url: string): string {
  const parts = (URL.parse(url)?.hostname ?? "").split(".");
  const length = /^(?:co|com|org|gov|net|lrv|rs)\.\w{2}$/.test(parts.slice(-2).join(".")) ? 3 : 2;
  return parts.slice(-length).join(".");
}

function toKey(name: string): string {
  return toSlug(name.replace(/^www\./, "")).replaceAll("-", "");
}
