/** Languages of documents in English words. */

/** `Lithuanian`; the code itself for a language that no document of the record has had yet. */
export function describeLanguage(code: string): string {
  return LANGUAGES[code] ?? code;
}

/** Written out: to ask the platform for one name costs a request more than the rest of its page. */
const LANGUAGES: Readonly<Partial<Record<string, string>>> = {
  ar: "Arabic",
  be: "Belarusian",
  de: "German",
  en: "English",
  et: "Estonian",
  hu: "Hungarian",
  it: "Italian",
  lt: "Lithuanian",
  lv: "Latvian",
  nl: "Dutch",
  pl: "Polish",
  pt: "Portuguese",
  ru: "Russian",
  sq: "Albanian",
  sv: "Swedish",
  uk: "Ukrainian",
};
