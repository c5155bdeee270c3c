import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { FAMILY, toBox, toPng } from "../../web/prerender/card-png.ts";
import { composeCard, readOrigin, toCard } from "../../web/prerender/card.ts";
import { type Card, type CardPanel, toCardSvg } from "../../web/prerender/card-svg.ts";
import { toWords } from "../../web/prerender/card-words.ts";
import type { Files } from "../../web/prerender/files.ts";
import type { Mark } from "../../worker/chart/chart.ts";
import { toCalendar } from "../../worker/language/calendar.ts";
import { createTongue, ENGLISH, type Tongue } from "../../worker/language/tongue.ts";
import { LANGUAGES } from "../../worker/record/codes.ts";
import { readPublished, testApp } from "../api/fixture.ts";

const html = readFileSync(join(import.meta.dirname, "..", "..", "web", "index.html"), "utf8");
const app = testApp(readPublished());
const ask = async (path: string) => app.request(path);

const NEWEST = "2026-03-17";

/** As the dictionaries may have them: about as long as any. */
const ENGLISH_WORDS = [
  "Who counted what at the border with Belarus",
  "Newest statement: {day}",
  "By year. Each country has its own scale, as each counts in its own way.",
  "* part of the year",
] as const;
const TRANSLATED = {
  lt: [
    "Kas ką suskaičiavo prie sienos su Baltarusija",
    "Naujausias pranešimas: {day}",
    "Pagal metus. Kiekvienos šalies skalė sava: kiekviena skaičiuoja savaip.",
    "* metų dalis",
  ],
  lv: [
    "Kas ko saskaitīja pie robežas ar Baltkrieviju",
    "Jaunākais paziņojums: {day}",
    "Pa gadiem. Katrai valstij sava skala: katra skaita citādi.",
    "* gada daļa",
  ],
  pl: [
    "Kto co policzył na granicy z Białorusią",
    "Najnowszy komunikat: {day}",
    "Według lat. Każdy kraj ma własną skalę: każdy liczy inaczej.",
    "* część roku",
  ],
  be: [
    "Хто што палічыў на мяжы з Беларуссю",
    "Апошняе паведамленне: {day}",
    "Па гадах. У кожнай краіны свая шкала: кожная лічыць па-свойму.",
    "* частка года",
  ],
} as const;

const TONGUES = LANGUAGES.map((language): Tongue => {
  if (language === "en") return ENGLISH;
  const { names } = ENGLISH;
  const messages = Object.fromEntries(ENGLISH_WORDS.map((message, index) => [message, TRANSLATED[language][index]]));
  return createTongue(language, { messages, texts: {}, names, calendar: toCalendar(language) });
});

const WORDS = toWords(NEWEST, ENGLISH);

let drawn: ReadonlyMap<string, string>;
beforeAll(async () => {
  const cards = TONGUES.map(async (tongue) => [tongue.language, (await composeCard(NEWEST, ask, tongue)).svg] as const);
  drawn = new Map(await Promise.all(cards));
});

function svgOf(language: string): string {
  return drawn.get(language) ?? "";
}

/** What the build would write, kept in hand. */
function toFiles(): Files & { readonly written: Map<string, string | Uint8Array> } {
  const written = new Map<string, string | Uint8Array>();
  return { written, read: () => new Uint8Array(), write: (address, contents) => written.set(address, contents) };
}

describe("toCard(html, newest, ask, files, tongue, origin)", () => {
  const files = toFiles();
  let card = "";
  beforeAll(async () => {
    for (const tongue of TONGUES.toReversed())
      ({ card = "" } = await toCard(html, NEWEST, ask, files, tongue, "https://border.example.org"));
  });

  it.each(LANGUAGES)("publishes a PNG of 1200 by 630 pixels and at most 120,000 bytes in %s", (language) => {
    const [name, png] = [...files.written].find(([address]) => address.includes(`/card-${language}-`)) ?? [];
    expect(name).toMatch(/^\/assets\/data\/card-[a-z]{2}-[0-9a-f]{8}\.png$/);
    const bytes = Buffer.from(png ?? "");
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(bytes.length).toBeLessThanOrEqual(120_000);
  });

  it("draws the same bytes each time, and others in each language", async () => {
    const again = toFiles();
    await toCard(html, NEWEST, ask, again, ENGLISH, "");
    expect([...again.written.keys()]).toEqual([...files.written.keys()].slice(-1));
    expect(new Set([...files.written.values()].map(String)).size).toBe(LANGUAGES.length);
  });

  it("tells sites of it, by its whole address", () => {
    const address = [...files.written.keys()].at(-1);
    expect(card).toContain(`<meta property="og:image" content="https://border.example.org${address}">`);
    expect(card).toContain('<meta property="og:url" content="https://border.example.org/">');
    expect(card).toContain('<meta name="twitter:card" content="summary_large_image">');
    expect(card).toContain("Lithuania: people turned away; Latvia: people turned away; Poland: attempts to cross");
  });

  it("names the picture alone where nothing is known of the host", async () => {
    const { card = "" } = await toCard(html, NEWEST, ask, toFiles(), ENGLISH, "");
    expect(card).toMatch(/<meta property="og:image" content="\/assets\/data\/card-en-[0-9a-f]{8}\.png">/);
    expect(card).not.toContain("og:url");
  });
});

describe("readOrigin(text)", () => {
  it.each(["", "https://border.example.org", "http://127.0.0.1:8787"])("takes %j", (text) => {
    expect(readOrigin(text)).toBe(text);
  });

  it.each(["border.example.org", "https://border.example.org/", "https://border.example.org/lt", "mailto:a@b"])(
    "refuses %j",
    (text) => {
      expect(() => readOrigin(text)).toThrow(`expected SITE_ORIGIN like https://border.example.org, found "${text}"`);
    },
  );
});

describe("composeCard(newest, ask, tongue)", () => {
  it("has the heading of the page in English", () => {
    expect(html).toContain(`<h1>${WORDS.title}</h1>`);
  });

  it("shows the figures that the API answers for the latest six years", async () => {
    const words = readTexts(svgOf("en")).map(({ text }) => text);
    for (const cell of ["turned_away&ref_area=LT", "turned_away&ref_area=LV", "attempts&ref_area=PL"]) {
      const { data } = await (await ask(`/series?indicator=${cell}`)).json();
      for (const { time_period, display, coverage } of data.slice(-6)) {
        expect(words).toContain(time_period);
        expect(words).toContain(coverage === "partial" ? `${display}*` : display);
      }
    }
  });

  it("tells the day of the newest statement", () => {
    for (const tongue of TONGUES) expect(svgOf(tongue.language)).toContain(`>${toWords(NEWEST, tongue).newest}<`);
    expect(svgOf("en")).toContain(">Newest statement: 17 March 2026<");
  });

  it.each([
    ["en", "Lithuania", "Turned away", "11,211"],
    ["lt", "Lietuva", "Apgręžti asmenys", "11\u00a0211"],
    ["lv", "Lietuva", "No robežas šķērsošanas atturētie", "11\u00a0211"],
    ["pl", "Litwa", "Zawróceni na granicy", "11\u00a0211"],
    ["be", "Літва", "Завернутыя на мяжы", "11\u00a0211"],
  ])("speaks %s", (language, ...words) => {
    expect(readTexts(svgOf(language)).map(({ text }) => text)).toEqual(expect.arrayContaining(words));
  });

  it.each(LANGUAGES)("keeps the words of %s within the picture, and apart", (language) => {
    const boxes = readTexts(svgOf(language)).flatMap(({ text, element }) => {
      const box = toBox(toPicture(element));
      return box === undefined ? [] : [{ text, ...box }];
    });
    expect(boxes.length).toBeGreaterThan(40);
    for (const [index, { text, left, right, top, bottom }] of boxes.entries()) {
      expect([text, left >= 40, right <= 1160, top >= 20, bottom <= 610]).toEqual([text, true, true, true, true]);
      for (const other of boxes.slice(index + 1)) {
        const apart = right <= other.left || other.right <= left || bottom <= other.top || other.bottom <= top;
        expect([text, other.text, apart]).toEqual([text, other.text, true]);
      }
    }
  });

  it("has a letter in the font for every sign", () => {
    const missing = toSignPng("\u{10fffd}");
    const signs = new Set(
      LANGUAGES.flatMap((language) => readTexts(svgOf(language)).flatMap(({ text }) => text.split(""))),
    );
    expect([...signs].filter((sign) => sign.trim() !== "" && missing.equals(toSignPng(sign)))).toEqual([]);
  });
});

describe("toCardSvg(card, tongue)", () => {
  const exact = (value: number): Mark => ({
    id: "a",
    name: "2021",
    period: "whole year 2021",
    from: "2021-01-01",
    to: "2021-12-31",
    ajar: false,
    value,
    at: value,
    low: { value, kind: "closed" },
    high: { value, kind: "closed" },
    display: String(value),
    wording: String(value),
    language: null,
    claimant: "Guard",
    part: null,
    as_of: null,
    derived: false,
    sure: true,
    partial: false,
    obs_status: "A",
    note: null,
    difference: null,
  });
  const panelOf = (...marks: readonly (Mark | null)[]): CardPanel => ({
    ref_area: "LT",
    area: "Lithuania",
    indicator: "Turned away",
    rows: marks.map((mark, index) => ({ year: String(2021 + index), mark, display: mark?.display ?? "" })),
  });
  const cardOf = (...marks: readonly (Mark | null)[]): Card => ({
    ...WORDS,
    panels: [panelOf(...marks)],
  });
  const readBars = (svg: string) =>
    [...svg.matchAll(/<rect x="[^"]*" y="[^"]*" width="([^"]*)" height="18"([^>]*)\/>/g)].map(([, width, paint]) => ({
      width: Number(width),
      paint,
    }));

  it("draws bars from 0, as long as their figures are large", () => {
    const count = fc.integer({ min: 100, max: 10_000 });
    fc.assert(
      fc.property(count, count, (one, other) => {
        const [least, most] = [Math.min(one, other), Math.max(one, other)];
        const [first, second] = readBars(toCardSvg(cardOf(exact(least), exact(most)), ENGLISH));
        expect(first?.width).toBeCloseTo(((second?.width ?? 0) * least) / most, 0);
      }),
      { numRuns: 30 },
    );
  });

  it("draws what the wording leaves open in a paler bar", () => {
    const about = { ...exact(300), low: { value: 250, kind: "soft" }, high: { value: 350, kind: "soft" } } as const;
    const [solid, pale] = readBars(toCardSvg(cardOf(about), ENGLISH));
    expect(pale?.paint).toContain('fill-opacity="0.4"');
    expect(pale?.width).toBeCloseTo((solid?.width ?? 0) * (100 / 250), 0);
  });

  it("draws an arrow where no upper bound is set, and a derived figure hollow", () => {
    const bound = { ...exact(500), high: null, derived: true };
    const svg = toCardSvg(cardOf(exact(1000), bound), ENGLISH);
    const [[, tail] = [], ...more] = svg.matchAll(/<path d="M([\d.]+) [\d.]+h24m-8 -8 8 8 -8 8"/g);
    const [, figure] = /<text x="([\d.]+)"[^>]*>500</.exec(svg) ?? [];
    expect(more).toEqual([]);
    expect(Number(figure)).toBeGreaterThan(Number(tail) + 24);
    expect(readBars(svg)[1]?.paint).toContain('fill="none"');
  });

  it("draws a dash where there is no figure", () => {
    expect(readTexts(toCardSvg(cardOf(exact(5), null), ENGLISH)).map(({ text }) => text)).toContain("–");
  });

  it("explains its sign only where a figure counts less than its year", () => {
    expect(toCardSvg(cardOf(exact(5)), ENGLISH)).not.toContain(WORDS.part);
    expect(toCardSvg(cardOf({ ...exact(5), partial: true }), ENGLISH)).toContain(WORDS.part);
  });

  it("sets long words smaller, and refuses those too small to read", () => {
    const sizeOf = (title: string) =>
      readTexts(toCardSvg({ ...cardOf(exact(5)), title }, ENGLISH)).find(({ text }) => text === title)?.size;
    expect([sizeOf("Who counted"), sizeOf("Who counted what ".repeat(3))]).toEqual([54, 38]);
    expect(() => sizeOf("Who counted what ".repeat(9))).toThrow(/fits at \d+ pixels, expected 19 at least/);
  });
});

interface Written {
  readonly text: string;
  readonly size: number;
  /** The element whole. */
  readonly element: string;
}

function readTexts(svg: string): readonly Written[] {
  return [...svg.matchAll(/<text [^>]*font-size="(\d+)"[^>]*>([^<]*)<\/text>/g)].map(([element, size, text = ""]) => ({
    text: text.replaceAll("&lt;", "<").replaceAll("&#39;", "'"),
    size: Number(size),
    element,
  }));
}

function toPicture(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" font-family="${FAMILY}">${content}</svg>`;
}

function toSignPng(sign: string): Buffer {
  const text = `<text y="20">${sign.replace("<", "&lt;")}</text>`;
  return Buffer.from(toPng(`<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30">${text}</svg>`));
}
