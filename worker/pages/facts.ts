/** A list of terms and their words, which every page has of its subject. */
import { html } from "hono/html";
import type { Html } from "./page.ts";

/** A term without words is left out. */
export type Fact = readonly [term: string, words: Html | string | null];

export function toFactSection(heading: string, facts: readonly Fact[]): Html {
  return html`<section aria-labelledby="facts">
    <h2 id="facts">${heading}</h2>
    ${toFactList(facts)}
  </section>`;
}

export function toFactList(facts: readonly Fact[]): Html {
  return html`<dl class="facts">
    ${facts.map(([term, words]) =>
      words === null
        ? ""
        : html`<div>
            <dt>${term}</dt>
            <dd>${words}</dd>
          </div>`,
    )}
  </dl>`;
}
