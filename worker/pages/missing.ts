/** Pages for what is not there, what is not done, and what went wrong. */
import { html } from "hono/html";
import type { Tongue } from "../language/tongue.ts";
import type { Html, Page } from "./page.ts";

/** `absence` is what the record does not hold, in a sentence; null where the address is of no kind. */
export function toMissing(absence: string | null, tongue: Tongue): Page {
  const { say } = tongue;
  const none = say("There is no page at this address.");
  return {
    title: say("Not found"),
    description: none,
    main: html`<div class="absent">
      <p class="code">404</p>
      <h1>${say("Nothing was printed here")}</h1>
      <p class="standfirst">${absence ?? none}</p>
      <ul>
        ${toStart(tongue)}
        <li><a href="/explore">${say("All claims, with filters")}</a></li>
        <li><a href="/documents">${say("All documents")}</a></li>
        ${toApi(tongue)}
      </ul>
    </div>`,
    data: null,
  };
}

/** Where a page is asked for more than to be read. */
export function toRefused(tongue: Tongue): Page {
  const { say } = tongue;
  const title = say("The method is not allowed here");
  const reason = say("This address answers GET and HEAD alone.");
  return {
    title,
    description: reason,
    main: html`<div class="absent">
      <p class="code">405</p>
      <h1>${title}</h1>
      <p class="standfirst">${reason}</p>
      <ul>
        ${toStart(tongue)} ${toApi(tongue)}
      </ul>
    </div>`,
    data: null,
  };
}

export function toFailed(tongue: Tongue): Page {
  const { say } = tongue;
  return {
    title: say("Not written"),
    description: say("The page could not be written."),
    main: html`<div class="absent">
      <p class="code">500</p>
      <h1>${say("This page could not be written")}</h1>
      <p class="standfirst">${say("The fault is ours; the same address may work later.")}</p>
      <ul>
        ${toStart(tongue)} ${toApi(tongue)}
      </ul>
    </div>`,
    data: null,
  };
}

/** An id as a sentence has room for it. */
export function shorten(id: string): string {
  return id.slice(0, 100);
}

function toStart({ say }: Tongue): Html {
  return html`<li><a href="/">${say("Five numbers and the charts")}</a></li>`;
}

function toApi({ say }: Tongue): Html {
  return html`<li><a href="/docs" hreflang="en">${say("The API")}</a></li>`;
}
