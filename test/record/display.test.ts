import { describe, expect, it } from "vitest";
import { toComparisonDisplay, toDisplay } from "../../worker/record/display.ts";
import type { Figure } from "../../worker/record/interval.ts";

const figure = (
  qualifier: Figure["qualifier"],
  value: number | null,
  value_upper: number | null = null,
  step = 100,
) => ({
  qualifier,
  value,
  value_upper,
  step,
  minimum: 0,
});

describe("toDisplay(figure)", () => {
  it.each([
    [figure("exact", 4100), "4,100"],
    [figure("more_than", 4100), "4,100+"],
    [figure("at_least", 4100), "≥4,100"],
    [figure("under", 100), "<100"],
    [figure("up_to", 100), "≤100"],
    [figure("almost", 4200), "almost 4,200"],
    [figure("about", 7000), "≈7,000"],
    [figure("range", 2000, 4000), "2,000–4,000"],
    [figure("vague", null), "hundreds"],
    [figure("vague", null, null, 10_000), "tens of thousands"],
    [figure("exact", 12.5), "12.5"],
  ])("shows %j as %s", (printed, display) => {
    expect(toDisplay(printed)).toBe(display);
  });
});

describe("toComparisonDisplay(figure, kind)", () => {
  it.each([
    [figure("exact", 50), "ratio", "50×"],
    [figure("exact", 0.2), "share", "20%"],
    [figure("exact", 0.6667), "share", "66.67%"],
    [figure("more_than", 0.5), "share", "50%+"],
  ] as const)("shows %j as a %s: %s", (printed, kind, display) => {
    expect(toComparisonDisplay(printed, kind)).toBe(display);
  });
});
