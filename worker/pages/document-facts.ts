/** What is known of a document: its name, its day, and a list of terms and their words. */
import { html } from "hono/html";
import { describeDay } from "../chart/period.ts";
import type { SourceForm } from "../record/form.ts";
import type { Book } from "./book.ts";
import { describeLanguage } from "./language.ts";
import { type Fact, toFactSection } from "./facts.ts";
import type { Html } from "./page.ts";
import { toOutward } from "./passage.ts";

/** Its title; of an untitled one its address, short enough for a line. */
export function toDocumentName({ title, url }: Pick<SourceForm, "title" | "url">): string {
  if (title !== null) return title;
  const address = url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "");
  return address.length <= LONGEST ? address : `${address.slice(0, LONGEST - 1)}…`;
}

const LONGEST = 90;

/** `6 August 2021`, `by 5 December 2022`, `undated` */
export function describeDated({ published, published_by }: Pick<SourceForm, "published" | "published_by">): string {
  if (published !== null) return describeDay(published);
  return published_by === null ? "undated" : `by ${describeDay(published_by)}`;
}

export function toDocumentFacts(source: SourceForm, book: Book): Html {
  const { id, publisher, agency, published, published_by, language, url, url_archived, derived_from } = source;
  const origin = derived_from === null ? undefined : book.source(derived_from);
  const facts: readonly Fact[] = [
    ["Publisher", html`<a href="/documents#${publisher.id}">${publisher.name}</a>`],
    ["Agency", agency],
    ["Published", published === null ? null : describeDay(published)],
    [
      "Published by",
      published_by === null ? null : `${describeDay(published_by)} at the latest: its own day is not known`,
    ],
    ["Language", describeLanguage(language)],
    ["Address", toOutward(url, url, language)],
    ["Archived", url_archived === null ? null : toOutward(url_archived, url_archived, language)],
    [
      "Derived from",
      origin === undefined ? null : html`<a href="/documents/${origin.id}">${toDocumentName(origin)}</a>`,
    ],
    ["Also in the record", toElse(id, book)],
  ];
  return toFactSection("The document", facts);
}

/** Dated happenings and stated ratios that rest on it. */
function toElse(source: string, book: Book): Html | null {
  const [events, comparisons] = [book.count("/events", { source }), book.count("/comparisons", { source })];
  if (events + comparisons === 0) return null;
  const kinds = [
    { list: "events", words: "Dated happenings", count: events },
    { list: "comparisons", words: "Stated ratios and shares", count: comparisons },
  ].filter(({ count }) => count > 0);
  return html`${kinds.map(
    ({ list, words, count }, index) =>
      html`${index === 0 ? "" : "; "}<a href="/${list}?source=${source}">${words}: ${count}</a>`,
  )}`;
}
