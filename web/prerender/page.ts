/** Puts the figures into the page: `<!--five-->` and the like become HTML made from the API's answers. */
import { toPanelSvg } from "../../worker/chart/panel.ts";
import { toPicture } from "../../worker/chart/picture.ts";
import type { PageData } from "../charts/data.ts";
import { toClaimRow } from "../views/claim.ts";
import { describeDay } from "../views/period.ts";
import { h, type Tree } from "../views/tree.ts";
import { type Answers, type Ask, askAll } from "./answers.ts";
import { toLane, toNovemberEvents, toPageData } from "./data.ts";
import { FIVE, NOVEMBER, STATION, YEARS } from "./figures.ts";
import { type Files, publish, SITE } from "./files.ts";
import { toFilter } from "./filter.ts";
import { toNumber } from "./five.ts";
import { toHtml, toHtmlList } from "./html.ts";
import { withIntegrity } from "./integrity.ts";
import { toComparison, toEventPeriod, toFigureTable, toSource, toTimeline } from "./sections.ts";
import { describeNovember, describeScale } from "./sentences.ts";

/** Besides the page itself, writes what it loads later: the data of the charts, and the first chart as a picture. */
export async function prerender(html: string, ask: Ask, files: Files = SITE): Promise<string> {
  const answers = await askAll(ask);
  const data = toPageData(answers);
  const dataAddress = publish(files, "page", "json", JSON.stringify(data));
  const title = "People detained in Lithuania and attempts to cross into Poland";
  const picture = toPicture(title, data.years, "Tripoint: who counted what at the border with Belarus");
  const pictureAddress = publish(files, "years", "svg", picture);
  return withIntegrity(fill(html, toParts(answers, data, dataAddress, pictureAddress)), files.read);
}

function toParts(
  answers: Answers,
  data: PageData,
  dataAddress: string,
  picture: string,
): Readonly<Record<string, string>> {
  const { claims, comparisons, events, sources, data_version } = answers;
  const newest =
    claims
      .map(({ as_of, source }) => as_of ?? source.published ?? "")
      .toSorted()
      .at(-1) ?? "";
  const years = YEARS.flatMap((year) => year.claims).map(answers.claim);
  const november = NOVEMBER.lanes.flatMap((indicator) => toLane(answers, indicator));
  return {
    data: toHtml(h("meta", { name: "tripoint-data", content: dataAddress })),
    dateline: toHtmlList([
      h("span", {}, "Newest statement ", h("time", { datetime: newest }, describeDay(newest))),
      h("span", {}, `${claims.length} claims from ${sources.length} documents`),
      h("span", {}, `Data version ${data_version}`),
    ]),
    five: toHtmlList(FIVE.map((headline) => toNumber(answers, headline))),
    "years-text": toHtmlList(data.years.map(({ finding }) => h("p", { class: "finding" }, finding))),
    "years-scale": toHtml(h("p", {}, describeScale(answers))),
    years: [
      `<div class="panels">${data.years.map(toPlot).join("")}</div>`,
      toHtml(
        h(
          "p",
          { class: "downloads" },
          h("a", { href: picture, download: "tripoint-2020-2021.svg" }, "Download as SVG"),
        ),
      ),
      toHtml(toFigureTable("The four figures of the chart", years, answers)),
    ].join(""),
    "station-text": toHtml(h("p", { class: "finding" }, data.station.finding)),
    station: [
      toCanvas("station", data.station.finding),
      toHtml(toFigureTable("The two figures of the chart", STATION.map(answers.claim), answers)),
    ].join(""),
    "november-text": toHtml(h("p", { class: "finding" }, describeNovember(answers))),
    moments: toHtml(toMoments(answers)),
    november: [
      toCanvas(
        "november",
        "November 2021 day by day: people gathered at the border, present in Belarus and flown out, with the events.",
      ),
      toHtml(toFigureTable("The figures of the chart", november, answers)),
    ].join(""),
    comparisons: toHtmlList(comparisons.map((comparison) => toComparison(comparison, answers))),
    events: toHtmlList(toTimeline(events, answers)),
    documents: toHtmlList(sources.map((source) => toSource(source, claims))),
    filter: toHtmlList(toFilter(answers)),
    claims: toHtmlList(claims.map((claim) => toClaimRow(claim, answers.names))),
    version: toHtmlList([`Data version ${data_version}. `, h("a", { href: "/healthz" }, "What is running")]),
  };
}

/** A panel as a picture that a canvas may take over. */
function toPlot(panel: PageData["years"][number], index: number): string {
  const id = `years-${index}`;
  return `<figure class="plot panel-plot" id="${id}">${toPanelSvg(panel, id)}</figure>`;
}

/** Room for a chart that only scripts draw. */
function toCanvas(id: string, finding: string): string {
  return toHtml(h("figure", { class: "plot", id: `${id}-plot`, "data-finding": finding, hidden: "" }));
}

/** The key to the numbers of the time axis. */
function toMoments(answers: Answers): Tree {
  return h(
    "ol",
    { class: "moments" },
    toNovemberEvents(answers).map((event) =>
      h(
        "li",
        {},
        h("a", { href: `#${event.id}` }, event.title),
        h("span", { class: "soft" }, `${toEventPeriod(event)}${event.obs_status === "F" ? ", planned" : ""}`),
      ),
    ),
  );
}

/** Throws where page and parts do not match one to one. */
function fill(html: string, parts: Readonly<Record<string, string>>): string {
  const unused = new Set(Object.keys(parts));
  const filled = html.replace(/<!--([a-z-]+)-->/g, (mark, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new RangeError(`Cannot write the page: nothing is known of ${mark}`);
    unused.delete(name);
    return part;
  });
  if (unused.size > 0) throw new RangeError(`Cannot write the page: no place for ${[...unused].join(", ")}`);
  return filled;
}
