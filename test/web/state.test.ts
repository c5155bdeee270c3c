import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChartEntry } from "../../web/charts/data.ts";
import { readState, toDay, toQuery, writeState } from "../../web/views/state.ts";
import { ENGLISH } from "../../worker/language/tongue.ts";

const MONTHS: ChartEntry = {
  id: "months",
  kind: "series",
  by: "ref_area",
  freqs: ["M", "Q", "W", "D"],
  view: { scale: "linear", events: true },
  from: "2021",
  to: null,
  panels: ["LT", "LT", "LV", "PL"].map((code, index) => ({ id: `${index}`, heading: code, code, files: {} })),
  heights: [],
};
const DEATHS: ChartEntry = { ...MONTHS, id: "deaths", kind: "claims", by: "claimant", freqs: [], from: "2021-06" };
const STRIP: ChartEntry = { ...MONTHS, id: "evacuations", kind: "strip", by: null, freqs: [], from: null };

function read(query: string, entry = MONTHS) {
  return readState(new URLSearchParams(query), entry, ENGLISH);
}

describe("readState(search, entry, tongue)", () => {
  it("is the chart as usual where nothing is asked", () => {
    const usual = { codes: [], freq: "M", from: "2021", to: null, view: { scale: "linear", events: true } };
    expect(read("")).toEqual({ state: usual, faults: [] });
    expect(read("", DEATHS).state).toMatchObject({ freq: null, from: "2021-06" });
  });

  it("reads the API's own names, and lists with commas", () => {
    expect(read("ref_area=PL,LT&freq=W&from=2023-05&to=2024&scale=log&events=0")).toEqual({
      state: { codes: ["LT", "PL"], freq: "W", from: "2023-05", to: "2024", view: { scale: "log", events: false } },
      faults: [],
    });
  });

  it.each([
    ["freq=X", "Cannot read freq: expected M, Q, W or D, found “X”."],
    ["freq=", "Cannot read freq: expected M, Q, W or D, found “”."],
    ["scale=square", "Cannot read scale: expected log or linear, found “square”."],
    ["events=yes", "Cannot read events: expected 1 or 0, found “yes”."],
    ["ref_area=XX", "Cannot read ref_area: expected LT, LV or PL, found “XX”."],
    ["from=last", "Cannot read from: expected a year, month or day such as 2021 or 2021-11, found “last”."],
    ["to=2023-02-30", "Cannot read to: expected a year, month or day such as 2021 or 2021-11, found “2023-02-30”."],
    ["from=2024&to=2022", "Cannot show from 2024 to 2022: expected from before to."],
    ["colour=red", "This chart knows no colour: it takes ref_area, freq, from, to, scale and events."],
  ])("leaves the default for %s, and says what would be right", (query, sentence) => {
    expect(read(query)).toEqual({ state: read("").state, faults: [sentence] });
  });

  it("keeps what is right beside what is wrong", () => {
    const { state, faults } = read("ref_area=XX,PL&freq=D&to=never");
    expect(state).toMatchObject({ codes: ["PL"], freq: "D", to: null });
    expect(faults.length).toBe(2);
  });

  it("knows nothing to choose of a strip", () => {
    expect(read("freq=M", STRIP).faults).toEqual(["This chart knows no freq: it takes nothing."]);
  });
});

describe("writeState(state, entry)", () => {
  const bound = fc
    .date({ min: new Date("2016-01-01"), max: new Date("2027-12-31"), noInvalidDate: true })
    .chain((date) => {
      const day = date.toISOString().slice(0, 10);
      return fc.constantFrom(day, day.slice(0, 7), day.slice(0, 4));
    });
  const state = fc
    .record({
      codes: fc.subarray(["LT", "LV", "PL"]),
      freq: fc.constantFrom(...MONTHS.freqs),
      bounds: fc.tuple(bound, fc.option(bound)),
      view: fc.record({ scale: fc.constantFrom("log" as const, "linear" as const), events: fc.boolean() }),
    })
    .map(({ bounds: [from, to], ...rest }) => ({ ...rest, from, to }))
    .filter(({ from, to }) => to === null || (toDay(from, "from") ?? "") <= (toDay(to, "to") ?? ""));

  it("is what readState reads, whatever is chosen", () => {
    fc.assert(
      fc.property(state, (chosen) => {
        const query = toQuery(writeState(chosen, MONTHS));
        expect(read(query)).toEqual({ state: chosen, faults: [] });
        expect(toQuery(writeState(read(query).state, MONTHS))).toBe(query);
      }),
    );
  });

  it("writes only what differs from the default", () => {
    expect(toQuery(writeState(read("").state, MONTHS))).toBe("");
    expect(toQuery(writeState(read("freq=M&from=2021&scale=linear&events=1&to=2022").state, MONTHS))).toBe("to=2022");
    expect(toQuery(writeState(read("events=0&ref_area=PL,LT").state, MONTHS))).toBe("ref_area=LT,PL&events=0");
  });
});

describe("toDay(text, end)", () => {
  it.each([
    ["2021", "2021-01-01", "2021-12-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2023-02", "2023-02-01", "2023-02-28"],
    ["2021-11-08", "2021-11-08", "2021-11-08"],
    ["2021-12", "2021-12-01", "2021-12-31"],
  ])("is the first or the last day of %s", (text, first, last) => {
    expect([toDay(text, "from"), toDay(text, "to")]).toEqual([first, last]);
  });

  it.each(["", "21", "2021-13", "2021-02-29", "2021-1", "2021-W46", "2021/11"])("is null for %s", (text) => {
    expect(toDay(text, "from")).toBe(null);
  });
});
