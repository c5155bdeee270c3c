/** Checks below one another, each in a sentence that leads to its page. */
import { html } from "hono/html";
import type { Check } from "../record/check.ts";
import type { Book } from "./book.ts";
import { VERDICT_NAMES } from "./kinds.ts";
import type { Html } from "./page.ts";
import { toTelling } from "./telling.ts";

/** So many stand in a list; `all` is the address of the rest. */
const SHOWN = 8;

/** The worst first; `subject` is what the page is about, and is not said again. */
export function toCheckList(checks: readonly Check[], subject: string, all: string, book: Book): Html {
  const sorted = checks.toSorted((a, b) => RANKS.indexOf(a.verdict) - RANKS.indexOf(b.verdict));
  return html`<ul class="checks">
      ${sorted.slice(0, SHOWN).map((check) => toItem(check, subject, book))}
    </ul>
    ${checks.length > SHOWN ? html`<p class="more"><a href="${all}">${checks.length - SHOWN} more, as JSON</a></p>` : ""}`;
}

function toItem(check: Check, subject: string, book: Book): Html {
  const { heading, sentence, verdict } = toTelling(check, book);
  return html`<li>
    ${heading === subject ? "" : `${heading}: `}<a href="/verdicts/${check.id}">${sentence}</a>:
    <b class="${check.verdict}">${verdict}</b>
  </li>`;
}

const RANKS: readonly string[] = Object.keys(VERDICT_NAMES);
