/** Words as a sentence. */

/** With a full stop, unless they end in one or in another sign that ends a sentence: `2026 m. vasario 25 d.` does. */
export function toSentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
