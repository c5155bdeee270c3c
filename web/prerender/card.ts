/** Social cards: the page as a picture for those who are sent its address, in each language. */
import type { Mark, Panel } from "../../worker/chart/chart.ts";
import { composeChart } from "../../worker/chart/compose.ts";
import { type Language, LANGUAGES } from "../../worker/record/codes.ts";
import { h } from "../views/tree.ts";
import type { Ask } from "./answers.ts";
import { toPng } from "./card-png.ts";
import { type CardPanel, SIZE, toCardSvg } from "./card-svg.ts";
import { WORDS } from "./card-words.ts";
import { type Files, publish } from "./files.ts";
import { readDescription, readTitle } from "./head.ts";
import { type Parts, toHtmlList } from "./html.ts";

/** Panels of the years' chart: one for each country. */
const PANELS = ["turned_away-LT", "turned_away-LV", "attempts-PL"];

/** So many of the latest years. */
const YEARS = 6;

/** Writes the cards, and tells sites of the English one; `newest` is a day, `origin` that of `readOrigin`. */
export async function toCard(
  html: string,
  newest: string,
  ask: Ask,
  files: Files,
  origin = readOrigin(),
): Promise<Parts> {
  const { alt, cards } = await composeCards(newest, ask);
  const addresses = cards.map(({ language, svg }) => publish(files, `card-${language}`, "png", toPng(svg)));
  const [english = ""] = addresses;
  const facts = {
    "og:type": "website",
    "og:title": readTitle(html),
    "og:description": readDescription(html),
    ...(origin === "" ? {} : { "og:url": `${origin}/` }),
    "og:image": `${origin}${english}`,
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

interface Cards {
  /** What the English one shows, in words. */
  readonly alt: string;
  /** In the order of `LANGUAGES`. */
  readonly cards: readonly { readonly language: Language; readonly svg: string }[];
}

/** Throws where the chart of years lacks a panel, or words do not fit. */
export async function composeCards(newest: string, ask: Ask): Promise<Cards> {
  const { panels } = await composeChart("years", ask);
  const shown = PANELS.map((id) => find(panels, id));
  const cards = LANGUAGES.map(async (language) => ({ language, svg: await toSvg(language, shown, newest, ask) }));
  const alt = `${WORDS.en.title}, by year: ${shown.map(({ heading }) => heading).join("; ")}`;
  return { alt, cards: await Promise.all(cards) };
}

/**
 * Where the site will stand, without a slash at the end, as far as the build is told; else empty, and the address of the
 * picture relative, which not every reader of cards resolves. Throws a RangeError for what is no origin.
 */
export function readOrigin(text = process.env["SITE_ORIGIN"] ?? ""): string {
  if (text === "" || (URL.canParse(text) && new URL(text).origin === text)) return text;
  throw new RangeError(`Cannot name the site: expected SITE_ORIGIN like https://border.example.org, found "${text}"`);
}

async function toSvg(language: Language, panels: readonly Panel[], newest: string, ask: Ask): Promise<string> {
  const years = toYears(panels);
  const named = panels.map(async (panel): Promise<CardPanel> => ({
    ref_area: panel.ref_area,
    area: await askName(panel, "ref_area", language, ask),
    indicator: await askName(panel, "indicator", language, ask),
    rows: years.map((year) => {
      const mark = panel.marks.find(({ name }) => name === year) ?? null;
      return { year, mark, display: mark === null ? "" : toDisplay(mark, language) };
    }),
  }));
  return toCardSvg({ ...WORDS[language], date: describeDate(newest, language), panels: await Promise.all(named) });
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

/** `39,664` in English, `39 664` in the other languages; with a sign where it counts a part of its year. */
function toDisplay({ display, partial }: Mark, language: Language): string {
  const grouped = language === "en" ? display : display.replaceAll(/,(?=\d{3})/g, "\u00a0");
  return partial ? `${grouped}*` : grouped;
}

/** `16 March 2026` */
function describeDate(day: string, language: Language): string {
  const locale = language === "en" ? "en-GB" : language;
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));
}
