/** Languages of documents in words. */
import type { Tongue } from "../language/tongue.ts";

/** `Lithuanian`; the code itself for a language that no document of the record has had yet. */
export function describeLanguage(code: string, tongue: Tongue): string {
  return NAMES[code]?.(tongue) ?? code;
}

/** Written out: to ask the platform for one name costs a request more than the rest of its page. */
const NAMES: Readonly<Partial<Record<string, (tongue: Tongue) => string>>> = {
  ar: ({ say }) => say("Arabic"),
  be: ({ say }) => say("Belarusian"),
  de: ({ say }) => say("German"),
  en: ({ say }) => say("English"),
  et: ({ say }) => say("Estonian"),
  hu: ({ say }) => say("Hungarian"),
  it: ({ say }) => say("Italian"),
  lt: ({ say }) => say("Lithuanian"),
  lv: ({ say }) => say("Latvian"),
  nl: ({ say }) => say("Dutch"),
  pl: ({ say }) => say("Polish"),
  pt: ({ say }) => say("Portuguese"),
  ru: ({ say }) => say("Russian"),
  sq: ({ say }) => say("Albanian"),
  sv: ({ say }) => say("Swedish"),
  uk: ({ say }) => say("Ukrainian"),
};
