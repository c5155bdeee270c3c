/** Where figures of a document do not fit together with others. */
import { html } from "hono/html";
import type { Check } from "../record/check.ts";
import type { Group } from "../chart/rivalry.ts";
import type { Book, Disputes } from "./book.ts";
import { describeGroup } from "./group.ts";
import type { Html } from "./page.ts";
import { toTelling } from "./telling.ts";

export function toDisputes(source: string, { checks, rivals }: Disputes, book: Book): Html | string {
  const { say } = book.tongue;
  const found = checks.flatMap((id) => book.check(id) ?? []);
  const groups = rivals.flatMap((id) => book.group(id) ?? []).filter((group) => isPartTo(source, group));
  if (found.length + groups.length === 0) return "";
  return html`<section aria-labelledby="disputes">
    <h2 id="disputes">${say("What does not fit together")}</h2>
    <p class="lead">
      ${say(
        "A figure of this document stands beside others, its own or those of other documents, and as a reader takes them they stay apart by more than rounding. Which one is wrong, or whether one is, the record does not decide.",
      )}
    </p>
    <ul class="checks">
      ${found.map((check) => toCheck(check, book))} ${groups.map((group) => toGroup(source, group, book))}
    </ul>
  </section>`;
}

/** With what a person found who looked at it. */
function toCheck(check: Check, book: Book): Html {
  const { heading, sentence, verdict } = toTelling(check, book, book.tongue);
  return html`<li>
    <p>${heading}: <a href="/verdicts/${check.id}">${sentence}</a>: ${verdict}</p>
    ${check.known === null ? "" : html`<p class="soft">${book.tongue.text(check.known)}</p>`}
  </li>`;
}

function toGroup(source: string, group: Group, { names, tongue }: Book): Html {
  const own = group.claims.filter((claim) => claim.source.id === source);
  const figures = [...new Set(own.map(({ display }) => tongue.display(display)))];
  const heading = html`<a href="/rivals/${group.id}">${describeGroup(group, names, tongue)}</a>`;
  return html`<li>
    <p>${tongue.parts("{group}; here {figures}", { group: heading, figures: tongue.list(figures) })}</p>
  </li>`;
}

/** A group may hold a claim of the document, and its conflict be one of others. */
function isPartTo(source: string, { claims, pairs }: Group): boolean {
  const own = new Set(claims.filter((claim) => claim.source.id === source).map(({ id }) => id));
  return pairs.some((pair) => pair.kind === "conflict" && pair.claims.some((id) => own.has(id)));
}
