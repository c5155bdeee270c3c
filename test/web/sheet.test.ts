import { describe, expect, it } from "vitest";
import { withSheet } from "../../web/prerender/sheet.ts";

const read = (address: string) => new TextEncoder().encode(address === "/assets/a.css" ? "a { content: '$&' }\n" : "");

describe("withSheet(html, read)", () => {
  it("puts the sheet where its link stood, word for word, and tells what it put there", () => {
    const html = '<head><link rel="icon" href="/i.svg"><link rel="stylesheet" crossorigin href="/assets/a.css"></head>';
    expect(withSheet(html, read)).toEqual({
      html: '<head><link rel="icon" href="/i.svg"><style>a { content: \'$&\' }</style></head>',
      sheet: "a { content: '$&' }",
    });
  });

  it("refuses a page without a sheet", () => {
    expect(() => withSheet("<head></head>", read)).toThrow("expected a link to it");
  });
});
