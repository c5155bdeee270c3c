/** Offices told from the persons that hold them: the record names offices alone. */

/** The words of an office without the name of whoever speaks for it; undefined where no office is named for certain. */
export function toOffice(words: string): string | undefined {
  const part = words.split(/,\s*/).find((text) => OFFICE.test(text));
  if (part === undefined) return undefined;
  const office = part.replace(HOLDER, "$1").trim();
  return LEADING_NAME.test(office) && HOLDER_WORD.test(office) ? undefined : office;
}

/** The body that whoever holds an office speaks for: "VSAT spokesman" is VSAT. */
export function toBody(office: string): string {
  return office.replace(SPEAKER, "");
}

/** Whether words may name a person: capitalised words, none of which belongs to an office. */
export function isPerson(words: string): boolean {
  return (
    !OFFICE.test(words) &&
    /^(?:\p{Lu}[\p{L}.'’-]*)(?: \p{Lu}[\p{L}.'’-]*)*$/u.test(words) &&
    !/^[\p{Lu}\d-]{2,6}$/u.test(words)
  );
}

const HOLDERS =
  "minister|premier|president|spokes(?:man|woman|person)|spokesperson|commander|chief|head|director|consul|ambassador|mayor|chair(?:man|woman)?|prosecutor|colonel|major|captain|general|deputy|governor|secretary|commissioner|representative|official|adviser";
const HOLDER_WORD = new RegExp(`\\b(?:${HOLDERS})\\b`, "i");

/** A holder's title with capitalised words behind it, which are a name. */
const HOLDER = new RegExp(`(\\b(?i:${HOLDERS}))(?: \\p{Lu}[\\p{L}.'’-]*)+$`, "u");
const SPEAKER = new RegExp(`(?: (?i:press|deputy|${HOLDERS}))+$`, "u");
const LEADING_NAME = /^(?:(?:\p{Lu}\.|\p{Lu}\p{Ll}[\p{L}'’-]*) ){2,}(?=\p{Ll})/u;

const OFFICE = new RegExp(
  [
    HOLDERS,
    "ministry|government|authorit|service|border|guard|police|committee|agency|office|department|board|court|council|commission|parliament|seimas|saeima|sejm|army|forces|command|embassy|consulate|administration|inspectorate|bureau|statistics|centre|center|institute|university|airport|airways|airline|railway",
    "organi[sz]ation|without borders|sans fronti|association|foundation|fund\\b|group|network|union|federation|watch|international|rights|crescent|red cross|hospital|municipality|nations|project",
    "sąd\\b|teismas|tiesa\\b|gericht|straż|policja|ministerstwo|urząd|komenda|prokuratura|oddział|wojsko|fundacja|stowarzyszenie|rząd",
    "tarnyb|ministerij|departament|policij|vyriausyb|prokurat|grupė|robežsardz|dienest|valdīb|biedrība",
    "polizei|regierung|ministerium|behörde|amt\\b|комитет|служб|министерств|пограничн|міністерств|прикордонн",
  ].join("|"),
  "iu",
);
