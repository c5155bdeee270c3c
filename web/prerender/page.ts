/** Puts the figures into the page: `<!--five-->` and the like become HTML made from the API's answers. */
import { toPanelSvg } from "../../worker/chart/panel.ts";
import { toPicture } from "../../worker/chart/picture.ts";
import type { Codes, PageData } from "../charts/data.ts";
import { toClaimRow } from "../views/claim.ts";
import { describeDay } from "../views/period.ts";
import { h } from "../views/tree.ts";
import { type Answers, type Ask, askAll } from "./answers.ts";
import { toCheckParts } from "./checks.ts";
import { toLane, toPageData } from "./data.ts";
import { toDataset } from "./dataset.ts";
import { FIVE, NOVEMBER, STATION } from "./figures.ts";
import { type Files, publish, SITE } from "./files.ts";
import { fill } from "./fill.ts";
import { toChoices, toFilter } from "./filter.ts";
import { toNumber } from "./five.ts";
import { type Parts, toHtml, toHtmlList } from "./html.ts";
import { withIntegrity } from "./integrity.ts";
import { askRelease } from "./release.ts";
import { toMore, toRest } from "./rest.ts";
import { toRivalParts } from "./rivals.ts";
import { toComparison, toCount, toFigureTable, toPublishers, toYear, toYears } from "./sections.ts";
import { describeNovember } from "./sentences.ts";
import { askSeries, type Counted } from "./series.ts";
import { toCloser, toYearsTables } from "./years.ts";

/** Besides the page itself, writes what it loads later: codes, charts, series, the rest of its lists. */
export async function prerender(html: string, ask: Ask, files: Files = SITE): Promise<string> {
  const answers = await askAll(ask);
  const counted = await askSeries(ask, answers);
  const parts = {
    ...toDataset(html, answers, await askRelease(ask)),
    ...toOpening(answers),
    ...toCharts(answers, counted, files),
    ...(await toRivalParts(ask, answers, files)),
    ...(await toCheckParts(ask, answers, files)),
    ...toLists(answers, files),
    ...toTable(answers, files),
  };
  return withIntegrity(fill(html, parts), files.read);
}

function toOpening(answers: Answers): Parts {
  const { claims, sources, data_version } = answers;
  const stated = claims.filter(({ obs_status }) => obs_status !== "F");
  const newest =
    stated
      .map(({ as_of, source }) => as_of ?? source.published ?? "")
      .toSorted()
      .at(-1) ?? "";
  return {
    dateline: toHtmlList([
      h("span", {}, "Newest statement ", h("time", { datetime: newest }, describeDay(newest))),
      h("span", {}, `${toCount(claims.length, "claim")} from ${toCount(sources.length, "document")}`),
      h("span", {}, `Data version ${data_version}`),
    ]),
    five: toHtmlList(FIVE.map((headline) => toNumber(answers, headline))),
    version: toHtmlList([`Data version ${data_version}. `, h("a", { href: "/healthz" }, "What is running")]),
  };
}

function toCharts(answers: Answers, counted: readonly Counted[], files: Files): Parts {
  const data = toPageData(answers, counted);
  const title = "Year by year at the border with Belarus";
  const picture = publish(
    files,
    "years",
    "svg",
    toPicture(title, data.years, "Tripoint: who counted what at the border with Belarus"),
  );
  const november = NOVEMBER.lanes.flatMap((indicator) => toLane(answers, indicator));
  return {
    charts: toMeta("charts", publish(files, "charts", "json", JSON.stringify(data))),
    "years-text": toHtmlList(data.years.map(({ finding }) => h("p", { class: "finding" }, finding))),
    years: [
      `<div class="panels">${data.years.map(toPlot).join("")}</div>`,
      toHtml(
        h("p", { class: "downloads" }, h("a", { href: picture, download: "tripoint-years.svg" }, "Download as SVG")),
      ),
    ].join(""),
    "years-tables": toHtmlList(toYearsTables(counted, answers)),
    closer: toHtmlList(toCloser(counted, files)),
    "station-text": toHtml(h("p", { class: "finding" }, data.station.finding)),
    station: [
      toCanvas("station", data.station.finding),
      toHtml(toFigureTable("The two figures of the chart", STATION.map(answers.claim), answers)),
    ].join(""),
    "november-text": toHtml(h("p", { class: "finding" }, describeNovember(answers))),
    november: [
      toCanvas(
        "november",
        "November 2021 day by day: people gathered at the border, present in Belarus and flown out, with the events.",
      ),
      toHtml(toFigureTable("The figures of the chart", november, answers)),
    ].join(""),
  };
}

/** At most so many of a list stand in the page. */
const SHOWN = { publishers: 12, years: 2 };

function toLists(answers: Answers, files: Files): Parts {
  const years = toYears(answers.events);
  return {
    comparisons: toHtmlList(answers.comparisons.map((comparison) => toComparison(comparison, answers))),
    events: toHtmlList(years.slice(0, SHOWN.years).map((year) => toYear(year, answers))),
    "events-rest": toMore([
      toRest(files, {
        list: "timeline",
        rows: years.slice(SHOWN.years),
        toWords: () => `Show all ${toCount(answers.events.length, "event")}`,
        toTree: (year) => toYear(year, answers),
        address: "/events",
      }),
    ]),
    publishers: toHtmlList(toPublishers(answers, SHOWN.publishers)),
    "documents-count": toCount(answers.sources.length, "document"),
  };
}

function toTable(answers: Answers, files: Files): Parts {
  const { first, names, toClaimHref } = answers;
  const codes: Codes = { names, choices: toChoices(answers) };
  return {
    codes: toMeta("codes", publish(files, "codes", "json", JSON.stringify(codes))),
    filter: toHtmlList(toFilter(answers)),
    claims: toHtmlList(first.data.map((claim) => toClaimRow(claim, names, toClaimHref))),
    next: toHtml(
      h(
        "a",
        { id: "next", class: "json", href: first.next ?? "", ...(first.next === null ? { hidden: "" } : {}) },
        "The next claims as JSON",
      ),
    ),
  };
}

/** Where the script finds a file of the build. */
function toMeta(name: string, content: string): string {
  return toHtml(h("meta", { name: `tripoint-${name}`, content }));
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
