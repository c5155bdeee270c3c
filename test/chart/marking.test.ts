import { describe, expect, it } from "vitest";
import type { Calendar } from "../../worker/language/calendar.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import { CHARTS } from "../../worker/chart/catalogue.ts";
import type { Chart, View } from "../../worker/chart/chart.ts";
import { composeChart, composeRivalry } from "../../worker/chart/compose.ts";
import { toPicture } from "../../worker/chart/picture.ts";
import { embed } from "../../worker/pages/embed.ts";
import { readPublished } from "../api/fixture.ts";
import { createMarking, findUnmarked } from "../language/marking.ts";
import { ask } from "./fixture.ts";

const MONTHS = Array.from({ length: 12 }, (_, month) => String(month + 1));

/** Days in figures alone, which need no marks. */
const FIGURES: Calendar = {
  days: MONTHS.map((month) => `{d}.${month}.{y}`),
  dates: MONTHS.map((month) => `{d}.${month}.`),
  months: MONTHS.map((month) => `${month}.{y}`),
  names: MONTHS,
  short: MONTHS,
};
const tongue: Tongue = { ...createMarking(readPublished().names.en), calendar: FIGURES };

const VIEWS: readonly View[] = [
  { scale: "log", events: true },
  { scale: "linear", events: true },
];

const CHARTS_OF = Object.entries(CHARTS).flatMap(([id, spec]) =>
  (spec.kind === "series" ? spec.freqs : [undefined]).map((freq) => ({ id, freq })),
);

describe("what a chart says", () => {
  it.each(CHARTS_OF)("is left in English nowhere: $id by $freq", async ({ id, freq }) => {
    const chart = await composeChart(id, ask, freq === undefined ? {} : { freq }, tongue);
    for (const view of VIEWS) expect(await findEnglish(chart, view)).toEqual([]);
  });

  it("is left in English nowhere where nothing is printed, and of few panels", async () => {
    for (const query of [{ from: "2001", to: "2002" }, { by: ["LV"] }, { by: ["LT", "PL"], from: "2021" }])
      expect(await findEnglish(await composeChart("years", ask, query, tongue), VIEWS[0])).toEqual([]);
  });

  it("is left in English nowhere in claims that should agree", async () => {
    const { data } = await (await ask("/compare?limit=1000")).json();
    for (const { id } of data)
      expect([id, await findEnglish(await composeRivalry(id, ask, tongue), VIEWS[1])]).toEqual([id, []]);
  });
});

async function findEnglish(chart: Chart, view: View = { scale: "log", events: true }): Promise<readonly string[]> {
  const shown = [toPicture(chart, view, "", tongue), await embed.write(chart, view, "", tongue)];
  return [...new Set(shown.flatMap(toTexts).flatMap(findUnmarked))].filter((text) => !isOurs(text));
}

/** Names of the site and its licence, the data version, addresses. */
function isOurs(text: string): boolean {
  return text.split(/\s+/).every((word) => /^(?:–|Tripoint,?|CC|BY|4\.0\.?|\/lt\S*)$/.test(word));
}

/** What is read and heard: each element's text whole, and the attributes that are words. */
function toTexts(markup: string): readonly string[] {
  const told = markup.replaceAll(/<style>.*?<\/style>/gs, "").replaceAll(/<\/tspan><tspan[^>]*>/g, " ");
  const attributes = [...told.matchAll(/ (?:aria-label|title|alt)="([^"]*)"/g)].map(([, text = ""]) => text);
  return [...told.replaceAll(/<\/?tspan[^>]*>/g, "").split(/<[^>]*>/), ...attributes];
}
