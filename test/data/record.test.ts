import { describe, expect, it } from "vitest";
import { describeFinding } from "../../data/tool/finding.ts";
import { checkRecord, readTables } from "../../data/tool/record.ts";
import { readRecord } from "../../worker/record/record.ts";
import { textOf } from "../../data/tool/table.ts";
import { copyRecord, DATA, findingsOf, setCells } from "./fixture.ts";

describe("checkRecord(folder) on the record", () => {
  const check = checkRecord(DATA);

  it("finds it sound", () => {
    expect(check.ok ? [] : check.findings.map(describeFinding)).toEqual([]);
  });

  it("packs every row of every table that the Worker reads", () => {
    if (!check.ok) throw new Error("The record is not sound");
    const { packed, tables } = check;
    const record = readRecord(packed);
    const read = Object.entries(tables).filter(([name]) => name in packed);
    expect(read.length).toBeGreaterThan(10);
    for (const [name, { rows }] of read)
      expect([name, Reflect.get(record, name)]).toEqual([name, expect.objectContaining({ length: rows.length })]);
    expect(packed.claims.length).toBeGreaterThan(30);
  });

  it("packs the reason of many changes once, and no hash", () => {
    using copy = copyRecord();
    copy.bend("changes.csv", (text) => text.replace(",The record of a test,", ",Another reason,"));
    const small = checkRecord(copy.folder);
    if (!small.ok) throw new Error("The record is not sound");
    const [first, ...rest] = small.tables.changes.rows.map((row) => textOf(row, "claim"));
    const version = expect.stringMatching(/^[0-9a-f]{12}$/);
    const told = { date: "2026-01-01", kind: "added", version };
    expect(small.packed.changes).toEqual([
      { ...told, claims: [first], reason: "Another reason" },
      { ...told, claims: rest, reason: "The record of a test" },
    ]);
  });

  it("gives the same version to the same tables, another to others, whatever changes.csv tells", () => {
    using copy = copyRecord();
    const version = () => {
      const read = readTables(copy.folder);
      return read.ok ? read.value.version : "";
    };
    const before = version();
    expect(before).toMatch(/^[0-9a-f]{12}$/);
    copy.bend("changes.csv", (text) => text.replaceAll("2026-01-01", "2026-01-02"));
    expect(version()).toBe(before);
    copy.bend("publishers.csv", (text) => text.replace("Belsat", "BELSAT"));
    expect(version()).toMatch(/^[0-9a-f]{12}$/);
    expect(version()).not.toBe(before);
  });

  it("reports every fault at once, in the order of the places", () => {
    using copy = copyRecord();
    copy.bend("claims/LT.csv", (text) =>
      setCells(setCells(text, "belsat-lt-crossings-2021", { value: "1400" }), "meduza-lt-detained-2021", {
        value: "9",
      }),
    );
    copy.bend("claims/PL.csv", (text) => setCells(text, "txt-report-pl-attempts-2020", { place: "nowhere" }));
    const check = checkRecord(copy.folder);
    const places = check.ok ? [] : check.findings.map(({ file, field }) => `${file} ${field}`);
    expect(places).toEqual(["claims/LT.csv value", "claims/LT.csv value", "claims/PL.csv place"]);
  });
});

describe("checkRecord(folder) on known.csv", () => {
  it("tells of a finding on a check that the record does not give, and is sound", () => {
    using copy = copyRecord();
    copy.bend("known.csv", (text) => `${text}digit-slip-lt-2021-07-15-0123abcd,A misprint\n`);
    const check = checkRecord(copy.folder);
    expect(check.ok ? check.notices.map(describeFinding) : []).toEqual([
      'data/known.csv:2:1 id: expected the id of a check of the record, found "digit-slip-lt-2021-07-15-0123abcd"',
    ]);
  });
});

describe("checkRecord(folder) on the rows of imported files", () => {
  const imports = (rows: number) => (text: string) => `${text}batch.csv,${rows}\n`;
  const origin = (text: string) => setCells(text, "belsat-lt-crossings-2021", { origin: "batch.csv#r1" });

  it("is content where each stands once: as a claim or event, merged or in quarantine", () => {
    expect(
      findingsOf(({ bend }) => {
        bend("imports.csv", imports(4));
        bend("claims/LT.csv", origin);
        bend(
          "merged.csv",
          (text) =>
            `${text}batch.csv#r2,duplicate,belsat-lt-crossings-2021\nbatch.csv#r3,run,belsat-lt-crossings-2021\n`,
        );
        bend("quarantine.csv", (text) => `${text}batch.csv#r4,No period,,,,,,\n`);
      }),
    ).toEqual([]);
  });

  it("tells the sum where a row is missing or stands twice", () => {
    const told = findingsOf(({ bend }) => {
      bend("imports.csv", imports(2));
      bend("claims/LT.csv", origin);
    });
    const counts = "1 claims, 0 comparisons, 0 events, 0 duplicates, 0 runs, 0 quarantined";
    expect(told).toEqual([`data/imports.csv:2:11 rows: expected 1, for ${counts}, found "2"`]);
  });

  it("knows each file", () => {
    const told = findingsOf(({ bend }) => bend("claims/LT.csv", origin));
    expect(told).toEqual([
      expect.stringContaining('origin: expected a row of a file that stands in imports, found "batch.csv#r1"'),
    ]);
  });
});
