import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  atLeast,
  contains,
  difference,
  hull,
  intersect,
  LINE,
  meets,
  moveOutward,
  pointOf,
  ratio,
  sum,
  toPoint,
} from "../../worker/record/algebra.ts";
import type { End, Interval } from "../../worker/record/interval.ts";

const end = fc.option(fc.record({ value: fc.integer({ min: -20, max: 20 }), inclusive: fc.boolean() }), {
  nil: undefined,
});
const interval: fc.Arbitrary<Interval> = fc.record({ lower: end, upper: end }).filter(({ lower, upper }) => {
  if (lower === undefined || upper === undefined || lower.value < upper.value) return true;
  return lower.value === upper.value && lower.inclusive && upper.inclusive;
});
const number = fc.integer({ min: -100, max: 100 }).map((halves) => halves / 2);

describe("intersect(a, b), meets(a, b), contains(outer, inner)", () => {
  it.each([
    ["[1, 3]", "[2, 4]", "[2, 3]"],
    ["[1, 2]", "[2, 3]", "[2, 2]"],
    ["[1, 2)", "[2, 3]", undefined],
    ["(1, 2)", "[1, 2]", "(1, 2)"],
    ["(-∞, 2]", "[1, ∞)", "[1, 2]"],
    ["[1, 2]", "[3, 4]", undefined],
  ])("%s and %s share %s", (a, b, shared) => {
    const found = intersect(read(a), read(b));
    expect(found === undefined ? undefined : write(found)).toBe(shared);
  });

  it("share a number exactly where both hold it", () => {
    law(fc.tuple(interval, interval, number), ([a, b, x]) => {
      expect(holds(intersect(a, b), x)).toBe(holds(a, x) && holds(b, x));
    });
  });

  it("commute, associate, and change nothing with the line or with oneself", () => {
    law(fc.tuple(interval, interval, interval), ([a, b, c]) => {
      expect(intersect(a, b)).toEqual(intersect(b, a));
      expect(both(intersect(a, b), c)).toEqual(both(intersect(b, c), a));
      expect(intersect(a, a)).toEqual(a);
      expect(intersect(a, LINE)).toEqual(a);
    });
  });

  it("agree: what is contained is the intersection, and what meets has one", () => {
    law(fc.tuple(interval, interval), ([a, b]) => {
      expect(contains(a, b)).toBe(write(intersect(a, b) ?? LINE) === write(b) && meets(a, b));
      expect(contains(a, b) && contains(b, a)).toBe(write(a) === write(b));
      expect(meets(a, b)).toBe(meets(b, a));
    });
  });
});

describe("hull(a, b)", () => {
  it.each([
    ["[1, 2]", "[4, 5]", "[1, 5]"],
    ["(1, 2)", "[1, 2]", "[1, 2]"],
    ["(1, ∞)", "[0, 1]", "[0, ∞)"],
  ])("of %s and %s is %s", (a, b, whole) => {
    expect(write(hull(read(a), read(b)))).toBe(whole);
  });

  it("is the least that contains both, and commutes and associates", () => {
    law(fc.tuple(interval, interval, interval), ([a, b, c]) => {
      expect(contains(hull(a, b), a) && contains(hull(a, b), b)).toBe(true);
      expect(!(contains(c, a) && contains(c, b)) || contains(c, hull(a, b))).toBe(true);
      expect(hull(a, b)).toEqual(hull(b, a));
      expect(hull(hull(a, b), c)).toEqual(hull(a, hull(b, c)));
    });
  });
});

describe("sum(a, b), difference(a, b)", () => {
  it.each([
    ["[3, 4]", "[1, 1]", "[4, 5]", "[2, 3]"],
    ["(3, 4)", "[1, 2]", "(4, 6)", "(1, 3)"],
    ["(4, ∞)", "[1, 2]", "(5, ∞)", "(2, ∞)"],
    ["[4, 5]", "(1, ∞)", "(5, ∞)", "(-∞, 4)"],
  ])("of %s and %s are %s and %s", (a, b, added, taken) => {
    expect(write(sum(read(a), read(b)))).toBe(added);
    expect(write(difference(read(a), read(b)))).toBe(taken);
  });

  it("hold x + y and x − y for every x and y", () => {
    law(fc.tuple(interval, interval, number, number), ([a, b, x, y]) => {
      fc.pre(holds(a, x) && holds(b, y));
      expect(holds(sum(a, b), x + y)).toBe(true);
      expect(holds(difference(a, b), x - y)).toBe(true);
    });
  });

  it("add in any order, and adding back what was taken away holds what there was", () => {
    law(fc.tuple(interval, interval, interval), ([a, b, c]) => {
      expect(sum(a, b)).toEqual(sum(b, a));
      expect(sum(sum(a, b), c)).toEqual(sum(a, sum(b, c)));
      expect(sum(a, pointOf(0))).toEqual(a);
      expect(contains(sum(difference(a, pointOf(7)), pointOf(7)), a)).toBe(true);
    });
  });
});

describe("ratio(a, b)", () => {
  it.each([
    ["[8, 8]", "[2, 2]", "[4, 4]"],
    ["[8, 10]", "(2, 4]", "[2, 5)"],
    ["(8, ∞)", "[2, 4]", "(2, ∞)"],
    ["[8, 8]", "[2, ∞)", "(0, 4]"],
    ["[8, 8]", "[0, 4]", "[2, ∞)"],
    ["[0, 8]", "[2, ∞)", "[0, 4]"],
    ["[-8, 8]", "[2, 4]", "[-4, 4]"],
    ["[8, 8]", "[-4, -2]", "[-4, -2]"],
    ["[8, 8]", "[-1, 1]", "(-∞, ∞)"],
    ["[0, 0]", "[0, 5]", "[0, 0]"],
  ])("%s over %s is %s", (a, b, quotient) => {
    expect(write(ratio(read(a), read(b)) ?? LINE)).toBe(quotient);
  });

  it("is undefined over zero alone", () => {
    law(interval, (a) => {
      expect(ratio(a, pointOf(0))).toBeUndefined();
    });
  });

  it("holds x / y for every x and y that is not zero", () => {
    law(fc.tuple(interval, interval, number, number), ([a, b, x, y]) => {
      fc.pre(holds(a, x) && holds(b, y) && y !== 0);
      expect(contains(moveOutward(ratio(a, b) ?? LINE, 1e-9), pointOf(x / y))).toBe(true);
    });
  });

  it("of a number and itself is 1", () => {
    law(
      number.filter((value) => value !== 0),
      (value) => {
        expect(ratio(pointOf(value), pointOf(value))).toEqual(pointOf(1));
      },
    );
  });
});

describe("moveOutward(interval, distance)", () => {
  it.each([
    ["[10, 20)", 5, "[5, 25)"],
    ["(10, ∞)", 0.5, "(9.5, ∞)"],
  ])("moves %s by %d to %s: an absent end stays absent", (printed, distance, moved) => {
    expect(write(moveOutward(read(printed), distance))).toBe(moved);
  });

  it("contains what it moved, and two moves are one", () => {
    law(fc.tuple(interval, fc.nat(50), fc.nat(50)), ([a, one, other]) => {
      expect(contains(moveOutward(a, one), a)).toBe(true);
      expect(moveOutward(moveOutward(a, one), other)).toEqual(moveOutward(a, one + other));
    });
  });
});

describe("toPoint(interval)", () => {
  it("is the number of a point, and undefined for any other interval", () => {
    expect(toPoint(pointOf(7))).toBe(7);
    expect([LINE, atLeast(7), read("[7, 8]")].map(toPoint)).toEqual([undefined, undefined, undefined]);
  });
});

function law<T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, check));
}

function both(a: Interval | undefined, b: Interval): Interval | undefined {
  return a === undefined ? undefined : intersect(a, b);
}

function holds(one: Interval | undefined, x: number): boolean {
  if (one === undefined) return false;
  const { lower, upper } = one;
  const above = lower === undefined || (lower.inclusive ? lower.value <= x : lower.value < x);
  return above && (upper === undefined || (upper.inclusive ? x <= upper.value : x < upper.value));
}

function read(text: string): Interval {
  const parts = /^([[(])(.+), (.+)([\])])$/.exec(text);
  const toEnd = (value = "", inclusive = false): End | undefined =>
    value.includes("∞") ? undefined : { value: Number(value), inclusive };
  return { lower: toEnd(parts?.[2], parts?.[1] === "["), upper: toEnd(parts?.[3], parts?.[4] === "]") };
}

function write({ lower, upper }: Interval): string {
  const from = lower === undefined ? "(-∞" : `${lower.inclusive ? "[" : "("}${lower.value}`;
  const to = upper === undefined ? "∞)" : `${upper.value}${upper.inclusive ? "]" : ")"}`;
  return `${from}, ${to}`;
}
