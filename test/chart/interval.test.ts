import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawInterval } from "../../worker/chart/interval.ts";
import { toNearScale } from "../../worker/chart/scale.ts";
import { ENGLISH } from "../../worker/language/tongue.ts";
import { type Figure, toEnds, toLogical, toReading } from "../../worker/record/interval.ts";

/** The picture of a figure whose step is 100. */
function draw(qualifier: Figure["qualifier"], value: number | null, value_upper: number | null = null): string {
  const figure: Figure = { qualifier, value, value_upper, step: 100, minimum: 0 };
  return drawInterval({ value, ...toEnds(toLogical(figure), toReading(figure)) }, "words", ENGLISH);
}

describe("drawInterval(ends, words)", () => {
  it.each([
    ["exact", 4100, null, { discs: 1, rings: 0, heads: 0, bands: 0 }],
    ["exact", 0, null, { discs: 1, rings: 0, heads: 0, bands: 0 }],
    ["more_than", 4100, null, { discs: 0, rings: 1, heads: 1, bands: 1 }],
    ["at_least", 4100, null, { discs: 1, rings: 0, heads: 1, bands: 1 }],
    ["under", 100, null, { discs: 0, rings: 1, heads: 0, bands: 0 }],
    ["up_to", 100, null, { discs: 1, rings: 0, heads: 0, bands: 0 }],
    ["almost", 4200, null, { discs: 0, rings: 1, heads: 0, bands: 1 }],
    ["about", 7000, null, { discs: 1, rings: 0, heads: 1, bands: 1 }],
    ["range", 2000, 4000, { discs: 2, rings: 0, heads: 0, bands: 0 }],
    ["vague", null, null, { discs: 0, rings: 0, heads: 1, bands: 1 }],
  ] as const)("draws %s %s as disc, ring, arrow and band", (qualifier, value, upper, expected) => {
    const svg = draw(qualifier, value, upper);
    const circles = svg.match(/<circle[^>]*>/g) ?? [];
    const rings = circles.filter((circle) => circle.includes('fill="none"')).length;
    expect({
      discs: circles.length - rings,
      rings,
      heads: svg.match(/<path[^>]*fill="none"\/>/g)?.length ?? 0,
      bands: svg.match(/class="band"/g)?.length ?? 0,
    }).toEqual(expected);
  });

  it("runs its line to the edge where the interval goes on beyond the axis", () => {
    expect(draw("almost", 4200)).toMatch(/<path d="M0 20H/);
    expect(draw("more_than", 4100)).toMatch(/<path d="M[\d.]+ 20H360"/);
    expect(draw("range", 2000, 4000)).not.toMatch(/<path d="M0 20H|20H360"/);
  });

  it("says the words to those who do not see it", () => {
    expect(draw("exact", 1)).toMatch(/role="img" aria-label="words"/);
  });
});

describe("toNearScale(low, high)", () => {
  it("holds the interval, with room on either side unless 0 is near", () => {
    const ends = fc.tuple(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 1e5 }));
    fc.assert(
      fc.property(ends, ([low, breadth]) => {
        const { at, ticks, min } = toNearScale(low, low + breadth, ENGLISH);
        expect(at(low + breadth)).toBeLessThan(0.95);
        expect(at(low) > 0 || min === 0).toBe(true);
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThanOrEqual(8);
      }),
    );
  });
});
