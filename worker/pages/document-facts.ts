/** What is known of a document: its name, its day, and a list of terms and their words. */
import { html } from "hono/html";
import { describeDay } from "../chart/period.ts";
import type { Tongue } from "../language/tongue.ts";
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
export function describeDated(
  { published, published_by }: Pick<SourceForm, "published" | "published_by">,
  tongue: Tongue,
): string {
  if (published !== null) return describeDay(published, tongue);
  return published_by === null
    ? tongue.say("undated")
    : tongue.say("by {day}", { day: describeDay(published_by, tongue) });
}

export function toDocumentFacts(source: SourceForm, book: Book): Html {
  const { tongue } = book;
  const { say, text } = tongue;
  const { id, publisher, agency, published, published_by, language, url, url_archived, derived_from } = source;
  const origin = derived_from === null ? undefined : book.source(derived_from);
  const facts: readonly Fact[] = [
    [say("Publisher"), html`<a href="/documents#${publisher.id}">${text(publisher.name)}</a>`],
    [say("Agency"), agency === null ? null : text(agency)],
    [say("Published"), published === null ? null : describeDay(published, tongue)],
    [
      say("Published by@day"),
      published_by === null
        ? null
        : say("{day} at the latest: its own day is not known", { day: describeDay(published_by, tongue) }),
    ],
    [say("Language"), describeLanguage(language, tongue)],
    [say("Address"), toOutward(url, url, language)],
    [say("Archived"), url_archived === null ? null : toOutward(url_archived, url_archived, language)],
    [
      say("Derived from"),
      origin === undefined
        ? null
        : html`<a href="/documents/${origin.id}"><span lang="${origin.language}">${toDocumentName(origin)}</span></a>`,
    ],
    [say("Also in the record"), toElse(id, book)],
  ];
  return toFactSection(say("The document"), facts);
}

/** Dated happenings and stated ratios that rest on it. */
function toElse(source: string, { count, tongue: { say } }: Book): Html | null {
  const [events, comparisons] = [count("/events", { source }), count("/comparisons", { source })];
  if (events + comparisons === 0) return null;
  const links = [
    ...(events === 0
      ? []
      : [html`<a href="/events?source=${source}">${say("Dated happenings: {count}", { count: events })}</a>`]),
    ...(comparisons === 0
      ? []
      : [
          html`<a href="/comparisons?source=${source}"
            >${say("Stated ratios and shares: {count}", { count: comparisons })}</a
          >`,
        ]),
  ];
  return html`${links.map((link, index) => [index === 0 ? "" : html`<br />`, link])}`;
}
