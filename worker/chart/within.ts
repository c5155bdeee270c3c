/** Names where they stand in a sentence. */

/** A name as the middle of a sentence: a capital that begins an abbreviation stays. */
export function toWithin(name: string): string {
  return name.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}

/** A name as the beginning of a sentence. */
export function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
