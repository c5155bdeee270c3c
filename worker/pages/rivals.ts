/** `/rivals/{id}`: figures that should agree, side by side, with the kind of every difference. */
import { html, raw } from "hono/html";
import { describePart } from "../chart/codes.ts";
import type { StripPanel } from "../chart/chart.ts";
import { toPlot, toSize } from "../chart/plot.ts";
import { type Group, toRivalryPanel } from "../chart/rivalry.ts";
import { capitalise } from "../chart/within.ts";
import { RIVALRY_KINDS } from "../record/codes.ts";
import type { Book } from "./book.ts";
import { toClaimList, type Told } from "./claims.ts";
import { describeGroup } from "./group.ts";
import { RIVALRY_NAMES, RIVALRY_RULES } from "./kinds.ts";
import type { Html, Page, PageKind, World } from "./page.ts";
import { toReport } from "./report.ts";
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
    description: `${capitalise(RIVALRY_NAMES[kind])}. ${describeCommon(group)} ${describeWitnesses(group)}`,
    main: html`<article class="${cell.ref_area}">
      <header>
        <p class="kind">Figures that should agree: ${RIVALRY_NAMES[kind]}</p>
        <h1>${heading}</h1>
        <p class="standfirst">${describeCommon(group)}</p>
        <p>${describeWitnesses(group)}</p>
        ${toPicture(panel)}
      </header>
      ${toSides(group, panel, book)} ${toDifferences(group)}
      <section aria-labelledby="use">
        <h2 id="use">Use it, or correct it</h2>
        <p class="take">
          <a href="/compare/${id}">JSON</a> <a href="/chart/rivals.svg?id=${id}">SVG</a>
          <a href="/embed/rivals?id=${id}">Frame for another page</a> ${toReport(id, corrections, "group")}
        </p>
        <p class="soft">Group <code>${id}</code></p>
      </section>
    </article>`,
    data: toData(group, heading, origin),
  };
}

function describeCommon({ common }: Group): string {
  if (common === null) return "No figure fits what a reader takes all of them to mean.";
  return `${describeBounds(common)} fits what a reader takes all of them to mean.`;
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

/** In user units: narrow, so that its words stand above its lines on every screen. */
const WIDTH = 360;

function toPicture(panel: StripPanel): Html {
  return html`<figure class="picture">
    ${raw(toPlot(panel, { scale: "linear", events: false }, toSize(panel, WIDTH), "rivals"))}
    ${panel.common === null ? "" : html`<figcaption class="kind">The band: what all of them share.</figcaption>`}
  </figure>`;
}

/** In the order of the picture. */
function toSides({ claims }: Group, { marks }: StripPanel, book: Book): Html {
  const told = marks.flatMap(({ id, difference }): readonly Told[] => {
    const claim = claims.find((one) => one.id === id);
    return claim === undefined ? [] : [{ claim, note: `${capitalise(difference ?? "the first")}:` }];
  });
  return html`<section aria-labelledby="sides">
    <h2 id="sides">Side by side</h2>
    <p class="lead">The first is told first-hand and in the plainest words; the others are set against it.</p>
    ${toClaimList(told, book)}
  </section>`;
}

/** Kinds that occur, with their pairs, in the order in which they are tried. */
function toDifferences({ claims, pairs, kind }: Group): Html {
  const byKind = Map.groupBy(pairs, (pair) => pair.kind);
  const displays = new Map(claims.map(({ id, display }) => [id, display]));
  const toFigure = (id: string): Html => html`<a href="/claims/${id}">${displays.get(id) ?? id}</a>`;
  return html`<section aria-labelledby="kinds">
    <h2 id="kinds">How they differ, pair by pair</h2>
    <dl class="facts">
      ${RIVALRY_KINDS.map((name) => {
        const found = byKind.get(name) ?? [];
        if (found.length === 0) return "";
        return html`<div>
          <dt>${capitalise(RIVALRY_NAMES[name])}</dt>
          <dd>
            ${RIVALRY_RULES[name]}
            <ul class="pairs">
              ${found.map(({ claims: [a, b] }) => html`<li>${toFigure(a)} and ${toFigure(b)}</li>`)}
            </ul>
          </dd>
        </div>`;
      })}
    </dl>
    ${
      byKind.size > 1
        ? html`<p>Of the kinds that occur the group has the last in this order: ${RIVALRY_NAMES[kind]}.</p>`
        : ""
    }
  </section>`;
}

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
