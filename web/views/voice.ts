/** The tongue of the page, for the programs that are brought: apart from the words, which are asked for before them. */
import { createTongue, type Dictionary, ENGLISH, type Tongue } from "../../worker/language/tongue.ts";
import { readLanguage } from "./tongue.ts";

let tongue: Tongue | undefined;

/** Created once. `words` are those of the language of the page, undefined for English. */
export function toTongue(words: Dictionary | undefined): Tongue {
  tongue ??= words === undefined ? ENGLISH : createTongue(readLanguage(), words);
  return tongue;
}
