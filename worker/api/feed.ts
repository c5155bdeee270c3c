/**
 * `/feed.atom`: what entered or changed, one entry a batch (RFC 4287). Addresses are relative to the feed's own, and ids are
 * made of what they name: the same text wherever it is served.
 */
import type { Change } from "../record/record.ts";
import { CHANGE_KINDS } from "../record/codes.ts";
import { type Batch, toBatches } from "../query/batches.ts";
import { MEDIA } from "./operation.ts";
import { toReady } from "./ready.ts";

const MAX_ENTRIES = 50;
const MAX_LINKS = 50;

export const feed = toReady({
  id: "feed",
  path: "/feed.atom",
  summary: "What entered or changed, as a feed",
  description:
    `The latest ${MAX_ENTRIES} batches of changes, each with its reason and links to at most ${MAX_LINKS} of its claims, ` +
    "as an Atom feed (RFC 4287). `/changes` has every change.",
  media: MEDIA.atom,
});

/** The feed as the build makes it ready. */
export async function toFeed(changes: readonly Change[]): Promise<string> {
  const batches = toBatches(changes).slice(0, MAX_ENTRIES);
  const entries = await Promise.all(batches.map(toEntry));
  return toDocument(await toUrn(["feed"]), batches[0]?.date ?? BEFORE_ALL, entries);
}

const BEFORE_ALL = "1970-01-01"; // a feed must say when it was updated, even while nothing has been

function toDocument(id: string, updated: string, entries: readonly string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${id}</id>
  <title>Tripoint: changes</title>
  <subtitle>What entered the published record of the border with Belarus, and what changed in it</subtitle>
  <updated>${toMoment(updated)}</updated>
  <author><name>Tripoint</name></author>
  <rights>CC BY 4.0</rights>
  <link rel="self" type="application/atom+xml" href="/feed.atom"/>
  <link rel="alternate" type="text/html" href="/history"/>
  <link rel="alternate" type="application/json" href="/changes"/>
${entries.join("")}</feed>
`;
}

async function toEntry({ changes, date, reason, version }: Batch): Promise<string> {
  const claims = [...new Set(changes.map(({ claim }) => claim))].slice(0, MAX_LINKS);
  const links = claims.map(
    (claim) => `    <link rel="related" type="text/html" href="/claims/${escape(encodeURIComponent(claim))}"/>\n`,
  );
  return `  <entry>
    <id>${await toUrn(["batch", date, reason, version])}</id>
    <title>${escape(reason)}</title>
    <updated>${toMoment(date)}</updated>
    <summary>${escape(`Claims: ${describe(changes)}; data version ${version}`)}</summary>
    <link rel="alternate" type="application/json" href="/changes?from=${date}&amp;to=${date}"/>
${links.join("")}  </entry>
`;
}

/** `12 added, 1 withdrawn`. */
function describe(changes: readonly Change[]): string {
  return CHANGE_KINDS.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [`${count} ${kind}`];
  }).join(", ");
}

/** A date as RFC 3339 has it: the first moment of the day. */
function toMoment(date: string): string {
  return `${date}T00:00:00Z`;
}

/** A name that needs no domain: a UUID of version 8 (RFC 9562) out of a SHA-256. */
async function toUrn(parts: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(["tripoint", ...parts].map((part) => `${part}\0`).join(""));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).subarray(0, 16);
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const [a, b, c, d, e] = [hash.slice(0, 8), hash.slice(8, 12), hash.slice(13, 16), hash.slice(17, 20), hash.slice(20)];
  return `urn:uuid:${a}-${b}-8${c}-8${d}-${e}`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** For text and for attributes in double quotes. */
function escape(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
