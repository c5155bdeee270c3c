import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type DefaultTreeAdapterTypes as Nodes, parse } from "parse5";
import { describe, expect, it } from "vitest";
import { toDocumentName } from "../../worker/pages/document-facts.ts";
import { LANGUAGES } from "../../worker/record/codes.ts";
import { readPublished } from "../api/fixture.ts";
import { inProcess } from "../contract/world.ts";
import { ENGLISH } from "./english.ts";

const ask = inProcess();
const record = readPublished();
const SITE = join(import.meta.dirname, "..", "..", "dist", "site");

const LOCALES: Readonly<Record<string, string>> = { lt: "lt_LT", lv: "lv_LV", pl: "pl_PL", be: "be_BY" };

/** Every `step`th of a list. */
const sample = <T>(rows: readonly T[], step: number): readonly T[] => rows.filter((_, index) => index % step === 0);

const PATHS = [
  "/method",
  "/claims/none",
  ...sample(record.claims, 41).map(({ id }) => `/claims/${id}`),
  ...sample(record.sources, 23).map(({ id }) => `/documents/${id}`),
  ...sample(record.checks, 23).map(({ id }) => `/verdicts/${id}`),
  ...sample(record.rivalries, 9).map(({ id }) => `/rivals/${id}`),
];
const FILES = [".html", "/explore.html", "/documents.html", "/history.html"];

/** Names that are printed as their bearers write them, in every language. */
const NAMES = [
  ...record.publishers.map(({ name }) => name),
  ...record.sources.flatMap(({ agency }) => agency ?? []),
  ...record.sources.map(toDocumentName),
  ...record.imports.map(({ file }) => file),
  ...record.claimants.map(({ name }) => name.replace(/ \(.*\)$/, "")),
].toSorted((a, b) => b.length - a.length);

const ATTRIBUTES: ReadonlySet<string> = new Set(["aria-label", "title", "alt", "placeholder"]);
const SILENT: ReadonlySet<string> = new Set(["script", "style", "code", "q", "template"]);

/** What a reader of the page is told in its own language: text, and attributes that are read out. */
function readTexts(node: Nodes.ParentNode, language: string): readonly string[] {
  return node.childNodes.flatMap((child) => {
    if ("value" in child) return [child.value];
    if (!("tagName" in child) || SILENT.has(child.tagName)) return [];
    const lang = child.attrs.find(({ name }) => name === "lang")?.value ?? language;
    if (lang !== language) return [];
    const said = child.attrs.filter(({ name }) => ATTRIBUTES.has(name)).map(({ value }) => value);
    const told = child.tagName === "meta" ? child.attrs.filter(({ name }) => name === "content") : [];
    return [...said, ...told.map(({ value }) => value), ...readTexts(child, language)];
  });
}

/** In a page of Cyrillic letters: two words beside each other in Latin ones, which are neither signs of the trade nor short names of offices. */
const LATIN = /(?<![\w-])(?!JSON|CSV|VSAT|VRS|Tripoint)[A-Za-z]{3,} (?!JSON|CSV|CC)[A-Za-z]{2,}(?![\w-])/;

function findEnglish(html: string, language: string): readonly string[] {
  return readTexts(parse(html), language).filter((text) => {
    const told = text.replaceAll(/“[^”]*”|„[^“”]*[“”]|«[^»]*»|https?:\S+|\/[a-z]\S*/g, "");
    // names are thousands: they are taken out of what looks like English alone
    return isEnglish(told, language) && isEnglish(withoutNames(told), language);
  });
}

function withoutNames(text: string): string {
  return NAMES.reduce((rest, name) => rest.replaceAll(name, ""), text);
}

function isEnglish(text: string, language: string): boolean {
  if (language === "be" && LATIN.test(text.replaceAll(/\([A-Za-z ]+\)|^light dark$/g, ""))) return true;
  return /\s/.test(text.trim()) && ENGLISH.test(text); // one word is of a dictionary, whose test looks at each, or of an address
}

describe.each(LANGUAGES.filter((language) => language !== "en"))("pages in %s", (language) => {
  it("name their language, and leave nothing in English", async () => {
    const left = new Set<string>();
    for (const path of PATHS) {
      const answer = await ask(`/${language}${path}`);
      expect(answer.headers.get("Content-Language")).toBe(language);
      const html = await answer.text();
      expect(html).toContain(`<html lang="${language}"`);
      for (const text of findEnglish(html, language)) left.add(`${path}: ${text.trim()}`);
    }
    expect([...left]).toEqual([]);
  });

  it.each(["/embed/none", "/embed/months?freq=Z"])("say so of what is no embed, %s", async (path) => {
    const answer = await ask(`/${language}${path}`);
    expect(answer.headers.get("Content-Language")).toBe(language);
    const html = await answer.text();
    expect(findEnglish(html, language)).toEqual([]);
    expect(html).not.toMatch(/<h1>(?:Nothing|A parameter)/);
  });

  it.each(FILES)("have a file %s of the build, in which nothing is left in English", (file) => {
    const html = readFileSync(join(SITE, `${language}${file}`), "utf8");
    expect(html).toContain(`<html lang="${language}"`);
    expect([...new Set(findEnglish(html, language))]).toEqual([]);
    expect(html).toContain(`<meta property="og:locale" content="${LOCALES[language]}"`);
    const guides = html.match(/<a [^>]*href="\/docs[^>]*>/g) ?? [];
    expect(guides.length).toBeGreaterThan(0);
    expect(guides.filter((link) => !link.includes('hreflang="en"'))).toEqual([]);
  });
});
