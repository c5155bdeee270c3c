/** The pages of the build that run scripts, in every language. */
import { toPath } from "../../worker/language/languages.ts";
import type { Words } from "../../worker/language/open.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import { type Language, LANGUAGES } from "../../worker/record/codes.ts";
import type { Ask } from "./answers.ts";
import { toPageDictionary } from "./dictionaries.ts";
import { prerenderExplore } from "./explorer.ts";
import { type Files, publish, SITE } from "./files.ts";
import { h } from "../views/tree.ts";
import { toHtml } from "./html.ts";
import { collectBrowserMessages } from "./messages.ts";
import { prerender } from "./page.ts";
import { localise } from "./template.ts";

type PerLanguage<T> = Readonly<Record<Language, T>>;

/** A document of the build in the language of the tongue, English as it stands. */
export function toTemplate(html: string, tongue: Tongue): string {
  return tongue.language === "en" ? html : localise(html, tongue);
}

/** What pages are written with. */
export interface Spoken {
  readonly tongues: PerLanguage<Tongue>;
  readonly words: Readonly<Partial<PerLanguage<Words>>>;
}

/** `/`, `/explore`, `/lt`, `/lt/explore` and so on, each with what it loads, and the words that its scripts say. */
export async function writePages(ask: Ask, { tongues, words }: Spoken, files: Files = SITE): Promise<void> {
  const templates = { "/": read("/index.html"), "/explore": read("/explore.html") };
  const said = collectBrowserMessages();
  const askOnce = keepAnswers(ask);
  for (const language of LANGUAGES) {
    const tongue = tongues[language];
    const speak = (html: string): string => withWords(toTemplate(html, tongue), toAddress(language));
    files.write(toFile(language, "/"), await prerender(speak(templates["/"]), askOnce, files, tongue));
    files.write(
      toFile(language, "/explore"),
      await prerenderExplore(speak(templates["/explore"]), askOnce, files, tongue),
    );
  }

  function read(address: string): string {
    return new TextDecoder().decode(files.read(address));
  }

  /** Null for English, whose words stand in the scripts. */
  function toAddress(language: Language): string | null {
    const held = words[language];
    if (held === undefined) return null;
    return publish(files, `words-${language}`, "json", JSON.stringify(toPageDictionary(held, said)));
  }
}

/** Every language draws from the same answers. */
function keepAnswers(ask: Ask): Ask {
  const kept = new Map<string, ReturnType<Ask>>();
  return async (path) => {
    const answer = kept.get(path) ?? ask(path);
    kept.set(path, answer);
    return (await answer).clone();
  };
}

function toFile(language: Language, path: string): string {
  const address = toPath(language, path);
  return address === "/" ? "/index.html" : `${address}.html`;
}

/** Names the file of the words in the head. */
function withWords(html: string, address: string | null): string {
  if (address === null) return html;
  return html.replace("</head>", `${toHtml(h("meta", { name: "tripoint-words", content: address }))}</head>`);
}
