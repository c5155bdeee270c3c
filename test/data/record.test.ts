import { describe, expect, it } from "vitest";
import { describeFinding } from "../../data/tool/finding.ts";
import { checkRecord } from "../../data/tool/record.ts";
import { copyRecord, DATA, setCells } from "./fixture.ts";

describe("checkRecord(folder) on the record", () => {
  const check = checkRecord(DATA);

  it("finds it sound", () => {
    expect(check.ok ? [] : check.findings.map(describeFinding)).toEqual([]);
  });

  it("packs every row of every table", () => {
    if (!check.ok) throw new Error("The record is not sound");
    const { packed } = check;
    const lengths = Object.entries(packed).flatMap(([name, rows]) =>
      Array.isArray(rows) ? [[name, rows.length] as const] : [],
    );
    expect(new Map([...lengths, ["wordings", 1]])).toEqual(new Map(check.rows));
    expect(packed.claims.length).toBeGreaterThan(30);
  });

  it("gives the same version to the same tables, another to others", () => {
    using copy = copyRecord();
    const before = checkRecord(copy.folder);
    copy.bend("publishers.csv", (text) => text.replace("Belsat", "BELSAT"));
    const after = checkRecord(copy.folder);
    const version = (one: typeof check) => (one.ok ? one.packed.data_version : "");
    expect(version(before)).toBe(version(check));
    expect(version(after)).toMatch(/^[0-9a-f]{12}$/);
    expect(version(after)).not.toBe(version(before));
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
