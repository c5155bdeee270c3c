/** The language of the page, and its words: those of English stand in the code, those of the others in a file of the build. */
import { LANGUAGE_NAMES, toLocal, toPath } from "../../worker/language/languages.ts";
import type { Dictionary, Tongue } from "../../worker/language/tongue.ts";
import type { Language } from "../../worker/record/codes.ts";
import { fetchFile, hasFields } from "./file.ts";

/** As much of a tongue as is at hand before its words have come. */
export type Speaker = Pick<Tongue, "language" | "say">;

/** What a reader is told, in whatever language. */
export type Words = (speaker: Speaker) => string;

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

let tongue: Promise<Tongue> | undefined;

/** Asked for once; after a failure, asked for again. Throws, in words for the reader, where the file does not come. */
export async function bringTongue(): Promise<Tongue> {
  tongue ??= createTongue(readLanguage()).catch((error: unknown) => {
    tongue = undefined;
    throw error;
  });
  return tongue;
}

/** Where the words do not come, what is to be said is said in English. */
export async function bringSpeaker(): Promise<Speaker> {
  return readLanguage() === "en" ? PLAIN : bringTongue().catch(() => PLAIN);
}

async function createTongue(language: Language): Promise<Tongue> {
  const program = import("../../worker/language/tongue.ts");
  if (language === "en") return (await program).createTongue(language);
  const meta = document.querySelector<HTMLMetaElement>('meta[name="tripoint-words"]');
  const words = fetchFile(meta?.content ?? "", isDictionary);
  const [{ createTongue }, dictionary] = await Promise.all([program, words]);
  return createTongue(language, dictionary);
}

function isLanguage(code: string): code is Language {
  return Object.hasOwn(LANGUAGE_NAMES, code);
}

function isDictionary(value: unknown): value is Dictionary {
  return hasFields(value, "messages", "texts", "names", "calendar");
}

/** English without any program: it must not fail where nothing comes. */
const PLAIN: Speaker = {
  language: "en",
  say: (message: string, ...[values = {}]: readonly Readonly<Record<string, string | number>>[]) =>
    message.replaceAll(/\{([a-z]+)\}/g, (_, hole: string) => String(values[hole])),
};
