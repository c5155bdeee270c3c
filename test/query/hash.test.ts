import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashOf } from "../../worker/query/hash.ts";

describe("hashOf(text, digits)", () => {
  it.each([
    ["", "cbf29ce484222325"],
    ["a", "af63dc4c8601ec8c"],
    ["foobar", "85944171f73967e8"],
  ])("of %j is %s, as the inventors of FNV-1a give it", (text, hash) => {
    expect(hashOf(text, 16)).toBe(hash);
  });

  it("is what whole numbers of 64 bits make of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(hashOf(text, 16)).toBe(toSlow(text));
      }),
    );
  });

  it("gives the first digits of the whole, eight where none are asked for", () => {
    expect([hashOf("a"), hashOf("a", 4)]).toEqual(["af63dc4c", "af63"]);
  });
});

function toSlow(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, "0");
}
