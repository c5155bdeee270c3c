import { describe, expect, it } from "vitest";
import { findingsOf, placeOf, setCells } from "./fixture.ts";

type Cells = Readonly<Record<string, string>>;
/** The cells to bend, the field in which a fault is found, and what was expected there; empty where all is well. */
type Case = readonly [id: string, cells: Cells, field: string, expected: string];

const SOUND = "";
const CROSSINGS = "belsat-lt-crossings-2021";
const DETAINED = "meduza-lt-detained-2021";
const UNDER = "meduza-lt-detained-2020";
const GROUP = "lrt-masked-group-size";
const TOLD = "lrt-kapciamiestis-detained-2021";
const RETOLD = "txt-report-kapciamiestis-detained-2021";
const RATIO = "belsat-lt-crossings-2021-to-2020";
const SHARE = "meduza-lt-detained-iraq-share";
const RAILWAY = "goa-spotlight-2021-11-21-railway";
const TURNED_BACK = "belsat-2021-08-03-turning-back";
const SOURCE = "belsat-2021-08-06-video-of-unknown-persons";

describe("checkRecord(folder) on a claim", () => {
  const told = (cells: Cells = {}) => ({ supersedes: "", retells: TOLD, ...cells });
  const revised = (cells: Cells = {}) => ({ supersedes: TOLD, retells: "", ...cells });
  const retelling = "a claim of another document with the same indicator, area, place, unit, value and period";
  const revision = "a claim of the same cell and claimant";

  check("claims/LT.csv", [
    [CROSSINGS, { ref_area: "PL" }, "ref_area", "LT, as in the name of the file"],
    [CROSSINGS, { ref_area: "_O" }, "ref_area", "a country or EU"],
    [CROSSINGS, { counterpart_area: "_U" }, "counterpart_area", "a country or EU"],
    [CROSSINGS, { counterpart_area: "LT" }, "counterpart_area", "another area than ref_area"],
    [CROSSINGS, { citizenship: "EU" }, "citizenship", "a country, _O or _U"],
    [CROSSINGS, { citizenship: "_O" }, "citizenship", SOUND],
    [CROSSINGS, { place: "bruzgi" }, "place", SOUND],
    [CROSSINGS, { place: "kuznica" }, "place", "a place in LT or BY"],
    [CROSSINGS, { place: "bruzgi", counterpart_area: "" }, "place", "a place in LT"],

    [DETAINED, { period_end: "2020-12-31" }, "period_end", "a day on or after period_start, 2021-01-01"],
    [CROSSINGS, { period_end_earliest: "2021-09-01" }, "period_end_earliest", "and before period_end, 2021-08-06"],
    [CROSSINGS, { period_end_earliest: "2021-08-06" }, "period_end_earliest", "and before period_end, 2021-08-06"],
    [CROSSINGS, { period_end_earliest: "2021-01-01" }, "period_end_earliest", SOUND],
    [CROSSINGS, { period_start_latest: "2021-01-01" }, "period_start_latest", "a day after period_start, 2021-01-01"],
    [CROSSINGS, { period_start_latest: "2021-08-06" }, "period_start_latest", SOUND],
    [CROSSINGS, { date_certainty: "stated" }, "date_certainty", "bracketed, since an end is open"],
    [DETAINED, { date_certainty: "bracketed" }, "date_certainty", "stated or inferred, since no end is open"],
    [CROSSINGS, { as_of: "2021-08-02" }, "as_of", "a day on or after the earliest end of the period, 2021-08-03"],
    [CROSSINGS, { as_of: "2021-08-07" }, "as_of", "a day no later than the document's, 2021-08-06"],
    [CROSSINGS, { as_of: "" }, "as_of", "the day of the statement, else the document's, 2021-08-06"],
    [
      DETAINED,
      { period_start: "2021-08-05", period_end: "2021-08-31" },
      "obs_status",
      "F, since the period starts after the document's date, 2021-08-04",
    ],
    [DETAINED, { period_start: "2021-08-05", period_end: "2021-08-31", obs_status: "F" }, "obs_status", SOUND],
    [TOLD, { period_start: "2022-12-06", period_end: "2022-12-07" }, "obs_status", "the document's date, 2022-12-05"],

    [CROSSINGS, { value: "" }, "value", "a figure, since the qualifier is more_than"],
    [CROSSINGS, { value: "4100.5" }, "value", "a whole number of persons"],
    [CROSSINGS, { value: "-4100" }, "value", "a figure no less than 0"],
    [UNDER, { value: "0", value_text: "less than 0" }, "value", "a figure above 0, since the qualifier is under"],
    [UNDER, { value: "0", value_text: "almost 0", qualifier: "almost" }, "value", "since the qualifier is almost"],
    [UNDER, { value: "0", value_text: "up to 0", qualifier: "up_to" }, "value", SOUND],
    [CROSSINGS, { value_upper: "4200" }, "value_upper", "nothing, since the qualifier is no range"],
    [GROUP, { value_upper: "3" }, "value_upper", "a figure above value, 3"],
    [GROUP, { value_upper: "" }, "value_upper", "the upper figure of the range"],
    [CROSSINGS, { unit_measure: "attempts" }, "unit_measure", "a unit of crossings: persons"],

    [RETOLD, told({ claimant: "lt-vsat", counterpart_area: "" }), "retells", SOUND],
    [RETOLD, told({ indicator: "crossings" }), "retells", retelling],
    [RETOLD, told({ ref_area: "PL" }), "retells", retelling],
    [RETOLD, told({ place: "" }), "retells", retelling],
    [RETOLD, told({ unit_measure: "cases" }), "retells", retelling],
    [RETOLD, told({ value: "2701", value_text: "2701" }), "retells", retelling],
    [RETOLD, told({ period_start: "2021-01-02" }), "retells", retelling],
    [RETOLD, told({ period_end: "2021-12-30" }), "retells", retelling],
    [RETOLD, told({ source: "lrt-english-2022-belarusians-by-river" }), "retells", retelling],

    [RETOLD, revised(), "supersedes", SOUND],
    [RETOLD, revised({ value: "2701", value_text: "2701" }), "supersedes", SOUND],
    [RETOLD, revised({ indicator: "crossings" }), "supersedes", revision],
    [RETOLD, revised({ ref_area: "PL" }), "supersedes", revision],
    [RETOLD, revised({ counterpart_area: "" }), "supersedes", revision],
    [RETOLD, revised({ place: "" }), "supersedes", revision],
    [RETOLD, revised({ citizenship: "IQ" }), "supersedes", revision],
    [RETOLD, revised({ subset: "ladder" }), "supersedes", revision],
    [RETOLD, revised({ unit_measure: "cases" }), "supersedes", revision],
    [RETOLD, revised({ period_start: "2021-01-02" }), "supersedes", revision],
    [RETOLD, revised({ period_end: "2021-12-30" }), "supersedes", revision],
    [RETOLD, revised({ claimant: "lt-vsat" }), "supersedes", revision],
  ]);

  check("claims/BY.csv", [
    ["txt-report-present-in-belarus", { cumulative: "true" }, "cumulative", "false, since a stock does not run on"],
  ]);
  check("claims/PL.csv", [
    ["goa-spotlight-brought-back", { value: "100" }, "value", "nothing, since the qualifier is vague"],
  ]);
});

describe("checkRecord(folder) on a comparison", () => {
  check("comparisons.csv", [
    [SHARE, { value: "1.2", value_text: "120%" }, "value", "a share between 0 and 1"],
    [SHARE, { value_upper: "1.2", qualifier: "range" }, "value_upper", "a share between 0 and 1"],
    [SHARE, { value: "", value_text: "dozens", qualifier: "vague" }, "qualifier", "a plural is no share"],
    [RATIO, { value: "", value_text: "dozens", qualifier: "vague" }, "qualifier", SOUND],
    [RATIO, { value: "-50" }, "value", "a figure no less than 0"],
    [RATIO, { value: "0", value_text: "under 0", qualifier: "under" }, "value", "a figure above 0"],
    [RATIO, { numerator: DETAINED }, "numerator", "a claim of crossings in LT"],
    [RATIO, { denominator: DETAINED }, "denominator", "a claim of crossings in LT"],
    [RATIO, { ref_area: "PL" }, "numerator", "a claim of crossings in PL"],
    [RATIO, { denominator: CROSSINGS }, "denominator", "another claim than the numerator"],
    [RATIO, { place: "kuznica" }, "place", "a place in LT or BY"],
    [RATIO, { as_of: "" }, "as_of", "the day of the statement, else the document's, 2021-08-06"],
    [RATIO, { counterpart_area: "_O" }, "counterpart_area", "a country or EU"],
  ]);

  it("its least value is 0, whatever the indicator's is", () => {
    const told = findingsOf(({ bend }) =>
      bend("indicators.csv", (table) => setCells(table, "crossings", { minimum: "60" })),
    );
    expect(told.map((finding) => finding.split(":")[0])).toEqual(["data/claims/LT.csv"]);
  });
});

describe("checkRecord(folder) on an event", () => {
  check("events.csv", [
    [TURNED_BACK, { period_end: "2021-08-02" }, "period_end", "a day on or after period_start"],
    [TURNED_BACK, { ref_area: "_U" }, "ref_area", "a country or EU"],
    [RAILWAY, { obs_status: "A" }, "obs_status", "F, since the period starts after the document's date, 2021-11-20"],
    [RAILWAY, { ref_area: "BY" }, "place", "a place in BY"],
  ]);
});

describe("checkRecord(folder) on a document", () => {
  const canonical = "the canonical address without";
  check("sources.csv", [
    [SOURCE, { published_by: "2021-08-07" }, "published_by", "nothing, since the day of publication is known"],
    [SOURCE, { url: "javascript:alert(1)" }, "url", "an address of the web, by http or https"],
    [SOURCE, { url_archived: "ftp://belsat.eu/en" }, "url_archived", "an address of the web, by http or https"],
    [SOURCE, { url: "https://belsat.eu/en?utm_source=x" }, "url", `${canonical} utm_source`],
    [SOURCE, { url: "https://belsat.eu/en?a=b&fbclid=x" }, "url", `${canonical} fbclid`],
    [SOURCE, { url: "https://belsat.eu/en?gclid=x" }, "url", `${canonical} gclid`],
    [SOURCE, { url: "https://m.belsat.eu/en" }, "url", `${canonical} m.`],
    [SOURCE, { url: "https://amp.belsat.eu/en" }, "url", `${canonical} amp.`],
    [SOURCE, { url: "https://rc.belsat.eu/en" }, "url", `${canonical} rc.`],
    [SOURCE, { url: "https://www.adm.belsat.eu/en" }, "url", `${canonical} adm.`],
    [SOURCE, { url: "https://media.belsat.eu/en?id=1" }, "url", SOUND],
  ]);
});

describe("checkRecord(folder) on the codebook", () => {
  check("places.csv", [
    ["tripoint", { part_of: "kuznica" }, "part_of", "a place in LT"],
    ["bruzgi", { ref_area: "_O" }, "ref_area", "a country or EU"],
  ]);
  check("claimants.csv", [["lt-vsat", { ref_area: "_U" }, "ref_area", "a country or EU"]]);
  check("wordings.csv", [
    ["en-have-not-recorded-any-such-cases", { step: "0" }, "step", "a step above 0"],
    ["en-have-not-recorded-any-such-cases", { step: "-1" }, "step", "a step above 0"],
  ]);
  check("indicators.csv", [
    ["turned_away", { issuers: "LT:vsat" }, "issuers", "area:claimant, an office of that area"],
    ["turned_away", { issuers: "LT:pl-sg" }, "issuers", "area:claimant, an office of that area"],
    ["turned_away", { issuers: "LT:lt-vsat;LT:lt-government" }, "issuers", "each area once"],
    ["detections", { issuers: "EU:frontex;LT:lt-vsat" }, "issuers", SOUND],
    ["turned_away", { since: "LT:2021-08-32" }, "since", "area:date"],
    ["turned_away", { since: "LT:2014-12-31" }, "since", "area:date"],
    ["turned_away", { since: "_O:2021-08-03" }, "since", "area:date"],
    ["turned_away", { confused_with: "attempt" }, "confused_with", "such as attempts"],
  ]);
});

function check(file: string, cases: readonly Case[]) {
  it.each(cases)(`${file} %s %j: %s %s`, (id, cells, field, expected) => {
    const told = findingsOf((copy) => copy.bend(file, (table) => setCells(table, id, cells)));
    const line = placeOf(file, id, "id").split(":", 2).join(":");
    const there = told.filter((finding) => finding.startsWith(`${line}:`) && finding.includes(` ${field}: expected `));
    expect(there.join("\n")).toMatch(expected === SOUND ? /^$/ : expected);
  });
}
