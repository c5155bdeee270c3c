import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LISTS } from "../../worker/api/lists.ts";
import { packRecord } from "../../worker/api/pack.ts";
import { rowOf } from "../../worker/api/rows.ts";
import type { Collection } from "../../worker/query/collection.ts";
import { type Pack, readPack } from "../../worker/query/pack.ts";
import { EVERYTHING, select, toKeys } from "../../worker/query/select.ts";
import type { Shelf } from "../../worker/query/shelf.ts";
import { ClaimForm } from "../../worker/record/form.ts";
import { toClaimForm } from "../../worker/record/formed.ts";
import { readPublished } from "../api/fixture.ts";
import { collectionOf, lay, toBytes } from "./lay.ts";

interface Row {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** What is read of rows of which `value` is served as it is. */
function serve(values: readonly unknown[], ids: readonly string[] = [], told: Partial<Collection<Row>> = {}): Shelf {
  const rows = values.map((value, index) => ({ id: String(index).padStart(3, "0"), value }));
  const claims = collectionOf<Row>(
    ids.map((id) => ({ id, display: `"${id}" 4,100+` })),
    { path: "/stats", fields: ["id", "display"] },
  );
  return lay(claims, collectionOf<Row>(rows, { fields: ["value"], ...told })).shelf("/rows");
}

function textsOf(shelf: Shelf): readonly string[] {
  return Array.from({ length: shelf.size }, (_, row) => shelf.text(row));
}

describe("shelf.text(row)", () => {
  it.each<[string, unknown]>([
    ["null", null],
    ["an empty text", ""],
    ["zero", 0],
    ["no", false],
    ["an empty list", []],
    ["a list of null", [null]],
    ["an object in an object", { publisher: { id: "a", name: null }, on: [] }],
    ["quotes and backslashes", 'He said "4,100\\"'],
    ["the signs between texts", "\u001F\u001E1\u001E\u001D0\u001D"],
    ["line ends and other control characters", "\r\n\t\u0000\u007F\u2028"],
    ["letters of every length in UTF-8", "Łódź Мінск 國境 🛂"],
    ["half a character", "\uD83D"],
    ["the id of a claim", "one-claim"],
    ["what only looks like the id of a claim", "no-claim"],
    ["the id of a claim in quotes", 'see "one-claim" there'],
    ["a text that begins and ends as an id does", 'one-claim" and "one-claim'],
    ["ids of claims in a list", ["one-claim", "no-claim", "two-claims"]],
    ["the id of a claim as the name of a field", { "one-claim": "one-claim" }],
  ])("gives %s as JSON has it, alone and among equals", (_, value) => {
    const text = JSON.stringify({ value });
    expect(textsOf(serve([value], ["one-claim", "two-claims"]))).toEqual([text]);
    expect(textsOf(serve([value, "other", value, value], ["one-claim", "two-claims"]))).toEqual([
      text,
      '{"value":"other"}',
      text,
      text,
    ]);
  });

  it("gives any value as JSON has it", () => {
    const pieces = fc.array(fc.constantFrom('"', "one-claim", "\\", ":", "two-claims", ",", "\u001E", "0", " "));
    const values = fc.array(
      fc.oneof(
        fc.jsonValue(),
        pieces.map((parts) => parts.join("")),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(values, (values) => {
        const texts = textsOf(serve(values, ["one-claim", "two-claims"]));
        expect(texts).toEqual(values.map((value) => JSON.stringify({ value })));
      }),
      { numRuns: 500 },
    );
  });

  it("gives the fields in their order, null where a row has none, and no other", () => {
    const rows: readonly Row[] = [{ inside: 1, b: 2, id: "r" }];
    expect(
      lay(collectionOf(rows, { fields: ["id", "a", "b"] }))
        .shelf("/rows")
        .text(0),
    ).toBe('{"id":"r","a":null,"b":2}');
  });

  it("gives claims whole in the one field that asks for them", () => {
    const told = { fields: ["value", "claim"], whole: "value", toRow: (row: Row) => ({ ...row, claim: "one-claim" }) };
    expect(textsOf(serve([["two-claims", "one-claim"], []], ["one-claim", "two-claims"], told))).toEqual([
      '{"value":[{"id":"two-claims","display":"\\"two-claims\\" 4,100+"},{"id":"one-claim","display":"\\"one-claim\\" 4,100+"}],"claim":"one-claim"}',
      '{"value":[],"claim":"one-claim"}',
    ]);
  });
});

describe("shelf.bytes(row)", () => {
  it("is the text in UTF-8, made once", () => {
    const shelf = serve(["Łódź 🛂"]);
    expect(Buffer.from(shelf.bytes(0)).toString()).toBe('{"value":"Łódź 🛂"}');
    expect(shelf.bytes(0)).toBe(shelf.bytes(0));
  });
});

describe("shelf.hidden(row)", () => {
  it("gives what is laid down with a row and never served", () => {
    const hidden = { step: ({ value }: Row) => value, revised: () => [null, "2022-01-01"] };
    const shelf = serve([5, null, 5], [], { hidden });
    expect([0, 1, 2].map(shelf.hidden)).toEqual([
      '{"step":5,"revised":[null,"2022-01-01"]}',
      '{"step":null,"revised":[null,"2022-01-01"]}',
      '{"step":5,"revised":[null,"2022-01-01"]}',
    ]);
    expect(shelf.text(0)).toBe('{"value":5}');
  });
});

describe("shelve(collection, shelving)", () => {
  const rows: readonly Row[] = [{ id: "a" }, { id: "b" }];

  it("refuses a code that nobody could ask for", () => {
    const facets = { area: { codes: ["LT"], of: () => "XX" } };
    expect(() => toBytes(collectionOf(rows, { facets }))).toThrow(
      new RangeError('Cannot lay down /rows: nobody could ask for the code "XX"'),
    );
  });

  it("refuses a code that no row of the other list has", () => {
    const facets = { claim: { codes: { idsOf: "/stats" }, of: () => "gone" } };
    expect(() => toBytes(collectionOf(rows, { facets }), collectionOf<Row>([], { path: "/stats" }))).toThrow(
      new RangeError('Cannot lay down /rows: nobody could ask for the code "gone"'),
    );
  });

  it("refuses two rows of one id", () => {
    expect(() => toBytes(collectionOf([...rows, { id: "a" }]))).toThrow(
      new RangeError('Cannot lay down /rows: expected ids, found "a" twice'),
    );
  });
});

describe("readPack(buffer)", () => {
  it("lays down a list of no rows", () => {
    const shelf = lay(collectionOf<Row>([])).shelf("/rows");
    expect([shelf.size, shelf.find("a"), Array.from(select(shelf, EVERYTHING))]).toEqual([0, undefined, []]);
  });

  it("tells the id of a row once, though the row is served with it", () => {
    const rows = Array.from({ length: 100 }, (_, row) => ({ id: `${1e9 - row ** 4}-the-id` }));
    const without = toBytes(collectionOf(rows, { fields: [] }));
    const served = collectionOf(rows, { fields: ["id"] });
    expect(toBytes(served).length - without.length).toBeLessThan(100);
    expect(textsOf(lay(served).shelf("/rows"))).toContain('{"id":"999999999-the-id"}');
  });

  it("throws for what the build did not lay down", () => {
    const pack = lay(collectionOf<Row>([]));
    expect(() => pack.shelf("/nope")).toThrow(new RangeError("Cannot read the pack: it holds no list /nope"));
    expect(() => pack.ready("nope")).toThrow(new RangeError('Cannot read the pack: it holds no "nope"'));
  });
});

describe("the shelves of the record", () => {
  const record = readPublished();
  const bytes = packRecord(record);
  const pack = readPack(bytes.buffer);
  const claims = new Map(record.claims.map((claim) => [claim.id, claim]));
  const wholeOf = (id: unknown) => {
    const claim = claims.get(String(id));
    return claim && pick(toClaimForm(claim), Object.keys(ClaimForm.entries));
  };
  const lists = LISTS.map(({ path, open }) => ({
    path,
    laid: () => open(record, (rows) => lookInto({ ...rows, fields: Object.keys(rowOf(path).entries) }, pack, wholeOf)),
  }));

  it.each(lists)("$path holds every row once, in the words of its form", ({ laid }) => {
    const { expected, shelf } = laid();
    expect(textsOf(shelf)).toEqual(expected.map(({ text }) => text));
    expect(shelf.size).toBe(expected.length);
    for (const [row, { id, hidden }] of expected.entries()) {
      expect(shelf.hidden(row)).toBe(hidden);
      expect([shelf.id(row), shelf.find(id)]).toEqual([id, row]);
    }
    expect(shelf.find("no-such-id")).toBeUndefined();
  });

  it.each(lists)("$path finds the rows of each code", ({ laid }) => {
    const { shelf, codes } = laid();
    for (const [name, of] of codes) {
      const facet = shelf.facets.get(name);
      const rows = Map.groupBy(
        of.flatMap((codes, row) => codes.map((code) => ({ code, row }))),
        ({ code }) => code,
      );
      for (const code of rows.keys()) expect(facet?.codes.place(code)).toBeDefined();
      for (const code of facet?.codes.all() ?? []) {
        const found = select(shelf, { ...EVERYTHING, codes: new Map([[name, [code]]]) });
        expect([code, Array.from(found)]).toEqual([code, (rows.get(code) ?? []).map(({ row }) => row)]);
      }
    }
  });

  it.each(lists)("$path knows what each row is sorted by", ({ laid }) => {
    const { shelf, sorts } = laid();
    for (const [key, keys] of sorts) {
      const found = keys.map((_, row) => toKeys(shelf, row, [{ key, descending: false }]));
      expect([key, found]).toEqual([key, keys.map((one, row) => [one, shelf.id(row)])]);
    }
  });

  it("are the same bytes for the same record", () => {
    expect(Buffer.compare(packRecord(structuredClone(record)), bytes)).toBe(0);
  });

  it("tell the version of the data and the day of the newest change", () => {
    expect(pack.facts()).toEqual({
      data_version: record.data_version,
      modified: record.changes
        .map(({ date }) => date)
        .toSorted()
        .at(-1),
    });
    expect(JSON.parse(pack.ready("names"))).toEqual(record.names);
  });
});

/** A list as it was laid down, and what it should hold, row by row. */
function lookInto<T>(collection: Collection<T>, pack: Pack, wholeOf: (id: unknown) => unknown) {
  const { facets, fields, hidden, id, path, rows, sorts, toRow, whole } = collection;
  const shelf = pack.shelf(path);
  const byId = new Map(rows.map((row) => [id(row), row]));
  const ordered = Array.from({ length: shelf.size }, (_, row) => byId.get(shelf.id(row))).filter(
    (row) => row !== undefined,
  );
  expect(ordered).toHaveLength(rows.length);
  const expected = ordered.map((row) => {
    const served = pick(toRow(row), fields);
    if (whole !== undefined) served[whole] = [served[whole]].flat().map(wholeOf);
    const beside = Object.fromEntries(Object.entries(hidden).map(([name, of]) => [name, of(row)]));
    return { id: id(row), text: JSON.stringify(served), hidden: JSON.stringify(beside) };
  });
  const codes = Object.entries(facets).map(([name, { of }]) => {
    const lists = ordered.map((row) => [of(row)].flat().filter((code) => code !== null));
    return [name, lists] as const;
  });
  const keys = Object.entries(sorts).map(([name, of]) => [name, ordered.map(of)] as const);
  return { shelf, expected, codes, sorts: keys };
}

function pick(row: object, fields: readonly string[]): Record<string, unknown> {
  const values = new Map<string, unknown>(Object.entries(row));
  return Object.fromEntries(fields.map((name) => [name, values.get(name) ?? null]));
}
