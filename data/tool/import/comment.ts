/** What of a note says something that no column says: doubts, disagreements, what is meant. */

/** Sentences of a claim's comment; empty where nothing is left. No route, no method, nothing of a person. */
export function toComment(note: string, ...more: readonly string[]): string {
  const parts = note
    .split(/;\s*/)
    .map((part) =>
      part
        .replace(STRUCTURAL, "")
        .replace(/^[,;\s]+/, "")
        .trim(),
    )
    .filter((part) => part !== "" && !SAID.test(part) && !NEVER.test(part))
    .map(toNeutral);
  const sentences = [...parts, ...more]
    .filter((part) => part !== "")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1));
  return [...new Set(sentences)].join(". ").replaceAll(/ {2,}/g, " ");
}

/** Whole parts that columns hold. */
const SAID =
  /^(?:daily|single day|monthly|annual|annual total|monthly total|year to date|cumulative|past day|past 24 hours|running(?: total)?(?: \d{4})?(?: total)?|running \w+(?: \d{4})?(?: total)?|nationality=.*|preliminary|provisional|since pushbacks began 2021-08-03|\w+(?: \d{4})? so far|(?:annual|cumulative|year to date) humanitarian admissions|admitted on humanitarian grounds(?: that day|, cumulative)|year to date by municipality|\d{4} so far|weekend|weekend (?:total|figure)|weekly figure|\w+-day (?:total|figure)|(?:two|three|four|five|six) days|year to date, through previous midnight|date inferred|prevented, year to date|VRS prevented\/deterred series|\w+day|from title in URL|from title|figure from title in URL|first half of \d{4}|first half \d{4}|annual \d{4}|page undated|annual by (?:SG )?post(?: section)?|Podlaski (?:section|unit)(?: only)?|cumulative since .*2021|Jan-\w+ \d{4}|PLANNED.*|date inferred: daily|value rounded(?: down| from [\d.]+)?|printed [\d.]+|from people, so far|from irregular migrants, so far|title in URL|running total by municipality|in past day|last weekend|(?:from the )?page (?:title|address))$/i;

/** Openings that columns hold, before something that they do not. */
const STRUCTURAL =
  /^(?:daily|single day|past day|nationality=\w+|annual(?: total)?|monthly(?: total)?|running total(?: \d{4})?|year to date)[;,]\s*/i;

const NEVER =
  /tunnel|ladder|\bboats?\b|stabbed|in the face|\bbody of\b|\bbodies? (?:taken|found)|\bman's\b|\bdrivers\b|ran toward|hospitalised|m away|km away|forced crossing|\battack\b|skull|Neris|Bug\b/i;

/** The house's words for the researchers'. */
export function toNeutral(text: string): string {
  const words = NEUTRAL.reduce((words, [theirs, ours]) => words.replace(theirs, ours), text);
  return words.replaceAll(SHOUTED, (word) => word.toLowerCase());
}

const NEUTRAL: readonly (readonly [RegExp, string])[] = [
  [/\billegal(?:ly)? (?=(?:migra|cross|border|entr))/gi, "irregular "],
  [/\b(?:(?:irregular|illegal) )?migrants\b(?! Day\b)/gi, "people"],
  [/\bmigrant smuggling\b/gi, "people smuggling"],
  [/\bpush-?back/gi, "turn-back"],
  [/^later (?=\d)/, "later printed as "],
  [/\bstorms it\b/g, "tries to break through"],
  [/\bstorming\b/g, "break-through attempt"],
  [/\bis weaponised\b/g, "is used as pressure"],
  [/\bSG (?=(?:annual|claim|commander|comparison|document|estimate|HQ|report|tweet)\b)/g, "the Polish guard's "],
  [/\bSG\b/g, "the Polish guard"],
  [/\bother VRS\b/g, "other Latvian"],
  [/\bVRS (?=(?:press|weekend)\b)/g, "the Latvian guard's "],
  [/\bVRS\b/g, "the Latvian guard"],
  [/\bNSGK\b/g, "the committee on national security"],
  [/\bMoI\b/g, "the interior ministry's"],
  [/, (?:check|rounded down)$/, ""],
  [/^date (inferred|fixed)/, "the date is $1"],
  [/^page date inferred/, "the page's date is inferred"],
  [/^page tally$/, "the page's own tally"],
  [/^page verb:? /, "the page says: "],
  [/^page (?:date|statement date) not shown/, "the page carries no date"],
  [/^page (undated|dated)/, "the page is $1"],
  [/^page (?:of )?(?=(?:about |early |late |mid-)?\p{Lu})/u, "the page is of "],
  [/^page /, "the page "],
];

const SHOUTED = /\b(?:NOT|LOWER|HIGHER|ONLY|PENDING)\b/g;
