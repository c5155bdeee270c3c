import { describe, expect, it } from "vitest";
import { createTongue } from "../../worker/language/tongue.ts";
import { openBook } from "../../worker/pages/book.ts";
import { type Called, retellReason, retellStatement } from "../../worker/pages/retell.ts";
import { toReason } from "../../worker/pages/telling.ts";
import { readPublished, toPack } from "../api/fixture.ts";
import { createMarking, findUnmarked } from "../language/marking.ts";

const record = readPublished();
const called: Called = { toPart: (words) => `[${words}]`, toClaimants: (words) => `[${words}]` };
const polish = createTongue("pl", {
  messages: {
    "{count} figures inside {period} are no more than its own": {
      few: "{count} liczby z okresu: {period}",
      other: "{count} liczb z okresu: {period}",
    },
    "the figure for {part} in {inner} is no more than the whole of {period}": "{part}: {inner} w całości {period}",
    "the total to {end} has no place between those around it, while {figure} has": "{figure} zamiast sumy do {end}",
    "Figures of {claimants} are taken together": "Razem liczby: {claimants}",
    "One of the dates is inferred": "Jedna data jest wywnioskowana",
    "{first} and {last}": "{first} i {last}",
  },
  texts: { "Government of Latvia": "Rząd Łotwy", "Ministry of the Interior of Latvia": "MSW Łotwy" },
  names: { areas: {}, indicators: {}, subsets: {}, units: {} },
  calendar: {
    days: Array.from({ length: 12 }, (_, month) => `{d} m${month + 1} {y}`),
    dates: Array.from({ length: 12 }, (_, month) => `{d} m${month + 1}`),
    months: Array.from({ length: 12 }, (_, month) => `m${month + 1} {y}`),
    names: Array.from({ length: 12 }, (_, month) => `m${month + 1}`),
    short: Array.from({ length: 12 }, (_, month) => `m${month + 1}`),
  },
});

describe("retellStatement(statement, called, tongue)", () => {
  it("finds the message of every statement of the record", () => {
    const left = record.checks.map(({ statement }) => {
      const tail = statement.slice(statement.indexOf(": ") + 2);
      return retellStatement(tail, called, createMarking());
    });
    expect(left.filter((told) => findUnmarked(told).length > 0)).toEqual([]);
    expect(left.length).toBeGreaterThan(1000);
  });

  it.each([
    ["3 figures inside 2025-11 are no more than its own", "3 liczby z okresu: m11 2025"],
    ["26 figures inside 2024 are no more than its own", "26 liczb z okresu: 2024"],
    [
      "the figure for Kabeliai in 2025-01-02 is no more than the whole of 2025-01-01/2025-02-28",
      "[Kabeliai]: 2 m1 2025 w całości m1–m2 2025",
    ],
    [
      "the total to 2021-07-15 has no place between those around it, while 12,334 has",
      "12 334 zamiast sumy do 15 m7 2021",
    ],
  ])("says it with its figures, days and names in the language: %s", (english, expected) => {
    expect(retellStatement(english, called, polish).replaceAll("\u00A0", " ")).toBe(expected);
  });

  it.each([
    '"a quarter" of 2021-01-01/2021-05-03 is what its figures come to',
    "a figure told on 2022-01-05 is of 2021-01-03, while 2022-01-03 would be news",
    "two figures for 2021-W46 differ by one digit's place",
    "the figure for 2021-Q4 stands for another indicator too",
    "the figure for 2021 stands for another area too",
    "7 figures by place are no more than the whole of 2023",
    "0 figures by country are no more than the whole of 2023",
  ])("finds the message of what a check may say, though none does today: %s", (statement) => {
    expect(findUnmarked(retellStatement(statement, called, createMarking()))).toEqual([]);
  });

  it("leaves a sentence that is none of them as it is", () => {
    expect(retellStatement("a sentence of another kind", called, polish)).toBe("a sentence of another kind");
  });
});

describe("retellReason(reason, called, tongue)", () => {
  it("finds the message of every sentence of every reason", () => {
    const told = record.checks.flatMap(({ reason }) =>
      reason === null ? [] : [retellReason(reason, called, createMarking())],
    );
    expect(told.filter((words) => findUnmarked(words).length > 0)).toEqual([]);
    expect(told.length).toBeGreaterThan(100);
  });

  it.each([
    "One of the dates is inferred or open",
    "One of the dates is left open",
    "The two figures are not of one body",
    "A figure of a bulletin is mostly told within a week",
    "No document prints the parts and the whole together: one may have been revised since",
    "Which borders are counted together is not stated: this one may not be among them",
  ])("finds the message of what a check may say, though none does today: %s", (reason) => {
    expect(findUnmarked(retellReason(reason, called, createMarking()))).toEqual([]);
  });

  it("tells several sentences apart", () => {
    const reason = "One of the dates is inferred. Figures of A and B are taken together";
    expect(retellReason(reason, called, polish)).toBe("Jedna data jest wywnioskowana. Razem liczby: [A and B]");
  });
});

describe("toReason(check, book)", () => {
  const book = { ...openBook(toPack(record)), tongue: polish };

  it("names the claimants in the language, whatever words their names hold", () => {
    const check = record.checks.find(({ reason }) =>
      reason?.startsWith("Figures of Ministry of the Interior of Latvia and Government of Latvia"),
    );
    expect(check && toReason(check, book, polish)).toBe("Razem liczby: MSW Łotwy i Rząd Łotwy");
  });
});
