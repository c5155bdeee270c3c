import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseBatch } from "../../data/tool/batch.ts";
import { enterBatch } from "../../data/tool/enter.ts";
import type { Cells } from "../../data/tool/cells.ts";
import { NAME_FILES } from "../../data/tool/names.ts";
import { checkRecord } from "../../data/tool/record.ts";
import { describeEntry } from "../../data/tool/tell.ts";
import { type Copy, copyRecord, setCells } from "./fixture.ts";
import { toBatch } from "./rows.ts";

const TWO = toBatch([{ row: "r1" }, { row: "r2", period_start: "2026-03-02", period_end: "2026-03-02" }]);

describe("parseBatch(path)", () => {
  it.each([
    ["as it should be", TWO],
    ["with a byte order mark", `\uFEFF${TWO}`],
    ["with CR before LF", TWO.replaceAll("\n", "\r\n")],
    ["with blank rows at the end", `${TWO}\n${",".repeat(18)}\n`],
    ["with its columns in another order", swap(TWO)],
  ])("reads a file %s", (_, text) => {
    expect(parse(text)).toMatchObject({
      ok: true,
      batch: { file: "batch.csv", rows: [{ row: "r1" }, { row: "r2", value: "12" }] },
    });
  });

  it("names the file as an origin can", () => {
    expect(parse(TWO, "New rows (März).csv")).toMatchObject({ batch: { file: "New-rows-M-rz-.csv" } });
  });

  it.each([
    [
      "of other bytes than UTF-8",
      Buffer.from(TWO.replace("r1", "r\u00fc"), "latin1"),
      ["expected UTF-8, found bytes that are none"],
    ],
    ["that is empty", "", ["expected a line of column names, found an empty file"]],
    ["without rows", toBatch([]), ["expected rows below the names of the columns, found none"]],
    [
      "with semicolons, as spreadsheets save it in Vilnius, Riga and Warsaw",
      TWO.replaceAll(",", ";").replace("stated;", 'stated;"a; b"'),
      ["expected commas between the cells, found semicolons"],
    ],
    ["with tabs", TWO.replaceAll(",", "\t"), ["expected commas between the cells, found tabs"]],
    ["of UTF-16", Buffer.from(`\uFEFF${TWO}`, "utf16le"), ["expected UTF-8, found UTF-16"]],
    [
      "with a quotation mark that never closes",
      TWO.replace("r2", '"r2'),
      [expect.stringContaining("expected CSV (RFC 4180), found: Quote Not Closed")],
    ],
    [
      "with other columns",
      TWO.replace("value_max,", "value_maximum,").replace("language,", ""),
      [
        expect.stringMatching(/^expected the columns row, country, place, .*, note$/),
        "expected the column value_max, found none",
        "expected the column language, found none",
        'expected no column "value_maximum"; value_max is the nearest',
      ],
    ],
    [
      "with a column twice",
      TWO.replace("note\n", "place\n"),
      expect.arrayContaining(["expected the column place once, found it more often"]),
    ],
    ["with a cell too many", TWO.replace(/\n$/, ",x\n"), ["line 3: expected 19 cells, found 20"]],
    [
      "with a row twice",
      TWO.replace("\nr2", "\nr1"),
      ['line 3: expected a row that is there once, found "r1" on line 2'],
    ],
    [
      "without ids, with a row twice",
      "month,nationality,detections\n2025-05,SYR,10\n2025-05,SYR,11\n",
      ['line 3: expected a row that is there once, found "2025-05-SYR" on line 2'],
    ],
    [
      "with a row without an id",
      TWO.replace("\nr2", "\n"),
      ['line 3: expected a row called by letters, digits, ".", "_" and "-", found nothing'],
    ],
  ])("refuses a file %s, and says what would have been right", (_, text, faults) => {
    expect(parse(text)).toEqual({ ok: false, faults });
  });

  it("refuses a folder and what is not there", () => {
    expect(parseBatch(tmpdir())).toEqual({ ok: false, faults: ["expected a file, found a folder"] });
    expect(parseBatch(join(tmpdir(), "no-such-file.csv"))).toEqual({
      ok: false,
      faults: ["expected a file, found none"],
    });
  });
});

describe("enterBatch(folder, path, options)", () => {
  it("places what it can, with its document and claimant, counts it and tells it in changes.csv", () => {
    using house = openHouse();
    const told = house.enter([{ row: "r1" }, { row: "r2", period_start: "2026-03-02", period_end: "2026-03-02" }]);
    expect(told[0]).toBe("batch.csv: 2 rows; 2 claims, 0 events, 0 merged into claims, 0 in quarantine");
    expect(told.join("\n")).toMatch(
      /^New sources:\n {2}\S+: https:\/\/www\.lrt\.lt\/naujienos\/lietuvoje\/2\/1\/turned-away$/m,
    );
    expect(house.read("imports.csv")).toBe("id,rows\nbatch.csv,2\n");
    expect(house.read("changes.csv").match(/^2026-03-06,added,.*,Import of batch\.csv,[0-9a-f]{12}$/gm)).toHaveLength(
      2,
    );
    expect(checkRecord(house.folder)).toMatchObject({ ok: true });
  });

  it("tells every row that a batch brings into another table", () => {
    using house = openHouse();
    const told = house.enter([
      { row: "r1", place: "Lavoriškės", source_url: "https://www.example.org/a/1", publisher: "The Example" },
    ]);
    for (const title of ["New sources:", "New publishers:", "New places:"]) expect(told).toContain(title);
  });

  it("merges a figure that its document prints twice", () => {
    using house = openHouse();
    const told = house.enter([{ row: "r1" }, { row: "r2" }]);
    expect(told[0]).toBe("batch.csv: 2 rows; 1 claim, 0 events, 1 merged into claims, 0 in quarantine");
    expect(house.read("merged.csv")).toContain("batch.csv#r2,duplicate,");
  });

  it("puts into quarantine what the validator refuses, and creates nothing for it", () => {
    using house = openHouse();
    const broken = {
      value: "12.5",
      figure_as_printed: "12.5",
      source_url: "https://example.org/only",
      publisher: "Example",
    };
    const told = house.enter([{ row: "r1" }, { row: "r2", ...broken }]);
    const reason = '  batch.csv#r2: value: expected a whole number of persons, found "12.5"';
    expect(told).toContain(reason);
    expect(house.enter([{ row: "r1" }, { row: "r2", ...broken }])).toEqual([
      "batch.csv: 2 rows, which the record holds already; nothing is added",
      "In quarantine:",
      reason,
    ]);
    expect(house.read("quarantine.csv")).toContain(
      ",LT,turned_away,2026-03-01,2026-03-01,12.5,https://example.org/only\n",
    );
    expect(house.read("sources.csv") + house.read("publishers.csv")).not.toContain("xample");
    expect(checkRecord(house.folder)).toMatchObject({ ok: true });
  });

  it("tells in quarantine what a row without such columns would have said", () => {
    using house = openHouse();
    house.enterText("month,nationality,detections\n2025-07,SYR,10\n");
    expect(house.read("quarantine.csv")).toMatch(
      /^batch\.csv#2025-07-SYR,"as_of: [^\n]*,EU,detections,2025-07-01,2025-07-31,10,https:\/\/www\.frontex\./m,
    );
  });

  it("places later what it had put into quarantine", () => {
    using house = openHouse();
    house.enter([{ row: "r1", value: "12.5", figure_as_printed: "12.5" }]);
    const [told] = house.enter([{ row: "r1" }]);
    expect(told).toBe("batch.csv: 1 row; 1 claim, 0 events, 0 merged into claims, 0 in quarantine");
    expect(house.read("quarantine.csv")).not.toContain("batch.csv");
    expect(house.read("imports.csv")).toBe("id,rows\nbatch.csv,1\n");
  });

  it("adds nothing of a file that is in, and what is new of one that grew", () => {
    using house = openHouse();
    house.enter([{ row: "r1" }]);
    expect(house.enter([{ row: "r1" }])).toEqual([
      "batch.csv: 1 row, which the record holds already; nothing is added",
    ]);
    const grown = { row: "r2", period_start: "2026-03-02", period_end: "2026-03-02" };
    expect(house.enter([{ row: "r1" }, grown])[0]).toBe(
      "batch.csv: 2 rows; 1 claim, 0 events, 0 merged into claims, 0 in quarantine, 1 as they stood",
    );
    expect(house.read("imports.csv")).toBe("id,rows\nbatch.csv,2\n");
  });

  it.each([
    [{ value: "13", figure_as_printed: "13" }, 'value of (\\S+) is "12" in the record, "13" by the file'],
    [{ period_end: "2026-03-02" }, 'period_end of (\\S+) is "2026-03-01" in the record, "2026-03-02" by the file'],
    [{ value: "12.5", figure_as_printed: "13" }, "(\\S+) in the record, no place for the file's: Cannot read"],
  ])("tells a row that stands and that the file has by now as %j, and changes nothing", (cells, expected) => {
    using house = openHouse();
    house.enter([{ row: "r1" }]);
    const before = house.read("claims/LT.csv") + house.read("changes.csv");
    const told = house.enter([{ row: "r1", ...cells }]);
    expect(told[1]).toBe("Rows that the file has otherwise than the record, where they stay as they are:");
    expect(told[2]).toMatch(new RegExp(`^ {2}batch\\.csv#r1: ${expected}`));
    expect(house.read("claims/LT.csv") + house.read("changes.csv")).toBe(before);
  });

  it("is silent on a row that stands as the file has it, though it was merged or ends a run of zeros", () => {
    using house = openHouse();
    const zero = { value: "0", figure_as_printed: "0" };
    const day = (row: string, day: string) => ({ row, ...zero, period_start: day, period_end: day });
    const rows = [{ row: "r1" }, { row: "r2" }, day("r3", "2026-03-02"), day("r4", "2026-03-03")];
    expect(house.enter(rows)[0]).toContain("2 claims, 0 events, 2 merged");
    for (const part of [rows, rows.slice(0, 3), rows.slice(1)]) expect(house.enter(part)).toHaveLength(1);
  });

  it("gives another name to another file of the same name, so that no row is taken for one that is in", () => {
    using house = openHouse();
    house.enter([{ row: "r1" }]);
    const other = {
      row: "r1",
      value: "7",
      figure_as_printed: "7",
      period_start: "2026-03-02",
      period_end: "2026-03-02",
    };
    expect(house.enter([other])[0]).toContain("batch-2.csv: 1 row; 1 claim");
    expect(house.enter([other])[0]).toContain("batch-2.csv: 1 row, which the record holds already");
    expect(house.read("imports.csv")).toBe("id,rows\nbatch-2.csv,1\nbatch.csv,1\n");
  });

  it("tells which figures the new ones agree with and contradict", () => {
    using house = openHouse();
    house.enter([{ row: "r1" }]);
    const page = { source_url: "https://www.delfi.lt/a/1", publisher: "Delfi" };
    const told = house.enter([{ row: "r2", ...page, value: "14", figure_as_printed: "14" }]);
    expect(told.join("\n")).toMatch(/conflict: turned_away, LT, 2026-03-01: .*14 by .*/);
  });

  it("opens a file for the claims of a new area, and describes it", () => {
    using house = openHouse();
    house.bend("areas.csv", (text) => text.replace(/\n(?=E[F-Z])/, "\nEE,Estonia\n"));
    for (const file of NAME_FILES)
      house.bend(file, (text) => text.replace(/\n(?= +"E[F-Z]")/, '\n    "EE": "Eesti",\n'));
    house.enter([{ row: "r1", country: "EE", indicator: "deaths" }]);
    expect(house.read("claims/EE.csv")).toContain(",EE,BY,");
    expect(house.read("datapackage.json")).toContain('"claims/DE.csv", "claims/EE.csv", "claims/EU.csv"');
    expect(checkRecord(house.folder)).toMatchObject({ ok: true });
  });

  it.each([
    ["an unsound record", { place: "nowhere" }, "Cannot import before the faults of the record are mended"],
    ["edits that nobody logged", { locator: "paragraph 10" }, "Cannot import before edits by hand are told"],
  ])("refuses %s", (_, cells, expected) => {
    using house = openHouse();
    house.bend("claims/LT.csv", (text) => setCells(text, "belsat-lt-crossings-2021", cells));
    expect(() => house.enter([{ row: "r1" }])).toThrow(expected);
    expect(house.read("imports.csv")).toBe("id,rows\n");
  });
});

/** A small record that batches can be entered in. */
function openHouse(): Copy & {
  readonly enter: (rows: readonly Cells[]) => readonly string[];
  readonly enterText: (text: string) => readonly string[];
  readonly read: (file: string) => string;
} {
  const copy = copyRecord();
  const enterText = (text: string) =>
    withFile("batch.csv", text, (path) =>
      describeEntry(enterBatch(copy.folder, path, { reason: undefined, today: "2026-03-06", dry: false })),
    );
  return {
    ...copy,
    enter: (rows) => enterText(toBatch(rows)),
    enterText,
    read: (file) => readFileSync(join(copy.folder, file), "utf8"),
  };
}

function parse(text: string | Uint8Array, name = "batch.csv") {
  return withFile(name, text, parseBatch);
}

function withFile<T>(name: string, text: string | Uint8Array, run: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "tripoint-"));
  try {
    writeFileSync(join(folder, name), text);
    return run(join(folder, name));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The first two columns the other way round. */
function swap(text: string): string {
  return text.replaceAll(/^([^,\n]*),([^,\n]*),/gm, "$2,$1,");
}
