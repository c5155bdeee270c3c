/** Which address and language a page of the build has, whatever it was reached by, and where it stands in others. */
import { LOCALES, toLink, toPath } from "../../worker/language/languages.ts";
import { type Language, LANGUAGES } from "../../worker/record/codes.ts";
import { h, type Tree } from "../views/tree.ts";
import { readOrigin } from "./card.ts";

/** As the pages of the Worker have it, its locale with it; addresses are relative where the build is not told the origin. `languages` has the page. */
export function toCanonical(
  path: string,
  language: Language = "en",
  languages: readonly Language[] = LANGUAGES,
  origin = readOrigin(),
): readonly Tree[] {
  const alternates = [...languages.map((other) => [other, toPath(other, path)] as const), ["x-default", path] as const];
  return [
    h("link", { rel: "canonical", href: `${origin}${toPath(language, path)}` }),
    ...alternates.map(([hreflang, href]) => h("link", { rel: "alternate", hreflang, href: `${origin}${href}` })),
    h("meta", { property: "og:locale", content: LOCALES[language] }),
  ];
}

/** The same page in the other languages: each link names its language in itself. */
export function toSwitch(path: string, language: Language): readonly Tree[] {
  return LANGUAGES.map((other) => {
    const { text, label } = toLink(other);
    const told = other === language ? { "aria-current": "true" } : { hreflang: other };
    return h("a", { href: toPath(other, path), lang: other, ...told, "aria-label": label }, text);
  });
}
