/** What the site does for its readers, and what it does not: accessibility, languages and privacy. */
import { html } from "hono/html";
import type { Tongue } from "../language/tongue.ts";
import type { Html } from "./page.ts";

export function toAccess({ say, parts }: Tongue): Html {
  return html`<section aria-labelledby="access">
    <h2 id="access">${say("Accessibility")}</h2>
    <p>
      ${say(
        "The aim is WCAG 2.2, level AA. Pages are read without scripts, pictures of charts included. Each chart has a sentence that says what it shows and a table of the same numbers, and is walked by keyboard. Text has a contrast of at least 4.5 to 1 in light and dark; colour never carries a meaning alone. Pages fit 320 pixels, follow a wish for less motion and for forced colours, and mark wordings with the language of their document.",
      )}
    </p>
    <p>
      ${parts(
        "Not done yet: nobody outside has audited the site, and it has not been tried with every screen reader. What stands in your way is an error like any other: {report}.",
        { report: html`<a href="#corrections">${say("report it")}</a>` },
      )}
    </p>
  </section>`;
}

export function toLanguages({ say }: Tongue): Html {
  return html`<section aria-labelledby="languages">
    <h2 id="languages">${say("Languages")}</h2>
    <p>
      ${say(
        "The site is written in English and translated into Lithuanian, Latvian, Polish and Belarusian; a second reading went through every translation, sentence by sentence. Where one says something else, English holds. What a document printed stays in its own words, and the API and its guide are in English.",
      )}
    </p>
  </section>`;
}

export function toPrivacy({ say }: Tongue): Html {
  return html`<section aria-labelledby="privacy">
    <h2 id="privacy">${say("Privacy")}</h2>
    <p>
      ${say(
        "None of your data is kept: no cookies, no accounts, no measuring of visits, nothing stored in your browser, nothing loaded from other hosts. A link to a document tells its site that you came from here, but not from which page. Cloudflare, which carries the site, sees each request as any host does, and keeps a log of those that the Worker answers for the operator of this copy.",
      )}
    </p>
  </section>`;
}
