/** Puts the figures into the page: `<!--five-->` and the like become HTML made from the API's answers. */
import { describeDay } from "../../worker/chart/period.ts";
import { toLocalLinks } from "../../worker/language/languages.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import { h, type Tree } from "../views/tree.ts";
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
import { countClaims, countDocuments, toComparison, toPublishers, toYear, toYears } from "./sections.ts";

/** Besides the page itself, writes what it loads later: claims, charts, pictures, the rest of its lists. */
export async function prerender(html: string, ask: Ask, files: Files = SITE, tongue: Tongue): Promise<string> {
  const answers = await askAll(ask, tongue);
  const table = await toExplorer(ask, { rows: SHOWN.claims, form: false, ahead: 0 }, files, tongue);
  const parts = {
    ...toDataset(html, answers, await askRelease(ask)),
    ...toOpening(answers),
    ...(await toChartParts(ask, answers, files, tongue)),
    ...(await toRivalParts(ask, answers, files)),
    ...(await toCheckParts(ask, answers, files)),
    ...toLists(answers, files),
    map: toMap(answers),
    explorer: table.html,
    ...(await toCard(html, answers.newest, ask, files, tongue)),
    canonical: toHtmlList(toCanonical("/", tongue.language)),
    languages: toHtmlList(toSwitch("/", tongue.language)),
  };
  return withIntegrity(toLocalLinks(tongue.language, fill(html, parts)), files.read);
}

function toOpening(answers: Answers): Parts {
  const { claims, data_version, newest, sources, tongue } = answers;
  const { say, many, parts } = tongue;
  const day = h("time", { datetime: newest }, describeDay(newest, tongue));
  const holes: Readonly<Record<"version" | "running", Tree>> = {
    version: data_version,
    running: h("a", { href: "/healthz" }, say("What is running")),
  };
  return {
    dateline: toHtmlList([
      h("span", {}, parts("Newest statement {day}", { day })),
      h(
        "span",
        {},
        many(sources.length, "{claims} from {count} document", "{claims} from {count} documents", {
          claims: countClaims(claims.length, tongue),
        }),
      ),
      h("span", {}, say("Data version {version}", { version: data_version })),
    ]),
    five: toHtmlList(FIVE.map((headline) => toNumber(answers, headline, tongue))),
    version: toHtmlList(parts("Data version {version}. {running}", holes)),
  };
}

/** At most so many of a list stand in the page. */
const SHOWN = { claims: 4, publishers: 5, years: 1 };

function toLists(answers: Answers, files: Files): Parts {
  const { events, sources, tongue } = answers;
  const years = toYears(events);
  return {
    comparisons: toHtmlList(answers.comparisons.map((comparison) => toComparison(comparison, answers))),
    events: toHtmlList(years.slice(0, SHOWN.years).map((year) => toYear(year, answers))),
    "events-rest": toMore([
      toRest(
        files,
        {
          list: "timeline",
          rows: years.slice(SHOWN.years),
          toWords: () => tongue.many(events.length, "Show all {count} event", "Show all {count} events"),
          toTree: (year) => toYear(year, answers),
          address: "/events",
        },
        tongue,
      ),
    ]),
    publishers: toHtmlList(toPublishers(answers, SHOWN.publishers)),
    "documents-count": countDocuments(sources.length, tongue),
  };
}
