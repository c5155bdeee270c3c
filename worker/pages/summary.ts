/** What search engines and cards show of a page. */

/** Characters of it that they show. */
export const SHOWN = 200;

/** Cut at a word where the words are too long. */
export function toSummary(words: string): string {
  return words.length <= SHOWN
    ? words
    : `${words
        .slice(0, SHOWN)
        .replace(/[\s,;:.]*\s\S*$/, "")
        .slice(0, SHOWN - 1)}…`;
}
