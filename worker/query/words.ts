/** Words as people look for them: without regard to case and diacritics, each at the beginning of a word. */
import type { Column } from "./sections.ts";

/**
 * Small letters without marks: `Kapčiamiestis` and `KAPČIAMIESTIS` are `kapciamiestis`, `Łódź` is `lodz`. A mark that stands
 * alone takes up a space (`d´Azur` is `d azur`); what is nothing but marks stays what it is.
 */
export function fold(text: string): string {
  const bare = text
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .normalize("NFC")
    .replaceAll(/[łøđħıß]/g, (letter) => LETTERS[letter] ?? letter);
  return bare.trim() === "" ? text.toLowerCase() : bare;
}

/** What rows are searched for: folding may make two words of one. */
export function toFolded(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => splitWords(fold(word)));
}

export function splitWords(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = { ł: "l", ø: "o", đ: "d", ħ: "h", ı: "i", ß: "ss" };

/** Whether a word, which is folded, begins a word of a text, which is folded too. Most texts do not hold it at all. */
export function beginning(word: string): (text: string) => boolean {
  const pattern = new RegExp(`${START}${escape(word)}`, "u");
  return (text) => text.includes(word) && pattern.test(text);
}

/** Texts of rows, folded: each is read once, however many rows have it. */
export interface WordColumn {
  readonly places: Column;
  /** How many texts there are. */
  readonly count: number;
  readonly text: (place: number) => string;
}

/** Whether each of the words, which are folded, begins a word of one of the texts of a row. */
export function searching(words: readonly string[], columns: readonly WordColumn[]): (row: number) => boolean {
  const searches = words.map((word) => columns.map((column) => searchOnce(column, beginning(word))));
  return (row) => {
    for (const search of searches) {
      let has = false;
      for (const one of search) {
        has = one(row);
        if (has) break;
      }
      if (!has) return false;
    }
    return true;
  };
}

function searchOnce({ count, places, text }: WordColumn, begins: (text: string) => boolean): (row: number) => boolean {
  const known = new Uint8Array(count); // 0 for a text that was not looked at, 1 for no, 2 for yes
  return (row) => {
    const place = places[row] ?? 0;
    if (known[place] === 0) known[place] = begins(text(place)) ? 2 : 1;
    return known[place] === 2;
  };
}

/** After neither a letter nor a digit; the 100 of 4,100 begins no word. */
const START = String.raw`(?<![\p{L}\p{N}]|\p{N}[.,](?=\p{N}))`;

function escape(word: string): string {
  return word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
