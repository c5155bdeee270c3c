/** `/documents`: every document of the record by publisher, the newest first; the build keeps it as a file. */
import { html } from "hono/html";
import { toPath } from "../language/languages.ts";
import type { Tongue } from "../language/tongue.ts";
import type { SourceForm } from "../record/form.ts";
import type { Book } from "./book.ts";
import { describeDated, toDocumentName } from "./document-facts.ts";
import { describeLanguage } from "./language.ts";
import { compareTexts } from "./order.ts";
import { type Html, type Page, type PageKind, toDataset, type World } from "./page.ts";

export const documentsPage: PageKind = {
  path: /^\/documents$/,
  toAbsence: null,
  write: (_, world) => toPage(world),
};

interface Shelf {
  readonly id: string;
  readonly name: string;
  readonly documents: readonly SourceForm[];
}

function toPage({ book, origin }: World): Page {
  const documents = book.documents();
  const { language, say, many } = book.tongue;
  const shelves = toShelves(documents, book.tongue);
  const publishers = shelves.length;
  return {
    title: say("Documents"),
    description: many(
      documents.length,
      "{count} document of {publishers} publishers, each with the claims that it printed: the sources of every figure in the record.",
      "{count} documents of {publishers} publishers, each with the claims that it printed: the sources of every figure in the record.",
      { publishers },
    ),
    main: html`<article>
      <header>
        <h1>${say("Documents")}</h1>
        <p class="standfirst">
          ${many(
            documents.length,
            "{count} document of {publishers} publishers, each with every figure that the record has from it.",
            "{count} documents of {publishers} publishers, each with every figure that the record has from it.",
            { publishers },
          )}
        </p>
        <p>
          ${say("Publishers by name, their newest documents first.")}
          <a href="/sources.csv">${say("The list as CSV")}</a>
        </p>
      </header>
      <nav class="letters" aria-label="${say("Publishers by letter")}">${toLetters(shelves)}</nav>
      ${shelves.map((shelf) => toShelf(shelf, book))}
    </article>`,
    data: {
      "@type": "CollectionPage",
      "@id": `${origin}${toPath(language, "/documents")}`,
      name: say("Documents of the record"),
      isPartOf: toDataset(origin),
    },
  };
}

function toShelves(documents: readonly SourceForm[], { text }: Tongue): readonly Shelf[] {
  const shelves = [...Map.groupBy(documents, ({ publisher }) => publisher.id).entries()].flatMap(([id, own]) =>
    own.slice(0, 1).map(({ publisher: { name } }) => ({ id, name: text(name), documents: own.toSorted(isNewer) })),
  );
  return shelves.toSorted((a, b) => compareTexts(toKey(a.name), toKey(b.name)));
}

/** Undated ones last, by id. */
function isNewer(a: SourceForm, b: SourceForm): number {
  const [first, second] = [a, b].map(({ published, published_by }) => published ?? published_by ?? "");
  return compareTexts(second ?? "", first ?? "") || compareTexts(a.id, b.id);
}

/** A name as it is sorted: without case and accents. */
function toKey(name: string): string {
  return name.normalize("NFD").replaceAll(/\p{M}/gu, "").toUpperCase();
}

/** Each letter leads to its first publisher; what begins with no letter stands under `0–9`. */
function toLetters(shelves: readonly Shelf[]): readonly Html[] {
  const byLetter = Map.groupBy(shelves, ({ name }) => /^\p{L}/u.exec(toKey(name))?.[0] ?? "0–9");
  return [...byLetter].flatMap(([letter, own]) =>
    own.slice(0, 1).map(({ id }) => html`<a href="#${id}">${letter}</a> `),
  );
}

function toShelf({ id, name, documents }: Shelf, book: Book): Html {
  return html`<section class="publisher" id="${id}">
    <h2>${name}</h2>
    <ul>
      ${documents.map((source) => toItem(source, book))}
    </ul>
  </section>`;
}

function toItem(source: SourceForm, book: Book): Html {
  const { id, url, title, language } = source;
  const { tongue } = book;
  const claims = book.count("/stats", { source: id });
  const counted = claims === 0 ? tongue.say("no claim") : tongue.many(claims, "{count} claim", "{count} claims");
  const words = title ?? toDocumentName({ title, url: toEnd(url) });
  return html`<li>
    <a href="/documents/${id}"><span lang="${language}">${words}</span></a>
    <span class="soft">${describeDated(source, tongue)}, ${describeLanguage(language, tongue)}, ${counted}</span>
  </li>`;
}

/** What tells an address from others of its publisher: the last part of its path that has a word. */
function toEnd(url: string): string {
  const parts = url.replace(/^https?:\/\//, "").split("/");
  return parts.slice(1).findLast((part) => /\p{L}{3}/u.test(part)) ?? url;
}
