/** `/history`: what entered the record or changed in it, by day, with the reason; the build keeps it as a file. */
import { html } from "hono/html";
import { describeDay, describePeriod } from "../chart/period.ts";
import type { Book, Change } from "./book.ts";
import { type Html, type Page, type PageKind, toDataset, type World } from "./page.ts";
import { toSubject } from "./subject.ts";

export const historyPage: PageKind = {
  path: /^\/history$/,
  noun: "list",
  write: (_, world) => toPage(world),
};

/** So many claims of a batch are named. */
const SHOWN = 48;

function toPage({ book, origin }: World): Page {
  const changes = book.history();
  const days = [...Map.groupBy(changes, ({ date }) => date)];
  return {
    title: "History",
    description:
      "What entered the record of figures on the border with Belarus and what changed in it, with the reason.",
    main: html`<article>
      <header>
        <h1>History</h1>
        <p class="standfirst">Every claim that entered the record, was corrected, superseded or withdrawn, and why.</p>
        <p>
          A claim is corrected only towards its document. Follow it by <a href="/feed.atom">feed</a>, or read it as
          <a href="/changes">JSON</a> or <a href="/changes.csv">CSV</a>;
          <a href="/method#revisions">what is changed and how</a>.
        </p>
      </header>
      ${days.map(([date, own]) => toDay(date, own, book))}
    </article>`,
    data: {
      "@type": "WebPage",
      "@id": `${origin}/history`,
      name: "History of the record",
      isPartOf: toDataset(origin),
      ...(changes[0] === undefined ? {} : { dateModified: changes[0].date }),
    },
  };
}

function toDay(date: string, changes: readonly Change[], book: Book): Html {
  const batches = Map.groupBy(changes, ({ kind, reason, data_version }) => [kind, data_version, reason].join(" "));
  const kinds = Map.groupBy(changes, ({ kind }): string | undefined => kind);
  return html`<section aria-labelledby="d${date}">
    <h2 id="d${date}"><time datetime="${date}">${describeDay(date)}</time></h2>
    <ul class="batches">
      ${[...batches.values()].map((batch) => toBatch(batch, kinds.get(batch[0]?.kind)?.length ?? 0, book))}
    </ul>
  </section>`;
}

/** What was done on a day in one way for one reason; `own` is how much was done in that way on the day, for any reason. */
function toBatch(changes: readonly Change[], own: number, book: Book): Html | string {
  const [first] = changes;
  if (first === undefined) return "";
  const { date, kind, reason, data_version } = first;
  const count = changes.length.toLocaleString("en");
  const more = changes.length - SHOWN;
  return html`<li>
    <p>
      <b>${count} ${kind}</b>: ${reason} <span class="soft">Data version <code>${data_version}</code></span>
    </p>
    <details>
      <summary>${more > 0 ? `${SHOWN} of ${count} claims` : changes.length === 1 ? "The claim" : "The claims"}</summary>
      <ul>
        ${changes.slice(0, SHOWN).map(({ claim }) => toClaim(claim, book))}
      </ul>
      ${
        more > 0
          ? html`<p class="more">
              <a href="/changes?kind=${kind}&amp;from=${date}&amp;to=${date}&amp;limit=${MOST}"
                >${describeAll(kind, own)}</a
              >
            </p>`
          : ""
      }
    </details>
  </li>`;
}

/** What the link to the changes of a day and a kind leads to. */
function describeAll(kind: Change["kind"], count: number): string {
  const all = count.toLocaleString("en");
  const told = count > MOST ? `The first ${MOST.toLocaleString("en")} of ${all}` : `All ${all}`;
  return `${told} ${kind} that day as JSON`;
}

/** As many rows as one answer of the API holds. */
const MOST = 1000;

/** A claim that was withdrawn has no page any more. */
function toClaim(id: string, book: Book): Html {
  const claim = book.claim(id);
  if (claim === undefined) return html`<li><code>${id}</code></li>`;
  return html`<li>
    <a href="/claims/${id}">${claim.display}</a> ${toSubject(claim, book.names)}, ${describePeriod(claim)}
  </li>`;
}
