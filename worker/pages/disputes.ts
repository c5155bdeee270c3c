/** Where figures of a document stand among some that cannot all be right. */
import { html } from "hono/html";
import { describePeriod } from "../chart/period.ts";
import type { Group } from "../chart/rivalry.ts";
import type { Book, Disputes } from "./book.ts";
import type { Html } from "./page.ts";
import { toSubject } from "./subject.ts";

export function toDisputes(source: string, { checks, rivals }: Disputes, book: Book): Html | string {
  const found = checks.flatMap((id) => book.check(id) ?? []);
  const groups = rivals.flatMap((id) => book.group(id) ?? []).filter((group) => isPartTo(source, group));
  if (found.length + groups.length === 0) return "";
  return html`<section aria-labelledby="disputes">
    <h2 id="disputes">What cannot all be right</h2>
    <p class="lead">
      A figure of this document stands beside others, its own or those of other documents, and no reading of the
      wordings reconciles them. Which one is wrong, the record does not decide.
    </p>
    <ul class="checks">
      ${found.map(
        ({ id, arithmetic, statement, known }) =>
          html`<li>
            <p>${statement}</p>
            <p>
              <a href="/verdicts/${id}">${arithmetic}</a
              >${known === null ? "" : html` <span class="soft">${known}</span>`}
            </p>
          </li>`,
      )}
      ${groups.map(toGroup)}
    </ul>
  </section>`;

  function toGroup({ id, claims }: Group): Html {
    const [first] = claims;
    const figures = [...new Set(claims.map(({ display }) => display))].join(" / ");
    return html`<li>
      <p>${first === undefined ? "" : `${toSubject(first, book.names)}, ${describePeriod(first)}`}</p>
      <p><a href="/rivals/${id}">${figures}</a></p>
    </li>`;
  }
}

/** A group may hold a claim of the document, and its conflict be one of others. */
function isPartTo(source: string, { claims, pairs }: Group): boolean {
  const own = new Set(claims.filter((claim) => claim.source.id === source).map(({ id }) => id));
  return pairs.some((pair) => pair.kind === "conflict" && pair.claims.some((id) => own.has(id)));
}
