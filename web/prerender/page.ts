/** Puts the figures into the page: `<!--five-->` and the like become HTML made from the API's answers. */
import { describeDay } from "../../worker/chart/period.ts";
import { h } from "../views/tree.ts";
import { type Answers, type Ask, askAll } from "./answers.ts";
import { toCanonical, toSwitch } from "./canonical.ts";
import { toCard } from "./card.ts";
import { toChartParts } from "./charts.ts";
import { toCheckParts } from "./checks.ts";
import { toDataset } from "./dataset.ts";
import { toExplorer } from "./explorer.ts";
import { FIVE } from "./figures.ts";
import { type Files, SITE } from "./files.ts";
import { fill } from "./fill.ts";
import { toNumber } from "./five.ts";
import { type Parts, toHtmlList } from "./html.ts";
import { withIntegrity } from "./integrity.ts";
import { toMap } from "./map.ts";
import { askRelease } from "./release.ts";
import { toMore, toRest } from "./rest.ts";
import { toRivalParts } from "./rivals.ts";
import { toComparison, toCount, toPublishers, toYear, toYears } from "./sections.ts";

/** Besides the page itself, writes what it loads later: claims, charts, pictures, the rest of its lists. */
export async function prerender(html: string, ask: Ask, files: Files = SITE): Promise<string> {
  const answers = await askAll(ask);
  const parts = {
    ...toDataset(html, answers, await askRelease(ask)),
    ...toOpening(answers),
    ...(await toChartParts(ask, answers, files)),
    ...(await toRivalParts(ask, answers, files)),
    ...(await toCheckParts(ask, answers, files)),
    ...toLists(answers, files),
    map: toMap(answers),
    explorer: await toExplorer(ask, answers, { rows: SHOWN.claims, form: false, ahead: 0 }, files),
    ...(await toCard(html, answers.newest, ask, files)),
    canonical: toHtmlList(toCanonical("/")),
    languages: toHtmlList(toSwitch("/", "en")),
  };
  return withIntegrity(fill(html, parts), files.read);
}

function toOpening(answers: Answers): Parts {
  const { claims, data_version, newest, sources } = answers;
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

/** At most so many of a list stand in the page. */
const SHOWN = { claims: 8, publishers: 5, years: 1 };

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
