/** Reads a query string by the parameters of an operation; all that is wrong with it is told at once. */
import { distance } from "fastest-levenshtein";
import * as v from "valibot";
import { parsePeriod } from "../record/period.ts";
import { toFolded } from "../query/words.ts";
import { type Parameter, toWords } from "./parameter.ts";
import type { Fault } from "./form.ts";

export interface Query {
  /** Names of the parameters that were sent and are known, their values sound or not. */
  readonly sent: ReadonlySet<string>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly integers: ReadonlyMap<string, number>;
  /** Days: `from=2021-11` is 2021-11-01 here, `to=2021-11` is 2021-11-30. */
  readonly days: ReadonlyMap<string, string>;
  /** As rows are searched for them: without case and diacritics, each once. */
  readonly words: readonly string[];
  readonly cursor: string | undefined;
  /** Names and values in one order, as they stand in an address, defaults left out: one for however a query is ordered. */
  readonly canonical: readonly (readonly [name: string, value: string])[];
}

/** So many errors are told of one request. */
export const MAX_ERRORS = 50;

export type ParsedQuery =
  | { readonly ok: true; readonly query: Query }
  | { readonly ok: false; readonly errors: readonly Fault[] };

/** `check` finds what only several parameters show together. */
export function parseQuery(
  search: URLSearchParams,
  parameters: readonly Parameter[],
  check: (query: Query) => readonly Fault[],
): ParsedQuery {
  const errors: Fault[] = [];
  const lists = new Map<string, readonly string[]>();
  const integers = new Map<string, number>();
  const days = new Map<string, string>();
  const sent = new Set<string>();
  let words: readonly string[] = [];
  let cursor: string | undefined;
  const canonical: [string, string][] = [];
  for (const name of new Set(search.keys())) {
    const parameter = parameters.find((known) => known.name === name);
    if (parameter === undefined) {
      errors.push(toUnknown(name, parameters, errors.length < MAX_ERRORS));
      continue;
    }
    sent.add(name);
    const text = search.getAll(name).join(parameter.kind === "words" ? " " : ",");
    const value = decode(parameter, text);
    if (!v.is(parameter.schema(), value)) errors.push(toFault(parameter, text));
    else if (parameter.kind === "list" && Array.isArray(value)) {
      const codes = parameter.ordered ? value : [...new Set(value)].toSorted();
      lists.set(name, codes);
      if (codes.join(",") !== parameter.fallback) canonical.push([name, codes.join(",")]);
    } else if (parameter.kind === "integer" && typeof value === "number") {
      integers.set(name, value);
      if (value !== parameter.fallback) canonical.push([name, String(value)]);
    } else if (parameter.kind === "date") {
      const day = parsePeriod(text)?.[parameter.side] ?? text;
      days.set(name, day);
      canonical.push([name, day]);
    } else if (parameter.kind === "words") {
      const sent = toWords(text);
      words = toFolded(sent);
      canonical.push([name, sent.join(" ")]);
    } else cursor = text;
  }
  const sorted = canonical
    .map(([name, value]) => [name, encode(value)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const query = { sent, lists, integers, days, words, cursor, canonical: sorted };
  errors.push(...checkRequired(search, parameters), ...checkOrder(days), ...checkSort(lists.get("sort") ?? []));
  errors.push(...check(query));
  return errors.length > 0 ? { ok: false, errors } : { ok: true, query };
}

/** An address with its query; without a question mark where there is none. */
export function toAddress(path: string, parameters: readonly (readonly [name: string, value: string])[]): string {
  return parameters.length === 0 ? path : `${path}?${parameters.map((pair) => pair.join("=")).join("&")}`;
}

/** Percent-encoded, but for the commas of lists. */
function encode(value: string): string {
  return encodeURIComponent(value).replaceAll("%2C", ",");
}

function decode(parameter: Parameter, text: string): string | number | string[] {
  if (parameter.kind === "list") return text.split(",");
  return parameter.kind === "integer" && /^\d{1,9}$/.test(text) ? Number(text) : text;
}

function checkRequired(search: URLSearchParams, parameters: readonly Parameter[]): readonly Fault[] {
  const missing = parameters.filter((one) => one.kind === "list" && one.required && !search.has(one.name));
  return missing.map(({ name, expected }) => fault(name, expected(), ""));
}

function checkOrder(days: ReadonlyMap<string, string>): readonly Fault[] {
  const from = days.get("from");
  const to = days.get("to");
  if (from === undefined || to === undefined || from <= to) return [];
  return [fault("to", `a day on or after from, ${from}`, to)];
}

function checkSort(keys: readonly string[]): readonly Fault[] {
  const names = keys.map((key) => key.replace(/^-/, ""));
  return new Set(names).size === names.length ? [] : [fault("sort", "each key once", keys.join(","))];
}

/** Near names are looked for as long as anyone will read of them. */
function toUnknown(name: string, parameters: readonly Parameter[], isTold: boolean): Fault {
  const names = parameters.map((parameter) => parameter.name);
  const expected = names.length === 0 ? "no parameter" : `one of the parameters ${names.join(", ")}`;
  return fault(name === "" ? '""' : name, expected, name, isTold ? toNearest(name, names) : []);
}

function toFault(parameter: Parameter, text: string): Fault {
  const { name } = parameter;
  const expected = parameter.expected();
  if (parameter.kind !== "list" || text === "") return fault(name, expected, text);
  const items = text.split(",");
  const { codes, most } = parameter;
  if (items.length > most)
    return fault(name, `at most ${most} value${most === 1 ? "" : "s"}`, `${items.length} values`);
  const unknown = items.filter((item) => codes.place(item) === undefined);
  const nearest = unknown.slice(0, 3).flatMap((item) => (item === "" ? [] : toNearest(item, codes.all())));
  return fault(name, expected, unknown.join(","), [...new Set(nearest)]);
}

/** `nearest` are valid values close to what was found. */
export function fault(parameter: string, expected: string, found: string, nearest: readonly string[] = []): Fault {
  const shown = found.length > 100 ? `${found.slice(0, 99)}…` : found;
  const offer = nearest.length === 0 ? "" : `; did you mean ${nearest.join(" or ")}?`;
  const detail = `Cannot read ${parameter}: expected ${expected}, found ${shown === "" ? "nothing" : `"${shown}"`}${offer}`;
  return { parameter, detail, expected, found: shown, nearest: [...nearest] };
}

/** The known words nearest to one, without regard to case: those that contain it, else those at the least distance; three at most, none where all are far. */
export function toNearest(word: string, known: readonly string[]): readonly string[] {
  const lower = word.slice(0, 100).toLowerCase();
  const containing = known.filter((candidate) => lower.length > 2 && candidate.toLowerCase().includes(lower));
  if (containing.length > 0) return containing.slice(0, 3);
  const far = Math.max(2, Math.ceil(lower.length / 2)); // so many letters apart, a word is another one
  const alike = known.filter((candidate) => Math.abs(candidate.length - lower.length) < far);
  const distances = alike.map((candidate) => distance(lower, candidate.toLowerCase()));
  const least = Math.min(...distances);
  return least < far ? alike.filter((_, index) => distances[index] === least).slice(0, 3) : [];
}
