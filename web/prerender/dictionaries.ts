/** The words of each language as data/i18n holds them: messages of the site, and texts of the record. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { toCalendar } from "../../worker/language/calendar.ts";
import type { Words } from "../../worker/language/open.ts";
import type { Dictionary, Names } from "../../worker/language/tongue.ts";
import { type Language, LANGUAGES } from "../../worker/record/codes.ts";
import type { Messages } from "./messages.ts";

const FOLDER = join(import.meta.dirname, "..", "..", "data", "i18n");

/** English has none: its words stand in the code. */
export function readWords(): Readonly<Partial<Record<Language, Words>>> {
  const others = LANGUAGES.filter((language) => language !== "en");
  return Object.fromEntries(
    others.map((language): [Language, Words] => [
      language,
      {
        messages: read("messages", language),
        texts: read("texts", language),
        calendar: toCalendar(language),
      },
    ]),
  );
}

function read(kind: "messages" | "texts", language: Language): Record<string, string> {
  return JSON.parse(readFileSync(join(FOLDER, kind, `${language}.json`), "utf8"));
}

/** What a page needs to speak in the browser: of the words those messages alone, no texts and no names. */
export function toPageDictionary({ messages, calendar }: Words, said: Messages): Dictionary {
  const kept = Object.entries(messages).filter(([message]) => said.has(message));
  const names: Names = { areas: {}, indicators: {}, subsets: {}, units: {} };
  return { messages: Object.fromEntries(kept), texts: {}, names, calendar };
}
