import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { enterBatch } from "../../data/tool/enter.ts";
import { NAME_FILES, toNameFiles } from "../../data/tool/names.ts";
import { checkRecord } from "../../data/tool/record.ts";
import { LANGUAGES } from "../../worker/record/codes.ts";
import { copyRecord, DATA, findingsOf } from "./fixture.ts";
import { toBatch } from "./rows.ts";

const LT = "i18n/lt.json";
const TABLES = ["areas", "indicators", "subsets", "units"] as const;

describe("checkRecord(folder) on the names of codes", () => {
  using copy = copyRecord();
  const check = checkRecord(copy.folder);
  if (!check.ok) throw new Error("The record is not sound");
  const { packed } = check;

  it.each(LANGUAGES)("packs one of every code in %s", (language) => {
    for (const table of TABLES) {
      const codes = packed[table].map(({ id }) => id);
      expect(Object.keys(packed.names[language][table])).toEqual(codes);
      expect(Object.values(packed.names[language][table])).not.toContain("");
    }
  });

  it("packs the English ones from the tables", () => {
    for (const table of TABLES)
      expect(Object.values(packed.names.en[table])).toEqual(packed[table].map(({ name }) => name));
  });

  it("packs the others from i18n", () => {
    expect(packed.names.lt.areas).toMatchObject({ LT: "Lietuva", BY: "Baltarusija" });
    expect(packed.names.lv.indicators).toMatchObject({ price: "Cena" });
    expect(packed.names.pl.subsets).toMatchObject({ ladder: "Drabina" });
    expect(packed.names.be.units).toMatchObject({ persons: "асобы" });
  });

  it.each([
    ["missing", /\n.*"Australija",/, "", "6:5 areas.AU: expected a name, found nothing"],
    ["empty", "Australija", "", '7:5 areas.AU: expected a name in plain words, found "AU": ""'],
    ["blank at its end", "Australija", "Australija ", "7:5 areas.AU: expected a name in plain words"],
    ["in decomposed letters", "Armėnija", "Armėnija".normalize("NFD"), "5:5 areas.AM: expected a name in plain words"],
    ["invisible", "Australija", "\u200b", "7:5 areas.AU: expected a name in plain words"],
    [
      "of another code as well",
      "Australija",
      "Angola",
      "7:5 areas.AU: expected a name that no other code of areas has",
    ],
    ["of no code", '"AU"', '"AUS"', "7:5 areas.AUS: expected an id that stands in areas, such as AU"],
    ["of a code that has one", '"AU"', '"AO"', "7:5 areas.AO: expected each code once"],
    [
      "of a code out of order",
      '"AF"',
      '"AP"',
      '3:1: expected "    "AL": "Albanija"," (one name a line, sorted by code)',
    ],
    ["of a table of others", '"units"', '"places"', '153:1: expected "  "units": {"'],
    ["that is no text", '"Australija"', "5", "7:1: expected "],
    ["with a quotation mark", "Australija", String.raw`\"Australija\"`, "7:1: expected "],
    ["on a line with others", /\n {4}/g, " ", "2:1: expected "],
    ["behind a tab", "    ", "\t", '3:1: expected "    "AF": '],
  ])("refuses a name %s", (_, from, to, expected) => {
    const told = findingsOf(({ bend }) => bend(LT, (text) => text.replace(from, to)));
    expect(told).toContainEqual(expect.stringContaining(`data/${LT}:${expected}`));
    expect(told.length).toBeLessThan(3);
  });

  it.each([
    ["no line feed at the end", (text: string) => text.trimEnd(), "expected an empty line"],
    ["lines after the end", (text: string) => `${text}\n`, "expected the end of the file"],
    ["a byte order mark", (text: string) => `\uFEFF${text}`, "expected UTF-8 without a byte order mark"],
    ["CR before LF", (text: string) => text.replaceAll("\n", "\r\n"), 'expected "{"'],
    ["no JSON", () => "names", 'expected "{"'],
  ])("refuses a file with %s in one sentence", (_, change, expected) => {
    const told = findingsOf(({ bend }) => bend(LT, change));
    expect(told).toEqual([expect.stringContaining(expected)]);
  });

  it("refuses a language without its file", () => {
    const told = findingsOf(({ folder }) => rmSync(join(folder, LT)));
    expect(told).toEqual([`data/${LT}:1:1: expected the names of the codes, found no file`]);
  });

  it("asks for the names of a code that enters a table, in every language", () => {
    const told = findingsOf(({ bend }) => bend("subsets.csv", (text) => `${text}wounded,Wounded,Wounded people\n`));
    const expected = NAME_FILES.toSorted().map((file) => `data/${file}:151:5 subsets.wounded: expected a name`);
    expect(told).toEqual(expected.map((finding) => `${finding}, found nothing`));
  });

  it("gives the tables the same version, whatever the names are", () => {
    using other = copyRecord();
    other.bend(LT, (text) => text.replace("Lietuva", "Lietuvos Respublika"));
    expect(checkRecord(other.folder)).toMatchObject({ packed: { data_version: packed.data_version } });
  });
});

describe("toNameFiles(names, areas): ReadonlyMap<string, string>", () => {
  const { lt, lv, pl, be } = namesOf(DATA);

  it("writes the files of the record as they are", () => {
    const texts = NAME_FILES.map((file) => [file, readFileSync(join(DATA, file), "utf8")] as const);
    expect([...toNameFiles({ lt, lv, pl, be }, ["LT", "EU", "_O"])]).toEqual(texts);
  });

  it("names a new country as Unicode's CLDR does, in its place, and nothing that is no country", () => {
    const files = toNameFiles({ lt, lv, pl, be }, ["LT", "EE", "_X", "x"]);
    const added = [...files].map(([file, text]) => toAdded(readFileSync(join(DATA, file), "utf8"), text));
    expect(added).toEqual([
      ['    "EE": "Estija",'],
      ['    "EE": "Igaunija",'],
      ['    "EE": "Estonia",'],
      ['    "EE": "Эстонія",'],
    ]);
    expect(files.get(LT)).toMatch(/"DZ".*\n.*"EE".*\n.*"EG"/);
  });
});

describe("enterBatch(folder, path, options) with a citizenship that is new to the record", () => {
  it("names it in every language, and the record stays sound", () => {
    using copy = copyRecord();
    const path = join(copy.folder, ".batch.csv");
    writeFileSync(path, toBatch([{ row: "r1", note: "nationality=Norway" }]));
    enterBatch(copy.folder, path, { reason: undefined, today: "2026-03-06", dry: false });
    expect(namesOf(copy.folder)).toMatchObject({
      en: { areas: { NO: "Norway" } },
      lt: { areas: { NO: "Norvegija" } },
      lv: { areas: { NO: "Norvēģija" } },
      pl: { areas: { NO: "Norwegia" } },
      be: { areas: { NO: "Нарвегія" } },
    });
  });
});

function namesOf(folder: string) {
  const check = checkRecord(folder);
  if (!check.ok) throw new Error("The record is not sound");
  return check.packed.names;
}

function toAdded(before: string, after: string): readonly string[] {
  const lines = new Set(before.split("\n"));
  return after.split("\n").filter((line) => !lines.has(line));
}
