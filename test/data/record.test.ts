import { copyFileSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { describeFinding } from "../../data/tool/finding.ts";
import { checkRecord } from "../../data/tool/record.ts";
import { copyRecord, DATA } from "./fixture.ts";

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
});

/** What the tool says of a copy of the record in which one cell of one row is another. */
function findingsOf(file: string, id: string, field: string, text: string): readonly string[] {
  using copy = copyRecord();
  copy.bend(file, (table) => setCell(table, id, field, text));
  const check = checkRecord(copy.folder);
  return check.ok ? [] : check.findings.map(describeFinding);
}

function setCell(table: string, id: string, field: string, text: string): string {
  const lines = table.split("\n");
  const names = lines[0]?.split(",") ?? [];
  const index = lines.findIndex((line) => line.startsWith(`${id},`));
  const [cells = []] = parse(lines[index] ?? "");
  cells[names.indexOf(field)] = text;
  lines[index] = cells.map(toCell).join(",");
  return lines.join("\n");
}

function toCell(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** How a finding names the place of a cell: file, line, character, field. */
function placeOf(file: string, id: string, field: string): string {
  const lines = readFileSync(join(DATA, file), "utf8").split("\n");
  const index = lines.findIndex((line) => line.startsWith(`${id},`));
  const [cells = []] = parse(lines[index] ?? "");
  const names = lines[0]?.split(",") ?? [];
  const before = cells.slice(0, names.indexOf(field)).map(toCell);
  return `data/${file}:${index + 1}:${before.join(",").length + (before.length === 0 ? 1 : 2)} ${field}:`;
}

const LT = "claims/LT.csv";
const CROSSINGS = "belsat-lt-crossings-2021";
const DETAINED = "meduza-lt-detained-2021";

describe("checkRecord(folder) on one bent cell names the line, the column and what was expected", () => {
  it.each([
    [LT, CROSSINGS, "indicator", "crossing", "an id that stands in indicators, such as crossings"],
    [LT, CROSSINGS, "counterpart_area", "XX", "an id that stands in areas"],
    [LT, CROSSINGS, "place", "vilnius", "an id that stands in places"],
    [LT, CROSSINGS, "citizenship", "QQ", "an id that stands in areas"],
    [LT, CROSSINGS, "subset", "some", "an id that stands in subsets"],
    [LT, CROSSINGS, "extent", "half", "one of whole, part"],
    [LT, CROSSINGS, "cumulative", "yes", "true or false"],
    [LT, CROSSINGS, "qualifier", "over", "one of exact, more_than"],
    [LT, CROSSINGS, "unit_measure", "people", "an id that stands in units"],
    [LT, CROSSINGS, "claimant", "nobody", "an id that stands in claimants"],
    [LT, CROSSINGS, "relayed_by", "nobody", "an id that stands in claimants"],
    [LT, CROSSINGS, "source", "belsat", "an id that stands in sources"],
    [LT, CROSSINGS, "date_certainty", "sure", "one of stated, inferred, bracketed"],
    [LT, CROSSINGS, "obs_status", "X", "one of A, P, E, U, F, B"],
    [LT, CROSSINGS, "supersedes", "no-such-claim", "an id that stands in claims"],
    [LT, CROSSINGS, "retells", "no-such-claim", "an id that stands in claims"],
    [LT, CROSSINGS, "retells", CROSSINGS, "a reference that does not lead back to its own row"],
    [LT, CROSSINGS, "ref_area", "PL", "LT, as in the name of the file"],
    [LT, CROSSINGS, "period_end", "2021-06-31", "a day of the calendar as YYYY-MM-DD"],
    [LT, DETAINED, "period_end", "2020-12-31", "a day on or after period_start, 2021-01-01"],
    [LT, CROSSINGS, "as_of", "2021-08-02", "a day on or after the earliest end of the period, 2021-08-03"],
    [LT, CROSSINGS, "as_of", "2021-08-07", "a day no later than the document's, 2021-08-06"],
    [LT, CROSSINGS, "value", "", "a figure, since the qualifier is more_than"],
    [LT, CROSSINGS, "value", "1400", '4100, as value_text "exceeded 4,100" says'],
    [LT, CROSSINGS, "value", "4100.5", "a whole number of persons"],
    [LT, CROSSINGS, "value", "-4100", "a figure no less than 0"],
    [LT, CROSSINGS, "value", "4,100", "a plain number such as 4100 or 0.25"],
    [LT, CROSSINGS, "value", "04100", "a plain number such as 4100 or 0.25"],
    [LT, CROSSINGS, "value_upper", "4200", "nothing, since the qualifier is no range"],
    [LT, CROSSINGS, "value_text", "", "the figure as printed, six words at most"],
    [LT, CROSSINGS, "value_text", "it has exceeded the number of 4,100", "the figure as printed, six words at most"],
    [LT, CROSSINGS, "value_text", "a great many", "a wording that a rule reads, or one that stands in wordings"],
    [LT, CROSSINGS, "qualifier", "at_least", 'more_than, as value_text "exceeded 4,100" says'],
    [LT, CROSSINGS, "unit_measure", "attempts", "a unit of crossings: persons"],
    [LT, CROSSINGS, "date_certainty", "stated", "bracketed, since an end is open"],
    [LT, DETAINED, "date_certainty", "bracketed", "stated or inferred, since no end is open"],
    [
      LT,
      CROSSINGS,
      "period_end_earliest",
      "2021-09-01",
      "a day between period_start, 2021-01-01, and period_end, 2021-08-06",
    ],
    [LT, CROSSINGS, "comment", " No speaker is named", "no blank before or after the text"],
    [LT, CROSSINGS, "comment", "No  speaker", "single plain spaces between words"],
    [LT, CROSSINGS, "comment", "No speaker\u00a0named", "single plain spaces between words"],
    [LT, CROSSINGS, "comment", "Kapc\u030ciamiestis", "composed characters (Unicode NFC)"],
    [LT, "lrt-masked-group-size", "value_upper", "3", "a figure above value, 3"],
    [LT, "lrt-masked-group-size", "value_upper", "", "the upper figure of the range"],
    ["claims/PL.csv", "goa-spotlight-brought-back", "value", "100", "nothing, since the qualifier is vague"],
    ["claims/PL.csv", "goa-spotlight-brought-back", "qualifier", "about", "vague"],
    ["claims/BY.csv", "txt-report-present-in-belarus", "cumulative", "true", "false, since a stock does not run on"],
    ["comparisons.csv", "txt-report-pl-detained-ties-to-russia", "value", "20", "a share between 0 and 1"],
    [
      "comparisons.csv",
      "belsat-lt-crossings-2021-to-2020",
      "numerator",
      "no-such-claim",
      "an id that stands in claims",
    ],
    ["comparisons.csv", "meduza-lt-detained-iraq-share", "value", "0.66", "0.6666666666666666"],
    ["sources.csv", "belsat-2021-08-06-video-of-unknown-persons", "publisher", "belsatt", "such as belsat"],
    ["sources.csv", "belsat-2021-08-06-video-of-unknown-persons", "url", "belsat.eu", "an absolute address"],
    [
      "sources.csv",
      "belsat-2021-08-06-video-of-unknown-persons",
      "published_by",
      "2021-08-07",
      "nothing, since the day",
    ],
    ["events.csv", "belsat-2021-08-03-turning-back", "period_end", "2021-08-02", "a day on or after period_start"],
    ["indicators.csv", "turned_away", "issuers", "LT:vsat", "area:claimant"],
    ["indicators.csv", "turned_away", "since", "LT:2021-08-32", "area:date"],
    ["indicators.csv", "turned_away", "confused_with", "attempt", "such as attempts"],
    [
      "claimants.csv",
      "lt-vsat",
      "part_of",
      "lt-vsat-kapciamiestis",
      "a reference that does not lead back to its own row",
    ],
  ])("%s %s %s = %j", (file, id, field, text, expected) => {
    const place = `${placeOf(file, id, field)} expected `;
    const told = findingsOf(file, id, field, text).filter((finding) => finding.startsWith(place));
    expect(told.join("\n")).toContain(expected);
  });
});

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
    using copy = copyRecord();
    copy.bend(LT, change);
    const check = checkRecord(copy.folder);
    expect(check.ok ? "" : check.findings.map(describeFinding).join("\n")).toContain(expected);
  });

  it("a table that the description does not name is refused", () => {
    using copy = copyRecord();
    copyFileSync(join(copy.folder, LT), join(copy.folder, "claims", "LV.csv"));
    const check = checkRecord(copy.folder);
    const expected =
      "data/claims/LV.csv:1:1: expected a table that datapackage.json describes, found one that it does not name";
    expect(check.ok ? [] : check.findings.map(describeFinding)).toEqual([expected]);
  });

  it("a table that is not there is refused", () => {
    using copy = copyRecord();
    rmSync(join(copy.folder, "wordings.csv"));
    const check = checkRecord(copy.folder);
    const expected = "data/wordings.csv:1:1: expected the table that datapackage.json names, found no file";
    expect(check.ok ? [] : check.findings.map(describeFinding)).toContain(expected);
  });

  it("a claim in the file of another area is refused", () => {
    using copy = copyRecord();
    copy.bend("claims/DE.csv", (text) => text.replaceAll(",DE,", ",PL,"));
    const check = checkRecord(copy.folder);
    expect(check.ok ? [] : check.findings.map(({ expected }) => expected)).toContain("DE, as in the name of the file");
  });

  it("reports every fault at once, in the order of the places", () => {
    using copy = copyRecord();
    copy.bend(LT, (text) => setCell(setCell(text, CROSSINGS, "value", "1400"), DETAINED, "value", "9"));
    copy.bend("claims/PL.csv", (text) => setCell(text, "txt-report-pl-attempts-2020", "place", "nowhere"));
    const check = checkRecord(copy.folder);
    const places = check.ok ? [] : check.findings.map(({ file, field }) => `${file} ${field}`);
    expect(places).toEqual(["claims/LT.csv value", "claims/LT.csv value", "claims/PL.csv place"]);
  });
});
