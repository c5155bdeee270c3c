import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCursor, toCursor } from "../../worker/api/cursor.ts";

const keys = fc.array(fc.oneof(fc.constant(null), fc.string({ unit: "grapheme" }), fc.integer()), { maxLength: 4 });

describe("parseCursor(toCursor(query, keys), query, length)", () => {
  it("gives the keys back, in letters that need no escape in an address", () => {
    fc.assert(
      fc.property(keys, fc.string(), (keys, query) => {
        const cursor = toCursor(query, keys);
        expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(parseCursor(cursor, query, keys.length)).toEqual(keys);
      }),
    );
  });

  it("is undefined for the cursor of another query, or of another number of keys", () => {
    fc.assert(
      fc.property(keys, fc.string(), fc.string(), (keys, query, other) => {
        fc.pre(query !== other);
        expect(parseCursor(toCursor(query, keys), other, keys.length)).toBeUndefined();
        expect(parseCursor(toCursor(query, keys), query, keys.length + 1)).toBeUndefined();
      }),
    );
  });

  it.each([
    ["nothing", ""],
    ["no base64", "!"],
    ["no JSON", btoa("x")],
    ["no pair", btoa("[1]")],
    ["keys of another kind", btoa('["cbf29ce484222325",[{"a":1}]]')],
    ["half of a cursor", toCursor("", ["abc"]).slice(0, 9)],
  ])("is undefined for %s", (_, text) => {
    expect(parseCursor(text, "", 1)).toBeUndefined();
  });

  it("is undefined for any other text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(parseCursor(text, "", 1)).toBeUndefined();
      }),
    );
  });
});
