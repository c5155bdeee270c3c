import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { answer, type Cells, CLAIMS } from "./oracle.ts";
import { type Pair, toSearch } from "./query.ts";
import { inProcess } from "./world.ts";

vi.setConfig({ testTimeout: 120_000 });

/** Parameters whose values stand in the cells of a claim. */
const CODED = [
  "indicator",
  "ref_area",
  "counterpart_area",
  "place",
  "citizenship",
  "subset",
  "claimant",
  "source",
  "publisher",
  "unit_measure",
  "qualifier",
  "freq",
  "cumulative",
  "obs_status",
  "date_certainty",
];

describe("GET /stats", () => {
  it("finds what the tables say, in order, for 2,000 combinations of filters", async () => {
    const ask = inProcess();
    const sizes: number[] = [];
    await fc.assert(
      fc.asyncProperty(queries(), async (query) => {
        const ids = answer(Object.fromEntries(query));
        const text = await (await ask(`/stats?${toSearch(query)}&limit=1000`)).text();
        expect(/"total":(\d+)/.exec(text)?.[1]).toBe(String(ids.length));
        expect(idsIn(text)).toEqual(ids.slice(0, 1000));
        sizes.push(ids.length);
      }),
      { numRuns: 2000, seed: 20_261_122 },
    );
    expect(sizes.filter((size) => size === 0).length).toBeGreaterThan(100);
    expect(sizes.filter((size) => size > 0).length).toBeGreaterThan(1000);
  });
});

/** Ids of the rows: to read all that a thousand rows hold would take longer than to find them. */
function idsIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/[[,]\{"id":"([^"]+)"/g), ([, id = ""]) => id);
}

/** Combinations of filters, most of which at least the claim answers that they are made for. */
function queries(): fc.Arbitrary<readonly Pair[]> {
  const chosen = fc.tuple(
    ANY,
    fc.subarray(CODED, { maxLength: 4 }),
    fc.subarray([periodFor, statedFor, wordsFor], { maxLength: 2 }),
  );
  return chosen.chain(([claim, names, others]) =>
    fc
      .tuple(
        fc.tuple(...names.map((name) => codesFor(claim, name))),
        fc.tuple(...others.map((pairsFor) => pairsFor(claim))),
      )
      .map(([coded, more]) => [...coded, ...more.flat()]),
  );
}

const ANY = fc.constantFrom(...CLAIMS);
const CODES = new Map(
  CODED.map((name) => [name, [...new Set(CLAIMS.map((claim) => claim[name] ?? ""))].filter(Boolean)]),
);

/** The claim's own code nearly always, with up to two that other claims have. */
function codesFor(claim: Cells, name: string): fc.Arbitrary<Pair> {
  const others = fc.array(fc.constantFrom(...(CODES.get(name) ?? [])), { minLength: 1, maxLength: 2 });
  const own = [claim[name] ?? ""].filter(Boolean);
  const mixed = fc.oneof(
    { weight: 6, arbitrary: fc.constant(own) },
    { weight: 3, arbitrary: others.map((some) => [...some, ...own]) },
    others,
  );
  return mixed.filter((codes) => codes.length > 0).map((codes) => [name, codes.join(",")]);
}

/** A year, month or day of the claim's period, or of another's. */
function dayFor(claim: Cells, field: string): fc.Arbitrary<string> {
  const days = fc.oneof({ weight: 3, arbitrary: fc.constant(claim) }, ANY).map((row) => row[field] ?? "");
  return fc.tuple(days.filter(Boolean), fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));
}

function periodFor(claim: Cells): fc.Arbitrary<readonly Pair[]> {
  const ends = fc.tuple(dayFor(claim, "period_start"), dayFor(claim, "period_end"));
  const match = fc.constantFrom("overlap", "within", "");
  const kept = fc.subarray(["from", "to"], { minLength: 1 });
  return fc.tuple(ends, match, kept).map(([days, match, kept]) => {
    const [from = "", to = ""] = days.toSorted();
    const pairs: readonly Pair[] = [
      ["from", from],
      ["to", to],
      ["period_match", match],
    ];
    return pairs.filter(([name, value]) => kept.includes(name) || (name === "period_match" && value !== ""));
  });
}

function statedFor(claim: Cells): fc.Arbitrary<readonly Pair[]> {
  return dayFor(claim, "as_of").map((day) => [["as_of", day]]);
}

/** Beginnings of words that stand in the claim, in other letters. */
function wordsFor({ text = "" }: Cells): fc.Arbitrary<readonly Pair[]> {
  const words = text.split("\0").flatMap((part) => /^[\p{L}\p{N}][\p{L}\p{N}.,]*(?<=[\p{L}\p{N}])/u.exec(part) ?? []);
  const beginning = fc.tuple(fc.constantFrom(...words), fc.integer({ min: 1, max: 12 }), fc.constantFrom(...FORMS));
  return fc
    .array(beginning, { minLength: 1, maxLength: 3 })
    .map((some) => [["q", some.map(([word, length, form]) => form(word.slice(0, length))).join(" ")]]);
}

const FORMS: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => word.toUpperCase(),
  (word) => word.replaceAll("a", "ą").replaceAll("s", "Š").replaceAll("l", "ł"),
];
