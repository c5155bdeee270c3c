/** Queries that the document allows, made at random: what the API must not refuse. */
import fc from "fast-check";
import type { Operation, Parameter } from "./operations.ts";

/** A name and its value, neither of them encoded. */
export type Pair = readonly [name: string, value: string];

/** Any parameters but `cursor`, each at most once, with those that the operation cannot go without. */
export function queriesOf(
  operation: Operation,
  names: (name: string) => boolean = () => true,
): fc.Arbitrary<readonly Pair[]> {
  const [required, free] = partition(
    operation.parameters.filter(({ name }) => name !== "cursor"),
    (one) => one.required,
  );
  const allowed = free.filter(({ name }) => names(name));
  return fc
    .subarray(allowed, { maxLength: Math.min(5, allowed.length) })
    .chain((chosen) => fc.tuple(...[...required, ...chosen].map(pairOf)))
    .map((pairs) => settle(operation.path, pairs));
}

/** A parameter with a value that it takes. */
export function pairOf(parameter: Parameter): fc.Arbitrary<Pair> {
  return valueOf(parameter).map((value) => [parameter.name, value]);
}

export function toSearch(pairs: readonly Pair[]): string {
  return pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
}

function valueOf(parameter: Parameter): fc.Arbitrary<string> {
  const { codes, maximum, minimum, most, name } = parameter;
  if (name === "q") return Q;
  if (DAYS.has(name)) return DAY;
  if (name === "sort") return toOrder(codes);
  if (most !== undefined) {
    const length = { minLength: 1, maxLength: Math.min(most, 3) };
    return fc.uniqueArray(fc.constantFrom(...codes), length).map((values) => values.join(","));
  }
  if (codes.length > 0) return fc.constantFrom(...codes);
  const few = fc.integer({ min: minimum ?? 0, max: 20 });
  return fc.oneof({ weight: 19, arbitrary: few }, fc.constant(maximum ?? 1000)).map(String);
}

export const DAYS = new Set(["from", "to", "as_of"]);

/** A year, month or day; most rows are of these years. */
const DAY = fc
  .tuple(fc.integer({ min: 2019, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .chain(([year, month, day]) => fc.constantFrom([year], [year, month], [year, month, day]))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join("-"));

const LETTER = fc.constantFrom(..."abdeiklmnorstuz0123456789žŁėи".split(""));
const WORD = fc.oneof(
  fc.string({ unit: LETTER, minLength: 1, maxLength: 4 }),
  fc.constantFrom(
    "Poland",
    "LRT",
    "guard",
    "4,100",
    "½",
    "¨",
    "İ",
    "\u0301",
    "ﷺ".repeat(16),
    "각".repeat(16),
    "(",
    "%",
  ),
);
const Q = fc.array(WORD, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));

function toOrder(codes: readonly string[]): fc.Arbitrary<string> {
  const toKey = (code: string) => code.replace(/^-/, "");
  return fc
    .uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 3, selector: toKey })
    .map((keys) => keys.join(","));
}

/** Leaves out what does not go with the rest. */
export function settle(path: string, pairs: readonly Pair[]): readonly Pair[] {
  const given = new Map(pairs);
  const csv = path.endsWith(".csv") || given.get("format") === "csv";
  const named = ["name", "both"].includes(given.get("labels") ?? "");
  const dated = given.has("from") || given.has("to");
  const to = given.get("to") ?? "";
  const late = (given.get("from") ?? "") > to + "9999-12-31".slice(to.length);
  return pairs
    .filter(([name]) => csv || !["labels", "lang", "bom"].includes(name))
    .filter(([name]) => named || name !== "lang")
    .filter(([name]) => dated || name !== "period_match")
    .filter(([name]) => !late || name !== "to")
    .map(([name, value]) => [name, path.startsWith("/series") ? withoutDeaths(value) : value]);
}

/** Deaths are asked for with a claimant, and without one refused. */
function withoutDeaths(value: string): string {
  return value.replaceAll(/\bdeaths\b/g, "detained");
}

function partition<T>(all: readonly T[], test: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(test), all.filter((one) => !test(one))];
}
