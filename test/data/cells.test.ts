import { describe, expect, it } from "vitest";
import { findingsOf, placeOf, setCells } from "./fixture.ts";

const LT = "claims/LT.csv";
const CROSSINGS = "belsat-lt-crossings-2021";
const VIDEO = "belsat-2021-08-06-video-of-unknown-persons";

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
    [LT, CROSSINGS, "period_end", "2021-06-31", "a day of the calendar as YYYY-MM-DD"],
    [LT, CROSSINGS, "value", "1400", '4100, as value_text "exceeded 4,100" says'],
    [LT, CROSSINGS, "value", "4,100", "a plain number such as 4100 or 0.25"],
    [LT, CROSSINGS, "value", "04100", "a plain number such as 4100 or 0.25"],
    [LT, CROSSINGS, "value_text", "", "the figure as printed, six words at most"],
    [LT, CROSSINGS, "value_text", "it has exceeded the number of 4,100", "the figure as printed, six words at most"],
    [LT, CROSSINGS, "value_text", "a great many", "a wording that a rule reads, or one that stands in wordings"],
    [LT, CROSSINGS, "qualifier", "at_least", 'more_than, as value_text "exceeded 4,100" says'],
    [LT, CROSSINGS, "comment", " No speaker is named", "no blank before or after the text"],
    [LT, CROSSINGS, "comment", "No  speaker", "single plain spaces between words"],
    [LT, CROSSINGS, "comment", "No speaker\u00a0named", "single plain spaces between words"],
    [LT, CROSSINGS, "comment", "Kapc\u030ciamiestis", "composed characters (Unicode NFC)"],
    ["claims/PL.csv", "goa-spotlight-brought-back", "qualifier", "about", "vague"],
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
      "claimants.csv",
      "lt-vsat",
      "part_of",
      "lt-vsat-kapciamiestis",
      "a reference that does not lead back to its own row",
    ],
    [LT, CROSSINGS, "period_start", "2014-12-31", "a day between 2015-01-01 and 2035-12-31"],
    [LT, CROSSINGS, "period_end", "2036-01-01", "a day between 2015-01-01 and 2035-12-31"],
    ["sources.csv", VIDEO, "published", "0021-08-06", "a day between 2015-01-01 and 2035-12-31"],
    ["sources.csv", VIDEO, "language", "english", "expected ISO 639-1 code"],
    ["areas.csv", "LT", "id", "lt", "expected ISO 3166-1 alpha-2 code"],
    ["publishers.csv", "belsat", "name", "", "expected name"],
  ])("%s %s %s = %j", (file, id, field, text, expected) => {
    const place = `${placeOf(file, id, field)} expected `;
    const told = findingsOf(({ bend }) => bend(file, (table) => setCells(table, id, { [field]: text })));
    expect(told.filter((finding) => finding.startsWith(place)).join("\n")).toContain(expected);
  });

  it("an empty id is one fault, not a loop besides", () => {
    const id = "meduza-lt-turned-away-2021-08-03";
    const told = findingsOf(({ bend }) => bend(LT, (table) => setCells(table, id, { id: "" })));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain("id: expected identifier, made once");
  });

  it("the nearest id is shown without hidden characters", () => {
    const told = findingsOf(({ bend }) => bend("publishers.csv", (text) => text.replace("belsat,", "bel\u200bsat,")));
    expect(told.join("\n")).toContain(String.raw`an id that stands in publishers, such as bel\u{200b}sat`);
    expect(told.join("\n")).not.toContain("\u200b");
  });
});

describe("checkRecord(folder) on a character that no reader sees", () => {
  it.each([
    ["zero width space", "\u200b"],
    ["soft hyphen", "\u00ad"],
    ["variation selector", "\ufe0f"],
    ["combining grapheme joiner", "\u034f"],
    ["Hangul filler", "\u3164"],
    ["Hangul choseong filler", "\u115f"],
    ["Hangul jungseong filler", "\u1160"],
    ["Khmer inherent aq", "\u17b4"],
    ["Khmer inherent aa", "\u17b5"],
    ["blank Braille pattern", "\u2800"],
  ])("refuses a %s and shows its code point", (_, character) => {
    const told = findingsOf(({ bend }) => bend(LT, (text) => text.replace("The day", `The${character} day`)));
    const code = character.codePointAt(0)?.toString(16);
    expect(told).toEqual([
      expect.stringMatching(/^data\/claims\/LT\.csv:2:\d+: expected no control or invisible character, found /),
    ]);
    expect(told[0]).toContain(String.raw`"\u{${code}}"`);
  });
});
