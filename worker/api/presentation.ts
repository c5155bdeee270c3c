/** How rows are written: the parameters that every list takes besides those that decide which rows there are. */
import { toCodes } from "../query/shelf.ts";
import { choiceOf, codesOf, CURSOR, LIMIT, type ListParameter, type Parameter } from "./parameter.ts";
import type { Fault } from "./form.ts";
import { fault, type Query } from "./query.ts";

export const FORMATS = ["json", "csv", "ndjson"] as const;
export type Format = (typeof FORMATS)[number];

const LABELS = choiceOf(
  "labels",
  "CSV alone: codes of what is counted, areas, subsets and units as they are (id), as names (name), or `code: name` (both)",
  ["id", "name", "both"],
  "id",
);
const LANG = choiceOf(
  "lang",
  "Language of the names that `labels` asks for; goes with labels=name or labels=both",
  ["en", "lt", "lv", "pl", "be"],
  "en",
);
const BOM = choiceOf(
  "bom",
  "CSV alone: 1 for spreadsheets, with a byte order mark, and an apostrophe before text that they would run",
  ["0", "1"],
  "0",
);
const FORMAT = choiceOf("format", "Form of the answer; an extension of the path says the same", FORMATS, "json");

/** What decides how rows are written, not which. */
export function toPresentation(names: () => readonly string[], fixed: Format | undefined): readonly Parameter[] {
  const description =
    "Fields that each row is served with, in the usual order; the name of an object stands for all of its columns";
  const fields = codesOf("fields", description, toCodes(names));
  const csv = fixed === undefined || fixed === "csv" ? [LABELS, LANG, BOM] : [];
  return [fields, LIMIT, CURSOR, ...(fixed === undefined ? [FORMAT] : []), ...csv];
}

/** A cursor holds for every way of writing the same rows. */
export const PRESENTATION: ReadonlySet<string> = new Set(["fields", "limit", "format", "labels", "lang", "bom"]);

export function toFormat({ lists }: Query): Format {
  return FORMATS.find((format) => lists.get("format")?.[0] === format) ?? "json";
}

/** What a parameter of CSV lacks beside it; nothing of one that is sent as it is left out, or whose neighbour is faulty itself. */
export function checkFormat({ lists, sent }: Query, format: Format): readonly Fault[] {
  const isFaulty = (name: string) => sent.has(name) && !lists.has(name);
  const told = ({ name, fallback }: ListParameter) => lists.get(name)?.[0] ?? fallback;
  const isAsked = (one: ListParameter) => told(one) !== one.fallback;
  if (format !== "csv") {
    const idle = isFaulty("format") ? [] : [LABELS, LANG, BOM].filter(isAsked);
    return idle.map((one) => fault(one.name, "format=csv beside it", told(one)));
  }
  const isIdle = isAsked(LANG) && !isFaulty(LABELS.name) && !isAsked(LABELS);
  return isIdle ? [fault(LANG.name, "labels=name or labels=both beside it", told(LANG))] : [];
}
