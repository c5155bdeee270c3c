/** `/method`: how the record is made and mended, what its numbers are not, and what the site does for its readers. */
import { html } from "hono/html";
import { toPath } from "../language/languages.ts";
import type { Tongue } from "../language/tongue.ts";
import type { Book } from "./book.ts";
import { toMaking, toReading } from "./method-record.ts";
import { toAccess, toLanguages, toPrivacy } from "./method-site.ts";
import { type Html, type Page, type PageKind, toDataset, type World } from "./page.ts";

export const methodPage: PageKind = {
  path: /^\/method$/,
  toAbsence: null,
  write: (_, world) => toPage(world),
};

function toPage({ book, origin, corrections }: World): Page {
  const { tongue } = book;
  const { language, say } = tongue;
  return {
    title: say("Method"),
    description: say(
      "How the record of figures on the border with Belarus is made, read again and corrected, and what its numbers are not.",
    ),
    main: html`<article class="prose">
      <header>
        <h1>${say("Method")}</h1>
        <p class="standfirst">
          ${say("Tripoint keeps what was printed. It counts nobody itself, and it does not decide who is right.")}
        </p>
        <p class="take">
          <a href="#made">${say("How it is made")}</a> <a href="#reading">${say("Second reading")}</a>
          <a href="#not">${say("What the numbers are not")}</a> <a href="#checked">${say("Checks")}</a>
          <a href="#revisions">${say("Revisions")}</a> <a href="#corrections">${say("Corrections")}</a>
          <a href="#access">${say("Accessibility")}</a> <a href="#privacy">${say("Privacy")}</a>
        </p>
      </header>
      ${toMaking(book)} ${toReading(tongue)} ${toNot(tongue)} ${toChecking(book)} ${toRevisions(book)}
      ${toCorrections(corrections, tongue)} ${toAccess(tongue)} ${toLanguages(tongue)} ${toPrivacy(tongue)}
    </article>`,
    data: {
      "@type": "WebPage",
      "@id": `${origin}${toPath(language, "/method")}`,
      name: say("Method of the record"),
      isPartOf: toDataset(origin),
    },
  };
}

function toNot({ say }: Tongue): Html {
  return html`<section aria-labelledby="not">
    <h2 id="not">${say("What the numbers are not")}</h2>
    <ul class="points">
      <li>
        <b>${say("Not different people.")}</b>
        ${say(
          "They count events and statements. Some count people, others attempts, and the same person may be counted many times.",
        )}
      </li>
      <li>
        <b>${say("Not one measure.")}</b>
        ${say(
          "Poland counts attempts, Lithuania and Latvia people turned back; people detained, applicants and deaths are other things again. They are never added and never share an axis.",
        )}
      </li>
      <li>
        <b>${say("Not more than one side’s word.")}</b>
        ${say(
          "Each figure is the statement of the office or newsroom that it names, on its side of the border. That several documents print it does not make it independent.",
        )}
      </li>
      <li>
        <b>${say("Not all done.")}</b>
        ${say("What was planned or announced is marked as such and enters no series and no check.")}
      </li>
      <li>
        <b>${say("Not everything.")}</b>
        ${say(
          "The record holds what was found and could be read. A month without a figure is a gap in the record, not a zero.",
        )}
      </li>
    </ul>
  </section>`;
}

function toChecking({ count, tongue }: Book): Html {
  const { say, many, parts, number } = tongue;
  const total = count("/checks");
  const verdict = (name: string): string => number(count("/checks", { verdict: name }));
  const contradicted = html`<a href="/checks?verdict=contradicted">${verdict("contradicted")}</a>`;
  const conflicts = number(count("/compare", { kind: "conflict" }));
  return html`<section aria-labelledby="checked">
    <h2 id="checked">${say("The record checks itself")}</h2>
    <p>
      ${parts(
        "Sums, running totals, nested periods, stated ratios and slips of digits are recomputed: {total} {checks}. {consistent} add up, {strained} do not quite, {contradicted} do not, and {undecidable} cannot be decided.",
        {
          total: number(total),
          checks: html`<a href="/#checks">${many(total, "check", "checks")}</a>`,
          consistent: verdict("consistent"),
          strained: verdict("strained"),
          contradicted,
          undecidable: verdict("undecidable"),
        },
      )}
      ${parts(
        "Of {groups} groups of claims that should agree, {conflicts} hold figures that, as a reader takes them, stay apart by more than rounding; the words, taken strictly, may still allow them all. A check proves nothing about the world: figures that agree may share a mistake.",
        {
          groups: number(count("/compare")),
          conflicts: html`<a href="/compare?kind=conflict">${conflicts}</a>`,
        },
      )}
    </p>
  </section>`;
}

function toRevisions({ count, data_version, tongue }: Book): Html {
  const { say, parts, number } = tongue;
  const kind = (name: string): string => number(count("/changes", { kind: name }));
  return html`<section aria-labelledby="revisions">
    <h2 id="revisions">${say("Revisions")}</h2>
    <p>
      ${parts(
        "A claim is never changed to fit another. Where we were wrong it is corrected towards its document; where the source was wrong and says so, its claim stays as printed and the new one supersedes it; what is no claim of this record is withdrawn, and its address is not used again. Every change has its day and reason in {history}: so far {added} added, {corrected} corrected, {superseded} superseded, {withdrawn} withdrawn.",
        {
          history: html`<a href="/history">${say("the history")}</a>`,
          added: kind("added"),
          corrected: kind("corrected"),
          superseded: kind("superseded"),
          withdrawn: kind("withdrawn"),
        },
      )}
    </p>
    <p>
      ${parts(
        "Each state of the data has a version, now {version}, which every answer and citation names: the same version is the same data.",
        { version: html`<code>${data_version}</code>` },
      )}
    </p>
  </section>`;
}

function toCorrections(corrections: string, { say, parts }: Tongue): Html {
  const address = html`<a href="${corrections}">${corrections.replace(/^mailto:/, "")}</a>`;
  return html`<section aria-labelledby="corrections">
    <h2 id="corrections">${say("Corrections")}</h2>
    <p>
      ${
        corrections === ""
          ? say("Whoever runs this copy of the site has named no address for corrections.")
          : parts("Report an error to {address}.", { address })
      }
      ${say(
        "We need the document and the passage, not the conclusion. The page of every claim offers a report with its number filled in.",
      )}
    </p>
  </section>`;
}
