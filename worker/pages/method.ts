/** `/method`: how the record is made and mended, what its numbers are not, and what the site does for its readers. */
import { html } from "hono/html";
import type { Balance } from "../record/schema.ts";
import type { Book } from "./book.ts";
import { toAccess, toPrivacy } from "./method-site.ts";
import { type Html, type Page, type PageKind, toDataset, type World } from "./page.ts";

export const methodPage: PageKind = {
  path: /^\/method$/,
  noun: "page",
  write: (_, world) => toPage(world),
};

function toPage({ book, origin, corrections }: World): Page {
  return {
    title: "Method",
    description:
      "How the record of figures on the border with Belarus is made, read again and corrected, and what its numbers are not.",
    main: html`<article class="prose">
      <header>
        <h1>Method</h1>
        <p class="standfirst">
          Tripoint keeps what was printed. It counts nobody itself, and it does not decide who is right.
        </p>
        <p class="take">
          <a href="#made">How it is made</a> <a href="#reading">Second reading</a>
          <a href="#not">What the numbers are not</a> <a href="#checked">Checks</a> <a href="#revisions">Revisions</a>
          <a href="#corrections">Corrections</a> <a href="#access">Accessibility</a> <a href="#privacy">Privacy</a>
        </p>
      </header>
      ${toMaking(book)} ${toReading()} ${toNot()} ${toChecking(book)} ${toRevisions(book)} ${toCorrections(corrections)}
      ${toAccess()} ${toPrivacy()}
    </article>`,
    data: {
      "@type": "WebPage",
      "@id": `${origin}/method`,
      name: "Method of the record",
      isPartOf: toDataset(origin),
    },
  };
}

function toMaking(book: Book): Html {
  const inferred = book.count("/stats", { date_certainty: "inferred" });
  const bracketed = book.count("/stats", { date_certainty: "bracketed" });
  return html`<section aria-labelledby="made">
    <h2 id="made">How it is made</h2>
    <p>
      The unit is the <b>claim</b>: one figure as one document printed it, with its wording, its period, the office that
      stands behind it, and the document. The record holds ${toCount(book.count("/stats"))} claims from
      <a href="/documents">${toCount(book.count("/sources"))} documents</a> of ${toCount(book.count("/publishers"))}
      publishers. Nothing in it is computed, averaged, guessed or filled in; what is computed from it, such as a month
      that follows from two totals, is marked as derived wherever it stands.
    </p>
    <p>
      <b>Wording is arithmetic.</b> “More than 4,100” is every number above 4,100 and is compared as that;
      <a href="/docs#wording">the documentation</a> says what each wording means. A program reads the printed words
      again and refuses a row whose number says something else.
    </p>
    <p>
      <b>Periods keep their open ends.</b> Where a document does not print the day on which a count began or ended, the
      earliest and the latest possible day stand in its place: so it is for ${toCount(bracketed)} claims. For
      ${toCount(inferred)} more the days are inferred, from a weekday, a heading or neighbouring figures.
    </p>
    <p>
      <b>A retelling is no witness.</b> A document that only repeats another is kept and marked, and confirms nothing. A
      guard’s own count that a newsroom relays stays the guard’s. Officials are named by their office, private people
      not at all.
    </p>
    <p>
      Most rows were imported from files, and every row of a file stands somewhere: as a claim or event, merged into the
      claim that already says it, or, where it could not be placed with certainty, in
      <a href="/assets/data/record/quarantine.csv">quarantine</a> with the reason.
    </p>
    ${toImports(book.imports())}
  </section>`;
}

function toImports(imports: readonly Balance[]): Html {
  return html`<ul class="points">
    ${imports.map((balance) => html`<li><code>${balance.file}</code>: ${describeBalance(balance)}</li>`)}
  </ul>`;
}

/** `2,371 rows: 2,316 claims, 53 merged, 2 in quarantine` */
function describeBalance({ rows, claims, comparisons, events, duplicates, runs, quarantined }: Balance): string {
  const parts = [
    { count: claims, words: "claims" },
    { count: comparisons, words: "ratios and shares" },
    { count: events, words: "events" },
    { count: duplicates + runs, words: "merged" },
    { count: quarantined, words: "in quarantine" },
  ];
  const told = parts.flatMap(({ count, words }) => (count === 0 ? [] : [`${toCount(count)} ${words}`]));
  return `${toCount(rows)} rows: ${told.join(", ")}`;
}

/** What readers found, as they noted it: no table of the record holds it. */
function toReading(): Html {
  return html`<section aria-labelledby="reading">
    <h2 id="reading">Second reading and its error rate</h2>
    <p>
      Every row of the first five documents was read against its document by two readers. Of the transcribed figures in
      <code>figures.csv</code>, a second reader checked 55 rows against their pages. The value was wrong in 1 (1.8 %;
      with 55 rows the true share lies between 0.3 and 9.6 %, at 95 %), the qualifier in 2, the indicator in 3, the day
      of the statement in 3, the period and the claimant in none. Those rows are mended, and what the reading showed
      about the rest is treated by the import.
    </p>
    <p>
      Not read again: the last 404 of its 2,371 rows, from r1968 on, which came in a second pass; 358 of them carry an
      inferred date. The tables of Frontex, Eurostat and IOM were taken over by a program as they were downloaded; the
      figures of IOM are incidents of its list, counted by month and country.
    </p>
  </section>`;
}

function toNot(): Html {
  return html`<section aria-labelledby="not">
    <h2 id="not">What the numbers are not</h2>
    <ul class="points">
      <li>
        <b>Not different people.</b> They count events and statements. Some count people, others attempts, and the same
        person may be counted many times.
      </li>
      <li>
        <b>Not one measure.</b> Poland counts attempts, Lithuania and Latvia people turned back; people detained,
        applicants and deaths are other things again. They are never added and never share an axis.
      </li>
      <li>
        <b>Not more than one side’s word.</b> Each figure is the statement of the office or newsroom that it names, on
        its side of the border. That several documents print it does not make it independent.
      </li>
      <li><b>Not all done.</b> What was planned or announced is marked as such and enters no series and no check.</li>
      <li>
        <b>Not everything.</b> The record holds what was found and could be read. A month without a figure is a gap in
        the record, not a zero.
      </li>
    </ul>
  </section>`;
}

function toChecking(book: Book): Html {
  const verdict = (name: string) => toCount(book.count("/checks", { verdict: name }));
  return html`<section aria-labelledby="checked">
    <h2 id="checked">The record checks itself</h2>
    <p>
      Sums, running totals, nested periods, stated ratios and slips of digits are recomputed:
      ${toCount(book.count("/checks"))} <a href="/#checks">checks</a>. ${verdict("consistent")} add up,
      ${verdict("strained")} do not quite, <a href="/checks?verdict=contradicted">${verdict("contradicted")}</a> do not,
      and ${verdict("undecidable")} cannot be decided. Of ${toCount(book.count("/compare"))} groups of claims that
      should agree, <a href="/compare?kind=conflict">${toCount(book.count("/compare", { kind: "conflict" }))}</a> hold
      figures that, as a reader takes them, stay apart by more than rounding; the words, taken strictly, may still allow
      them all. A check proves nothing about the world: figures that agree may share a mistake.
    </p>
  </section>`;
}

function toRevisions(book: Book): Html {
  const kind = (name: string) => toCount(book.count("/changes", { kind: name }));
  return html`<section aria-labelledby="revisions">
    <h2 id="revisions">Revisions</h2>
    <p>
      A claim is never changed to fit another. Where we were wrong it is corrected towards its document; where the
      source was wrong and says so, its claim stays as printed and the new one supersedes it; what is no claim of this
      record is withdrawn, and its address is not used again. Every change has its day and reason in
      <a href="/history">the history</a>: so far ${kind("added")} added, ${kind("corrected")} corrected,
      ${kind("superseded")} superseded, ${kind("withdrawn")} withdrawn.
    </p>
    <p>
      Each state of the data has a version, now <code>${book.data_version}</code>, which every answer and citation
      names: the same version is the same data.
    </p>
  </section>`;
}

function toCorrections(corrections: string): Html {
  return html`<section aria-labelledby="corrections">
    <h2 id="corrections">Corrections</h2>
    <p>
      ${
        corrections === ""
          ? "Whoever runs this copy of the site has named no address for corrections."
          : html`Report an error to <a href="${corrections}">${corrections.replace(/^mailto:/, "")}</a>.`
      }
      We need the document and the passage, not the conclusion. The page of every claim offers a report with its number
      filled in.
    </p>
  </section>`;
}

function toCount(count: number): string {
  return count.toLocaleString("en");
}
