/** What a reader asks of the claims, in the names and values of `/stats`: read from the address and written into it. */
import { splitWords } from "../../worker/query/words.ts";
import { toDay, toQuery } from "../views/state.ts";
import type { Columns } from "./columns.ts";
import { SORT_KEYS } from "./order.ts";

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

/** What cannot be read is left out; `faults` say in sentences what would be right. Codes that no claim has stay. */
export function readQuery(
  search: URLSearchParams,
  { facets }: Pick<Columns, "facets">,
): { readonly query: Query; readonly faults: readonly string[] } {
  const faults: string[] = [];
  const codes = new Map<string, readonly string[]>();
  for (const name of new Set(search.keys())) {
    const facet = facets.get(name);
    if (facet === undefined) {
      if (!OTHERS.has(name)) faults.push(`The table has no filter for ${name}.`);
      continue;
    }
    const asked = [...new Set(search.getAll(name).join(",").split(","))].filter((code) => code !== "");
    const strange = asked.filter((code) => facet.place(code) === undefined);
    if (strange.length > 0) faults.push(`No claim has the ${name} “${strange.join(",")}”.`);
    if (asked.length > 0) codes.set(name, asked);
  }
  const take = (name: string, isSound: (text: string) => boolean, expected: string): string | null => {
    const text = search.getAll(name).join(name === "q" ? " " : ",");
    if (text.trim() === "" || isSound(text)) return text.trim() === "" ? null : text;
    faults.push(`Cannot read ${name}: expected ${expected}, found “${text}”.`);
    return null;
  };
  const takeDay = (name: "from" | "to" | "as_of") =>
    take(name, (text) => toDayNumber(text, name) !== 0, "a year, month or day such as 2021 or 2021-11");
  const [from, to] = [takeDay("from"), takeDay("to")];
  const isBackward = from !== null && to !== null && toDayNumber(from, "from") > toDayNumber(to, "to");
  if (isBackward) faults.push(`Cannot show from ${from} to ${to}: expected from before to.`);
  const match = take("period_match", (text) => text === "within" || text === "overlap", "within or overlap");
  return {
    query: {
      codes,
      from: isBackward ? null : from,
      to: isBackward ? null : to,
      within: match === "within" && !isBackward && (from ?? to) !== null,
      as_of: takeDay("as_of"),
      q: take("q", isOfWords, "at most 8 words of at most 50 letters") ?? "",
      sort: take("sort", isOrder, "keys to sort by") ?? USUAL_SORT,
    },
    faults,
  };
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

const OTHERS: ReadonlySet<string> = new Set(["from", "to", "period_match", "as_of", "q", "sort"]);

/** What `/stats` takes. */
function isOfWords(text: string): boolean {
  const words = splitWords(text);
  const encoder = new TextEncoder();
  return text.length <= 1000 && words.length <= 8 && words.every((word) => encoder.encode(word).length <= 50);
}

function isOrder(text: string): boolean {
  const keys = text.split(",").map((key) => key.replace(/^-/, ""));
  return new Set(keys).size === keys.length && keys.every((key) => SORT_KEYS.includes(key));
}
