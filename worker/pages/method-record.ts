/** How the record was made, and what a second reading of it found. */
import { html } from "hono/html";
import type { Tongue } from "../language/tongue.ts";
import type { Balance } from "../record/schema.ts";
import type { Book } from "./book.ts";
import type { Html } from "./page.ts";

export function toMaking({ count, imports, tongue }: Book): Html {
  const { say, many, parts, number } = tongue;
  const documents = count("/sources");
  return html`<section aria-labelledby="made">
    <h2 id="made">${say("How it is made")}</h2>
    <p>
      ${parts(
        "The unit is the {claim}: one figure as one document printed it, with its wording, its period, the office that stands behind it, and the document. The record holds {claims} claims from {documents} of {publishers} publishers. Nothing in it is computed, averaged, guessed or filled in; what is computed from it, such as a month that follows from two totals, is marked as derived wherever it stands.",
        {
          claim: html`<b>${say("claim")}</b>`,
          claims: number(count("/stats")),
          documents: html`<a href="/documents">${many(documents, "{count} document", "{count} documents")}</a>`,
          publishers: number(count("/publishers")),
        },
      )}
    </p>
    <p>
      <b>${say("Wording is arithmetic.")}</b>
      ${parts(
        "“More than 4,100” is every number above 4,100 and is compared as that; {documentation} says what each wording means. A program reads the printed words again and refuses a row whose number says something else.",
        { documentation: html`<a href="/docs#wording" hreflang="en">${say("the documentation")}</a>` },
      )}
    </p>
    <p>
      <b>${say("Periods keep their open ends.")}</b>
      ${say(
        "Where a document does not print the day on which a count began or ended, the earliest and the latest possible day stand in its place: so it is for {bracketed} claims. For {inferred} more the days are inferred, from a weekday, a heading or neighbouring figures.",
        {
          bracketed: count("/stats", { date_certainty: "bracketed" }),
          inferred: count("/stats", { date_certainty: "inferred" }),
        },
      )}
    </p>
    <p>
      <b>${say("A retelling is no witness.")}</b>
      ${say(
        "A document that only repeats another is kept and marked, and confirms nothing. A guard’s own count that a newsroom relays stays the guard’s. Officials are named by their office, private people not at all.",
      )}
    </p>
    <p>
      ${parts(
        "Most rows were imported from files, and every row of a file stands somewhere: as a claim or event, merged into the claim that already says it, or, where it could not be placed with certainty, in {quarantine} with the reason.",
        { quarantine: html`<a href="/assets/data/record/quarantine.csv">${say("quarantine")}</a>` },
      )}
    </p>
    <ul class="points">
      ${imports().map((balance) => html`<li><code>${balance.file}</code>: ${describeBalance(balance, tongue)}</li>`)}
    </ul>
  </section>`;
}

/** `2,371 rows: 2,316 claims, 53 merged, 2 in quarantine` */
function describeBalance(
  { rows, claims, comparisons, events, duplicates, runs, quarantined }: Balance,
  { many }: Tongue,
): string {
  const merged = duplicates + runs;
  const told = [
    claims === 0 ? null : many(claims, "{count} claim", "{count} claims"),
    comparisons === 0 ? null : many(comparisons, "{count} ratios and shares", "{count} ratios and shares"),
    events === 0 ? null : many(events, "{count} event", "{count} events"),
    merged === 0 ? null : many(merged, "{count} merged", "{count} merged"),
    quarantined === 0 ? null : many(quarantined, "{count} in quarantine", "{count} in quarantine"),
  ].filter((part) => part !== null);
  return many(rows, "{count} row: {told}", "{count} rows: {told}", { told: told.join(", ") });
}

/** What readers found, as they noted it: no table of the record holds it. */
export function toReading({ say, parts }: Tongue): Html {
  return html`<section aria-labelledby="reading">
    <h2 id="reading">${say("Second reading and its error rate")}</h2>
    <p>
      ${parts(
        "Every row of the first five documents was read against its document by two readers. Of the transcribed figures in {file}, a second reader checked 55 rows against their pages. The value was wrong in 1 (1.8 %; with 55 rows the true share lies between 0.3 and 9.6 %, at 95 %), the qualifier in 2, the indicator in 3, the day of the statement in 3, the period and the claimant in none. Those rows are mended, and what the reading showed about the rest is treated by the import.",
        { file: html`<code>figures.csv</code>` },
      )}
    </p>
    <p>
      ${say(
        "Not read again: the last 404 of its 2,371 rows, from r1968 on, which came in a second pass; 358 of them carry an inferred date. The tables of Frontex, Eurostat and IOM were taken over by a program as they were downloaded; the figures of IOM are incidents of its list, counted by month and country.",
      )}
    </p>
  </section>`;
}
