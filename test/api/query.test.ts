import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  AS_OF,
  choiceOf,
  codesOf,
  CURSOR,
  FROM,
  LIMIT,
  type Parameter,
  Q,
  requiredOf,
  sortOf,
  TO,
} from "../../worker/api/parameter.ts";
import { parseQuery, type ParsedQuery, toAddress } from "../../worker/api/query.ts";
import { toCodes } from "../../worker/query/shelf.ts";
import { fold } from "../../worker/query/words.ts";

const AREAS = ["BY", "LT", "LV", "PL"];
const PARAMETERS: readonly Parameter[] = [
  codesOf(
    "ref_area",
    "Area",
    toCodes(() => AREAS),
  ),
  choiceOf("format", "Form", ["json", "csv"], "json"),
  sortOf(["id", "value"], "-value,id"),
  FROM,
  TO,
  AS_OF,
  Q,
  LIMIT,
  CURSOR,
];

function parse(search: string | URLSearchParams, parameters = PARAMETERS): ParsedQuery {
  return parseQuery(new URLSearchParams(search), parameters, () => []);
}

/** The query as an address has it; undefined for one that is refused. */
function addressOf(search: string | URLSearchParams): string | undefined {
  const parsed = parse(search);
  return parsed.ok ? toAddress("", parsed.query.canonical).slice(1) : undefined;
}

function faultsOf(search: string): readonly (readonly [string, string])[] {
  const parsed = parse(search);
  return parsed.ok ? [] : parsed.errors.map(({ parameter, found }) => [parameter, found]);
}

describe("parseQuery(search, parameters, check)", () => {
  it.each([
    ["", ""],
    ["ref_area=PL,LT,PL", "ref_area=LT,PL"],
    ["ref_area=PL&ref_area=LT", "ref_area=LT,PL"],
    ["sort=value,-id", "sort=value,-id"],
    ["sort=-value,id&format=json&limit=100", ""],
    ["limit=007", "limit=7"],
    ["to=2024-02&from=2024", "from=2024-01-01&to=2024-02-29"],
    ["as_of=2021-11", "as_of=2021-11-30"],
    ["q=Kapčiamiestis", "q=Kap%C4%8Diamiestis"],
    ["q=b+%20a+B", "q=a%20b"],
    ["q=b&q=a", "q=a%20b"],
    ["q=d´Azur", "q=d%C2%B4Azur"],
    ["q=Łódź+lodz+a", "q=a%20%C5%81%C3%B3d%C5%BA"],
    ["q=a%26b%2Bc%23", "q=a%26b%2Bc%23"],
    ["q=4,100", "q=4,100"],
  ])("writes %j as %j", (search, canonical) => {
    expect(addressOf(search)).toBe(canonical);
  });

  it("writes what it has written once more in the same way", () => {
    const word = fc.oneof(
      fc.string({ unit: "binary", minLength: 1 }),
      fc.constantFrom("Łódź", "LODZ", "a", "A", "b", "d´Azur", "´", "ﷺ", "½"),
    );
    const some = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
    const query = fc.record({
      q: some(fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(" "))),
      ref_area: some(fc.array(fc.constantFrom(...AREAS), { minLength: 1 }).map((codes) => codes.join(","))),
      limit: some(fc.integer({ min: 1, max: 1000 }).map(String)),
      from: some(fc.constantFrom("2021", "2021-08", "2021-08-03")),
      sort: some(fc.constantFrom("id", "-id,value", "-value,id")),
    });
    fc.assert(
      fc.property(query, (told) => {
        const pairs = Object.entries(told).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
        const address = addressOf(new URLSearchParams(pairs));
        fc.pre(address !== undefined);
        expect(addressOf(address ?? "")).toBe(address);
      }),
      { numRuns: 1000 },
    );
  });

  it("gives lists each code once, days, words as they are searched for, and whole numbers", () => {
    const parsed = parse("ref_area=PL,LT,PL&from=2021-08&q=Guard+KAPČIAMIESTIS+guard&limit=5&cursor=WyJhIixbXV0");
    expect(parsed.ok && parsed.query).toMatchObject({
      lists: new Map([["ref_area", ["LT", "PL"]]]),
      days: new Map([["from", "2021-08-01"]]),
      words: ["kapciamiestis", "guard"],
      integers: new Map([["limit", 5]]),
      cursor: "WyJhIixbXV0",
    });
  });

  it.each([
    ["eight words", "a b c d e f g h", true],
    ["nine words", "a b c d e f g h i", false],
    ["a word of 50 bytes", "č".repeat(25), true],
    ["a word of 51 bytes", "a".repeat(51), false],
    ["a word of 52 bytes in 26 letters", "č".repeat(26), false],
    ["spaces around", "  a  ", true],
    ["no word", "", false],
    ["spaces alone", "  ", false],
  ])("takes as q %s (%j): %s", (_, q, isTaken) => {
    expect(parse(new URLSearchParams({ q })).ok).toBe(isTaken);
  });

  it("tells every fault at once, in the order of the query, then what only several parameters show", () => {
    expect(faultsOf("ref_area=lt,LT&nope=1&limit=0&from=2021-02-30&cursor=%20&format=json,csv&sort=id,-id")).toEqual([
      ["ref_area", "lt"],
      ["nope", "nope"],
      ["limit", "0"],
      ["from", "2021-02-30"],
      ["cursor", " "],
      ["format", "2 values"],
      ["sort", "id,-id"],
    ]);
    expect(faultsOf("from=2022&to=2021-12")).toEqual([["to", "2021-12-31"]]);
  });

  it("asks for what is required, and passes on what the operation's own check finds", () => {
    const own = { parameter: "x", detail: "", expected: "", found: "", nearest: [] };
    const required = [
      requiredOf(
        "indicator",
        "What",
        toCodes(() => ["deaths"]),
        "deaths",
      ),
    ];
    const parsed = parseQuery(new URLSearchParams(), required, () => [own]);
    expect(parsed).toEqual({
      ok: false,
      errors: [
        {
          parameter: "indicator",
          detail: "Cannot read indicator: expected values among deaths, found nothing",
          expected: "values among deaths",
          found: "",
          nearest: [],
        },
        own,
      ],
    });
  });

  it("offers the nearest code and cuts what is long", () => {
    const parsed = parse(`ref_area=${"x".repeat(150)}`);
    const [error] = parsed.ok ? [] : parsed.errors;
    expect(error?.found).toBe(`${"x".repeat(99)}…`);
    expect(parse("ref_area=PLL")).toMatchObject({ errors: [{ nearest: ["PL"] }] });
  });

  it("searches for words as texts are folded", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        const parsed = parse(new URLSearchParams({ q: text }));
        const words = parsed.ok ? parsed.query.words : [];
        expect(words.map(fold)).toEqual(words);
      }),
    );
  });
});
