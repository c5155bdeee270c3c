/** A page as its kind tells it, and the document that is made of it. */
import { html, raw } from "hono/html";
import type { Book } from "./book.ts";

/** As Hono's `html` writes it: every value in it is escaped. */
export type Html = ReturnType<typeof html>;

export interface Page {
  /** Without the name of the site. */
  readonly title: string;
  /** For search and cards, in a sentence or two. */
  readonly description: string;
  readonly main: Html;
  /** What the page is to machines, as schema.org names it; null for nothing. */
  readonly data: Readonly<Record<string, unknown>> | null;
}

/** What pages are written from. */
export interface World {
  readonly book: Book;
  /** Of the address that was asked for, without a slash at the end. */
  readonly origin: string;
  /** Where errors are reported: an address of the web or of mail, as the operator has set it; else empty. */
  readonly corrections: string;
}

/** What pages are part of, to machines. */
export function toDataset(origin: string): Readonly<Record<string, string>> {
  return { "@type": "Dataset", name: "Tripoint", url: `${origin}/` };
}

/** A kind of page. */
export interface PageKind {
  /** Its paths; the group `id` is what the page is about. */
  readonly path: RegExp;
  /** What stands before an id in words: `claim`. */
  readonly noun: string;
  /** Undefined where the record holds nothing of that id. */
  readonly write: (id: string, world: World) => Page | undefined;
}

/** Where a page stands, for its head; null for one that has no address of its own. */
export interface Place {
  readonly origin: string;
  readonly path: string | null;
}

/** `shell` is the document of the build with places for head, main and version. */
export async function toDocument(shell: string, page: Page, { origin, path }: Place, version: string): Promise<string> {
  const parts: Readonly<Record<string, string>> = {
    head: String(await toHead(page, origin, path)),
    main: String(await page.main),
    version: String(await html`Data version ${version}. <a href="/healthz">What is running</a>`),
  };
  return markCurrent(shell, path).replaceAll(/<!--(head|main|version)-->/g, (_, name: string) => parts[name] ?? "");
}

/** In the list of pages in the masthead. */
function markCurrent(shell: string, path: string | null): string {
  return path === null ? shell : shell.replace(`<a href="${path}">`, `<a href="${path}" aria-current="page">`);
}

function toHead({ title, description, data }: Page, origin: string, path: string | null): Html {
  const address = `${origin}${path ?? ""}`;
  return html`<title>${title} – Tripoint</title>
    <meta name="description" content="${description}" />
    ${path === null ? html`<meta name="robots" content="noindex" />` : toLinks(address)}
    <meta property="og:type" content="article" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:site_name" content="Tripoint" />
    <meta name="twitter:card" content="summary" />
    ${data === null ? "" : toData(data)}`;
}

function toLinks(address: string): Html {
  return html`<link rel="canonical" href="${address}" />
    <link rel="alternate" hreflang="en" href="${address}" />
    <link rel="alternate" hreflang="x-default" href="${address}" />
    <meta property="og:url" content="${address}" />`;
}

/** A data block, which no browser runs; `<` is written so that no text within can end it. */
function toData(data: Readonly<Record<string, unknown>>): Html {
  const text = JSON.stringify({ "@context": "https://schema.org", ...data }).replaceAll("<", "\\u003c");
  return html`<script type="application/ld+json">
    ${raw(text)}
  </script>`;
}
