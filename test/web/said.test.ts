/** What the page and its scripts say, said in a language of marks: nothing is left in English. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Columns, readColumns } from "../../web/explorer/columns.ts";
import { toLead } from "../../web/explorer/lead.ts";
import { readQuery } from "../../web/explorer/query.ts";
import { select } from "../../web/explorer/select.ts";
import { toTake } from "../../web/explorer/take.ts";
import { toTotal } from "../../web/explorer/total.ts";
import { describeChoices, describeCount } from "../../web/explorer/words.ts";
import { askAll } from "../../web/prerender/answers.ts";
import { toClaimsFile } from "../../web/prerender/claims-file.ts";
import { prerenderExplore } from "../../web/prerender/explorer.ts";
import type { Files } from "../../web/prerender/files.ts";
import { toHtml } from "../../web/prerender/html.ts";
import { prerender } from "../../web/prerender/page.ts";
import { type Strip, toStrip } from "../../web/views/strip.ts";
import { type Told, toTold } from "../../web/views/told.ts";
import { ENGLISH, type Tongue } from "../../worker/language/tongue.ts";
import { readPublished, testApp } from "../api/fixture.ts";
import { createMarking, findUnmarked } from "../language/marking.ts";

const app = testApp(readPublished());
const ask = async (path: string) => app.request(path);
const written = new Map<string, string>();
const files: Files = {
  read: () => new Uint8Array(),
  write: (address, contents) => typeof contents === "string" && written.set(address, contents),
};
let tongue: Tongue;
let columns: Columns;

beforeAll(async () => {
  const months = (template: string) => Array.from({ length: 12 }, () => template);
  const calendar = {
    days: months("⟦{d} month {y}⟧"),
    dates: months("⟦{d} month⟧"),
    months: months("⟦month {y}⟧"),
    names: months("⟦month⟧"),
    short: months("⟦mon⟧"),
  };
  tongue = { ...createMarking((await askAll(ask, ENGLISH)).names), calendar };
  columns = readColumns(await toClaimsFile(ask, tongue), tongue);
});

/** A page of nothing but its places. */
function toBare(name: string): string {
  const html = readFileSync(join(import.meta.dirname, "..", "..", "web", name), "utf8");
  const places = [...html.matchAll(/<!--[a-z-]+-->/g)].map(([place]) => place);
  return `<title>⟦Title⟧</title><meta name="description" content="⟦Words⟧" />${places.join("\n")}`;
}

/** Wording as printed, code, names of formats and of languages, the entry of a bibliography. */
const KEPT = [
  /<(script|style|code|q|tspan)\b[^>]*>.*?<\/\1>/gs,
  /<p class="big"><a href="#[^<]*<\/a>/g,
  /<(?:a|button) [^>]*>(?:JSON|CSV|SVG|PNG|stats\.zip)<\/(?:a|button)>/g,
  /<a [^>]*lang="\w+"[^>]*>[^<]*<\/a>/g,
  /Tripoint, “[^<]*CC BY 4\.0/g,
  /&[a-z]+;/g,
];

/** What a reader meets of some HTML and is not kept: its text, and the attributes that are read out or shown. */
function findEnglish(html: string): readonly string[] {
  const bare = KEPT.reduce((text, kept) => text.replaceAll(kept, " "), html);
  const shown = [...bare.matchAll(/ (?:aria-label|alt|title|placeholder)="([^"]*)"/g)].flatMap(([all, words = ""]) =>
    all.startsWith(" title") || words === "2021-11" || words === "Kuźnica, Frontex" ? [] : [words],
  );
  return [bare.replaceAll(/<[^>]*>/g, " "), ...shown].flatMap(findUnmarked);
}

function findFiles(pattern: RegExp): readonly string[] {
  return [...written].flatMap(([address, text]) => (pattern.test(address) ? [text] : []));
}

describe("in another language", () => {
  it("the page says nothing in English, nor do the lists that it brings", async () => {
    expect(findEnglish(await prerender(toBare("index.html"), ask, files, tongue))).toEqual([]);
    const strips = findFiles(/\/rivals-[a-z]+-lt-/).flatMap((text): readonly Strip[] => JSON.parse(text));
    const checks = findFiles(/\/checks-[a-z]+-lt-/).flatMap((text): readonly Told[] => JSON.parse(text));
    expect([strips.length > 100, checks.length > 100]).toEqual([true, true]);
    expect(strips.flatMap((strip) => findEnglish(toHtml(toStrip(strip, tongue))))).toEqual([]);
    expect(checks.flatMap((check) => findEnglish(toHtml(toTold(check, tongue))))).toEqual([]);
  });

  it("the explorer says nothing in English", async () => {
    expect(findEnglish(await prerenderExplore(toBare("explore.html"), ask, files, tongue))).toEqual([]);
    const facets = Object.entries(columns.file.facets).filter(([name]) => name !== "source");
    expect(facets.flatMap(([, { label, names }]) => [label, ...names].flatMap(findUnmarked))).toEqual([]);
  });

  it.each(["", "ref_area=LT", "indicator=detained&ref_area=LT", "q=99999999&ref_area=99", "sort=-value&from=2030"])(
    "nor does it where %j is chosen",
    (search) => {
      const { query, faults } = readQuery(new URLSearchParams(search), columns);
      const { rows } = select(columns, query);
      const lead = toLead(columns, query);
      const said = [
        describeCount(columns, query, rows.length),
        toTotal(columns, rows),
        typeof lead === "string" ? lead : toHtml(lead),
        ...toTake(search, rows.length, tongue).map(toHtml),
        ...faults.map(({ words }) => words),
      ];
      expect(said.flatMap(findEnglish)).toEqual([]);
      expect(findUnmarked(describeChoices(columns, query))).toEqual([]);
    },
  );

  it("words are looked for in what the API looks in", async () => {
    const english = readColumns(await toClaimsFile(ask, ENGLISH), ENGLISH);
    for (const q of ["border guard", "kuznica", "people"]) {
      const found = [columns, english].map((one) => {
        const { rows } = select(one, readQuery(new URLSearchParams({ q }), one).query);
        return Array.from(rows, (row) => one.file.ids[row]);
      });
      expect(found[0]).toEqual(found[1]);
      expect(found[0]?.length).toBeGreaterThan(0);
    }
  });
});
