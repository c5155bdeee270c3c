import { describe, expect, it } from "vitest";
import { matches, toETag, toHttpDate } from "../worker/caching.ts";

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

describe("matches(ifNoneMatch, etag) without a tag", () => {
  it("is never true", () => {
    expect(matches("*", undefined)).toBe(false);
  });
});

describe("toETag(parts)", () => {
  it("is weak, and tells the same letters in other parts apart", () => {
    expect(toETag(["ab", "c"])).toMatch(/^W\/"[0-9a-f]{16}"$/);
    expect(toETag(["ab", "c"])).not.toBe(toETag(["a", "bc"]));
    expect(toETag(["ab", "c"])).toBe(toETag(["ab", "c"]));
  });
});

describe("toHttpDate(day)", () => {
  it("is the first moment of the day, in GMT", () => {
    expect(toHttpDate("2026-11-08")).toBe("Sun, 08 Nov 2026 00:00:00 GMT");
  });
});
