import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Mark } from "../../worker/chart/chart.ts";
import { toPlot, toSize } from "../../worker/chart/plot.ts";
import { toValueScale } from "../../worker/chart/scale.ts";
import { attributesOf, markOf, stripOf, timeOf } from "./fixture.ts";
import { ENGLISH } from "../../worker/language/tongue.ts";

const LINEAR = { scale: "linear", events: true } as const;
const SIZE = { width: 420, height: 300 };
const draw = (marks: readonly Mark[], changes: Parameters<typeof timeOf>[1] = {}) =>
  toPlot(timeOf(marks, changes), LINEAR, SIZE, "p", ENGLISH);
const years = (...values: readonly number[]) =>
  values.map((value, index) => markOf({ name: `${2020 + index}`, value }));
const range = (kind: "closed" | "open" | "soft", changes: Partial<Mark> = {}) =>
  markOf({
    value: null,
    at: 150,
    low: { value: 100, kind },
    high: { value: 200, kind },
    display: "100–200",
    ...changes,
  });
const hatched = (svg: string) => attributesOf(svg, "fill").filter((fill) => fill === "url(#p-hatch)");

describe("toPlot(panel, view, size, id)", () => {
  it("is an SVG of that size with a name that says the finding and the scale", () => {
    const svg = draw(years(1, 2));
    expect(svg).toMatch(/^<svg class="plot PL" viewBox="0 0 420 300" width="420" height="300" role="group"/);
    expect(attributesOf(svg, "aria-label")).toEqual([
      "Poland: attempts to cross. The most in a year: 100 (2021). Linear scale from 0.",
    ]);
  });

  it("carries no style, neither as an element nor as an attribute", () => {
    expect(draw([...years(1, 2), range("soft")])).not.toMatch(/<style|style=/);
  });

  it("makes each mark a link to its claim that says figure, wording, claimant and period", () => {
    const marks = [
      ...years(88, 39_664),
      range("open", { name: "2022", id: "a-range", wording: "between", part: "men" }),
    ];
    const svg = draw(marks);
    expect(attributesOf(svg, "href")).toEqual(marks.map(({ id }) => `/claims/${id}`));
    expect(svg).toContain("<title>39,664 · “39664 people” · A guard · whole year 2021</title>");
    expect(svg).toContain("<title>100–200 · “between” · A guard · whole year 2022 · men</title>");
  });

  it.each(["linear", "log"] as const)("stands each exact figure where the %s scale has it", (scale) => {
    const figures = fc.array(fc.integer({ min: 0, max: 50_000 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(figures, (values) => {
        const marks = years(...values);
        const svg = toPlot(timeOf(marks), { scale, events: false }, SIZE, "p", ENGLISH);
        const { at, ticks } = toValueScale(marks, scale, ENGLISH);
        const [foot = 0] = /class="axis"[^>]* d="M[\d.]+ ([\d.]+)H/.exec(svg)?.slice(1).map(Number) ?? [];
        const lines = [...svg.matchAll(/class="grid" stroke-opacity="0.2" d="M[\d.]+ ([\d.]+)H/g)].map(([, y]) =>
          Number(y),
        );
        const top = ticks.at(-1)?.value ?? 0;
        const unit = (foot - (lines.at(-1) ?? 0)) / at(top);
        const heights = attributesOf(svg, "cy").map(Number);
        expect(heights).toHaveLength(values.length);
        values.forEach((value, index) => expect(heights[index]).toBeCloseTo(foot - unit * at(value), 0));
      }),
    );
  });

  it("stands later periods further right, each within its own", () => {
    const places = attributesOf(draw(years(5, 6, 7, 8, 9)), "cx").map(Number);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(places).size).toBe(5);
  });

  it("writes every figure beside its mark where there are few, else the highest and the last", () => {
    const few = draw(years(11, 22, 33));
    for (const figure of ["11", "22", "33"]) expect(few).toContain(`>${figure}</text>`);
    const months = Array.from({ length: 20 }, (_, index) => {
      const day = `2021-01-${String(index + 1).padStart(2, "0")}`;
      return markOf({ name: day, from: day, to: day, value: 700 + (index === 4 ? 99 : index) });
    });
    const many = draw(months, { freq: "D", first: "2021-01-01", last: "2021-01-20" });
    expect([...many.matchAll(/>(7\d\d)<\/text>/g)].map(([, figure]) => figure)).toEqual(["799", "719"]);
  });

  it("lets no figure cover another", () => {
    const figures = fc.array(fc.integer({ min: 0, max: 50_000 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(figures, (values) => {
        const svg = draw(
          values.map((value, index) => markOf({ name: `${2012 + index}`, value })),
          { first: "2012-01-01" },
        );
        const words = [
          ...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" text-anchor="middle" font-size="12.5">([^<]*)</g),
        ];
        const boxes = words.map(([, x, y, text = ""]) => ({ x: Number(x), y: Number(y), half: text.length * 3 }));
        boxes.forEach((a, index) =>
          boxes.slice(index + 1).forEach((b) => {
            expect(Math.abs(a.x - b.x) >= a.half + b.half || Math.abs(a.y - b.y) >= 12).toBe(true);
          }),
        );
      }),
    );
  });

  it("fills the dot of an end that belongs to the interval, and leaves a ring where it does not", () => {
    expect(draw([range("closed")]).match(/<circle/g)).toHaveLength(2);
    expect(draw([range("closed")])).not.toContain('class="open"');
    expect(draw([range("open")]).match(/<circle[^>]*class="open" fill="none"/g)).toHaveLength(2);
  });

  it("fills half the dot of a figure that counts a part of its period", () => {
    expect(draw([markOf({ partial: true })])).toMatch(/<circle[^>]*fill="none"\/><path class="half"/);
    expect(draw([range("closed", { partial: true })]).match(/class="half"/g)).toHaveLength(2);
    expect(draw([markOf(), range("open", { partial: true })])).not.toContain('class="half"');
  });

  it("draws the arrow of a derived figure too where the panel is narrow", () => {
    const months = Array.from({ length: 60 }, (_, index) => {
      const name = `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
      return range("closed", { derived: true, name, from: `${name}-01`, to: `${name}-28` });
    });
    const absent = months.map((mark, index) => (index === 59 ? { ...mark, high: null } : mark));
    const size = { width: 300, height: 300 };
    const arrows = (marks: readonly Mark[]) =>
      toPlot(timeOf(marks, { freq: "M" }), LINEAR, size, "p", ENGLISH).match(/class="arrow"/g)?.length ?? 0;
    expect([arrows(months), arrows(absent)]).toEqual([0, 1]);
  });

  it("draws an arrow where a bound is absent, and only there", () => {
    const [open, absent] = [draw([range("open")]), draw([range("open", { high: null })])];
    expect([open.includes('class="arrow"'), absent.includes('class="arrow"')]).toEqual([false, true]);
    expect(draw([range("open", { low: null })])).toContain('class="arrow"');
  });

  it("keeps an arrow within the axes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (value) => {
        const svg = draw([markOf({ value, low: { value, kind: "open" }, high: null })]);
        const tip = Number(/class="arrow" d="M[\d.]+ [\d.]+L[\d.]+ ([\d.]+)/.exec(svg)?.[1]);
        expect(tip).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("draws what a reader takes “about” to mean as a pale band", () => {
    expect(draw([range("soft")])).toContain('class="band"');
    expect(draw([range("closed")])).not.toContain('class="band"');
  });

  it("hatches what is derived, alone or merged with its neighbours, and nothing else", () => {
    expect(hatched(draw([range("closed", { derived: true })]))).toHaveLength(1);
    expect(draw([range("closed")])).not.toContain("hatch");
    const days = Array.from({ length: 28 }, (_, index) => {
      const day = `2021-02-${String(index + 1).padStart(2, "0")}`;
      return range("closed", { derived: true, from: day, to: day, name: day });
    });
    const merged = draw(days, { freq: "D" });
    expect(hatched(merged)).toHaveLength(1);
    expect(merged).not.toContain("href");
  });

  it("draws a mark whose dates are inferred pale and dashed", () => {
    expect(draw([markOf({ sure: false })])).toMatch(/class="unsure"[^>]*stroke-dasharray/);
    expect(draw([markOf()])).not.toContain("unsure");
  });

  it("joins exact figures of periods that follow on each other, never across a gap or a break", () => {
    const [a, b, c] = [2020, 2021, 2023].map((name) => markOf({ name: `${name}` }));
    const joined = [a, b, c].filter((mark) => mark !== undefined);
    const line = /class="line"[^>]* d="([^"]*)"/;
    expect(line.exec(draw(joined))?.[1]?.match(/[ML]/g)).toEqual(["M", "L"]);
    expect(draw(joined.slice(1))).not.toMatch(line);
    const breaks = [{ id: "x", date: "2021-01-01", description: "Another count" }];
    expect(draw(joined, { breaks })).not.toMatch(line);
    expect(draw([markOf({ name: "2020" }), markOf({ derived: true })])).not.toMatch(line);
  });

  it("draws the days of a claim as a bar, dashed where an end is open", () => {
    const week = { name: "x", from: "2021-11-08", to: "2021-11-14" };
    const axis = { freq: null, first: "2021-11-01", last: "2021-11-30" };
    expect(draw([markOf(week)], axis)).toMatch(/class="days" d="[^"]*" stroke-width="3" stroke-opacity="[\d.]+"\/>/);
    expect(draw([markOf({ ...week, ajar: true })], axis)).toMatch(/class="days"[^>]*stroke-dasharray/);
    expect(draw([markOf({ ...week, to: week.from })], axis)).not.toContain('class="days"');
  });

  it("marks breaks and, if they are asked for, events", () => {
    const moment = {
      id: "e",
      title: "A fence",
      period: "June 2022",
      from: "2022-06-01",
      to: "2022-06-30",
      planned: false,
    };
    const panel = timeOf(years(1), {
      moments: [moment],
      breaks: [{ id: "b", date: "2021-08-03", description: "Law" }],
    });
    const [shown, hidden] = [true, false].map((events) =>
      toPlot(panel, { scale: "linear", events }, SIZE, "p", ENGLISH),
    );
    expect(shown).toContain('class="moment" href="/#e"><title>June 2022: A fence</title>');
    expect(hidden).not.toContain("A fence");
    for (const svg of [shown, hidden]) expect(svg).toContain("<title>3 August 2021: Law</title>");
  });

  it("says below its year from when on a total counts, and in an empty plot that nothing is printed", () => {
    expect(draw([markOf({ partial: true, note: "from 3 Aug" })])).toContain(">from 3 Aug</text>");
    expect(draw([], { finding: "Nothing is printed" })).toContain(">Nothing is printed</text>");
  });

  it("has no links where more than 400 figures would make it heavy", () => {
    const days = (count: number) =>
      Array.from({ length: count }, (_, index) => {
        const day = new Date(Date.UTC(2021, 0, 1 + index)).toISOString().slice(0, 10);
        return markOf({ name: day, from: day, to: day });
      });
    expect(draw(days(400), { freq: "D" }).match(/href=/g)).toHaveLength(400);
    expect(draw(days(401), { freq: "D" })).not.toContain("href");
  });

  it("gives a strip a row for each claim, with its figure, days, claimant and difference", () => {
    const marks = [
      markOf(),
      markOf({ id: "b", value: 4000, difference: "stays apart from the first", claimant: "A ministry" }),
    ];
    const panel = stripOf(marks, { low: 100, high: 4000 });
    for (const width of [360, 860]) {
      const svg = toPlot(panel, LINEAR, toSize(panel, width), "p", ENGLISH);
      expect(attributesOf(svg, "href")).toEqual(["/claims/claim-2021", "/claims/b"]);
      for (const word of ["100", "4,000", "whole year 2021", "A guard", "stays apart from the first", "A ministry"])
        expect(svg).toMatch(new RegExp(`>[^<]*${word}[^<]*</text>`));
      expect(svg).toContain('class="common"');
    }
    expect(toSize(panel, 860).height).toBeLessThan(toSize(stripOf([...marks, ...marks]), 860).height);
  });

  it("breaks long words of a strip into lines, and says with each mark when it was stated", () => {
    const claimant = "Ministry of Foreign Affairs and of Displaced People of a Country";
    const panel = stripOf([markOf(), markOf({ id: "b", claimant, as_of: "2021-12-05" })]);
    for (const width of [320, 860]) {
      const svg = toPlot(panel, LINEAR, toSize(panel, width), "p", ENGLISH);
      const texts = svg.replaceAll(/<title>.*?<\/title>/g, "").replaceAll(/<\/tspan><tspan[^>]*>/g, " ");
      expect(texts).toContain(`${claimant}<`);
      const said = `100 · “100 people” · ${claimant} · whole year 2021 · stated on 5 December 2021`;
      expect(svg).toContain(`<a href="/claims/b" aria-label="${said}"><title>${said}</title>`);
    }
    expect(toSize(panel, 320).height).toBeGreaterThan(toSize(stripOf([markOf(), markOf()]), 320).height);
  });

  it("escapes every text", () => {
    const hostile = `"><script>alert('1')</script>&`;
    const mark = markOf({
      id: hostile,
      display: hostile,
      wording: hostile,
      claimant: hostile,
      part: hostile,
      period: hostile,
      difference: hostile,
    });
    const about = { heading: hostile, finding: hostile, measure: hostile, ref_area: hostile };
    const moments = [
      { id: hostile, title: hostile, period: hostile, from: "2021-01-01", to: "2021-01-01", planned: true },
    ];
    const breaks = [{ id: hostile, date: "2021-08-03", description: hostile }];
    for (const panel of [timeOf([mark], { ...about, moments, breaks }), { ...stripOf([mark]), ...about }]) {
      const svg = toPlot(panel, LINEAR, SIZE, "p", ENGLISH);
      expect(svg).not.toContain("<script");
      expect(svg).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;)/);
    }
  });
});
