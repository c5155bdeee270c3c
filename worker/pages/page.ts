/** A page as its kind tells it, and the document that is made of it. */
import { html, raw } from "hono/html";
import { LOCALES, toLink, toLocalLinks, toPath } from "../language/languages.ts";
import { type Language, LANGUAGES } from "../record/codes.ts";
import type { Tongue } from "../language/tongue.ts";
import type { Book } from "./book.ts";

/** As Hono's `html` writes it: every value in it is escaped. */
export type Html = ReturnType<typeof html>;

export interface Page {
  /** Without the name of the site. */
  readonly title: string;
  /** For search and cards, in a sentence or two. */
  readonly description: string;
  readonly main: Html;
  /** What the page is to machines, as schema.org names it, but for its language; null for nothing. */
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
  /** What is said where the record holds nothing of an id; null for a page that is always there. */
  readonly toAbsence: ((id: string, tongue: Tongue) => string) | null;
  /** Undefined where the record holds nothing of that id. */
  readonly write: (id: string, world: World) => Page | undefined;
}

/** Where a page was asked for. */
export interface Place {
  readonly origin: string;
  /** As English has it. */
  readonly path: string;
  /** False for an error, which search engines are to leave alone. */
  readonly stands: boolean;
}

/** The document of the build around every page, by language, with places for head, languages, main and version. */
export type Shells = Readonly<Record<Language, string>>;

/** The whole document, in the language of the book. */
export async function toDocument(shells: Shells, page: Page, place: Place, book: Spoken): Promise<string> {
  const { data_version, tongue } = book;
  const { language } = tongue;
  const running = html`<a href="/healthz">${tongue.say("What is running")}</a>`;
  const parts: Readonly<Record<string, string>> = {
    head: String(await toHead(page, place, language)),
    languages: String(await toSwitch(place.path, language)),
    main: String(await page.main),
    version: String(
      await html`${tongue.parts("Data version {version}. {running}", { version: data_version, running })}`,
    ),
  };
  const places = /<!--(head|languages|main|version)-->/g;
  return toLocalLinks(
    language,
    markCurrent(shells[language], place.path).replaceAll(places, (_, name: string) => parts[name] ?? ""),
  );
}

/** What a document needs of the book that its page was written from. */
export type Spoken = Pick<Book, "data_version" | "tongue">;

/** The same page in the other languages: each link names its language in itself. */
function toSwitch(path: string, language: Language): Html {
  return html`${LANGUAGES.map((other) => {
    const { text, label } = toLink(other);
    const told = other === language ? html`aria-current="true"` : html`hreflang="${other}"`;
    return html`<a href="${toPath(other, path)}" lang="${other}" ${told} aria-label="${label}">${text}</a> `;
  })}`;
}

/** In the list of pages in the masthead. */
function markCurrent(shell: string, path: string): string {
  return shell.replace(`<a href="${path}">`, `<a href="${path}" aria-current="page">`);
}

function toHead({ title, description, data }: Page, { origin, path, stands }: Place, language: Language): Html {
  return html`<title>${title} – Tripoint</title>
    <meta name="description" content="${description}" />
    ${stands ? toLinks(origin, path, language) : html`<meta name="robots" content="noindex" />`}
    <meta property="og:type" content="article" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:site_name" content="Tripoint" />
    <meta name="twitter:card" content="summary" />
    ${data === null ? "" : toData(data, language)}`;
}

function toLinks(origin: string, path: string, language: Language): Html {
  const address = `${origin}${toPath(language, path)}`;
  return html`<link rel="canonical" href="${address}" /> ${LANGUAGES.map(
      (other) => html`<link rel="alternate" hreflang="${other}" href="${origin}${toPath(other, path)}" /> `,
    )}<link rel="alternate" hreflang="x-default" href="${origin}${path}" />
    <meta property="og:locale" content="${LOCALES[language]}" />
    <meta property="og:url" content="${address}" />`;
}

/** A data block, which no browser runs; `<` is written so that no text within can end it. */
function toData(data: Readonly<Record<string, unknown>>, inLanguage: Language): Html {
  const text = JSON.stringify({ "@context": "https://schema.org", inLanguage, ...data }).replaceAll("<", "\\u003c");
  return html`<script type="application/ld+json">
    ${raw(text)}
  </script>`;
}
