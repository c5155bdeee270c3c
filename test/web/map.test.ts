import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { askAll } from "../../web/prerender/answers.ts";
import { toMap } from "../../web/prerender/map.ts";
import { readPublished, testApp } from "../api/fixture.ts";
import { DATA } from "../data/fixture.ts";
import { createTongue, ENGLISH } from "../../worker/language/tongue.ts";
import { toWidth } from "../../worker/chart/text.ts";

const record = readPublished();
const app = testApp(record);
const ask = async (path: string): Promise<Response> => app.request(path);
const answers = await askAll(ask, ENGLISH);
const map = toMap(answers);
const [drawing = "", words = ""] = map.split("</svg>");
const places = readFileSync(join(DATA, "places.csv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(",")[0] ?? "");

function listIds(html: string): readonly string[] {
  return [...html.matchAll(/href="\/\?place=([a-z0-9-]+)#claims"/g)].map(([, id]) => id ?? "");
}

describe("toMap(answers)", () => {
  it("leads to every place of the record, in the list beside it", () => {
    expect([...new Set(listIds(words))].toSorted()).toEqual(places.toSorted());
  });

  it("draws every place at the border, once", () => {
    const inland = new Set(["DE"]);
    const atBorder = record.places.filter(({ ref_area }) => !inland.has(ref_area)).map(({ id }) => id);
    expect(listIds(drawing).toSorted()).toEqual(atBorder.toSorted());
  });

  it("says how many claims each place has, as the API counts them", async () => {
    const said = [
      ...drawing.matchAll(/place=([a-z0-9-]+)#claims".*?<title>.*?: ([\d,]+) claims?<\/title>.*?<tspan>(\d+)</g),
    ];
    expect(said.length).toBe(listIds(drawing).length);
    for (const [, id, count, label] of said) {
      const { meta } = await (await ask(`/stats?place=${id}`)).json();
      expect(meta.total).toBeGreaterThan(0);
      expect([count, label]).toEqual([String(meta.total), String(meta.total)]);
    }
  });

  it("keeps its rows apart by what a finger needs on a page of 320 px", () => {
    const rows = [...drawing.matchAll(/translate\(([\d.]+) ([\d.]+)\)/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    );
    const width = Number(/viewBox="0 0 (\d+)/.exec(drawing)?.[1]);
    const scale = (320 - 32) / width;
    const west = [...new Set(rows.map(([, y]) => y))].toSorted((a, b) => a - b);
    for (const [index, y] of west.slice(1).entries())
      expect((y - (west[index] ?? 0)) * scale).toBeGreaterThanOrEqual(24);
  });

  it("breaks a label that is too long, so that none leaves the picture and each is as wide as what can be hit", () => {
    const messages = { "Bruzgi centre": "Centrum w Bruzgach", "Dubicze station": "Застава Дубічы-Царкоўныя" };
    const tongue = createTongue("pl", { messages, texts: {}, names: ENGLISH.names, calendar: null });
    const stops = [
      ...toMap({ ...answers, tongue }).matchAll(
        /translate\((\d+) \d+\)"( class="east")?>.*?<rect width="(\d+)">(.*?)<\/a>/g,
      ),
    ];
    expect(stops.length).toBe(listIds(drawing).length);
    expect(stops.some(([, , , , inner]) => /w <.*>Bruzgach <tspan>/.test(inner ?? ""))).toBe(true);
    for (const [, x, east, width, inner] of stops) {
      expect(Number(width)).toBeLessThanOrEqual(6 + (east === undefined ? Number(x) : 324 - Number(x)));
      for (const [, text] of (inner ?? "").matchAll(/<text[^>]*>(.*?)<\/text>/g))
        expect(toWidth((text ?? "").replaceAll(/<[^>]*>/g, "").trim(), 13.5)).toBeLessThanOrEqual(Number(width) - 13);
    }
  });

  it("leaves out a place that no claim names", () => {
    const claims = answers.claims.filter(({ place }) => place?.id !== "kuznica");
    expect(listIds(toMap({ ...answers, claims }))).not.toContain("kuznica");
  });
});
