/** Names where they stand in a sentence. */

/** A name as the middle of a sentence: a capital that begins an abbreviation stays. */
export function toWithin(name: string): string {
  return name.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}

/** Areas that the name of what is counted says already, in whatever case its language wants: `Arrivals in Germany via Belarus`. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  arrivals_via_belarus: ["BY", "DE"],
  evacuated: ["BY"],
  present_in_belarus: ["BY"],
};

/** Whether the name of an indicator says the area. */
export function namesArea(indicator: string, area: string): boolean {
  return NAMED[indicator]?.includes(area) ?? false;
}

/** A name as the beginning of a sentence. */
export function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
