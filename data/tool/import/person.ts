/** Offices told from the persons that hold them: the record names offices alone. */

/** The words of an office without the name of whoever speaks for it; undefined where no office is named for certain. */
export function toOffice(words: string): string | undefined {
  const part = words.split(/,\s*/).find((text) => OFFICE.test(text));
  if (part === undefined) return undefined;
  const office = toHeld(part).replace(/\bMinister$/i, "Ministry");
  const rest = office.split(/\s+/).filter((word) => !TITLE.test(word) && !FILLER.test(word));
  const isNamed = LEADING_NAME.test(office) && TITLED.test(office);
  const isForeign = FOREIGN_TITLED.test(office) && rest.some((word) => NAME.test(word));
  return isNamed || isForeign || rest.every((word) => COUNTRY.test(word)) ? undefined : office;
}

/** Words without deputies, and without a name before or behind: "Deputy Interior Minister Aaaa" is the interior minister. */
export function toHeld(words: string): string {
  return words
    .replace(OF_OFFICE, (whole, name: string) => (isPerson(name) ? "" : whole))
    .replaceAll(DEPUTY, "")
    .replace(/\bPM\b/, "Prime Minister")
    .replace(HOLDER, "$1")
    .trim();
}

/** Whether the rest of words around an office is of whoever holds it: titles, and a name where a title stands in the words. */
export function isHeld(rest: readonly string[], words: readonly string[]): boolean {
  const others = rest.filter((word) => !TITLE.test(word) && !FILLER.test(word));
  return others.every(isName) && (others.length === 0 || words.some((word) => TITLE.test(word)));
}

/** Whether words may name a person: capitalised words, none of which belongs to an office. */
export function isPerson(words: string): boolean {
  return (
    !OFFICE.test(words) &&
    /^(?:\p{Lu}[\p{L}.'’-]*)(?: \p{Lu}[\p{L}.'’-]*)*$/u.test(words) &&
    !/^[\p{Lu}\d-]{2,6}$/u.test(words)
  );
}

function isName(word: string): boolean {
  return NAME.test(word) && !COUNTRY.test(word);
}

const HOLDERS =
  "minister|premier|president|spokes(?:man|woman|person)|commander(?:-in-chief)?|chief|head|director|consul|ambassador|mayor|chair(?:man|woman)?|prosecutor|colonel|major|captain|general|governor|secretary|commissioner|representative|official|adviser";
const FOREIGN =
  "rzeczni\\p{L}+|komendant\\p{L}*|wiceminist\\p{L}+|ministr(?!y|ies)\\p{L}+|\\p{L}+minister(?:in)?|burmistrz|wójt|prezydent|premjer\\p{L}+|priekšniek\\p{L}+|vadas|vado|vadov\\p{L}+|atstov\\p{L}+|pavaduotoj\\p{L}+|pārstāv\\p{L}+|(?:presse)?sprecher\\p{L}*|chef\\p{L}*|leiter\\p{L}*|präsident\\p{L}*|пресс\\p{L}*|представител\\p{L}+|начальник\\p{L}*|глава|министр\\p{L}*|замминистр\\p{L}*|премьер\\p{L}*|президент\\p{L}*|міністр\\p{L}*|речни\\p{L}+|очільни\\p{L}+|кіраўнік|начальнік|прадстаўнік|спікер\\p{L}*";
const TITLE = new RegExp(`^(?:${HOLDERS}|${FOREIGN})$`, "iu");
const TITLED = new RegExp(`\\b(?:${HOLDERS})\\b`, "i");
const FOREIGN_TITLED = new RegExp(`(?<!\\p{L})(?:minister(?= \\p{Ll})|${FOREIGN})(?!\\p{L})`, "iu");
const DEPUTY = /(?<!\p{L})(?:deputy|vice|acting|former|press)[ -]/giu;

/** Words beside a title that tell nothing. */
const FILLER =
  /^(?:of|the|at|for|press|office|service|executive|prasow[ay]|główna|headquarters|hq|data|figures|statement|report|website|tweet|daily)$/iu;
const NAME = /^\p{Lu}[\p{L}.'’-]*$/u;
const COUNTRY = /^(?:Polish|Lithuanian|Latvian|Belarusian|German|Iraqi|Estonian|Ukrainian|Russian|Prime)$/;

/** A holder's title with capitalised words behind it, which are a name. */
const HOLDER = new RegExp(`(\\b(?i:${HOLDERS}))(?: \\p{Lu}[\\p{L}.'’-]*)+$`, "u");
/** "Aaaa Bbbb of" some office. */
const OF_OFFICE = /^(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)+) (?:of|from|at|with) (?:the )?/u;
const LEADING_NAME = /^(?:(?:\p{Lu}\.|\p{Lu}\p{Ll}[\p{L}'’-]*) ){2,}(?=\p{Ll})/u;

const OFFICE = new RegExp(
  [
    HOLDERS,
    "ministry|government|authorit|service|border|guard|police|committee|agency|office|department|board|court|council|commission|parliament|seimas|saeima|sejm|army|forces|command|embassy|consulate|administration|inspectorate|bureau|statistics|centre|center|institute|university|airport|airways|airline|railway|brigade",
    "organi[sz]ation|without borders|sans fronti|association|foundation|fund\\b|group|network|union|federation|watch|international|rights|crescent|red cross|hospital|municipality|nations|project",
    "sąd\\b|teismas|tiesa\\b|gericht|straż|policja|ministerstw|urząd|komenda|prokuratura|oddział|wojsko|fundacja|stowarzyszenie|rząd",
    "tarnyb|minist(?:e)?rij|departament|policij|vyriausyb|prokurat|grupė|robežsardz|dienest|valdīb|biedrība",
    "polizei|regierung|ministerium|behörde|grenzschutz|amt\\b|комитет|служб|министерств|погран|полици|прокуратур|^м(?:вд|ид|вс|зс|ус)(?= )|^psg |placówk|posterunek|\\bpost$|station|outpost|užkard|rinktin|застав",
    "міністерств|прикордон|комітет|поліці|камітэт|памеж|паліцы|міністэрств",
  ].join("|"),
  "iu",
);
