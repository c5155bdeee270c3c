/** `/claims/{id}`: one printed figure, with its words, its document and everything that it is tied to. */
import { html, raw } from "hono/html";
import { drawInterval, isReadOtherwise } from "../chart/interval.ts";
import { describeSpeaker } from "../chart/people.ts";
import { describeDay, describePeriod } from "../chart/period.ts";
import type { Group } from "../chart/rivalry.ts";
import { capitalise, toWithin } from "../chart/within.ts";
import { toPath } from "../language/languages.ts";
import { toSentence } from "../language/sentence.ts";
import type { Tongue } from "../language/tongue.ts";
import type { ClaimForm } from "../record/form.ts";
import { describeBeside } from "./beside.ts";
import type { Book, Change, Relations } from "./book.ts";
import { SHOWN_CHECKS, toCheckList } from "./checks.ts";
import { toFacts } from "./claim-facts.ts";
import { toClaimList, type Told } from "./claims.ts";
import { shorten } from "./missing.ts";
import { type Html, type Page, type PageKind, toDataset, type World } from "./page.ts";
import { describeSource } from "./passage.ts";
import { toReport } from "./report.ts";
import { toSubject } from "./subject.ts";
import { toSummary } from "./summary.ts";
import { describeWording } from "./wording.ts";

export const claimPage: PageKind = {
  path: /^\/claims\/(?<id>[^/]+)$/,
  toAbsence: (id, { say }) => say("The record holds no claim called “{id}”.", { id: shorten(id) }),
  write: (id, world) => {
    const claim = world.book.claim(id);
    return claim === undefined ? undefined : toPage(claim, world);
  },
};

/** So many of a list stand in the page. */
const SHOWN = 8;

function toPage(claim: ClaimForm, world: World): Page {
  const { book } = world;
  const { tongue } = book;
  const { say } = tongue;
  const { id, source, value_text, ref_area } = claim;
  const display = tongue.display(claim.display);
  const subject = toSubject(claim, book.names, tongue);
  const period = describePeriod(claim, tongue);
  const wording = describeWording(claim, tongue);
  const relations = book.relations(id);
  return {
    title: `${display}: ${subject}, ${period} (${tongue.text(source.publisher.name)})`,
    description: toSummary(
      `${say("{subject}, {period}: “{wording}”, says {speaker} in {document}.", {
        subject,
        period,
        wording: value_text,
        speaker: describeSpeaker(claim, book.claimant, tongue),
        document: describeSource(source, tongue),
      })} ${wording}`,
    ),
    main: html`<article class="claim ${ref_area}">
      <header>
        <p class="kind">${say("A claim: one figure as one document printed it")}</p>
        <h1><span class="big">${display}</span> ${subject}, ${period}</h1>
        <p class="standfirst"><q lang="${source.language}">${value_text}</q></p>
        <p>${wording}</p>
        ${toPicture(claim, wording, tongue)}
      </header>
      ${toFacts(claim, book)} ${toRivals(claim, relations, book)} ${toSiblings(relations, book)}
      ${toChecks(claim, subject, book)} ${toHistory(claim, relations, book)} ${toUse(claim, world)}
    </article>`,
    data: toData(claim, `${subject}, ${period}`, world),
  };
}

function toPicture(claim: ClaimForm, wording: string, tongue: Tongue): Html {
  const { say } = tongue;
  return html`<figure class="picture">
    ${raw(drawInterval(claim, wording, tongue))}
    ${
      isReadOtherwise(claim)
        ? html`<figcaption class="kind">
            ${say("The line: what the words allow. Pale: what a reader takes them for.")}
          </figcaption>`
        : ""
    }
  </figure>`;
}

function toRivals(claim: ClaimForm, { rivals }: Relations, book: Book): Html | string {
  const groups = rivals.flatMap((id) => book.group(id) ?? []);
  if (groups.length === 0) return "";
  return html`<section aria-labelledby="rivals">
    <h2 id="rivals">${book.tongue.say("What it is set against")}</h2>
    ${groups.map((group) => toGroup(claim, group, book))}
  </section>`;
}

/** The claims of a group, each against this one. */
function toGroup(claim: ClaimForm, { id, claims, pairs }: Group, book: Book): Html {
  const { names, tongue } = book;
  const toName = (code: string): string => toWithin(names.indicators[code] ?? code);
  const others = claims.filter((other) => other.id !== claim.id);
  const told = others.slice(0, SHOWN).map((other): Told => {
    const pair = pairs.find(({ claims }) => claims.includes(claim.id) && claims.includes(other.id));
    return { claim: other, note: toSentence(capitalise(describeBeside(claim, other, pair?.kind, toName, tongue))) };
  });
  return html`${toClaimList(told, book)}
    <p class="more">
      <a href="/rivals/${id}"
        >${
          others.length > SHOWN
            ? tongue.many(claims.length, "All {count} claims side by side", "All {count} claims side by side")
            : tongue.say("The claims side by side")
        }</a
      >
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
    <h2 id="siblings">${book.tongue.say("Printed of the same thing and time")}</h2>
    ${toClaimList(told, book)}
  </section>`;
}

function toChecks({ id }: ClaimForm, subject: string, book: Book): Html | string {
  const found = book.checks([id], SHOWN_CHECKS);
  if (found.total === 0) return "";
  return html`<section aria-labelledby="checks">
    <h2 id="checks">${book.tongue.say("Checks that touch it")}</h2>
    ${toCheckList(found, subject, `/checks?claim=${id}&limit=1000`, book)}
  </section>`;
}

function toHistory(claim: ClaimForm, { superseded_by, retold_by }: Relations, book: Book): Html | string {
  const { say } = book.tongue;
  const told = [
    ...toTold(say("It revises:"), claim.supersedes === null ? [] : [claim.supersedes], book),
    ...toTold(say("Revised by:"), superseded_by, book),
    ...toTold(say("It repeats:"), claim.retells === null ? [] : [claim.retells], book),
    ...toTold(say("Repeated by:"), retold_by, book),
  ];
  const changes = book.changes(claim.id);
  if (told.length + changes.length === 0) return "";
  return html`<section aria-labelledby="history">
    <h2 id="history">${say("History")}</h2>
    ${told.length === 0 ? "" : toClaimList(told, book)}
    <ul class="changes">
      ${changes.map((change) => toChange(change, book.tongue))}
    </ul>
  </section>`;
}

function toTold(note: string, ids: readonly string[], book: Book): readonly Told[] {
  return ids.flatMap((id) => {
    const claim = book.claim(id);
    return claim === undefined ? [] : [{ claim, note }];
  });
}

function toChange({ date, kind, reason }: Change, tongue: Tongue): Html {
  const day = html`<time datetime="${date}">${describeDay(date, tongue)}</time>`;
  return html`<li>${CHANGES[kind]({ day, reason: tongue.text(reason) }, tongue)}</li>`;
}

/** What was done with a claim, on which day and why. */
const CHANGES: Readonly<Record<Change["kind"], (told: Changed, tongue: Tongue) => readonly (string | Html)[]>> = {
  added: (told, { parts }) => parts("{day} added: {reason}", told),
  corrected: (told, { parts }) => parts("{day} corrected: {reason}", told),
  superseded: (told, { parts }) => parts("{day} superseded: {reason}", told),
  withdrawn: (told, { parts }) => parts("{day} withdrawn: {reason}", told),
};

type Changed = Readonly<Record<"day" | "reason", Html | string>>;

function toUse(claim: ClaimForm, world: World): Html {
  const { book, origin } = world;
  const { say, parts } = book.tongue;
  const { id, source, value_text: wording } = claim;
  const told = {
    source: describeSource(source, book.tongue),
    wording,
    version: book.data_version,
    address: `${origin}${toPath(book.tongue.language, `/claims/${id}`)}`,
  };
  const citation =
    source.title === null
      ? say("{source}: “{wording}”. In: Tripoint, data version {version}, CC BY 4.0, {address}", told)
      : say("{source}, “{title}”: “{wording}”. In: Tripoint, data version {version}, CC BY 4.0, {address}", {
          ...told,
          title: source.title,
        });
  return html`<section aria-labelledby="use">
    <h2 id="use">${say("Use it, or correct it")}</h2>
    <p class="cite">${citation}</p>
    <p class="take">
      <a href="/stats/${id}/cite">${say("Citation and BibTeX")}</a> <a href="/stats/${id}">JSON</a>
      ${toReport(id, world)}
    </p>
    <p class="soft">${parts("Claim {id}", { id: html`<code>${id}</code>` })}</p>
  </section>`;
}

function toData(claim: ClaimForm, about: string, { book, origin }: World): Readonly<Record<string, unknown>> {
  const { display, text } = book.tongue;
  const { id, source, value_text, claimant, as_of } = claim;
  return {
    "@type": "Claim",
    "@id": `${origin}/claims/${id}`,
    name: `${display(claim.display)}: ${about}`,
    text: value_text,
    author: { "@type": "Organization", name: text(claimant.name) },
    ...(as_of === null ? {} : { datePublished: as_of }),
    appearance: {
      "@type": "CreativeWork",
      url: source.url,
      inLanguage: source.language,
      publisher: { "@type": "Organization", name: text(source.publisher.name) },
      ...(source.title === null ? {} : { name: source.title }),
      ...(source.published === null ? {} : { datePublished: source.published }),
    },
    license: "https://creativecommons.org/licenses/by/4.0/",
    isPartOf: toDataset(origin),
  };
}
