import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Copy, findingsOf } from "./fixture.ts";

const LT = "claims/LT.csv";

describe("checkRecord(folder) on a bent file", () => {
  const lines = (change: (lines: string[]) => readonly string[]) => (text: string) =>
    change(text.split("\n")).join("\n");
  const row = "data/claims/LT.csv:3";

  it.each([
    [
      "a byte order mark",
      (text: string) => `\uFEFF${text}`,
      "data/claims/LT.csv:1:1: expected UTF-8 without a byte order mark",
    ],
    [
      "CR before LF",
      (text: string) => text.replaceAll("\n", "\r\n"),
      "data/claims/LT.csv:1:299: expected lines that end in a line feed alone",
    ],
    ["no line feed at the end", (text: string) => text.trimEnd(), "expected a line feed at the end of the file"],
    [
      "a blank line",
      lines(([a = "", ...rest]) => [a, "", ...rest]),
      "data/claims/LT.csv:2:1: expected a row, found nothing",
    ],
    ["a control character", lines(([a = "", b = "", c = "", ...rest]) => [a, b, `${c}\u0007`, ...rest]), `${row}:`],
    ["an invisible character", (text: string) => text.replace("The day", "The\u200b day"), "data/claims/LT.csv:2:"],
    ["a quote that never closes", (text: string) => text.replace('4,100"', "4,100"), "data/claims/LT.csv:2:"],
    ["a quote inside a bare cell", (text: string) => text.replace("paragraph 3", 'para"graph 3'), row],
    ["quotes without need", (text: string) => text.replace("paragraph 3", '"paragraph 3"'), `${row}:`],
    ["an extra column", lines(([a = "", ...rest]) => [`${a},more`, ...rest]), "data/claims/LT.csv:1:"],
    [
      "a missing column",
      lines(([a = "", ...rest]) => [a.replace(",comment", ""), ...rest]),
      "comment: expected the column comment, found nothing",
    ],
    [
      "a renamed column",
      (text: string) => text.replace("indicator,", "indicators,"),
      'data/claims/LT.csv:1:4 indicator: expected the column indicator, found "indicators"',
    ],
    ["an extra cell", lines(([a = "", b = "", c = "", ...rest]) => [a, b, `${c},x`, ...rest]), `${row}:`],
    ["a missing cell", (text: string) => text.replace("paragraph 3,", ""), `${row}:`],
    [
      "rows out of order",
      lines(([a = "", b = "", c = "", ...rest]) => [a, c, b, ...rest]),
      `${row}:1 id: expected rows sorted by id in code-point order`,
    ],
    [
      "a row twice",
      lines(([a = "", b = "", ...rest]) => [a, b, b, ...rest]),
      `${row}:1 id: expected an id that no other row has`,
    ],
    [
      "a statement twice",
      lines(([a = "", b = "", ...rest]) => [a, b, b.replace("2021,", "2021-again,"), ...rest]),
      `${row}:1 id: expected a statement that its document does not make twice`,
    ],
  ])("%s is refused in its place", (_, change, expected) => {
    expect(findingsOf(({ bend }) => bend(LT, change)).join("\n")).toContain(expected);
  });

  it("a claim in the file of another area is refused", () => {
    const told = findingsOf(({ bend }) => bend("claims/DE.csv", (text) => text.replaceAll(",DE,", ",PL,")));
    expect(told.join("\n")).toContain("expected DE, as in the name of the file");
  });
});

describe("checkRecord(folder) on the files of the folder", () => {
  it.each([
    "claims/EE.csv",
    "claims/LT.tsv",
    "areas.CSV",
    "areas.csv.bak",
    "notes.md",
    "readme.md",
    "i18n/lt.txt",
    "i18n/de.json",
  ])("%s is refused, since nothing would read it", (file) => {
    const expected = `data/${file}:1:1: expected a table that datapackage.json describes, found a file that it does not name`;
    expect(findingsOf((copy) => add(copy, file))).toEqual([expected]);
  });

  it.each(["tool/notes.csv", ".DS_Store", ".lock-1", "claims/.~lock.LT.csv#"])(
    "%s is of the house or the system",
    (file) => {
      expect(findingsOf((copy) => add(copy, file))).toEqual([]);
    },
  );

  it("a table that is not there is refused", () => {
    const told = findingsOf(({ folder }) => rmSync(join(folder, "wordings.csv")));
    expect(told).toContain("data/wordings.csv:1:1: expected the table that datapackage.json names, found no file");
  });

  it("a folder in a table's place is refused", () => {
    const told = findingsOf(({ folder }) => {
      rmSync(join(folder, "wordings.csv"));
      mkdirSync(join(folder, "wordings.csv"));
    });
    expect(told).toContain("data/wordings.csv:1:1: expected the table that datapackage.json names, found a folder");
  });
});

function add({ folder }: Copy, file: string) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), "id,name\n");
}
