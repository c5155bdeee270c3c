import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseBatch } from "../../data/tool/batch.ts";
import { enterBatch } from "../../data/tool/enter.ts";
import type { Cells } from "../../data/tool/cells.ts";
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
    ["with semicolons", TWO.replaceAll(",", ";"), ["expected commas between the cells, found semicolons"]],
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
      ['line 3: expected an id in row that no other has, found "r1", as on line 2'],
    ],
    [
      "with a row without an id",
      TWO.replace("\nr2", "\n"),
      ['line 3: expected an id in row of letters, digits, ".", "_" and "-", found nothing'],
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
    expect(told).toContain('  batch.csv#r2: value: expected a whole number of persons, found "12.5"');
    expect(house.read("quarantine.csv")).toContain(
      ",LT,turned_away,2026-03-01,2026-03-01,12.5,https://example.org/only\n",
    );
    expect(house.read("sources.csv") + house.read("publishers.csv")).not.toContain("xample");
    expect(checkRecord(house.folder)).toMatchObject({ ok: true });
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
    expect(house.enter([grown])[0]).toContain("batch.csv: 1 row; 1 claim");
    expect(house.read("imports.csv")).toBe("id,rows\nbatch.csv,2\n");
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
    house.enter([{ row: "r1", country: "EE" }]);
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
  readonly read: (file: string) => string;
} {
  const copy = copyRecord();
  return {
    ...copy,
    enter: (rows) =>
      withFile("batch.csv", toBatch(rows), (path) =>
        describeEntry(enterBatch(copy.folder, path, { reason: undefined, today: "2026-03-06", dry: false })),
      ),
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
