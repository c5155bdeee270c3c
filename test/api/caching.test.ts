import { describe, expect, it } from "vitest";
import { matches, toETag } from "../../worker/api/caching.ts";

describe("matches(ifNoneMatch, etag)", () => {
  it.each([
    [null, false],
    ["", false],
    ["*", true],
    [" * ", true],
    ['W/"a"', true],
    ['"a"', true],
    ['"b"', false],
    ['"b", W/"a"', true],
    ['"b,W/"', false],
    ['"x", "y",W/"a" ', true],
    ["a", false],
  ])('%j against W/"a" is %s', (header, expected) => {
    expect(matches(header, 'W/"a"')).toBe(expected);
  });
});

describe("toETag(parts)", () => {
  it("tells the same letters in other parts apart", async () => {
    expect(await toETag(["ab", "c"])).not.toBe(await toETag(["a", "bc"]));
    expect(await toETag(["ab", "c"])).toBe(await toETag(["ab", "c"]));
  });
});
