/** `/rivals/{id}`: figures that should agree, side by side, with the kind of every difference. */
import { html, raw } from "hono/html";
import { describePart } from "../chart/codes.ts";
import type { StripPanel } from "../chart/chart.ts";
import { toSize } from "../chart/plot.ts";
import { type Group, toRivalryPanel } from "../chart/rivalry.ts";
import { escapeText } from "../chart/text.ts";
import { drawTrack } from "../chart/track.ts";
import { capitalise, toWithin } from "../chart/within.ts";
import { RIVALRY_KINDS } from "../record/codes.ts";
import type { Book } from "./book.ts";
import { toClaimList, type Told } from "./claims.ts";
import { WIDTH } from "./embed.ts";
import { type Fact, toFactList } from "./facts.ts";
import { describeGroup } from "./group.ts";
import { RIVALRY_NAMES, RIVALRY_RULES } from "./kinds.ts";
import type { Html, Page, PageKind, World } from "./page.ts";
import { toReport } from "./report.ts";
import { toSummary } from "./summary.ts";
import { describeBounds } from "./wording.ts";

export const rivalsPage: PageKind = {
  path: /^\/rivals\/(?<id>[^/]+)$/,
  noun: "group of rivals",
  write: (id, world) => {
    const group = world.book.group(id);
    return group === undefined ? undefined : toPage(group, world);
  },
};

function toPage(group: Group, { book, origin, corrections }: World): Page {
  const { id, kind, cell } = group;
  const heading = describeGroup(group, book.names);
  const panel = toPanel(group, book);
  return {
    title: heading,
    description: toSummary(
      `${heading}. ${capitalise(RIVALRY_NAMES[kind])}. ${describeCommon(group)} ${describeWitnesses(group)}`,
    ),
    main: html`<article class="${cell.ref_area}">
      <header>
        <p class="kind">Figures that should agree: ${RIVALRY_NAMES[kind]}</p>
        <h1>${heading}</h1>
        <p class="standfirst">${describeCommon(group)}</p>
        <p>${describeWitnesses(group)}</p>
      </header>
      ${toSides(group, panel, book)} ${toDifferences(group)}
      <section aria-labelledby="use">
        <h2 id="use">Use it, or correct it</h2>
        <p class="take">
          <a href="/compare/${id}">JSON</a> <a href="/chart/rivals.svg?id=${id}">SVG</a>
          <a href="/embed/rivals?id=${id}">Embed</a> ${toReport(id, corrections, "group")}
        </p>
        <details>
          <summary>Code to embed it</summary>
          <code>${toEmbed(panel, heading, origin)}</code>
        </details>
        <p class="soft">Group <code>${id}</code></p>
      </section>
    </article>`,
    data: toData(group, heading, origin),
  };
}

function describeCommon({ common }: Group): string {
  if (common === null) return "As a reader takes them, no figure fits them all.";
  return `As a reader takes them, all of them allow: ${toWithin(describeBounds(common))}.`;
}

function describeWitnesses({ claims, witnesses }: Group): string {
  const count = witnesses === 1 ? "1 witness" : `${witnesses} witnesses`;
  return `${claims.length} claims, ${count}: who only repeats another, or draws on the same first telling, adds none.`;
}

function toPanel(group: Group, { names, indicator }: Book): StripPanel {
  const issuers = new Set(group.cell.indicator.flatMap((code) => indicator(code)?.issuers ?? []));
  return toRivalryPanel(group, {
    area: names.areas[group.cell.ref_area] ?? group.cell.ref_area,
    toName: (code) => names.indicators[code] ?? code,
    isIssuer: ({ ref_area, claimant }) => issuers.has(`${ref_area}:${claimant.id}`),
    toPart: (claim) => describePart(claim, names),
  });
}

/** In the order of the picture, each with its row of it. */
function toSides({ claims, common }: Group, panel: StripPanel, book: Book): Html {
  const told = panel.marks.flatMap((mark, index): readonly Told[] => {
    const claim = claims.find(({ id }) => id === mark.id);
    if (claim === undefined) return [];
    const track = html`${raw(drawTrack(panel, mark, index === 0))}`;
    return [{ claim, note: `${capitalise(mark.difference ?? "the first")}:`, track }];
  });
  return html`<section aria-labelledby="sides">
    <h2 id="sides">Side by side</h2>
    <p class="lead">
      The first is told first-hand, or in the plainest words; the others are set against it.
      ${common === null ? "" : "The band is what all of them share."}
    </p>
    ${toClaimList(told, book)}
  </section>`;
}

/** Kinds that occur, with their pairs, in the order in which they are tried. */
function toDifferences({ claims, pairs, kind }: Group): Html {
  const byKind = Map.groupBy(pairs, (pair) => pair.kind);
  const displays = new Map(claims.map(({ id, display }) => [id, display]));
  const facts = RIVALRY_KINDS.map((name): Fact => {
    const found = byKind.get(name);
    const words = found === undefined ? null : html`${RIVALRY_RULES[name]} ${toPairs(found, displays)}`;
    return [capitalise(RIVALRY_NAMES[name]), words];
  });
  return html`<section aria-labelledby="kinds">
    <h2 id="kinds">How they differ, pair by pair</h2>
    ${toFactList(facts)}
    ${
      byKind.size > 1
        ? html`<p>Of the kinds that occur the group has the last in this order: ${RIVALRY_NAMES[kind]}.</p>`
        : ""
    }
  </section>`;
}

/** Pairs that print the same two figures once, with how many they are. */
function toPairs(pairs: Group["pairs"], displays: ReadonlyMap<string, string>): Html {
  const toFigure = (id: string): Html => html`<a href="/claims/${id}">${displays.get(id) ?? id}</a>`;
  const alike = Map.groupBy(pairs, ({ claims: [a, b] }) => {
    const [one, other] = [displays.get(a) ?? a, displays.get(b) ?? b];
    return one < other ? `${one} ${other}` : `${other} ${one}`;
  });
  return html`<ul class="pairs">
    ${Array.from(alike.values(), (same) => {
      const [a, b] = same[0]?.claims ?? [];
      if (a === undefined || b === undefined) return "";
      return html`<li>${toFigure(a)} and ${toFigure(b)}${same.length === 1 ? "" : `, ${same.length} pairs`}</li>`;
    })}
  </ul>`;
}

/** A frame no lower than what it holds: words, and a picture that grows with it; cqw is a hundredth of its width. */
function toEmbed(panel: StripPanel, heading: string, origin: string): string {
  const { width, height } = toSize(panel, WIDTH);
  const grown = Math.ceil((100 * height) / width);
  return `<div style="container-type: inline-size; max-width: 576px">
  <iframe src="${origin}/embed/rivals?id=${panel.id}" title="${escapeText(heading)}" loading="lazy"
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
