/** Of whom and where a row speaks: areas, place, citizenship, subset, extent. */
import type { Aliases } from "./aliases.ts";
import { readCitizenship, toCountryName } from "./citizenship.ts";
import type { Ledger } from "./ledger.ts";
import type { Cells } from "../cells.ts";
import { toFreeId, toSlug } from "./slug.ts";

export interface Scope {
  readonly ref_area: string;
  readonly counterpart_area: string;
  /** An id, or the printed name of a place that is new. */
  readonly place: string;
  readonly citizenship: string;
  readonly subset: string;
  readonly extent: "whole" | "part";
}

export type ReadScope = { readonly ok: true; readonly scope: Scope } | { readonly ok: false; readonly reason: string };

/** `measure` is a flow, a stock or a size; only a flow of a day is told in groups. */
export function readScope(row: Cells, indicator: string, measure: string, aliases: Aliases, ledger: Ledger): ReadScope {
  const { country = "", place = "", note = "", figure_as_printed = "" } = row;
  const ref_area =
    aliases.find("area", place) ?? (country === "BY" ? aliases.findAll("area", note)[0] : undefined) ?? country;
  if (ledger.find("areas", ref_area) === undefined)
    return refuse(`country is ${country === "" ? "empty" : country}: expected one of the areas of the record`);
  const citizenship = readCitizenship(note, figure_as_printed, aliases);
  if (citizenship === null)
    return refuse(`The note names a nationality that is not known: expected an alias of kind citizenship`);
  const own = place === "" ? aliases.find("place", row["attributed_to"] ?? "", ref_area) : undefined;
  const spot = own ?? readPlace(place, ref_area, aliases, ledger);
  if (spot === undefined) return refuse(`The place "${place}" is not known: expected an alias of kind place`);
  return {
    ok: true,
    scope: {
      ref_area,
      counterpart_area: isOfBelarus(indicator, ref_area, `${place}; ${note.replaceAll(OF_OTHERS, "")}`) ? "BY" : "",
      place: spot,
      citizenship: citizenship ?? "",
      subset: aliases.findAll("subset", `${figure_as_printed}; ${note}`)[0] ?? "",
      extent: measure === "flow" && PART.test(note) ? "part" : "whole",
    },
  };
}

/** Creates what is new among the place and the citizenship, and gives the ids. */
export function enterScope(scope: Scope, ledger: Ledger): Scope {
  const { citizenship } = scope;
  if (citizenship !== "" && ledger.find("areas", citizenship) === undefined)
    ledger.add("areas", { id: citizenship, name: toCountryName(citizenship) });
  return { ...scope, place: scope.place === "" ? "" : enterPlace(scope.place, scope.ref_area, ledger) };
}

/** Counts of a country as a whole, whose people came any way. */
const NATIONAL = [
  "asylum_applications",
  "asylum_pending",
  "asylum_decisions",
  "secondary_movement",
  "repatriated",
  "detections",
];

function isOfBelarus(indicator: string, ref_area: string, words: string): boolean {
  if (ref_area === "BY" || NOT_BELARUS.test(words)) return false;
  return !NATIONAL.includes(indicator) || (ref_area !== "EU" && AT_BELARUS.test(words));
}

const NOT_BELARUS =
  /nationwide|not (?:the )?(?:LT-|LV-|PL-)?(?:Belarus|BY)\b(?:,? only| border)|PL-LT|whole (?:\w+ )?border\b(?! with)|all green-border|green border/i;
const AT_BELARUS =
  /Belarus(?:ian)? border|-Belarus\b|on this section|suspen|vulnerable groups|requests refused|(?:same|analogous) period of 2024/i;

/** What other pages say is nothing of this one. */
const OF_OTHERS = /\bother pages\b[^;]*/gi;

/** Some hours or some groups of a day. */
const PART = /\bpart day\b|(?<!vulnerable )\bgroups?\b|\bboats?\b/i;

function readPlace(place: string, area: string, aliases: Aliases, ledger: Ledger): string | undefined {
  if (place === "") return "";
  const alias = aliases.find("place", place, area);
  if (alias !== undefined || aliases.find("area", place) !== undefined) return alias ?? "";
  if (ledger.rows("places").some((row) => row["name"] === place && row["ref_area"] === area)) return place;
  if (DESCRIPTION.test(place)) return "";
  return area === "EU" || !/^\p{Lu}/u.test(place) ? undefined : place;
}

/** Words that only say again which border is meant. */
const DESCRIPTION = /\b(?:border|route|side|flights?|several|various|all|between|and)\b|\bto\b/i;

function enterPlace(place: string, area: string, ledger: Ledger): string {
  if (ledger.find("places", place) !== undefined) return place;
  const same = ledger.rows("places").find((row) => row["name"] === place && row["ref_area"] === area);
  if (same !== undefined) return same["id"] ?? "";
  const id = toFreeId(toSlug(place), (id) => ledger.find("places", id) !== undefined);
  ledger.add("places", { id, name: place, kind: toKind(place), ref_area: area, part_of: "" });
  return id;
}

function toKind(place: string): string {
  return KINDS.find(([words]) => words.test(place))?.[1] ?? "settlement";
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:crossing|checkpoint)\b|punkt|пункт/i, "border_crossing"],
  [/\b(?:post|station|PSG|outpost)\b|placówka|užkarda|застав/i, "border_guard_station"],
  [/\bsection\b|\bunit\b|oddział|rinktinė|pārvalde/i, "border_guard_section"],
  [/municipality|savivaldyb|novad|gmina/i, "municipality"],
  [/district|county|powiat|rajon|район/i, "district"],
  [/\bcamp\b|logistics/i, "camp"],
  [/region|voivodeship|oblast|land\b|область/i, "region"],
];

function refuse(reason: string): ReadScope {
  return { ok: false, reason };
}
