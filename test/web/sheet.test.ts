import { describe, expect, it } from "vitest";
import { readSheet } from "../../web/prerender/sheet.ts";

describe("readSheet(html)", () => {
  it("is what stands between the tags, blanks included", () => {
    expect(readSheet("<head><style>a { b: c }\n</style></head>")).toBe("a { b: c }\n");
  });

  it.each([
    ["no sheet", "<head></head>", 0],
    ["two", "<style>a{}</style><style>b{}</style>", 2],
  ])("refuses a page with %s, which its policy could not name", (_, html, count) => {
    expect(() => readSheet(html)).toThrow(`expected one, found ${count}`);
  });
});
