import { describe, expect, it } from "vitest";
import type { Chart, TimePanel } from "../../worker/chart/chart.ts";
import { describeKey } from "../../worker/chart/key.ts";
import { PICTURE_STYLE, toPicture } from "../../worker/chart/picture.ts";
import { attributesOf, markOf, stripOf, timeOf } from "./fixture.ts";
import { ENGLISH } from "../../worker/language/tongue.ts";

const VIEW = { scale: "log", events: false } as const;
const chart: Chart = {
  id: "years",
  finding: "The most in a year: 39,664 attempts to cross in Poland (2021)",
  named: [],
  measure: "What each country’s border guard counts in a year",
  panels: [timeOf([markOf()]), timeOf([markOf({ derived: true, value: null, high: null })], { id: "other" })],
  source: "Source: Delfi, LRT and 31 more",
  data_version: "0123456789ab",
  address: "/?ref_area=PL#years",
};
const svg = toPicture(chart, VIEW, "", ENGLISH);
const textOf = (picture: string) =>
  picture.replaceAll(/<title[^>]*>.*?<\/title>|<desc.*?<\/desc>|<style.*?<\/style>/g, "");

describe("toPicture(chart, view, origin)", () => {
  it("is a file of its own with size, name and description", () => {
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="920" height="\d+" viewBox="0 0 920 \d+" role="img"/,
    );
    expect(svg).toContain(`<title id="picture-title">${chart.finding}</title>`);
    expect(svg).toContain("Poland: attempts to cross: The most in a year: 100 (2021)");
  });

  it("has title, measure, panels, scale, source, licence, version and address in it", () => {
    const words = textOf(svg)
      .replaceAll(/<[^>]*>/g, " ")
      .replaceAll(/\s+/g, " ");
    const lines = [chart.finding, chart.measure, "Poland: attempts to cross", "Log scale", chart.source, "CC BY 4.0"];
    for (const line of [...lines, "data version 0123456789ab", "/?ref_area=PL#years"]) expect(words).toContain(line);
  });

  it("carries its one style and refers to nothing outside", () => {
    expect(svg.match(/<style>.*?<\/style>/g)).toEqual([`<style>${PICTURE_STYLE}</style>`]);
    expect(svg).not.toMatch(/style=|<script|@import|<image|<use/);
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(/https?:/);
    expect(attributesOf(svg, "href").every((href) => /^\/(?:claims\/|#)/.test(href))).toBe(true);
  });

  it("says what the signs mean that stand in it, and of no others", () => {
    expect(svg).toContain("Hatched: printed nowhere");
    expect(svg).toContain("Arrow: no bound");
    expect(toPicture({ ...chart, panels: [timeOf([markOf()])] }, VIEW, "", ENGLISH)).not.toMatch(
      /Hatched|Arrow|Ring|Pale|Half/,
    );
    const half = timeOf([markOf({ partial: true })]);
    expect(toPicture({ ...chart, panels: [half] }, VIEW, "", ENGLISH)).toContain(
      "Half-filled dot: counts a part of its period",
    );
  });

  it("says once what changes at a break, and where, unless it stands in every panel", () => {
    const breaks = [{ id: "a-break", date: "2022-01-01", description: "Others are counted from here on" }];
    const [one, other] = [timeOf([markOf()], { breaks }), timeOf([markOf()], { heading: "Latvia" })];
    const toWords = (...panels: readonly TimePanel[]) =>
      describeKey(panels, VIEW, ENGLISH).filter((words) => words.startsWith("Break"));
    expect(toWords(one, { ...other, breaks })).toEqual(["Break on 1 January 2022: Others are counted from here on"]);
    expect(toWords(one, other)).toEqual([
      "Break on 1 January 2022 (Poland: attempts to cross): Others are counted from here on",
    ]);
    expect(textOf(toPicture({ ...chart, panels: [one] }, VIEW, "", ENGLISH))).toContain("Break on 1 January 2022");
  });

  it("names the address with its host and what the view differs in", () => {
    const other = toPicture(chart, { scale: "linear", events: true }, "https://example.org", ENGLISH);
    expect(other).toContain(">https://example.org/?ref_area=PL&amp;scale=linear&amp;events=1#years</text>");
    expect(toPicture({ ...chart, address: "/#years" }, { scale: "linear", events: false }, "", ENGLISH)).toContain(
      ">Tripoint, /?scale=linear#years<",
    );
  });

  it("sets an even number of panels in two columns, days and strips below each other", () => {
    const places = (panels: Chart["panels"]) =>
      attributesOf(toPicture({ ...chart, panels }, VIEW, "", ENGLISH), "width").slice(2);
    const widths = (panels: Chart["panels"]) => places(panels).filter((width) => Number(width) > 300);
    expect(widths([timeOf([]), timeOf([])])).toEqual(["410", "410"]);
    expect(widths([timeOf([]), timeOf([], { freq: "D" })])).toEqual(["860", "860"]);
    expect(widths([stripOf([markOf()])])).toEqual(["860"]);
  });

  it("gives each panel ids of its own", () => {
    const derived = timeOf([markOf({ derived: true })]);
    const ids = attributesOf(toPicture({ ...chart, panels: [derived, derived] }, VIEW, "", ENGLISH), "id");
    expect(ids).toHaveLength(new Set(ids).size);
    expect(ids.filter((id) => id.endsWith("-hatch"))).toHaveLength(2);
  });

  it("escapes every text", () => {
    const hostile = `"><script>alert('1')</script>&`;
    const panel = { ...timeOf([markOf()]), heading: hostile, measure: hostile, finding: hostile };
    const words = { finding: hostile, measure: hostile, source: hostile, data_version: hostile, address: hostile };
    const picture = toPicture({ ...chart, ...words, panels: [panel] }, VIEW, hostile, ENGLISH);
    expect(picture).not.toContain("<script");
    expect(picture).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;)/);
  });

  it.each(["#fbfcfa", "#101517"])("has colours that stand out from %s: text by 4.5, marks by 3 to 1", (paper) => {
    const [light = "", dark = ""] = PICTURE_STYLE.match(/:root\{[^}]*\}/g) ?? [];
    const colours = new Map(
      [...(paper === "#fbfcfa" ? light : dark).matchAll(/--(\w+):(#\w{6})/g)].map(([, name, colour]) => [
        name,
        colour ?? "",
      ]),
    );
    expect(colours.get("paper")).toBe(paper);
    expect(colours.size).toBe(9);
    colours.delete("paper");
    for (const colour of colours.values()) expect(contrast(colour, paper)).toBeGreaterThan(4.5);
  });
});

/** WCAG 2.2 contrast ratio of two colours. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((one, two) => one - two);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
