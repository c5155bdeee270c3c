/** `/claims/{id}`: one printed figure, with its words, its document and everything that it is tied to. */
import { html, raw } from "hono/html";
import { chooseFirst, describeDifference } from "../chart/difference.ts";
import { drawInterval, isReadOtherwise } from "../chart/interval.ts";
import { describeSpeaker } from "../chart/people.ts";
import { describeDay, describePeriod } from "../chart/period.ts";
import type { Group } from "../chart/rivalry.ts";
import { toWithin } from "../chart/within.ts";
import type { ClaimForm } from "../record/form.ts";
import type { Book, Change, Relations } from "./book.ts";
import { SHOWN_CHECKS, toCheckList } from "./checks.ts";
import { toFacts } from "./claim-facts.ts";
import { toClaimList, type Told } from "./claims.ts";
import { type Html, type Page, type PageKind, toDataset, type World } from "./page.ts";
import { describeSource } from "./passage.ts";
import { toReport } from "./report.ts";
import { toSubject } from "./subject.ts";
import { toSummary } from "./summary.ts";
import { describeWording } from "./wording.ts";

export const claimPage: PageKind = {
  path: /^\/claims\/(?<id>[^/]+)$/,
  noun: "claim",
  write: (id, world) => {
    const claim = world.book.claim(id);
    return claim === undefined ? undefined : toPage(claim, world);
  },
};

/** So many of a list stand in the page. */
const SHOWN = 8;

function toPage(claim: ClaimForm, world: World): Page {
  const { book } = world;
  const { id, display, source, value_text, ref_area } = claim;
  const subject = toSubject(claim, book.names);
  const period = describePeriod(claim);
  const relations = book.relations(id);
  return {
    title: `${display}: ${subject}, ${period} (${source.publisher.name})`,
    description: toSummary(
      `${subject}, ${period}: “${value_text}”, says ${describeSpeaker(claim, book.claimant)} in ${describeSource(source)}. ` +
        describeWording(claim),
    ),
    main: html`<article class="claim ${ref_area}">
      <header>
        <p class="kind">A claim: one figure as one document printed it</p>
        <h1><span class="big">${display}</span> ${subject}, ${period}</h1>
        <p class="standfirst"><q lang="${source.language}">${value_text}</q></p>
        <p>${describeWording(claim)}</p>
        ${toPicture(claim)}
      </header>
      ${toFacts(claim, book)} ${toRivals(claim, relations, book)} ${toSiblings(relations, book)}
      ${toChecks(claim, subject, book)} ${toHistory(claim, relations, book)} ${toUse(claim, world)}
    </article>`,
    data: toData(claim, `${subject}, ${period}`, world),
  };
}

function toPicture(claim: ClaimForm): Html {
  return html`<figure class="picture">
    ${raw(drawInterval(claim, describeWording(claim)))}
    ${
      isReadOtherwise(claim)
        ? html`<figcaption class="kind">
            The line: what the words allow. Pale: what a reader takes them for.
          </figcaption>`
        : ""
    }
  </figure>`;
}

function toRivals(claim: ClaimForm, { rivals }: Relations, book: Book): Html | string {
  const groups = rivals.flatMap((id) => book.group(id) ?? []);
  if (groups.length === 0) return "";
  return html`<section aria-labelledby="rivals">
    <h2 id="rivals">What it is set against</h2>
    ${groups.map((group) => toGroup(claim, group, book))}
  </section>`;
}

/** The claims of a group, each against this one. */
function toGroup(claim: ClaimForm, { id, claims, pairs }: Group, book: Book): Html {
  const own = chooseFirst([claim], () => true);
  const others = claims.filter((other) => other.id !== claim.id);
  const told = others.slice(0, SHOWN).map((other): Told => {
    const pair = pairs.find(({ claims }) => claims.includes(claim.id) && claims.includes(other.id));
    const words = describeDifference(own, other, pair?.kind, (code) => toWithin(book.names.indicators[code] ?? code));
    return { claim: other, note: `${words.replaceAll("the first", "this one")}:` };
  });
  return html`${toClaimList(told, book)}
    <p class="more">
      <a href="/rivals/${id}">${others.length > SHOWN ? `All ${claims.length} claims` : "The claims"} side by side</a>
    </p>`;
}

/** Claims of the same cell that no group of rivals holds. */
function toSiblings(relations: Relations, book: Book): Html | string {
  const grouped = new Set(relations.rivals.flatMap((id) => book.group(id)?.claims.map((claim) => claim.id) ?? []));
  const siblings = relations.siblings.filter((id) => !grouped.has(id));
  if (siblings.length === 0) return "";
  const told = siblings.flatMap((id): readonly Told[] => {
    const claim = book.claim(id);
    return claim === undefined ? [] : [{ claim, note: null }];
  });
  return html`<section aria-labelledby="siblings">
    <h2 id="siblings">Printed of the same thing and time</h2>
    ${toClaimList(told, book)}
  </section>`;
}

function toChecks({ id }: ClaimForm, subject: string, book: Book): Html | string {
  const found = book.checks([id], SHOWN_CHECKS);
  if (found.total === 0) return "";
  return html`<section aria-labelledby="checks">
    <h2 id="checks">Checks that touch it</h2>
    ${toCheckList(found, subject, `/checks?claim=${id}&limit=1000`, book)}
  </section>`;
}

function toHistory(claim: ClaimForm, { superseded_by, retold_by }: Relations, book: Book): Html | string {
  const told = [
    ...toTold("It revises:", claim.supersedes === null ? [] : [claim.supersedes], book),
    ...toTold("Revised by:", superseded_by, book),
    ...toTold("It repeats:", claim.retells === null ? [] : [claim.retells], book),
    ...toTold("Repeated by:", retold_by, book),
  ];
  const changes = book.changes(claim.id);
  if (told.length + changes.length === 0) return "";
  return html`<section aria-labelledby="history">
    <h2 id="history">History</h2>
    ${told.length === 0 ? "" : toClaimList(told, book)}
    <ul class="changes">
      ${changes.map(toChange)}
    </ul>
  </section>`;
}

function toTold(note: string, ids: readonly string[], book: Book): readonly Told[] {
  return ids.flatMap((id) => {
    const claim = book.claim(id);
    return claim === undefined ? [] : [{ claim, note }];
  });
}

function toChange({ date, kind, reason }: Change): Html {
  return html`<li><time datetime="${date}">${describeDay(date)}</time> ${kind}: ${reason}</li>`;
}

function toUse(claim: ClaimForm, { book, origin, corrections }: World): Html {
  const { id, source, value_text } = claim;
  const citation =
    `${describeSource(source)}${source.title === null ? "" : `, “${source.title}”`}: “${value_text}”. ` +
    `In: Tripoint, data version ${book.data_version}, CC BY 4.0, ${origin}/claims/${id}`;
  return html`<section aria-labelledby="use">
    <h2 id="use">Use it, or correct it</h2>
    <p class="cite">${citation}</p>
    <p class="take">
      <a href="/stats/${id}/cite">Citation and BibTeX</a> <a href="/stats/${id}">JSON</a> ${toReport(id, corrections)}
    </p>
    <p class="soft">Claim <code>${id}</code></p>
  </section>`;
}

function toData(claim: ClaimForm, about: string, { origin }: World): Readonly<Record<string, unknown>> {
  const { id, display, source, value_text, claimant, as_of } = claim;
  return {
    "@type": "Claim",
    "@id": `${origin}/claims/${id}`,
    name: `${display}: ${about}`,
    text: value_text,
    author: { "@type": "Organization", name: claimant.name },
    ...(as_of === null ? {} : { datePublished: as_of }),
    appearance: {
      "@type": "CreativeWork",
      url: source.url,
      inLanguage: source.language,
      publisher: { "@type": "Organization", name: source.publisher.name },
      ...(source.title === null ? {} : { name: source.title }),
      ...(source.published === null ? {} : { datePublished: source.published }),
    },
    license: "https://creativecommons.org/licenses/by/4.0/",
    isPartOf: toDataset(origin),
  };
}
