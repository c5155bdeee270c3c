/** Words as a sentence. */

/** With a full stop, unless they end in one: `2026 m. vasario 25 d.` does. */
export function toSentence(words: string): string {
  return words.endsWith(".") ? words : `${words}.`;
}
