import { describe, expect, it } from "vitest";
import type { Mark } from "../../worker/chart/mark.ts";
import { type Panel, SCALE_NOTE, toPanelSvg } from "../../worker/chart/panel.ts";
import { toPicture } from "../../worker/chart/picture.ts";
import { toFoot, toLogScale } from "../../worker/chart/scale.ts";
import { escapeText, toLines } from "../../worker/chart/text.ts";

const mark: Mark = {
  id: "a",
  indicator: "detained",
  ref_area: "LT",
  place: null,
  subset: null,
  display: "4,000+",
  value_text: "more than 4,000",
  claimant: "A guard",
  period: "1 January to 3 August 2021",
  period_start: "2021-01-01",
  period_start_latest: null,
  period_end_earliest: null,
  period_end: "2021-08-03",
  obs_status: "A",
  value: 4000,
  at: 4000,
  low: { value: 4000, kind: "open" },
  high: null,
};
const under: Mark = {
  ...mark,
  display: "<100",
  value: 100,
  at: 100,
  low: { value: 0, kind: "closed" },
  high: { value: 100, kind: "open" },
};
const panel: Panel = {
  heading: 'Detained & "counted"',
  measure: "A guard <b>",
  source: "Source: A paper",
  finding: "More than before.",
  foot: 10,
  columns: [
    { name: "2020", mark: under, derived: false },
    { name: "2021", mark, derived: false },
  ],
};
const svg = toPanelSvg(panel, "p");

describe("toPanelSvg(panel, id)", () => {
  it("is a picture with a name and a description", () => {
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 420 400" role="img"/);
    expect(svg).toContain('aria-labelledby="p-title p-desc"');
    expect(svg).toContain('<title id="p-title">Detained &amp; &quot;counted&quot;</title>');
    expect(svg).toContain(`<desc id="p-desc">More than before. ${SCALE_NOTE}.</desc>`);
  });

  it("escapes every text and carries no style", () => {
    expect(svg).not.toContain("<b>");
    expect(svg).not.toContain("style=");
  });

  it("says its figures, periods, source and scale in the picture", () => {
    for (const text of ["4,000+", "&lt;100", "2020", "2021", "Source: A paper", SCALE_NOTE])
      expect(svg).toContain(text);
  });

  it("draws each decade once, up to the first above the marks and their arrows", () => {
    for (const decade of ["10", "100", "1,000", "10,000", "100,000"])
      expect(svg.split(`>${decade}</text>`)).toHaveLength(2);
    expect(svg).not.toContain(">1,000,000</text>");
    expect(toPanelSvg({ ...panel, columns: [{ name: "2020", mark: under, derived: false }] }, "p")).not.toContain(
      ">10,000</text>",
    );
  });

  it.each([4000, 9000, 33_000, 99_999])("keeps the arrow above %d below the top line", (value) => {
    const raised = { ...mark, value, at: value, low: { value, kind: "open" } } as const;
    const drawn = toPanelSvg({ ...panel, columns: [{ name: "2021", mark: raised, derived: false }] }, "p");
    const lines = [...drawn.matchAll(/<path d="M[\d.]+ ([\d.]+)H/g)].map(([, y]) => Number(y));
    const tip = Number(/<path d="M[\d.]+ [\d.]+L[\d.]+ ([\d.]+)L/.exec(drawn)?.[1]);
    expect(tip).toBeGreaterThanOrEqual(Math.min(...lines));
  });

  it("leaves room between three lines of a period and the source", () => {
    const long = { ...mark, period: "1 August to a day between 11 November and 31 December 2021" };
    const drawn = toPanelSvg({ ...panel, columns: [{ name: "2021", mark: long, derived: false }] }, "p");
    const period = /<text[^>]* y="([\d.]+)"[^>]*><tspan[^>]*>1 August.*?<\/text>/.exec(drawn);
    const last = Number(period?.[1]) + 15 * ((period?.[0].split("<tspan").length ?? 0) - 2);
    const source = Number(/<text[^>]* y="([\d.]+)"[^>]*>Source/.exec(drawn)?.[1]);
    expect(source - last).toBeGreaterThanOrEqual(20);
  });

  it("draws a ring for each end that is no part of the interval, and one arrow where the bound is absent", () => {
    expect(svg.match(/<circle[^>]*class="open"/g)).toHaveLength(2);
    expect(svg.match(/<circle[^>]*class="closed"/g)).toBeNull();
    expect(svg.match(/<path d="M[\d.]+ [\d.]+L[\d.]+ [\d.]+L/g)).toHaveLength(1);
  });

  it("dashes what is derived, and leaves a gap where nothing was printed", () => {
    expect(svg).not.toContain("stroke-dasharray");
    const drawn = toPanelSvg({ ...panel, columns: [{ name: "2019", mark: null, derived: false }] }, "p");
    expect(drawn).toContain(">2019</text>");
    expect(drawn).not.toContain('class="mark');
    const derived = toPanelSvg({ ...panel, columns: [{ name: "2021", mark, derived: true }] }, "p");
    expect(derived).toContain("stroke-dasharray");
  });

  it("slants the figures where columns are narrow, and marks a figure below the foot", () => {
    const few = {
      ...under,
      display: "4",
      value: 4,
      at: 4,
      low: { value: 4, kind: "closed" },
      high: { value: 4, kind: "closed" },
    } as const;
    const columns = Array.from({ length: 8 }, (_, index) => ({
      name: String(2018 + index),
      mark: few,
      derived: false,
    }));
    const drawn = toPanelSvg({ ...panel, columns }, "p");
    expect(drawn.match(/transform="rotate/g)).toHaveLength(8);
    expect(drawn.match(/<circle[^>]*class="closed"/g)).toHaveLength(8);
    expect(svg).not.toContain("rotate");
  });
});

describe("toPicture(title, panels, origin)", () => {
  it("holds every panel and the source, with ids of its own for each", () => {
    const picture = toPicture("Two <years>", [panel, panel], "Tripoint, CC BY 4.0");
    expect(picture).toContain("Two &lt;years&gt;");
    expect(picture).toContain("Tripoint, CC BY 4.0");
    const ids = [...picture.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(6);
  });
});

describe("toLogScale(values, foot, bottom, top)", () => {
  const { at, decades } = toLogScale([88, 33_000], 10, 300, 100);

  it("gives each decade the same height", () => {
    expect(decades).toEqual([10, 100, 1000, 10_000, 100_000]);
    expect(decades.map(at)).toEqual([300, 250, 200, 150, 100]);
  });

  it("adds a decade where an arrow would cross the top", () => {
    expect(toLogScale([33_000], 10, 300, 100, [33_000]).decades.at(-1)).toBe(1_000_000);
    expect(toLogScale([12_000], 10, 300, 100, [12_000]).decades.at(-1)).toBe(100_000);
  });

  it("sets what is below the foot on the foot", () => {
    expect([0, 3, 10].map(at)).toEqual([300, 300, 300]);
  });
});

describe("toFoot(values)", () => {
  it.each([
    [[88, 33_000], 10],
    [[4, 39_664], 1],
    [[0, 12], 10],
    [[0.4, 7], 0.1],
    [[], 10],
  ])("of %j is %d", (values, foot) => {
    expect(toFoot(values)).toBe(foot);
  });
});

describe("text", () => {
  it("escapes the five signs", () => {
    expect(escapeText(`<a href="x">'&'</a>`)).toBe("&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
  });

  it("breaks at spaces and leaves a long word whole", () => {
    expect(toLines("one two three", 8)).toEqual(["one two", "three"]);
    expect(toLines("Kapčiamiestis", 4)).toEqual(["Kapčiamiestis"]);
  });
});
