/** Who stands behind a figure, from the words that name it: "Polish Border Guard via VSAT" is the Polish guard, relayed by the Lithuanian one. */
import type { Aliases } from "./aliases.ts";
import { isHeld, isPerson, toHeld, toOffice } from "./person.ts";
import type { Ledger } from "./ledger.ts";
import { toFreeId, toSlug } from "./slug.ts";

/** Empty `claimant`: the document names nobody, so its newsroom speaks. An id that stands in no table is a new office of that name. */
export interface Attribution {
  readonly ok: true;
  readonly claimant: string;
  readonly relayed_by: string;
  readonly agency: string;
  readonly comment: string;
}

export interface Nobody {
  readonly ok: false;
  readonly reason: string;
}

/** What the words are read against: `issuer` is the office that counts this indicator for this area, where there is one. */
export interface Setting {
  readonly area: string;
  readonly issuer: string | undefined;
  readonly aliases: Aliases;
  readonly ledger: Ledger;
}

export const NOBODY: Nobody = {
  ok: false,
  reason: "attributed_to holds no office that can be told from a person: expected the office alone",
};

export function readOffice(printed: string, setting: Setting): Attribution | Nobody {
  const words = printed.trim();
  const known = find(words, setting);
  if (known !== undefined) return speak(known, known === "" ? "No speaker is named" : "");
  for (const [pattern, read] of RELATIONS) {
    const match = pattern.exec(words);
    const attribution = match === null ? undefined : read(match[1] ?? "", match[2] ?? "", setting);
    if (attribution !== undefined) return attribution;
  }
  const part = words
    .split(/,\s*/)
    .map((part) => find(part, setting))
    .find((id) => id !== undefined && id !== "");
  if (part !== undefined) return speak(part);
  const held = toHeld(words);
  const within = find(held, setting) ?? findWithin(held, setting);
  if (within !== undefined && within !== "") return speak(within);
  const paper = setting.ledger.rows("publishers").find((row) => toSlug(row["name"] ?? "") === toSlug(words));
  const newsroom = NEWSROOM.test(words) ? `${words} (newsroom, in its own voice)` : undefined;
  const office = paper?.["id"] ?? toOffice(words) ?? newsroom;
  return office === undefined ? NOBODY : speak(find(office, setting) ?? office);
}

const NEWSROOM = /^(?=\p{Lu}).*(?:\b(?:news|radio|tv|gazeta|times|portal)\b|\.\p{L}{2,5}$)/iu;

/** The office in words whose rest is a title, or the name of its holder: "head of VSAT Aaaa Bbbb" is VSAT. */
function findWithin(text: string, setting: Setting): string | undefined {
  const words = text.split(/[\s,]+/);
  for (let length = words.length - 1; length > 0; length -= 1)
    for (let start = 0; start + length <= words.length; start += 1) {
      const id = find(words.slice(start, start + length).join(" "), setting);
      if (id !== undefined && id !== "" && isHeld(words.toSpliced(start, length), words)) return id;
    }
  return undefined;
}

/** The id of an office, created under its words where it is new; a publisher's id is its newsroom. */
export function enterOffice(words: string, ledger: Ledger): string {
  if (ledger.find("claimants", words) !== undefined) return words;
  if (ledger.find("publishers", words) !== undefined) return enterNewsroom(words, ledger);
  const same = ledger.rows("claimants").find((row) => toSlug(row["name"] ?? "") === toSlug(words));
  if (same !== undefined) return same["id"] ?? "";
  const id = toFreeId(toSlug(words.replace(/ \(newsroom,.*/, "")), (id) => ledger.find("claimants", id) !== undefined);
  const area = AREAS.find(([adjective]) => adjective.test(words))?.[1] ?? "";
  ledger.add("claimants", { id, name: words, ref_area: area, part_of: "" });
  return id;
}

/** A newsroom as the speaker: the publisher in its own voice. */
export function enterNewsroom(publisher: string, ledger: Ledger): string {
  if (ledger.find("claimants", publisher) !== undefined) return publisher;
  const name = `${ledger.find("publishers", publisher)?.["name"] ?? publisher} (newsroom, in its own voice)`;
  ledger.add("claimants", { id: publisher, name, ref_area: "", part_of: "" });
  return publisher;
}

/** Undefined for words that are none of that kind after all. */
type Read = (first: string, second: string, setting: Setting) => Attribution | Nobody | undefined;

const RELATIONS: readonly (readonly [RegExp, Read])[] = [
  [/^(.+?) (?:citing|quoting|relaying) (.+)$/, (relay, own, setting) => relayed(own, relay, setting)],
  [
    /^(?:.+?),? (?:data )?(?:analysed|compiled|tallied|collected|counted) by (.+)$/,
    (own, _, setting) => tally(own, setting),
  ],
  [/^(.+?),? (?:tally|analysis|count|compilation)(?: of .+)?$/, (own, _, setting) => tally(own, setting)],
  [/^(.+?) via (.+)$/, relayed],
  [/^(.+?) (?:per|as cited by|cited by) (.+)$/, relayed],
  [/^(.+?),? (?:in )?(?:an? |its )?(?:answer|reply|response) to .+$/, (own, _, setting) => readOffice(own, setting)],
  [/^(.+?) with .+ report$/, (own, _, setting) => readOffice(own, setting)],
  [/^(?:not stated|unknown|unnamed)\b.*$/i, () => speak("", "No speaker is named")],
  [/^(.+?) \((?:unattributed)\)$/, (own, _, setting) => speak(find(own, setting) ?? "", "No speaker is named")],
  [/^(.+?) \(([^)]+)\)$/, inParentheses],
  [/^(.+?) \/ (.+)$/, together],
  [/^(.+?) (?:and|&) (.+)$/, togetherIfKnown],
  [
    /^(.+?) and (?:partner.*)$/,
    (own, _, setting) => withComment(readOffice(own, setting), "Stated together with partners"),
  ],
];

/** "Z (BNS)" is what an agency wrote; "Name (office)" and "office (Name)" are the office. */
function inParentheses(first: string, second: string, setting: Setting): Attribution | Nobody {
  if (isAgency(second, setting)) return withAgency(readOffice(first, setting), second);
  const body = find(second, setting);
  if (body !== undefined && body !== "") return speak(body);
  const isName = find(first, setting) === undefined && isPerson(first);
  return readOffice(isName ? second : first, setting);
}

/** Of several offices the one that counts it first-hand, relayed by the other; else the first. */
function together(first: string, second: string, setting: Setting): Attribution | Nobody {
  const [a, b] = [readOffice(first, setting), readOffice(second, setting)];
  if (!a.ok) return b;
  if (!b.ok) return a;
  if (b.claimant !== setting.issuer || isNewsroom(a.claimant, setting)) {
    if (isNewsroom(a.claimant, setting)) return b;
    return withComment(a, isNewsroom(b.claimant, setting) ? "" : "Stated together with another body");
  }
  return { ...b, relayed_by: a.claimant };
}

/** "A and B" is two offices only where both are known: an office may have the word in its name. */
function togetherIfKnown(first: string, second: string, setting: Setting): Attribution | Nobody | undefined {
  const areKnown = [first, second].every((words) => (find(words, setting) ?? "") !== "");
  return areKnown ? together(first, second, setting) : undefined;
}

/** A body of its own relays; a newsroom or an agency is what the document prints. */
function relayed(own: string, relay: string, setting: Setting): Attribution | Nobody {
  const claim = readOffice(own, setting);
  const body = find(relay, setting) ?? find(relay.replace(/ .*/, ""), setting);
  if (!claim.ok) return claim;
  if (body === undefined || body === "" || isNewsroom(body, setting))
    return isPerson(relay) && body === undefined && !isAgency(relay, setting) ? claim : withAgency(claim, relay);
  return claim.claimant === body ? claim : { ...claim, relayed_by: body };
}

function tally(own: string, setting: Setting): Attribution | Nobody {
  return withComment(readOffice(own, setting), "The claimant's own tally");
}

function isAgency(words: string, setting: Setting): boolean {
  const id = find(words, setting);
  if (id !== undefined) return isNewsroom(id, setting);
  return (
    /^\p{Lu}[\p{Lu}\d-]{1,5}$|^(?:dpa|epd|afp|BelTA|Interfax\S*|Sputnik|Ukrinform|Anadolu)$/u.test(words) ||
    /(?:news|press|radio|\btv\b|gazeta|agency|times|post)/i.test(words)
  );
}

function isNewsroom(id: string, { ledger }: Setting): boolean {
  return /\((?:newsroom|news agency)/.test(ledger.find("claimants", id)?.["name"] ?? "");
}

/** By an alias, or by the name that an office has in the record, with or without what its brackets add. */
function find(printed: string, { aliases, ledger, area }: Setting): string | undefined {
  const names = new Map(
    ledger.rows("claimants").flatMap(({ id = "", name = "" }) => [
      [name.replace(/ \([^)]*\)$/, "").toLowerCase(), id],
      [name.toLowerCase(), id],
    ]),
  );
  return toSpellings(printed)
    .map((words) => aliases.find("claimant", words, area) ?? names.get(words.toLowerCase()))
    .find((id) => id !== undefined);
}

/** As printed; "Poland's Border Guard" and "Border Guard of Poland" as "Polish Border Guard"; a minister as the ministry. */
function toSpellings(printed: string): readonly string[] {
  const plain = printed.replace(/^the /i, "");
  const [, owner = "", owned = ""] = /^(\p{L}+)['’]s (.+)$/u.exec(plain) ?? [];
  const [, body = "", country = ""] = /^(.+?) of (?:the Republic of )?(\p{Lu}\p{L}+)$/u.exec(plain) ?? [];
  const [adjective, rest] = [ADJECTIVES.get(owner || country), owned || body];
  const spelled = adjective === undefined ? [printed, plain] : [printed, plain, `${adjective} ${rest}`];
  return [...spelled, ...spelled.map((words) => words.replace(/\bMinister\b/i, "Ministry"))];
}

const ADJECTIVES: ReadonlyMap<string, string> = new Map([
  ["Poland", "Polish"],
  ["Lithuania", "Lithuanian"],
  ["Latvia", "Latvian"],
  ["Belarus", "Belarusian"],
  ["Germany", "German"],
  ["Iraq", "Iraqi"],
]);

function speak(claimant: string, comment = ""): Attribution {
  return { ok: true, claimant, relayed_by: "", agency: "", comment };
}

function withAgency(claim: Attribution | Nobody, agency: string): Attribution | Nobody {
  return claim.ok ? { ...claim, agency } : claim;
}

function withComment(claim: Attribution | Nobody, comment: string): Attribution | Nobody {
  return claim.ok && claim.comment === "" ? { ...claim, comment } : claim;
}

const AREAS: readonly (readonly [RegExp, string])[] = [
  [/\bBelarus/, "BY"],
  [/\bLithuania/, "LT"],
  [/\bLatvia/, "LV"],
  [/\bPol(?:ish|and)\b/, "PL"],
  [/\bGerman/, "DE"],
];
