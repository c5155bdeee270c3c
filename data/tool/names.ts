/** The names of codes: English ones stand in the tables, those of the other languages in `i18n/`, a file each. */
import { type Language, LANGUAGES } from "../../worker/record/codes.ts";
import type { Names } from "../../worker/record/schema.ts";
import type { Finding } from "./finding.ts";
import { toIds } from "./keys.ts";
import { forEachNamed, readNameFile, toNameText } from "./namefile.ts";
import { type Tables, textOf } from "./table.ts";
import { toPlain } from "./text.ts";

type Translation = Exclude<Language, "en">;

/** Names in every language but English. */
export type Translations = Readonly<Record<Translation, Names>>;

/** Where they stand, by paths below data/. */
export const NAME_FILES: readonly string[] = LANGUAGES.filter((language) => language !== "en").map(toFile);

/** Reads on past a name that is missing, strange or out of its place, which becomes a finding. */
export function readNames(folder: string, tables: Tables, findings: Finding[]): Translations {
  const codes = forEachNamed((table) => toIds(tables[table]));
  return forEachTranslation((language) => readNameFile(folder, toFile(language), codes, findings));
}

/** The names that stand in the tables. */
export function toEnglish(tables: Tables): Names {
  return forEachNamed((table) =>
    Object.fromEntries(tables[table].rows.map((row) => [textOf(row, "id"), textOf(row, "name")])),
  );
}

/** The texts of the files; a country among `areas` that has no name yet takes the one of Unicode's CLDR. */
export function toNameFiles(names: Translations, areas: readonly string[]): ReadonlyMap<string, string> {
  const countries = areas.filter((area) => /^[A-Z]{2}$/.test(area));
  const files = forEachTranslation((language) => {
    const regions = new Intl.DisplayNames(language, { type: "region" });
    const usual = Object.fromEntries(countries.map((code) => [code, toPlain(regions.of(code) ?? code)]));
    return [
      toFile(language),
      toNameText({ ...names[language], areas: { ...usual, ...names[language].areas } }),
    ] as const;
  });
  return new Map(Object.values(files));
}

function forEachTranslation<T>(make: (language: Translation) => T): Readonly<Record<Translation, T>> {
  return { lt: make("lt"), lv: make("lv"), pl: make("pl"), be: make("be") };
}

function toFile(language: Language): string {
  return `i18n/${language}.json`;
}
