/** Tongues out of what the build left ready. */
import type { Language } from "../record/codes.ts";
import { createTongue, type Dictionary, type Names, type Tongue } from "./tongue.ts";

/** What a language has besides the names of the codebook. */
export type Words = Omit<Dictionary, "names">;

/** What `ready` is asked for. */
export function nameWords(language: Language): string {
  return `words-${language}`;
}

/** `ready` tells what the build left by that name, as JSON: names of all languages as `names`, words of one as `nameWords` has it. */
export function openTongue(ready: (name: string) => string, language: Language): Tongue {
  const names: Readonly<Record<Language, Names>> = JSON.parse(ready("names"));
  const words: Words = JSON.parse(ready(nameWords(language)));
  return createTongue(language, { ...words, names: names[language] });
}
