/** A name as the middle of a sentence: a capital that begins an abbreviation stays. */
export function toWithin(name: string): string {
  return name.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}
