/** `/documents/{id}`: what one document printed, in the order of its text, and who else printed it. */
import { html } from "hono/html";
import { toPath } from "../language/languages.ts";
import type { Tongue } from "../language/tongue.ts";
import type { ClaimForm, SourceForm } from "../record/form.ts";
import type { Book } from "./book.ts";
import { toClaimList } from "./claims.ts";
import { toDisputes } from "./disputes.ts";
import { describeDated, toDocumentFacts, toDocumentName } from "./document-facts.ts";
import { shorten } from "./missing.ts";
import { compareTexts } from "./order.ts";
import { type Html, type Page, type PageKind, toDataset, type World } from "./page.ts";
import { describeSource, toOutward, toPassage } from "./passage.ts";
import { type Prints, toPrints } from "./prints.ts";

export const documentPage: PageKind = {
  path: /^\/documents\/(?<id>[^/]+)$/,
  toAbsence: (id, { say }) => say("The record holds no document called “{id}”.", { id: shorten(id) }),
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
  const { tongue } = book;
  const { say } = tongue;
  const total = book.count("/stats", { source: source.id });
  const printed = book
    .claims(source.id, SHOWN.claims)
    .toSorted((a, b) => compareTexts(toPlace(a.locator), toPlace(b.locator)))
    .map((claim): Printed => ({ claim, ...toPrints(claim, book) }));
  const { checks, rivals } = book.disputes(source.id);
  const name = toDocumentName(source);
  const publisher = tongue.text(source.publisher.name);
  const dated = describeDated(source, tongue);
  return {
    title: `${name}: ${publisher}`,
    description: `${describeTotal(total, { publisher, dated }, tongue)} ${say("Each with its wording, its period, and who else prints it.")}`,
    main: html`<article>
      <header>
        <p class="kind">${say("A document, and every figure of it in the record")}</p>
        <h1 lang="${source.language}">${name}</h1>
        <p class="standfirst">${publisher}, ${dated}</p>
        <p>${describeCounts(printed, total, tongue)}</p>
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

function describeTotal(
  total: number,
  from: { readonly publisher: string; readonly dated: string },
  { say, many }: Tongue,
): string {
  return total === 0
    ? say("No claims of the published record from this document: {publisher}, {dated}.", from)
    : many(
        total,
        "{count} claim of the published record from this document: {publisher}, {dated}.",
        "{count} claims of the published record from this document: {publisher}, {dated}.",
        from,
      );
}

/** `14 claims; 3 printed by other documents too, 1 of them here first.` */
function describeCounts(printed: readonly Printed[], total: number, { say, many }: Tongue): string {
  const shared = printed.filter(({ others }) => others.length > 0).length;
  const first = printed.filter(({ first }) => first).length;
  const counted = total === 0 ? say("No claims") : many(total, "{count} claim", "{count} claims");
  if (shared === 0) return `${counted}.`;
  return `${counted}; ${describeShared({ shared, first, shown: total > printed.length ? printed.length : null }, many)}.`;
}

/** `shown` is of how many it is said; null for all. */
function describeShared(
  { shared, first, shown }: { readonly shared: number; readonly first: number; readonly shown: number | null },
  many: Tongue["many"],
): string {
  if (shown === null)
    return first === 0
      ? many(shared, "{count} printed by other documents too", "{count} printed by other documents too")
      : many(
          shared,
          "{count} printed by other documents too, {first} of them here first",
          "{count} printed by other documents too, {first} of them here first",
          { first },
        );
  return first === 0
    ? many(
        shared,
        "of the {shown} below {count} printed by other documents too",
        "of the {shown} below {count} printed by other documents too",
        { shown },
      )
    : many(
        shared,
        "of the {shown} below {count} printed by other documents too, {first} of them here first",
        "of the {shown} below {count} printed by other documents too, {first} of them here first",
        { shown, first },
      );
}

function toPrinted(printed: readonly Printed[], { id }: SourceForm, total: number, book: Book): Html | string {
  if (total === 0) return "";
  const { say, many } = book.tongue;
  const told = printed.map((one) => ({ claim: one.claim, note: null, more: toOthers(one, book.tongue) }));
  return html`<section aria-labelledby="printed">
    <h2 id="printed">${say("What it printed")}</h2>
    ${
      total > printed.length
        ? html`<p class="lead">
            ${many(
              total,
              "{shown} of its {count} claims, the first by their ids.",
              "{shown} of its {count} claims, the first by their ids.",
              { shown: printed.length },
            )}
            <a href="/explore?source=${id}">${say("All of them in the explorer")}</a>
          </p>`
        : ""
    }
    ${toClaimList(told, book, toWithinText)}
  </section>`;
}

/** Within the document, whose name is said. */
function toWithinText(claim: ClaimForm, { say, text }: Tongue): Html {
  const words = claim.locator === null ? say("in the document") : text(claim.locator);
  return toOutward(toPassage(claim), words, claim.source.language);
}

function toOthers({ claim, others, first }: Printed, tongue: Tongue): Html | string {
  if (others.length === 0) return "";
  const { say, many, parts } = tongue;
  const shown = others.slice(0, SHOWN.others);
  const more = others.length - shown.length;
  const list = html`${shown.map((other, index) => [index === 0 ? "" : "; ", toOther(claim, other, tongue)])}`;
  const link = html`<a href="/claims/${claim.id}">${many(more, "{count} more", "{count} more")}</a>`;
  const documents = more > 0 ? html`${parts("{documents}; and {more}", { documents: list, more: link })}` : list;
  const words = first
    ? html`<b>${say("Here first, as far as the record is dated.")}</b> ${parts("Later: {documents}", { documents })}`
    : parts("Also printed by: {documents}", { documents });
  return html`<p class="soft">${words}</p>`;
}

function toOther(claim: ClaimForm, other: ClaimForm, tongue: Tongue): Html {
  const { parts } = tongue;
  const document = html`<a href="/claims/${other.id}">${describeSource(other.source, tongue)}</a>`;
  const told = { document, figure: tongue.display(other.display) };
  const same = other.display === claim.display;
  if (other.retells === claim.id)
    return same
      ? html`${parts("{document}, repeating it", { document })}`
      : html`${parts("{document} as {figure}, repeating it", told)}`;
  if (claim.retells === other.id)
    return same
      ? html`${parts("{document}, which it repeats", { document })}`
      : html`${parts("{document} as {figure}, which it repeats", told)}`;
  return same ? document : html`${parts("{document} as {figure}", told)}`;
}

function toUse(source: SourceForm, total: number, { book, origin }: World): Html {
  const { id, publisher, title, url } = source;
  const { say, parts } = book.tongue;
  const told = {
    publisher: book.tongue.text(publisher.name),
    dated: describeDated(source, book.tongue),
    url,
    version: book.data_version,
    address: `${origin}${toPath(book.tongue.language, `/documents/${id}`)}`,
  };
  const citation =
    title === null
      ? say("{publisher}, {dated}, {url}. In: Tripoint, data version {version}, CC BY 4.0, {address}", told)
      : say("{publisher}, “{title}”, {dated}, {url}. In: Tripoint, data version {version}, CC BY 4.0, {address}", {
          ...told,
          title,
        });
  return html`<section aria-labelledby="use">
    <h2 id="use">${say("Use it")}</h2>
    <p class="cite">${citation}</p>
    ${
      total === 0
        ? ""
        : html`<p class="take">
            <a href="/stats?source=${id}&amp;limit=1000">JSON</a>
            <a href="/stats.csv?source=${id}&amp;limit=1000">CSV</a>
            <a href="/explore?source=${id}">${say("In the explorer")}</a>
          </p>`
    }
    <p class="soft">${parts("Document {id}", { id: html`<code>${id}</code>` })}</p>
  </section>`;
}

function toData(source: SourceForm, name: string, { book, origin }: World): Readonly<Record<string, unknown>> {
  const { say, text } = book.tongue;
  const { id, publisher, url, language, published } = source;
  const toAddress = (path: string): string => `${origin}${toPath(book.tongue.language, path)}`;
  const steps = [
    { name: "Tripoint", item: toAddress("/") },
    { name: say("Documents"), item: toAddress("/documents") },
    { name, item: toAddress(`/documents/${id}`) },
  ];
  return {
    "@type": "CollectionPage",
    "@id": toAddress(`/documents/${id}`),
    name,
    about: {
      "@type": "CreativeWork",
      name,
      url,
      inLanguage: language,
      publisher: { "@type": "Organization", name: text(publisher.name) },
      ...(published === null ? {} : { datePublished: published }),
    },
    breadcrumb: {
      "@type": "BreadcrumbList",
      itemListElement: steps.map((step, index) => ({ "@type": "ListItem", position: index + 1, ...step })),
    },
    isPartOf: toDataset(origin),
  };
}
