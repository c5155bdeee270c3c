/** The lexicon of each language in which figures were printed. */
import type { Lexicon } from "./lexicon.ts";
import { latvian, lithuanian } from "./lexicon-baltic.ts";
import { dutch, english, german, swedish } from "./lexicon-germanic.ts";
import { albanian, arabic, estonian, hungarian, italian, portuguese } from "./lexicon-others.ts";
import { polish } from "./lexicon-polish.ts";
import { belarusian, russian, ukrainian } from "./lexicon-slavic.ts";

/** By ISO 639-1 code. */
export const LEXICONS: ReadonlyMap<string, Lexicon> = new Map([
  ["ar", arabic],
  ["be", belarusian],
  ["de", german],
  ["en", english],
  ["et", estonian],
  ["hu", hungarian],
  ["it", italian],
  ["lt", lithuanian],
  ["lv", latvian],
  ["nl", dutch],
  ["pl", polish],
  ["pt", portuguese],
  ["ru", russian],
  ["sq", albanian],
  ["sv", swedish],
  ["uk", ukrainian],
]);
