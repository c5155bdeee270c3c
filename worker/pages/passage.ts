/** Where a claim stands in its document. */
import { html } from "hono/html";
import { describeDay } from "../chart/period.ts";
import type { Tongue } from "../language/tongue.ts";
import type { ClaimForm, SourceSummary } from "../record/form.ts";
import type { Html } from "./page.ts";

/**
 * The address of the passage: a text fragment (https://wicg.github.io/scroll-to-text-fragment/) where the wording has a
 * word besides the number, or four digits or more, so that it is not found elsewhere; else that of the document. Of a wording
 * with words left out the fragment names the first and the last part.
 */
export function toPassage({ value_text, source }: Pick<ClaimForm, "value_text" | "source">): string {
  const { url } = source;
  if (!isTelling(value_text)) return url;
  const parts = value_text.split(/\s*(?:\.{3}|…)\s*/u).filter((part) => part !== "");
  const ends = [...parts.slice(0, 1), ...parts.slice(1).slice(-1)];
  const text = ends.map((part) => encodeURIComponent(part).replaceAll("-", "%2D")).join(",");
  return `${url}${url.includes("#") ? "" : "#"}:~:text=${text}`;
}

/** `Belsat, 6 August 2021`; undated where the document is. */
export function describeSource(
  { publisher, published }: Pick<SourceSummary, "publisher" | "published">,
  tongue: Tongue,
): string {
  const dated = published === null ? tongue.say("undated") : describeDay(published, tongue);
  return `${tongue.text(publisher.name)}, ${dated}`;
}

/** A link out of the site: the document's address is shown to nobody else. */
export function toOutward(href: string, words: string | Html, language: string | null = null): Html {
  const speaks = language === null ? "" : html` hreflang="${language}"`;
  return html`<a href="${href}" rel="noopener external" ${speaks}>${words}</a>`;
}

function isTelling(wording: string): boolean {
  const digits = wording.match(/\d/g)?.length ?? 0;
  return digits >= 4 || /\p{L}{2}/u.test(wording);
}
