/** What a reader asks of the claims, in the names and values of `/stats`: read from the address and written into it. */
import type { Tongue } from "../../worker/language/tongue.ts";
import { splitWords } from "../../worker/query/words.ts";
import { toDay, toQuery } from "../views/state.ts";
import type { Columns, Facet } from "./columns.ts";
import { LABELS, toLabel } from "./labels.ts";
import { toNear } from "./near.ts";
import { SORT_KEYS } from "./order.ts";
import { toEither } from "./either.ts";

export interface Query {
  /** By facet, at least one each: any of the codes will do. */
  readonly codes: ReadonlyMap<string, readonly string[]>;
  /** `2021`, `2021-11` or `2021-11-08`: the first day of it, and of the others the last; null sets no bound. */
  readonly from: string | null;
  readonly to: string | null;
  /** Whether the widest period must lie between `from` and `to`, or only share a day with them. */
  readonly within: boolean;
  readonly as_of: string | null;
  /** Words with spaces between them; empty for none. */
  readonly q: string;
  readonly sort: string;
}

/** The order in which the rows stand. */
export const USUAL_SORT = "-period_end,id";

export const EVERYTHING: Query = {
  codes: new Map(),
  from: null,
  to: null,
  within: false,
  as_of: null,
  q: "",
  sort: USUAL_SORT,
};

/** What a reader asks, and what of it cannot be read. */
export interface Reading {
  readonly query: Query;
  readonly faults: readonly Fault[];
}

export interface Fault {
  /** Of the parameters that it is about. */
  readonly names: readonly string[];
  /** A sentence that says what would be right. */
  readonly words: string;
}

/** What cannot be read stays as it was before. Codes that no claim has are taken as they are. */
export function readQuery(
  search: URLSearchParams,
  columns: Pick<Columns, "facets" | "tongue">,
  before: Query = EVERYTHING,
): Reading {
  const { facets, tongue } = columns;
  const faults: Fault[] = [];
  const codes = new Map<string, readonly string[]>();
  for (const name of new Set(search.keys())) {
    const facet = facets.get(name);
    if (facet === undefined) {
      if (!Object.hasOwn(LABELS, name)) faults.push(toStrange(name, columns));
      continue;
    }
    const asked = [...new Set(readText(search, name).split(","))].filter((code) => code !== "");
    const strange = asked.filter((code) => facet.place(code) === undefined);
    if (strange.length > 0) faults.push(toUnmet(name, facet, strange, tongue));
    if (asked.length > 0) codes.set(name, asked);
  }
  const former = new URLSearchParams(writeQuery(before));
  const take = (name: keyof typeof READERS): string | null => {
    const { isSound, fault } = READERS[name];
    const text = readText(search, name);
    if (text === "" || isSound(text)) return text === "" ? null : text;
    faults.push({ names: [name], words: fault(tongue, toLabel(columns, name), text) });
    return former.get(name);
  };
  const bounds = { from: take("from"), to: take("to") };
  const isBackward =
    toDayNumber(bounds.to, "to") > 0 && toDayNumber(bounds.from, "from") > toDayNumber(bounds.to, "to");
  if (isBackward && faults.every(({ names }) => !names.includes("from") && !names.includes("to"))) {
    const { from, to } = { from: bounds.from ?? "", to: bounds.to ?? "" };
    const words = tongue.say("Cannot show from {from} to {to}: expected From before To.", { from, to });
    faults.push({ names: ["from", "to"], words });
  }
  const { from, to } = isBackward ? before : bounds;
  return {
    query: {
      codes,
      from,
      to,
      within: take("period_match") === "within" && (from ?? to) !== null,
      as_of: take("as_of"),
      q: take("q") ?? "",
      sort: take("sort") ?? USUAL_SORT,
    },
    faults,
  };
}

/** A parameter that is repeated is a list. */
export function readText(search: URLSearchParams, name: string): string {
  return search
    .getAll(name)
    .join(name === "q" ? " " : ",")
    .trim();
}

/** Only what differs from everything, as it stands in an address. */
export function writeQuery({ codes, from, to, within, as_of, q, sort }: Query): string {
  const search = new URLSearchParams([...codes].map(([name, asked]) => [name, asked.join(",")]));
  if (from !== null) search.set("from", from);
  if (to !== null) search.set("to", to);
  if (within) search.set("period_match", "within");
  if (as_of !== null) search.set("as_of", as_of);
  if (q.trim() !== "") search.set("q", q.trim());
  if (sort !== USUAL_SORT) search.set("sort", sort);
  return toQuery(search);
}

/** With these codes of a facet alone. */
export function withCodes(query: Query, name: string, codes: readonly string[]): Query {
  const others = [...query.codes].filter(([other]) => other !== name);
  return { ...query, codes: new Map(codes.length === 0 ? others : [...others, [name, codes]]) };
}

/** A choice that can be taken back, by its parameter, with the query without it. */
export type Choice = readonly [name: string, without: Query];

export function toChoices(query: Query): readonly Choice[] {
  const facets = [...query.codes.keys()].map((name): Choice => [name, withCodes(query, name, [])]);
  const bounds: readonly Choice[] = [
    ["from", { ...query, from: null, within: query.within && query.to !== null }],
    ["to", { ...query, to: null, within: query.within && query.from !== null }],
    ["as_of", { ...query, as_of: null }],
    ["q", { ...query, q: "" }],
  ];
  return [...facets, ...bounds.filter(([, without]) => writeQuery(without) !== writeQuery(query))];
}

/** A day as a number that sorts as it does: 20211108; 0 for what is no period, and for none. */
export function toDayNumber(text: string | null, end: "from" | "to" | "as_of"): number {
  const day = text === null ? null : toDay(text, end === "from" ? "from" : "to");
  return day === null ? 0 : Number(day.replaceAll("-", ""));
}

interface Reader {
  readonly isSound: (text: string) => boolean;
  /** A sentence: what would be right in a field of that label. */
  readonly fault: (tongue: Tongue, field: string, text: string) => string;
}

/** What `/stats` takes. */
const READERS: Readonly<Record<"from" | "to" | "as_of" | "period_match" | "q" | "sort", Reader>> = {
  from: toDayReader("from"),
  to: toDayReader("to"),
  as_of: toDayReader("as_of"),
  period_match: {
    isSound: (text) => text === "within" || text === "overlap",
    fault: ({ say }, field, text) =>
      say("Cannot read {field}: expected within or overlap, found “{text}”.", { field, text }),
  },
  q: {
    isSound: isOfWords,
    fault: ({ say }, field, text) =>
      say("Cannot read {field}: expected at most 8 words of at most 50 letters, found “{text}”.", { field, text }),
  },
  sort: {
    isSound: isOrder,
    fault: ({ say }, field, text) =>
      say("Cannot read {field}: expected keys out of {keys}, found “{text}”.", {
        field,
        keys: SORT_KEYS.join(", "),
        text,
      }),
  },
};

function toDayReader(end: "from" | "to" | "as_of"): Reader {
  return {
    isSound: (text) => toDayNumber(text, end) !== 0,
    fault: ({ say }, field, text) =>
      say("Cannot read {field}: expected a year, month or day such as 2021 or 2021-11, found “{text}”.", {
        field,
        text,
      }),
  };
}

function isOfWords(text: string): boolean {
  const words = splitWords(text);
  const encoder = new TextEncoder();
  return text.length <= 1000 && words.length <= 8 && words.every((word) => encoder.encode(word).length <= 50);
}

function isOrder(text: string): boolean {
  const keys = text.split(",").map((key) => key.replace(/^-/, ""));
  return new Set(keys).size === keys.length && keys.every((key) => SORT_KEYS.includes(key));
}

function toStrange(name: string, columns: Pick<Columns, "facets" | "tongue">): Fault {
  const { say } = columns.tongue;
  const names = [...columns.facets.keys(), ...Object.keys(LABELS)];
  const near = toNear(
    name,
    names,
    names.map((known) => toLabel(columns, known)),
  );
  const meant = toEither(near, columns.tongue);
  const words =
    near.length === 0
      ? say("The table has no filter “{name}”.", { name })
      : say("The table has no filter “{name}”; did you mean {meant}?", { name, meant });
  return { names: [name], words };
}

function toUnmet(name: string, { label, codes, names }: Facet, strange: readonly string[], tongue: Tongue): Fault {
  const { say } = tongue;
  const near = strange.slice(0, 3).flatMap((code) => toNear(code, codes, names));
  const about = { codes: strange.join(", "), filter: label };
  const words =
    near.length === 0
      ? say("No claim has “{codes}” under “{filter}”.", about)
      : say("No claim has “{codes}” under “{filter}”; did you mean {meant}?", {
          ...about,
          meant: toEither(near, tongue),
        });
  return { names: [name], words };
}
