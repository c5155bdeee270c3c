import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Figure, type Interval, toLogical, toReading } from "../../worker/record/interval.ts";
import { QUALIFIERS } from "../../worker/record/codes.ts";

const figure = (
  qualifier: Figure["qualifier"],
  value: number | null,
  step: number,
  value_upper: number | null = null,
) => ({
  qualifier,
  value,
  value_upper,
  step,
  minimum: 0,
});

describe("toLogical(figure), toReading(figure)", () => {
  it.each([
    ["exact", figure("exact", 4100, 100), "[4100, 4100]", "[4100, 4100]"],
    ["more than 4,100", figure("more_than", 4100, 100), "(4100, ∞)", "(4100, 4200)"],
    ["at least 9", figure("at_least", 9, 1), "[9, ∞)", "[9, 10)"],
    ["less than 100", figure("under", 100, 100), "[0, 100)", "[0, 100)"],
    ["up to 100", figure("up_to", 100, 100), "[0, 100]", "[0, 100]"],
    ["almost 4,200", figure("almost", 4200, 100), "[0, 4200)", "[4100, 4200)"],
    ["about 7,000", figure("about", 7000, 1000), "[0, ∞)", "[6500, 7500)"],
    ["from 2 to 4 thousand", figure("range", 2000, 1000, 4000), "[2000, 4000]", "[2000, 4000]"],
    ["hundreds", figure("vague", null, 100), "[0, ∞)", "[200, 1000)"],
    ["dozens", figure("vague", null, 12), "[0, ∞)", "[24, 120)"],
  ])("reads %s", (_, printed, logical, reading) => {
    expect(describeInterval(toLogical(printed))).toBe(logical);
    expect(describeInterval(toReading(printed))).toBe(reading);
  });

  const printed = fc
    .record({
      qualifier: fc.constantFrom(...QUALIFIERS),
      value: fc.integer({ min: 1, max: 1_000_000 }),
      width: fc.integer({ min: 1, max: 1000 }),
      step: fc.constantFrom(1, 5, 10, 100, 500),
    })
    .map(({ qualifier, value, width, step }) =>
      figure(qualifier, qualifier === "vague" ? null : value, step, qualifier === "range" ? value + width : null),
    );

  it("keeps the reading inside the logical interval", () => {
    fc.assert(
      fc.property(printed, (one) => {
        const [logical, reading] = [toLogical(one), toReading(one)];
        const low = (reading.lower?.value ?? -Infinity) >= (logical.lower?.value ?? -Infinity);
        return low && (reading.upper?.value ?? Infinity) <= (logical.upper?.value ?? Infinity);
      }),
    );
  });

  it("never goes below the indicator's minimum, and always has both ends of a reading", () => {
    fc.assert(
      fc.property(printed, (one) => {
        const { lower, upper } = toReading(one);
        expect(lower?.value).toBeGreaterThanOrEqual(one.minimum);
        expect(upper?.value).toBeGreaterThanOrEqual(lower?.value ?? Infinity);
      }),
    );
  });

  it("throws for a figure without the value its wording needs", () => {
    expect(() => toLogical(figure("exact", null, 1))).toThrow(RangeError);
    expect(() => toLogical(figure("range", 1, 1))).toThrow(RangeError);
  });
});

function describeInterval({ lower, upper }: Interval): string {
  const from = lower === undefined ? "(-∞" : `${lower.inclusive ? "[" : "("}${lower.value}`;
  const to = upper === undefined ? "∞)" : `${upper.value}${upper.inclusive ? "]" : ")"}`;
  return `${from}, ${to}`;
}
