/** Whose people a figure counts: ISO 3166-1 alpha-2, `_O` for others, `_U` where it is not specified. */
import type { Aliases } from "./aliases.ts";

/** The code of a country by its English name or an alias; undefined for what is none. */
export function findCitizenship(name: string, aliases: Aliases): string | undefined {
  if (name === "_O" || name === "_U") return name;
  return aliases.find("citizenship", name) ?? COUNTRIES.get(name.toLowerCase());
}

/** The English name of a country by its code. */
export function toCountryName(code: string): string {
  return REGIONS.of(code) ?? code;
}

/** The citizenship that a note or a printed figure is about; undefined where it names none, null for one that is not known. */
export function readCitizenship(note: string, printed: string, aliases: Aliases): string | null | undefined {
  const named = /nationality=([^;]+)/.exec(note)?.[1]?.trim();
  if (named !== undefined) return findCitizenship(named, aliases) ?? null;
  const people = /^(\p{Lu}\p{L}+) (?:citizens|nationals|applicants|first-time applicants)\b/u.exec(note)?.[1];
  const adjective = /(\p{Lu}\p{L}+) (?:citizens|nationals|migrants|applicants|first-time applicants)\b/u.exec(
    printed,
  )?.[1];
  const noun = /(\p{Lu}\p{L}+)$/u.exec(printed)?.[1];
  const first = /first-time (\p{Lu}\p{L}+) applicants/u.exec(printed)?.[1];
  return [people, first, adjective, noun]
    .filter((word) => word !== undefined)
    .map((word) => aliases.find("citizenship", word))
    .find((code) => code !== undefined);
}

const REGIONS = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");

/** Countries that have gone or that have two codes keep the one in use. */
const GONE = new Set([
  "AN",
  "BU",
  "CS",
  "DD",
  "DY",
  "FX",
  "HV",
  "NH",
  "RH",
  "SU",
  "TP",
  "UK",
  "VD",
  "YD",
  "YU",
  "ZR",
  "EU",
  "EZ",
  "UN",
  "ZZ",
]);

const COUNTRIES: ReadonlyMap<string, string> = new Map(
  LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .filter((code) => !GONE.has(code))
    .flatMap((code) => {
      const name = REGIONS.of(code);
      return name === undefined ? [] : [[name.toLowerCase(), code] as const];
    }),
);
