/** `/history`: what entered the record or changed in it, by day, with the reason; the build keeps it as a file. */
import { html } from "hono/html";
import { describeDay, describePeriod } from "../chart/period.ts";
import { toPath } from "../language/languages.ts";
import type { Tongue } from "../language/tongue.ts";
import type { Book, Change } from "./book.ts";
import { type Html, type Page, type PageKind, toDataset, type World } from "./page.ts";
import { toSubject } from "./subject.ts";

export const historyPage: PageKind = {
  path: /^\/history$/,
  toAbsence: null,
  write: (_, world) => toPage(world),
};

/** So many claims of a batch are named. */
const SHOWN = 48;

function toPage({ book, origin }: World): Page {
  const { language, say, parts } = book.tongue;
  const changes = book.history();
  const days = [...Map.groupBy(changes, ({ date }) => date)];
  return {
    title: say("History"),
    description: say(
      "What entered the record of figures on the border with Belarus and what changed in it, with the reason.",
    ),
    main: html`<article>
      <header>
        <h1>${say("History")}</h1>
        <p class="standfirst">
          ${say("Every claim that entered the record, was corrected, superseded or withdrawn, and why.")}
        </p>
        <p>
          ${parts(
            "A claim is corrected only towards its document. Follow it by {feed}, or read it as {json} or {csv}; {rules}.",
            {
              feed: html`<a href="/feed.atom">${say("feed")}</a>`,
              json: html`<a href="/changes">JSON</a>`,
              csv: html`<a href="/changes.csv">CSV</a>`,
              rules: html`<a href="/method#revisions">${say("what is changed and how")}</a>`,
            },
          )}
        </p>
      </header>
      ${days.map(([date, own]) => toDay(date, own, book))}
    </article>`,
    data: {
      "@type": "WebPage",
      "@id": `${origin}${toPath(language, "/history")}`,
      name: say("History of the record"),
      isPartOf: toDataset(origin),
      ...(changes[0] === undefined ? {} : { dateModified: changes[0].date }),
    },
  };
}

function toDay(date: string, changes: readonly Change[], book: Book): Html {
  const batches = Map.groupBy(changes, ({ kind, reason, data_version }) => [kind, data_version, reason].join(" "));
  const kinds = Map.groupBy(changes, ({ kind }): string | undefined => kind);
  return html`<section aria-labelledby="d${date}">
    <h2 id="d${date}"><time datetime="${date}">${describeDay(date, book.tongue)}</time></h2>
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
  const { tongue } = book;
  const count = changes.length;
  return html`<li>
    <p>
      <b>${COUNTED[kind](count, tongue)}</b>: ${tongue.text(reason)}
      <span class="soft"
        >${tongue.parts("Data version {version}", { version: html`<code>${data_version}</code>` })}</span
      >
    </p>
    <details>
      <summary>${describeShown(count, tongue)}</summary>
      <ul>
        ${changes.slice(0, SHOWN).map(({ claim }) => toClaim(claim, book))}
      </ul>
      ${
        count > SHOWN
          ? html`<p class="more">
              <a href="/changes?kind=${kind}&amp;from=${date}&amp;to=${date}&amp;limit=${MOST}"
                >${describeAll(kind, own, tongue)}</a
              >
            </p>`
          : ""
      }
    </details>
  </li>`;
}

/** How many changes of a kind there are. */
const COUNTED: Readonly<Record<Change["kind"], (count: number, tongue: Tongue) => string>> = {
  added: (count, { many }) => many(count, "{count} added", "{count} added"),
  corrected: (count, { many }) => many(count, "{count} corrected", "{count} corrected"),
  superseded: (count, { many }) => many(count, "{count} superseded", "{count} superseded"),
  withdrawn: (count, { many }) => many(count, "{count} withdrawn", "{count} withdrawn"),
};

function describeShown(count: number, { say, many }: Tongue): string {
  if (count === 1) return say("The claim");
  return count > SHOWN
    ? many(count, "{shown} of {count} claims", "{shown} of {count} claims", { shown: SHOWN })
    : say("The claims");
}

/** What the link to the changes of a day and a kind leads to. */
function describeAll(kind: Change["kind"], count: number, tongue: Tongue): string {
  return (count > MOST ? FIRST : ALL)[kind](count, tongue);
}

const ALL: typeof COUNTED = {
  added: (count, { many }) => many(count, "All {count} added that day as JSON", "All {count} added that day as JSON"),
  corrected: (count, { many }) =>
    many(count, "All {count} corrected that day as JSON", "All {count} corrected that day as JSON"),
  superseded: (count, { many }) =>
    many(count, "All {count} superseded that day as JSON", "All {count} superseded that day as JSON"),
  withdrawn: (count, { many }) =>
    many(count, "All {count} withdrawn that day as JSON", "All {count} withdrawn that day as JSON"),
};

const FIRST: typeof COUNTED = {
  added: (all, { say }) => say("The first {most} of {all} added that day as JSON", { most: MOST, all }),
  corrected: (all, { say }) => say("The first {most} of {all} corrected that day as JSON", { most: MOST, all }),
  superseded: (all, { say }) => say("The first {most} of {all} superseded that day as JSON", { most: MOST, all }),
  withdrawn: (all, { say }) => say("The first {most} of {all} withdrawn that day as JSON", { most: MOST, all }),
};

/** As many rows as one answer of the API holds. */
const MOST = 1000;

/** A claim that was withdrawn has no page any more. */
function toClaim(id: string, book: Book): Html {
  const claim = book.claim(id);
  const { tongue } = book;
  if (claim === undefined) return html`<li><code>${id}</code></li>`;
  return html`<li>
    <a href="/claims/${id}">${tongue.display(claim.display)}</a> ${toSubject(claim, book.names, tongue)},
    ${describePeriod(claim, tongue)}
  </li>`;
}
