/** Characters that no reader sees: controls, formats, unassigned, default-ignorable ones (Unicode), and the blank Braille pattern. */
export const INVISIBLE = /[\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** A text with each character that cannot be seen, or passes for a plain space, written as its code point. */
export function toVisible(text: string): string {
  return text.replaceAll(HIDDEN, (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`);
}

const HIDDEN = new RegExp(`${INVISIBLE.source}|(?! )\\p{Z}`, "gu");
