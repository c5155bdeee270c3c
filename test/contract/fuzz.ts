/** Requests made from the OpenAPI document and bent at random, each with the status that it must get. */
import fc from "fast-check";
import type { Operation, Parameter } from "./operations.ts";
import { DAYS, type Pair, pairOf, queriesOf, toSearch } from "./query.ts";

export interface Bent {
  readonly method: string;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What the answer must have. */
  readonly status: number;
  readonly operation: Operation;
  /** Whether the document tells of such an answer: it does not of paths that it does not have, nor of OPTIONS. */
  readonly documented: boolean;
  /** How it is told when it fails. */
  readonly [fc.toStringMethod]: () => string;
}

/** Half of them are sound; the more parameters an operation has, the oftener it is asked. */
export function requestsOf(operations: readonly Operation[]): fc.Arbitrary<Bent> {
  return fc.oneof(
    ...operations.map((operation) => ({ weight: 1 + operation.parameters.length, arbitrary: requestOf(operation) })),
  );
}

function requestOf(operation: Operation): fc.Arbitrary<Bent> {
  return fc.oneof(
    { weight: 8, arbitrary: soundOf(operation) },
    { weight: 2, arbitrary: conditionalOf(operation) },
    { weight: 7, arbitrary: refusedOf(operation) },
    { weight: 1, arbitrary: methodsOf(operation) },
    { weight: 1, arbitrary: pathsOf(operation) },
    { weight: 1, arbitrary: longOf(operation) },
  );
}

const MAX_ADDRESS = 8192;

function toBent(operation: Operation, search: string, bent: Partial<Bent>): Bent {
  const address = search === "" ? operation.address : `${operation.address}?${search}`;
  const plain = { method: "GET", address, headers: {}, status: 200, operation, documented: true };
  const whole = { ...plain, [fc.toStringMethod]: tell, ...bent };
  return whole.address.length > MAX_ADDRESS ? { ...whole, status: 414 } : whole;

  function tell(): string {
    return `${whole.method} ${whole.address} ${JSON.stringify(whole.headers)} for ${whole.status}`;
  }
}

/** What the API takes, in unusual forms: encoded where that is needless, with signs that mean nothing, as HEAD. */
function soundOf(operation: Operation): fc.Arbitrary<Bent> {
  const forms = fc.constantFrom<((search: string) => string)[]>(
    (search) => search,
    (search) => `&${search}&&`,
    (search) => search.replaceAll(/(?<!%.?)[A-Za-z0-9]/g, toPercent),
    (search) => search.replaceAll("%2C", ","),
    (search) => search.replaceAll("%20", "+"),
  );
  const queries = fc.oneof({ weight: 9, arbitrary: queriesOf(operation) }, longestOf(operation));
  return fc
    .tuple(queries, forms, fc.constantFrom("GET", "GET", "GET", "HEAD"))
    .map(([pairs, form, method]) => toBent(operation, form(toSearch(pairs)), { method }));
}

function toPercent(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16)}`;
}

/** Values that are as long as they may be. */
function longestOf(operation: Operation): fc.Arbitrary<readonly Pair[]> {
  const words = ["a".repeat(49), "a".repeat(50), "ž".repeat(25), `${"€".repeat(16)}ab`, Array(8).fill("a").join(" ")];
  const longest = operation.parameters.flatMap(({ codes, most, name }): readonly Pair[] => {
    if (name === "q") return words.map((word) => [name, word]);
    return most === 100 && name !== "sort" ? [[name, Array(most).fill(codes[0]).join(",")]] : [];
  });
  const required = queriesOf(operation, () => false);
  return fc
    .tuple(required, fc.subarray([...longest], { maxLength: Math.min(1, longest.length) }))
    .map(([pairs, long]) => [...pairs.filter(([name]) => long.every(([other]) => other !== name)), ...long]);
}

function conditionalOf(operation: Operation): fc.Arbitrary<Bent> {
  const met = operation.answers.has(304) ? 304 : 200;
  const tags = fc.constantFrom<(readonly [tag: string, status: number])[]>(
    ["*", met],
    [" * ", met],
    ['W/"0123456789abcdef"', 200],
    ['"unclosed', 200],
    ['W/*, "', 200],
    [",,,", 200],
    ["\u00ff\u00fe", 200],
    [`"${"x".repeat(4000)}"`, 200],
    [`${'"a", '.repeat(500)}"b"`, 200],
  );
  return fc.tuple(queriesOf(operation), tags).map(([pairs, [tag, status]]) => {
    const headers = { "If-None-Match": tag, "If-Modified-Since": "Fri, 31 Dec 2099 23:59:59 GMT" };
    return toBent(operation, toSearch(pairs), { headers, status });
  });
}

/** A faulty part of a query, encoded, and the parameters beside which it might not be faulty. */
interface Fault {
  readonly drops: readonly string[];
  readonly search: string;
}

/** One fault to three, in a query that is sound but for them. */
function refusedOf(operation: Operation): fc.Arbitrary<Bent> {
  const faults = fc.array(faultOf(operation), { minLength: 1, maxLength: 3 });
  return fc.tuple(queriesOf(operation), faults).map(([pairs, faults]) => {
    const dropped = new Set(faults.flatMap(({ drops }) => drops));
    const kept = toSearch(pairs.filter(([name]) => !dropped.has(name)));
    const search = [kept, ...faults.map((fault) => fault.search)].filter((part) => part !== "").join("&");
    return toBent(operation, search, { status: 400 });
  });
}

function faultOf({ parameters }: Operation): fc.Arbitrary<Fault> {
  const known = new Set(parameters.map(({ name }) => name));
  const unknown = ANY_NAME.filter((name) => !known.has(name)).map((name): Fault => ({
    drops: [name],
    search: `${encodeURIComponent(name)}=1`,
  }));
  const apart = APART.filter(
    ({ drops, search }) => drops.every((name) => known.has(name)) && known.has(toName(search)),
  );
  return fc.oneof(unknown, ...parameters.map(misusedOf), ...(apart.length === 0 ? [] : [fc.constantFrom(...apart)]));
}

const ANY_NAME = fc.oneof(
  fc.constantFrom(
    "no-such",
    "Limit",
    "limit ",
    "limit[]",
    "__proto__",
    "constructor",
    "",
    "ﬁelds",
    "%zz",
    "bom",
    "format",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
);

/** Parameters that are sound by themselves and not together. */
const APART: readonly Fault[] = [
  { drops: ["to"], search: "from=2022&to=2021" },
  { drops: ["to"], search: "from=2021-11-09&to=2021-11-08" },
  { drops: ["from", "to"], search: "period_match=within" },
  { drops: ["format"], search: "bom=1&format=json" },
  { drops: ["format"], search: "labels=name&format=ndjson" },
  { drops: ["labels"], search: "lang=pl" },
  { drops: ["lang"], search: "labels=id&lang=pl" },
];

function toName(search: string): string {
  return search.split("=")[0] ?? "";
}

/** A value that a parameter does not take, or one value too many. */
function misusedOf(parameter: Parameter): fc.Arbitrary<Fault> {
  const { most, name } = parameter;
  const drops = [name];
  const wrong = name === "q" ? WRONG_WORDS : wrongValuesOf(parameter);
  const broken = name === "q" ? [name, `${name}=`] : [name, `${name}=`, `${name}=%00`, `${name}=%zz`, `${name}=a%`];
  const searches = [...wrong.map((value) => `${name}=${encodeURIComponent(value)}`), ...broken];
  const misused = fc.constantFrom(...searches).map((search): Fault => ({ drops, search }));
  const isOne = name !== "q" && name !== "cursor" && most === undefined;
  const twice = pairOf(parameter).map((pair): Fault => ({ drops, search: toSearch([pair, pair]) }));
  return isOne ? fc.oneof(misused, twice) : misused;
}

const STRANGE = [
  "none-such",
  "*",
  "%",
  "a,,b",
  ",",
  " ",
  "null",
  "__proto__",
  "constructor",
  "𝟜",
  "ł\u0000",
  "<script>",
  "' or 1=1",
];
const WRONG_DAYS = [
  "2021-13",
  "2021-02-29",
  "2021-06-31",
  "2021-1",
  "21",
  "20211108",
  "2021-W46",
  "2021-Q4",
  "-2021",
  "today",
];
const WRONG_NUMBERS = ["1e1", "1.0", "+1", " 1", "0x1", "1,1", "-1", "NaN", "٣", "9".repeat(40)];
const WRONG_CURSORS = ["bm8", "W10", "A".repeat(2001), btoa('["x",["y",null]]'), btoa("null"), "%2e%2e", "="];
const WRONG_WORDS = [
  Array(9).fill("a").join(" "),
  "a".repeat(51),
  `guard ${"ž".repeat(25)}x`,
  "€".repeat(17),
  "😀".repeat(13),
];

function wrongValuesOf({ codes, maximum = 0, minimum, most, name }: Parameter): readonly string[] {
  if (name === "cursor") return [...STRANGE, ...WRONG_CURSORS];
  if (DAYS.has(name)) return [...STRANGE, ...WRONG_DAYS];
  if (minimum !== undefined) return [...STRANGE, ...WRONG_NUMBERS, String(minimum - 1), String(maximum + 1)];
  const [code = ""] = codes;
  const near = [
    code.toUpperCase(),
    code.toLowerCase(),
    `${code} `,
    ` ${code}`,
    `${code}\u0000`,
    `${code},`,
    `${code},none-such`,
  ];
  const both = name === "sort" ? [`${code},-${code}`] : [];
  const many =
    most === undefined || most === Infinity
      ? []
      : [
          Array(most + 1)
            .fill(code)
            .join(","),
        ];
  return [...STRANGE, ...near.filter((one) => !codes.includes(one)), ...both, ...many];
}

function methodsOf(operation: Operation): fc.Arbitrary<Bent> {
  const methods = ["OPTIONS", "POST", "PUT", "PATCH", "DELETE", "PROPFIND", "REPORT"];
  return fc
    .tuple(fc.constantFrom(...methods), fc.constantFrom("", "limit=0", "no-such=%zz"))
    .map(([method, search]) =>
      toBent(operation, search, { method, status: method === "OPTIONS" ? 204 : 405, documented: false }),
    );
}

/** Paths that the document does not have, and one with a slash too many. */
function pathsOf(operation: Operation): fc.Arbitrary<Bent> {
  const { address } = operation;
  const wrong = [
    ...["x", ".xml", "%00", "%20", ";v=1", "/%", "/%2F", "/%E0%A4%A", "/%F0%9F%98%80", "/a/b/c"].map(
      (end) => address + end,
    ),
    `${address}/%2e%2e%2f..%2f..%2fetc%2fpasswd`,
    `${address}/${"x".repeat(3000)}`,
    address.toUpperCase(),
    "/%5c..%5cwin.ini",
    "/.env",
    "/etc/passwd",
  ];
  const unknown = fc.constantFrom(...wrong).map((path) => ({ address: path, status: 404 }));
  return fc
    .oneof({ weight: 9, arbitrary: unknown }, fc.constant({ address: `${address}/`, status: 308 }))
    .map((bent) => toBent(operation, "", { ...bent, documented: false }));
}

/** Addresses of the greatest length, and longer. */
function longOf(operation: Operation): fc.Arbitrary<Bent> {
  const start = operation.ask("no-such=");
  const list = Array.from({ length: 10_000 }, (_, index) => `x${index}`).join(",");
  const ends = [
    "x".repeat(MAX_ADDRESS - start.length),
    "x".repeat(MAX_ADDRESS + 1 - start.length),
    list,
    "%C5%82".repeat(2000),
  ];
  return fc.constantFrom(...ends).map((end) => toBent(operation, "", { address: start + end, status: 400 }));
}
