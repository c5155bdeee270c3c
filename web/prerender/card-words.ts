/** What a social card says besides names and figures. */
import type { Language } from "../../worker/record/codes.ts";

export interface Words {
  /** The heading of the page. */
  readonly title: string;
  /** Before the day of the newest claim. */
  readonly newest: string;
  /** Why the panels have a scale each. */
  readonly note: string;
  /** Explains the sign beside a figure that counts less than its year. */
  readonly part: string;
}

export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: "Who counted what at the border with Belarus",
    newest: "Newest statement",
    note: "By year. Each country has its own scale, as each counts in its own way.",
    part: "* part of the year",
  },
  lt: {
    title: "Kas ką suskaičiavo prie sienos su Baltarusija",
    newest: "Naujausias pranešimas",
    note: "Pagal metus. Kiekvienos šalies skalė sava: kiekviena skaičiuoja savaip.",
    part: "* metų dalis",
  },
  lv: {
    title: "Kas ko saskaitīja pie robežas ar Baltkrieviju",
    newest: "Jaunākais paziņojums",
    note: "Pa gadiem. Katrai valstij sava skala: katra skaita citādi.",
    part: "* gada daļa",
  },
  pl: {
    title: "Kto co policzył na granicy z Białorusią",
    newest: "Najnowszy komunikat",
    note: "Według lat. Każdy kraj ma własną skalę: każdy liczy inaczej.",
    part: "* część roku",
  },
  be: {
    title: "Хто што палічыў на мяжы з Беларуссю",
    newest: "Апошняе паведамленне",
    note: "Па гадах. У кожнай краіны свая шкала: кожная лічыць па-свойму.",
    part: "* частка года",
  },
};
