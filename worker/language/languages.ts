/** The languages that a page can be read in, by their BCP 47 tags, and where each stands in an address. */
import { type Language, LANGUAGES } from "../record/codes.ts";

/** Each in its own words, as a reader looks for it. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: "English",
  lt: "Lietuvių",
  lv: "Latviešu",
  pl: "Polski",
  be: "Беларуская",
};

/** Whether a tag is that of one of them. */
export function isLanguage(tag: string): tag is Language {
  return LANGUAGES.some((language) => language === tag);
}

/** As Open Graph names a language, with the country whose writing it is. */
export const LOCALES: Readonly<Record<Language, string>> = {
  en: "en_GB",
  lt: "lt_LT",
  lv: "lv_LV",
  pl: "pl_PL",
  be: "be_BY",
};

/** One of each; the compiler holds that none is left out. */
export function forEachLanguage<T>(make: (language: Language) => T): Readonly<Record<Language, T>> {
  return { en: make("en"), lt: make("lt"), lv: make("lv"), pl: make("pl"), be: make("be") };
}

/** How a link to a language is written, its code, and how it is read out: `LT` and `LT, Lietuvių`. */
export function toLink(language: Language): { readonly text: string; readonly label: string } {
  const text = language.toUpperCase();
  return { text, label: `${text}, ${LANGUAGE_NAMES[language]}` };
}

/** A path without its language: English stands at the root, `/lt/claims/x` is `/claims/x` in Lithuanian, `/lt` is `/`. */
export function splitPath(path: string): { readonly language: Language; readonly path: string } {
  const [, code] = path.split("/", 2);
  const language = LANGUAGES.find((language) => language === code) ?? "en";
  return language === "en" ? { language, path } : { language, path: path.slice(1 + language.length) || "/" };
}

/** `/claims/x` in a language; `path` stands at the root and may carry a query and a fragment. */
export function toPath(language: Language, path: string): string {
  if (language === "en") return path;
  return `/${language}${/^\/(?=[?#]|$)/.test(path) ? path.slice(1) : path}`;
}

/** A link of the site in a language: pages and pictures have one of each, what else stands at the root is left as it is. */
export function toLocal(language: Language, href: string): string {
  return LOCAL.test(href) ? toPath(language, href) : href;
}

/** The same for every link of an HTML text whose links stand at the root; one that names its own language leads there. */
export function toLocalLinks(language: Language, html: string): string {
  if (language === "en") return html;
  return html.replaceAll(
    /(<a\b[^>]*? href=")(\/[^"]*)"(?! lang=)/g,
    (_, before: string, href: string) => `${before}${toLocal(language, href)}"`,
  );
}

const LOCAL = /^\/(?:[?#]|$|(?:explore|claims|documents|verdicts|rivals|history|method|embed|chart)(?:[/?#]|$))/;
