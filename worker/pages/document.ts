/** `/documents/{id}`: what one document printed, in the order of its text, and who else printed it. */
import { html } from "hono/html";
import type { ClaimForm, SourceForm } from "../record/form.ts";
import type { Book } from "./book.ts";
import { toClaimList } from "./claims.ts";
import { toDisputes } from "./disputes.ts";
import { describeDated, toDocumentFacts, toDocumentName } from "./document-facts.ts";
import { compareTexts } from "./order.ts";
import { type Html, type Page, type PageKind, toDataset, type World } from "./page.ts";
import { describeSource, toOutward, toPassage } from "./passage.ts";
import { type Prints, toPrints } from "./prints.ts";

export const documentPage: PageKind = {
  path: /^\/documents\/(?<id>[^/]+)$/,
  noun: "document",
  write: (id, world) => {
    const source = world.book.source(id);
    return source === undefined ? undefined : toPage(source, world);
  },
};

/** So many claims of a document stand in its page, and so many others that print one beside it. */
const SHOWN = { claims: 50, others: 5 };

interface Printed extends Prints {
  readonly claim: ClaimForm;
}

function toPage(source: SourceForm, world: World): Page {
  const { book } = world;
  const total = book.count("/stats", { source: source.id });
  const printed = book
    .claims(source.id, SHOWN.claims)
    .toSorted((a, b) => compareTexts(toPlace(a.locator), toPlace(b.locator)))
    .map((claim): Printed => ({ claim, ...toPrints(claim, book) }));
  const { checks, rivals } = book.disputes(source.id);
  const name = toDocumentName(source);
  const counted = `${total === 0 ? "No" : total.toLocaleString("en")} claim${total === 1 ? "" : "s"}`;
  return {
    title: `${name}: ${source.publisher.name}`,
    description: `${counted} of the published record from this document: ${source.publisher.name}, ${describeDated(source)}. Each with its wording, its period, and who else prints it.`,
    main: html`<article>
      <header>
        <p class="kind">A document, and every figure of it in the record</p>
        <h1>${name}</h1>
        <p class="standfirst">${source.publisher.name}, ${describeDated(source)}</p>
        <p>${counted}${describeCounts(printed, total)}</p>
      </header>
      ${toDocumentFacts(source, book)} ${toDisputes(source.id, { checks, rivals }, book)}
      ${toPrinted(printed, source, total, book)} ${toUse(source, total, world)}
    </article>`,
    data: toData(source, name, world),
  };
}

/** Natural order, numbers as numbers: `paragraph 9` stands before `paragraph 10`; what has no place stands last. */
function toPlace(locator: string | null): string {
  return locator === null ? LAST : locator.replaceAll(/\d+/g, (digits) => digits.padStart(DIGITS, "0"));
}

const LAST = "\uFFFF";
const DIGITS = 8;

/** `: 3 printed by other documents too, 1 of them here first` */
function describeCounts(printed: readonly Printed[], total: number): string {
  const shared = printed.filter(({ others }) => others.length > 0).length;
  const first = printed.filter(({ first }) => first).length;
  if (shared === 0) return ".";
  const of = total > printed.length ? `of the ${printed.length} below ` : "";
  return `; ${of}${shared} printed by other documents too${first === 0 ? "" : `, ${first} of them here first`}.`;
}

function toPrinted(printed: readonly Printed[], { id }: SourceForm, total: number, book: Book): Html | string {
  if (total === 0) return "";
  const told = printed.map(({ claim, others, first }) => ({ claim, note: null, more: toOthers(claim, others, first) }));
  return html`<section aria-labelledby="printed">
    <h2 id="printed">What it printed</h2>
    ${
      total > printed.length
        ? html`<p class="lead">
            ${printed.length} of its ${total.toLocaleString("en")} claims, the first by their ids.
            <a href="/explore?source=${id}">All of them in the explorer</a>
          </p>`
        : ""
    }
    ${toClaimList(told, book, toWithinText)}
  </section>`;
}

/** Within the document, whose name is said. */
function toWithinText(claim: ClaimForm): Html {
  return toOutward(toPassage(claim), claim.locator ?? "in the document", claim.source.language);
}

function toOthers(claim: ClaimForm, others: readonly ClaimForm[], first: boolean): Html | string {
  if (others.length === 0) return "";
  const shown = others.slice(0, SHOWN.others);
  const more = others.length - shown.length;
  return html`<p class="soft">
    ${first ? html`<b>Here first, as far as the record is dated.</b> Later:` : "Also printed by:"}
    ${shown.map((other, index) => [index === 0 ? "" : "; ", toOther(claim, other)])}${
      more > 0 ? html`; and <a href="/claims/${claim.id}">${more} more</a>` : ""
    }
  </p>`;
}

function toOther(claim: ClaimForm, other: ClaimForm): Html {
  const words = other.display === claim.display ? "" : ` as ${other.display}`;
  const told = other.retells === claim.id ? ", repeating it" : claim.retells === other.id ? ", which it repeats" : "";
  return html`<a href="/claims/${other.id}">${describeSource(other.source)}</a>${words}${told}`;
}

function toUse(source: SourceForm, total: number, { book, origin }: World): Html {
  const { id, publisher, title, url } = source;
  const citation =
    `${publisher.name}${title === null ? "" : `, “${title}”`}, ${describeDated(source)}, ${url}. ` +
    `In: Tripoint, data version ${book.data_version}, CC BY 4.0, ${origin}/documents/${id}`;
  return html`<section aria-labelledby="use">
    <h2 id="use">Use it</h2>
    <p class="cite">${citation}</p>
    ${
      total === 0
        ? ""
        : html`<p class="take">
            <a href="/stats?source=${id}&amp;limit=1000">JSON</a>
            <a href="/stats.csv?source=${id}&amp;limit=1000">CSV</a>
            <a href="/explore?source=${id}">In the explorer</a>
          </p>`
    }
    <p class="soft">Document <code>${id}</code></p>
  </section>`;
}

function toData(source: SourceForm, name: string, { origin }: World): Readonly<Record<string, unknown>> {
  const { id, publisher, url, language, published } = source;
  const steps = [
    { name: "Tripoint", item: `${origin}/` },
    { name: "Documents", item: `${origin}/documents` },
    { name, item: `${origin}/documents/${id}` },
  ];
  return {
    "@type": "CollectionPage",
    "@id": `${origin}/documents/${id}`,
    name,
    about: {
      "@type": "CreativeWork",
      name,
      url,
      inLanguage: language,
      publisher: { "@type": "Organization", name: publisher.name },
      ...(published === null ? {} : { datePublished: published }),
    },
    breadcrumb: {
      "@type": "BreadcrumbList",
      itemListElement: steps.map((step, index) => ({ "@type": "ListItem", position: index + 1, ...step })),
    },
    isPartOf: toDataset(origin),
  };
}
