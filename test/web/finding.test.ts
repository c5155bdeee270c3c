import { describe, expect, it } from "vitest";
import { linkFigures } from "../../web/views/finding.ts";
import { composeChart } from "../../worker/chart/compose.ts";
import { CHARTS } from "../../worker/chart/catalogue.ts";
import { readPublished, testApp } from "../api/fixture.ts";
import { ENGLISH } from "../../worker/language/tongue.ts";

const link = (id: string, text: string) => ({ tag: "a", attributes: { href: `/claims/${id}` }, children: [text] });

describe("linkFigures(words, named)", () => {
  it("leads each figure to its claim, in the order of the words", () => {
    const named = [
      { id: "a", display: "4,100+" },
      { id: "b", display: "4,100+" },
    ];
    expect(linkFigures("From 4,100+ to 4,100+.", named)).toEqual([
      "From ",
      link("a", "4,100+"),
      " to ",
      link("b", "4,100+"),
      ".",
    ]);
  });

  it.each([
    ["13", "In 2013 and 13,863: 13", ["In 2013 and 13,863: ", link("a", "13")]],
    ["≈7,000", "≈7,000 (2021)", [link("a", "≈7,000"), " (2021)"]],
    ["$2", "$2 or $20", [link("a", "$2"), " or $20"]],
  ])("finds %s where it stands alone: %s", (display, words, expected) => {
    expect(linkFigures(words, [{ id: "a", display }])).toEqual(expected);
  });

  it("refuses a figure that the words do not hold", () => {
    expect(() => linkFigures("Nothing", [{ id: "a", display: "1" }])).toThrow("expected 1");
  });

  it.each(Object.keys(CHARTS))("leaves no figure of the finding of %s without its claim", async (id) => {
    const app = testApp(readPublished());
    const { finding, named } = await composeChart(id, async (path) => app.request(path), {}, ENGLISH);
    const rest = linkFigures(finding, named).filter((piece) => typeof piece === "string");
    expect(named.length).toBeGreaterThan(0);
    // what is left are years, days and counts of claims
    const left = rest.join("|").match(/[≥≈≤<]\d|\d+(?:,\d{3})+|\d\+|\d–\d/g);
    expect(left).toBeNull();
  });
});
