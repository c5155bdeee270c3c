import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { ENGLISH } from "../../worker/language/tongue.ts";
import type { Break, Mark, MarkEnd } from "../../worker/chart/chart.ts";
import { toAgainst } from "../../web/views/against.ts";

const closed = (value: number): MarkEnd => ({ value, kind: "closed" });
const open = (value: number): MarkEnd => ({ value, kind: "open" });
const soft = (value: number): MarkEnd => ({ value, kind: "soft" });

/** An exact figure of a year, unless told otherwise. */
function mark(name: string, value: number, rest: Partial<Mark> = {}): Mark {
  return {
    id: `pl-${name}`,
    name,
    period: `whole year ${name}`,
    from: `${name}-01-01`,
    to: `${name}-12-31`,
    ajar: false,
    value,
    at: value,
    low: closed(value),
    high: closed(value),
    display: String(value),
    wording: String(value),
    language: null,
    claimant: "Border Guard of Poland",
    part: null,
    as_of: null,
    derived: false,
    sure: true,
    partial: false,
    obs_status: "A",
    note: null,
    difference: null,
    ...rest,
  };
}

function compare(before: Mark, after: Mark, breaks: readonly Break[] = []): readonly (string | null | undefined)[] {
  const against = toAgainst(after, [before, after], breaks, ENGLISH);
  return [against?.verdict, against?.reason];
}

describe("toAgainst(mark, marks, breaks, tongue)", () => {
  it.each([
    ["more", mark("2023", 25_701), mark("2024", 30_475)],
    ["fewer", mark("2022", 11_211), mark("2023", 2643)],
    ["as many", mark("2022", 31), mark("2023", 31)],
    ["more", mark("2022", 100), mark("2023", 100, { value: null, low: open(100), high: null })],
    ["fewer", mark("2022", 100), mark("2023", 100, { value: null, low: closed(0), high: open(100) })],
  ])("says %s where every value that the wording allows is so", (verdict, before, after) => {
    expect(compare(before, after)).toEqual([verdict, null]);
  });

  it.each([
    ["the wording allows both", mark("2024", 30_475), mark("2025", 30_000, { low: soft(25_000), high: soft(35_000) })],
    ["the wording allows both", mark("2022", 100), mark("2023", 100, { value: null, low: closed(100), high: null })],
    ["the wording allows both", mark("2022", 100), mark("2023", 50, { value: null, low: closed(50), high: null })],
    ["2026 is printed nowhere as a whole", mark("2025", 1652), mark("2026", 52, { derived: true })],
    ["2021 is counted in part", mark("2021", 8106, { partial: true }), mark("2022", 11_211)],
    ["two offices counted", mark("2021", 8106), mark("2022", 11_211, { claimant: "Eurostat" })],
  ])("cannot tell where %s", (reason, before, after) => {
    expect(compare(before, after)).toEqual(["cannot be told", reason]);
  });

  it.each([
    ["2020-01-01", "more"],
    ["2020-01-02", "cannot be told"],
    ["2021-01-01", "cannot be told"],
    ["2021-12-31", "cannot be told"],
    ["2022-01-01", "more"],
  ])("with a break on %s, 2021 against 2020: %s", (date, verdict) => {
    const change = { id: "break", date, description: "Another definition" };
    expect(compare(mark("2020", 88), mark("2021", 39_664), [change])[0]).toBe(verdict);
  });

  it("compares nothing with a year before the last", () => {
    expect(toAgainst(mark("2023", 2), [mark("2021", 1), mark("2023", 2)], [], ENGLISH)).toBeNull();
  });

  it("turns round with the years", () => {
    const turned: Record<string, string> = { more: "fewer", fewer: "more" };
    const end = fc.record({ value: fc.nat(5), kind: fc.constantFrom<MarkEnd["kind"]>("closed", "open", "soft") });
    const ends = fc.record({ low: fc.option(end), high: fc.option(end) });
    fc.assert(
      fc.property(ends, ends, (one, two) => {
        const [there] = compare(mark("2022", 0, one), mark("2023", 0, two));
        const [back] = compare(mark("2022", 0, two), mark("2023", 0, one));
        fc.pre(there !== undefined && isInterval(one) && isInterval(two));
        expect(back).toBe(turned[there ?? ""] ?? there);
      }),
    );
  });
});

function isInterval({ low, high }: Pick<Mark, "low" | "high">): boolean {
  return (
    low === null ||
    high === null ||
    low.value < high.value ||
    (low.value === high.value && low.kind === high.kind && low.kind === "closed")
  );
}
