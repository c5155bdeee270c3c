/** Checks below one another, each in a sentence that leads to its page. */
import { html } from "hono/html";
import type { Check } from "../record/check.ts";
import type { Book, Worst } from "./book.ts";
import type { Html } from "./page.ts";
import { toTelling } from "./telling.ts";

/** So many stand in a list. */
export const SHOWN_CHECKS = 8;

/** `subject` is what the page is about, and is not said again; `all` is the address of all of them. */
export function toCheckList({ checks, total }: Worst, subject: string, all: string, book: Book): Html {
  return html`<ul class="checks">
      ${checks.map((check) => toItem(check, subject, book))}
    </ul>
    ${total > checks.length ? toMore(total - checks.length, all, book) : ""}`;
}

function toMore(count: number, all: string, { tongue }: Book): Html {
  const words = tongue.many(count, "{count} more, as JSON", "{count} more, as JSON");
  return html`<p class="more"><a href="${all}">${words}</a></p>`;
}

function toItem(check: Check, subject: string, book: Book): Html {
  const { heading, sentence, verdict } = toTelling(check, book, book.tongue);
  return html`<li>
    ${heading === subject ? "" : `${heading}: `}<a href="/verdicts/${check.id}">${sentence}</a>:
    <b class="${check.verdict}">${verdict}</b>
  </li>`;
}
