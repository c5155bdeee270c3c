/** The social card: the page as a picture for those who are sent its address, in its language. */
import type { Mark, Panel } from "../../worker/chart/chart.ts";
import { composeChart } from "../../worker/chart/compose.ts";
import { toPath } from "../../worker/language/languages.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import type { Language } from "../../worker/record/codes.ts";
import { h } from "../views/tree.ts";
import type { Ask } from "./answers.ts";
import { toPng } from "./card-png.ts";
import { type CardPanel, SIZE, toCardSvg } from "./card-svg.ts";
import { toWords } from "./card-words.ts";
import { type Files, publish } from "./files.ts";
import { readDescription, readTitle } from "./head.ts";
import { type Parts, toHtmlList } from "./html.ts";

/** Panels of the years' chart: one for each country. */
const PANELS = ["turned_away-LT", "turned_away-LV", "attempts-PL"];

/** So many of the latest years. */
const YEARS = 6;

/** Writes the card, and tells sites of it; `newest` is a day, `origin` that of `readOrigin`. */
export async function toCard(
  html: string,
  newest: string,
  ask: Ask,
  files: Files,
  tongue: Tongue,
  origin = readOrigin(),
): Promise<Parts> {
  const { language } = tongue;
  const { alt, svg } = await composeCard(newest, ask, tongue);
  const address = publish(files, `card-${language}`, "png", toPng(svg));
  const facts = {
    "og:type": "website",
    "og:title": readTitle(html),
    "og:description": readDescription(html),
    ...(origin === "" ? {} : { "og:url": `${origin}${toPath(language, "/")}` }),
    "og:image": `${origin}${address}`,
    "og:image:width": String(SIZE.width),
    "og:image:height": String(SIZE.height),
    "og:image:alt": alt,
  };
  return {
    card: toHtmlList([
      ...Object.entries(facts).map(([property, content]) => h("meta", { property, content })),
      h("meta", { name: "twitter:card", content: "summary_large_image" }),
    ]),
  };
}

interface Composed {
  /** What it shows, in words. */
  readonly alt: string;
  readonly svg: string;
}

/** Throws where the chart of years lacks a panel, or words do not fit. */
export async function composeCard(newest: string, ask: Ask, tongue: Tongue): Promise<Composed> {
  const { panels } = await composeChart("years", ask, {}, tongue);
  const shown = PANELS.map((id) => find(panels, id));
  const counters = shown.map(({ heading }) => heading).join("; ");
  const alt = tongue.say("Who counted what at the border with Belarus, by year: {counters}", { counters });
  return { alt, svg: await toSvg(shown, newest, ask, tongue) };
}

/**
 * Where the site will stand, without a slash at the end, as far as the build is told; else empty, and the address of the
 * picture relative, which not every reader of cards resolves. Throws a RangeError for what is no origin.
 */
export function readOrigin(text = process.env["SITE_ORIGIN"] ?? ""): string {
  if (text === "" || (URL.canParse(text) && new URL(text).origin === text)) return text;
  throw new RangeError(`Cannot name the site: expected SITE_ORIGIN like https://border.example.org, found "${text}"`);
}

async function toSvg(panels: readonly Panel[], newest: string, ask: Ask, tongue: Tongue): Promise<string> {
  const { language } = tongue;
  const years = toYears(panels);
  const named = panels.map(async (panel): Promise<CardPanel> => ({
    ref_area: panel.ref_area,
    area: await askName(panel, "ref_area", language, ask),
    indicator: await askName(panel, "indicator", language, ask),
    rows: years.map((year) => {
      const mark = panel.marks.find(({ name }) => name === year) ?? null;
      return { year, mark, display: mark === null ? "" : toDisplay(mark) };
    }),
  }));
  return toCardSvg({ ...toWords(newest, tongue), panels: await Promise.all(named) }, tongue);
}

function find(panels: readonly Panel[], id: string): Panel {
  const found = panels.find((panel) => panel.id === id);
  if (found === undefined) throw new RangeError(`Cannot draw a card: expected a panel ${id} in the chart of years`);
  return found;
}

/** The latest years that any of the panels has. */
function toYears(panels: readonly Panel[]): readonly string[] {
  const years = panels.flatMap(({ marks }) => marks.map(({ name }) => name));
  return [...new Set(years)].toSorted().slice(-YEARS);
}

/** The name of what a panel counts, or where, in the words that the API gives a spreadsheet. */
async function askName(panel: Panel, field: string, language: Language, ask: Ask): Promise<string> {
  const address = `${panel.csv}&labels=name&lang=${language}&fields=${field}&limit=1`;
  const text = await (await ask(address)).text();
  const name = /^\w+\r?\n"?([^"\r\n]+)/.exec(text)?.[1];
  if (name === undefined) throw new RangeError(`Cannot draw a card: expected a name from ${address}, found "${text}"`);
  return name;
}

/** `39,664`, with a sign where it counts a part of its year. */
function toDisplay({ display, partial }: Mark): string {
  return partial ? `${display}*` : display;
}
