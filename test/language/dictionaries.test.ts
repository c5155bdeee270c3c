import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { collectBrowserMessages, collectMessages } from "../../web/prerender/messages.ts";
import type { Forms } from "../../worker/language/messages.ts";

const DATA = join(import.meta.dirname, "..", "..", "data");
const messages = collectMessages();

const SCRIPTS = join(DATA, "..", "dist", "site", "assets");

/** All that a browser runs, but for Chart.js itself: strings as the bundler writes them. */
const scripts = readdirSync(SCRIPTS)
  .filter((name) => name.endsWith(".js"))
  .map((name) => readFileSync(join(SCRIPTS, name), "utf8"))
  .join("\n");

type Entries = Readonly<Record<string, string | Forms>>;

const read = (path: string): Entries => JSON.parse(readFileSync(join(DATA, "i18n", path), "utf8"));
const toTexts = (entry: string | Forms): readonly string[] =>
  typeof entry === "string" ? [entry] : Object.values(entry);

/** Holes, tags, places and addresses, which no language changes. */
const toFixed = (text: string) =>
  (text.match(/\{[a-z]+\}|<[^>]*>|https?:\S+/g) ?? []).map((piece) => piece.replaceAll(/\s+/g, " ")).toSorted();

describe("data/i18n/messages/en.json", () => {
  it("is what code and templates say, no more and no less (npm run messages)", () => {
    expect(read("messages/en.json")).toEqual(Object.fromEntries(messages));
  });
});

describe("collectBrowserMessages()", () => {
  it("knows every message of several words that a script of the build holds", () => {
    const held = [...messages.keys()].filter((message) => /\w \w/.test(message) && scripts.includes(`\`${message}\``));
    const known = collectBrowserMessages();
    expect(held.length).toBeGreaterThan(100);
    expect(held.filter((message) => !known.has(message))).toEqual([]);
  });
});

describe.each(["lt", "lv", "pl", "be"])("data/i18n/messages/%s.json", (language) => {
  const held = read(`messages/${language}.json`);

  it("holds every message, and nothing in vain (npm run messages)", () => {
    expect(Object.keys(held).toSorted()).toEqual([...messages.keys()].toSorted());
  });

  it("has the plural forms of its language where English has plural forms, and nowhere else", () => {
    const rules = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    for (const [message, english] of messages) {
      const entry = held[message];
      const forms = typeof entry === "object" ? Object.keys(entry).toSorted() : [];
      expect([message, forms]).toEqual([message, typeof english === "string" ? [] : rules]);
    }
  });

  it("keeps holes, tags and addresses, in every form", () => {
    for (const [message, entry] of Object.entries(held)) {
      for (const text of toTexts(entry)) expect([message, toFixed(text)]).toEqual([message, toFixed(message)]);
    }
  });

  it("leaves nothing in English", () => {
    const left = Object.entries(held).filter(
      ([message, entry]) =>
        !(SAME[language] ?? []).includes(message) &&
        /\p{L}{2}/u.test(toWords(message)) &&
        toTexts(entry).includes(message),
    );
    expect(left.map(([message]) => message)).toEqual([]);
  });
});

/** Places on the map that have one name in both, and a sign that has no words. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  lt: ["&lt;100", "Druskininkai", "Kapčiamiestis"],
  lv: ["&lt;100", "Bruzgi"],
  pl: [
    "&lt;100",
    "Biała Podlaska",
    "Białowieża",
    "Bruzgi",
    "Czeremcha",
    "Dubicze Cerkiewne",
    "Kuźnica",
    "Narewka",
    "Podlasie",
    "Usnarz Górny",
  ],
  be: ["&lt;100"],
};

/** Without holes, tags and names that every language has. */
const toWords = (text: string) =>
  text.replaceAll(
    /\{[a-z]+\}|<[^>]*>|\/[a-z][\w?=&;.-]*|\b(?:Tripoint|JSON|CSV|SVG|PNG|API|CC BY 4\.0|BibTeX|Atom|Frontex|Chart\.js)\b/g,
    "",
  );

/** Free texts of the record, which a reader sees in the language of the page. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  claimants: ["name"],
  places: ["name"],
  events: ["title", "comment", "locator"],
  breaks: ["description"],
  bulletins: ["description"],
  indicators: ["definition", "history"],
  subsets: ["definition"],
  known: ["finding"],
  comparisons: ["comment", "locator"],
  changes: ["reason"],
  claims: ["comment", "locator"],
};

function readRows(table: string): readonly Readonly<Record<string, string>>[] {
  const files =
    table === "claims" ? readdirSync(join(DATA, "claims")).map((name) => `claims/${name}`) : [`${table}.csv`];
  return files.flatMap((file) => parse<Record<string, string>>(readFileSync(join(DATA, file)), { columns: true }));
}

const record = Object.entries(COLUMNS).flatMap(([table, columns]) =>
  readRows(table).flatMap((row) => columns.map((column) => row[column] ?? "")),
);
/** Publishers whose names are words of ours. */
const described = readRows("publishers").flatMap(({ name = "" }) => (name.includes(" (read at ") ? [name] : []));
const texts = new Set([...record, ...described].filter((text) => text !== ""));

describe.each(["lt", "lv", "pl", "be"])("data/i18n/texts/%s.json", (language) => {
  const held = read(`texts/${language}.json`);

  it("holds every free text of the record, and nothing in vain", () => {
    expect(Object.keys(held).toSorted()).toEqual([...texts].toSorted());
  });

  it("keeps every figure of it, however it is grouped", () => {
    const toFigures = (text: string) =>
      (text.replaceAll(/(?<=\d)[,\u00A0](?=\d{3})|(?<=\b\d{1,2}) (?=\d{3}\b)/g, "").match(/\d{3,}/g) ?? []).toSorted();
    for (const [text, entry] of Object.entries(held))
      expect([text, toTexts(entry).map(toFigures)]).toEqual([text, [toFigures(text)]]);
  });
});
