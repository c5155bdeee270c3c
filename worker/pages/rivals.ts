/** `/rivals/{id}`: figures that should agree, side by side, with the kind of every difference. */
import { html, raw } from "hono/html";
import { describePart } from "../chart/codes.ts";
import type { StripPanel } from "../chart/chart.ts";
import { toSize } from "../chart/plot.ts";
import { type Group, toRivalryPanel } from "../chart/rivalry.ts";
import { escapeText } from "../chart/text.ts";
import { drawTrack } from "../chart/track.ts";
import { capitalise, toWithin } from "../chart/within.ts";
import { toSentence } from "../language/sentence.ts";
import { toPath } from "../language/languages.ts";
import type { Tongue } from "../language/tongue.ts";
import { RIVALRY_KINDS } from "../record/codes.ts";
import type { ClaimForm } from "../record/form.ts";
import type { Book } from "./book.ts";
import { toClaimList, type Told } from "./claims.ts";
import { WIDTH } from "./embed.ts";
import { type Fact, toFactList } from "./facts.ts";
import { describeGroup } from "./group.ts";
import { toRivalryNames, toRivalryRules } from "./kinds.ts";
import { shorten } from "./missing.ts";
import type { Html, Page, PageKind, World } from "./page.ts";
import { toReport } from "./report.ts";
import { toSummary } from "./summary.ts";
import { describeBounds } from "./wording.ts";

export const rivalsPage: PageKind = {
  path: /^\/rivals\/(?<id>[^/]+)$/,
  toAbsence: (id, { say }) => say("The record holds no group of rivals called “{id}”.", { id: shorten(id) }),
  write: (id, world) => {
    const group = world.book.group(id);
    return group === undefined ? undefined : toPage(group, world);
  },
};

function toPage(group: Group, world: World): Page {
  const { book, origin } = world;
  const { tongue } = book;
  const { say, parts } = tongue;
  const { id, kind, cell } = group;
  const heading = describeGroup(group, book.names, tongue);
  const name = toRivalryNames(tongue)[kind];
  const common = describeCommon(group, tongue);
  const witnesses = describeWitnesses(group, tongue);
  const panel = toPanel(group, book);
  return {
    title: heading,
    description: toSummary(`${toSentence(heading)} ${toSentence(capitalise(name))} ${common} ${witnesses}`),
    main: html`<article class="${cell.ref_area}">
      <header>
        <p class="kind">${say("Figures that should agree: {kind}", { kind: name })}</p>
        <h1>${heading}</h1>
        <p class="standfirst">${common}</p>
        <p>${witnesses}</p>
      </header>
      ${toSides(group, panel, book)} ${toDifferences(group, tongue)}
      <section aria-labelledby="use">
        <h2 id="use">${say("Use it, or correct it")}</h2>
        <p class="take">
          <a href="/compare/${id}">JSON</a> <a href="/chart/rivals.svg?id=${id}">SVG</a>
          <a href="/embed/rivals?id=${id}">${say("Embed")}</a> ${toReport(id, world, "group")}
        </p>
        <details>
          <summary>${say("Code to embed it")}</summary>
          <code>${toEmbed(panel, heading, `${origin}${toPath(tongue.language, `/embed/rivals?id=${id}`)}`)}</code>
        </details>
        <p class="soft">${parts("Group {id}", { id: html`<code>${id}</code>` })}</p>
      </section>
    </article>`,
    data: toData(group, heading, origin),
  };
}

function describeCommon({ common }: Group, tongue: Tongue): string {
  const { say } = tongue;
  if (common === null) return say("As a reader takes them, no figure fits them all.");
  const bounds = toWithin(describeBounds(common, tongue));
  return say("As a reader takes them, all of them allow: {bounds}.", { bounds });
}

function describeWitnesses({ claims, witnesses }: Group, { many }: Tongue): string {
  return many(
    witnesses,
    "{claims} claims, {count} witness: who only repeats another, or draws on the same first telling, adds none.",
    "{claims} claims, {count} witnesses: who only repeats another, or draws on the same first telling, adds none.",
    { claims: claims.length },
  );
}

function toPanel(group: Group, { names, tongue, indicator }: Book): StripPanel {
  const issuers = new Set(group.cell.indicator.flatMap((code) => indicator(code)?.issuers ?? []));
  const words = {
    area: names.areas[group.cell.ref_area] ?? group.cell.ref_area,
    toName: (code: string) => names.indicators[code] ?? code,
    isIssuer: ({ ref_area, claimant }: ClaimForm) => issuers.has(`${ref_area}:${claimant.id}`),
    toPart: (claim: ClaimForm) => describePart(claim, names, tongue),
  };
  return toRivalryPanel(group, words, tongue);
}

/** In the order of the picture, each with its row of it. */
function toSides({ claims, common }: Group, panel: StripPanel, book: Book): Html {
  const { say } = book.tongue;
  const told = panel.marks.flatMap((mark, index): readonly Told[] => {
    const claim = claims.find(({ id }) => id === mark.id);
    if (claim === undefined) return [];
    const track = html`${raw(drawTrack(panel, mark, index === 0, book.tongue))}`;
    return [{ claim, note: toSentence(capitalise(mark.difference ?? say("the first"))), track }];
  });
  return html`<section aria-labelledby="sides">
    <h2 id="sides">${say("Side by side")}</h2>
    <p class="lead">
      ${say("The first is told first-hand, or in the plainest words; the others are set against it.")}
      ${common === null ? "" : say("The band is what all of them share.")}
    </p>
    ${toClaimList(told, book)}
  </section>`;
}

/** Kinds that occur, with their pairs, in the order in which they are tried. */
function toDifferences({ claims, pairs, kind }: Group, tongue: Tongue): Html {
  const { say, display } = tongue;
  const [names, rules] = [toRivalryNames(tongue), toRivalryRules(tongue)];
  const byKind = Map.groupBy(pairs, (pair) => pair.kind);
  const displays = new Map(claims.map((claim) => [claim.id, display(claim.display)]));
  const facts = RIVALRY_KINDS.map((name): Fact => {
    const found = byKind.get(name);
    const words = found === undefined ? null : html`${rules[name]} ${toPairs(found, displays, tongue)}`;
    return [capitalise(names[name]), words];
  });
  return html`<section aria-labelledby="kinds">
    <h2 id="kinds">${say("How they differ, pair by pair")}</h2>
    ${toFactList(facts)}
    ${
      byKind.size > 1
        ? html`<p>
            ${say("Of the kinds that occur the group has the last in this order: {kind}.", { kind: names[kind] })}
          </p>`
        : ""
    }
  </section>`;
}

/** Pairs that print the same two figures once, with how many they are. */
function toPairs(pairs: Group["pairs"], displays: ReadonlyMap<string, string>, { parts, manyParts }: Tongue): Html {
  const toFigure = (id: string): Html => html`<a href="/claims/${id}">${displays.get(id) ?? id}</a>`;
  const alike = Map.groupBy(pairs, ({ claims: [a, b] }) => {
    const [one, other] = [displays.get(a) ?? a, displays.get(b) ?? b];
    return one < other ? `${one} ${other}` : `${other} ${one}`;
  });
  return html`<ul class="pairs">
    ${Array.from(alike.values(), (same) => {
      const [a, b] = same[0]?.claims ?? [];
      if (a === undefined || b === undefined) return "";
      const figures = { one: toFigure(a), other: toFigure(b) };
      const words =
        same.length === 1
          ? parts("{one} and {other}", figures)
          : manyParts(same.length, "{one} and {other}, {count} pair", "{one} and {other}, {count} pairs", figures);
      return html`<li>${words}</li>`;
    })}
  </ul>`;
}

/** A frame no lower than what it holds: words, and a picture that grows with it; cqw is a hundredth of its width. */
function toEmbed(panel: StripPanel, heading: string, address: string): string {
  const { width, height } = toSize(panel, WIDTH);
  const grown = Math.ceil((100 * height) / width);
  return `<div style="container-type: inline-size; max-width: 576px">
  <iframe src="${address}" title="${escapeText(heading)}" loading="lazy"
    style="border: 0; width: 100%; height: calc(${WORDS}px + ${grown}cqw)"></iframe>
</div>`;
}

/** Pixels that the words about the picture need on the narrowest phone. */
const WORDS = 400;

function toData({ claims }: Group, name: string, origin: string): Readonly<Record<string, unknown>> {
  return {
    "@type": "ItemList",
    name,
    numberOfItems: claims.length,
    itemListElement: claims.map(({ id }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      url: `${origin}/claims/${id}`,
    })),
  };
}
