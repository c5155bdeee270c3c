import { describe, expect, it } from "vitest";
import { linesOf, readLines } from "../../worker/query/lines.ts";
import { indexSeries, type SeriesQuestion } from "../../worker/query/series.ts";
import { CALENDAR_FREQS } from "../../worker/record/period.ts";
import { readPublished, toPack } from "../api/fixture.ts";

const record = readPublished();
const told = linesOf(record);
const packed = readLines(toPack(record));

const ALL: SeriesQuestion = {
  includes: () => true,
  freq: "A",
  claimants: undefined,
  from: "0000-01-01",
  to: "9999-12-31",
  as_of: undefined,
};

describe("readLines(pack)", () => {
  it("knows the lines of linesOf(record), in the same order", () => {
    expect(packed.ids().length).toBeGreaterThan(100);
    expect(packed.ids()).toEqual(told.ids());
  });

  it("reads the same claims into each, in the order of their ids, with the same traits", () => {
    for (const id of told.ids()) {
      const [expected, read] = [told.read(id), packed.read(id)];
      expect({ ...read, traits: read.claims.map(read.traits) }).toMatchObject({
        ...expected,
        traits: expected.claims.map(expected.traits),
      });
    }
  });

  describe.each<[string, Partial<SeriesQuestion>]>([
    ["everything", {}],
    ["what was stated by the end of 2021", { as_of: "2021-12-31" }],
    ["what was stated by the middle of 2024", { as_of: "2024-06-30" }],
    ["one claimant", { claimants: new Set(["lt-vsat"]) }],
    ["two claimants by a day", { claimants: new Set(["pl-sg", "lv-vrs"]), as_of: "2023-01-31" }],
  ])("asked for %s", (_, asked) => {
    const series = [indexSeries(told), indexSeries(packed)];

    it.each(CALENDAR_FREQS)("gives at %s the series of linesOf(record)", (freq) => {
      const [expected, found] = series.map((ask) => ask({ ...ALL, ...asked, freq }));
      expect(found?.undated).toBe(expected?.undated);
      expect(expected?.rows.length).toBeGreaterThan(0);
      expect(found?.rows.map(({ id }) => id)).toEqual(expected?.rows.map(({ id }) => id));
      const others = expected?.rows.filter(
        ({ observe }, index) => toText(observe()) !== toText(found?.rows[index]?.observe()),
      );
      expect(others?.map(({ id }) => id)).toEqual([]);
    });
  });
});

describe("linesOf(record)", () => {
  it("refuses an indicator that is in no table", () => {
    const lines = linesOf({ ...record, indicators: [] });
    const [id = ""] = lines.ids();
    expect(() => lines.read(id)).toThrow(new RangeError(`Cannot read the line ${id}: its indicator is in no table`));
  });

  it("keeps claims of a part out of every line", () => {
    const parts = new Set(record.claims.filter(({ extent }) => extent === "part").map(({ id }) => id));
    expect(parts.size).toBeGreaterThan(0);
    const members = told.ids().flatMap((id) => told.read(id).claims.map((claim) => claim.id));
    expect(members.filter((id) => parts.has(id))).toEqual([]);
    expect(members.toSorted()).toEqual(record.claims.map(({ id }) => id).filter((id) => !parts.has(id)));
  });
});

function toText(observation: unknown): string {
  return JSON.stringify(observation);
}
