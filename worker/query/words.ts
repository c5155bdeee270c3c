/** Words as people look for them: without regard to case and diacritics, each at the beginning of a word. */

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

/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = { ł: "l", ø: "o", đ: "d", ħ: "h", ı: "i", ß: "ss" };

/** Whether each of the words, which are folded, begins a word of one of some texts, which are folded too. */
export function beginning(words: readonly string[]): (texts: readonly string[]) => boolean {
  const patterns = words.map((word) => new RegExp(`${START}${escape(word)}`, "u"));
  return (texts) => patterns.every((pattern) => texts.some((text) => pattern.test(text)));
}

/** After neither a letter nor a digit; the 100 of 4,100 begins no word. */
const START = String.raw`(?<![\p{L}\p{N}]|\p{N}[.,](?=\p{N}))`;

function escape(word: string): string {
  return word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
