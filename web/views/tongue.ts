/** The language of the page, and its words: those of English stand in the code, those of the others in a file of the build. */
import { isLanguage, toLocal, toPath } from "../../worker/language/languages.ts";
import type { Dictionary } from "../../worker/language/tongue.ts";
import type { Language } from "../../worker/record/codes.ts";
import { fetchFile, hasFields } from "./file.ts";
import type { Speaker } from "./speaker.ts";

export function readLanguage(): Language {
  const { lang } = document.documentElement;
  return isLanguage(lang) ? lang : "en";
}

/** A link of the site, which stands at the root, in the language of the page. */
export function toHref(href: string): string {
  return toLocal(readLanguage(), href);
}

/** The path of the start page in the language of the page: `/`, `/lt`. */
export function toHome(): string {
  return toPath(readLanguage(), "/");
}

let words: Promise<Dictionary> | undefined;

/**
 * What a tongue is created from, undefined for English; asked for once, after a failure asked for again. Throws Unread
 * where the file does not come.
 */
export async function bringWords(): Promise<Dictionary | undefined> {
  if (readLanguage() === "en") return undefined;
  const meta = document.querySelector<HTMLMetaElement>('meta[name="tripoint-words"]');
  words ??= fetchFile(meta?.content ?? "", isDictionary).catch((error: unknown) => {
    words = undefined;
    throw error;
  });
  return words;
}

/** Where the words do not come, what is to be said is said in English. */
export async function bringSpeaker(): Promise<Speaker> {
  const words = await bringWords().catch(() => undefined);
  return { language: words === undefined ? "en" : readLanguage(), say: toSay(words?.messages ?? {}) };
}

/** As a tongue says a message, without the program of one: it must not fail where nothing comes. */
function toSay(messages: Dictionary["messages"]): Speaker["say"] {
  return (message: string, ...[values = {}]: readonly Readonly<Record<string, string | number>>[]) => {
    const found = messages[message];
    return (typeof found === "string" ? found : message).replaceAll(/\{([a-z]+)\}/g, (_, hole: string) =>
      String(values[hole]),
    );
  };
}

function isDictionary(value: unknown): value is Dictionary {
  return hasFields(value, "messages", "texts", "names", "calendar");
}
