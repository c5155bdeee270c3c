import { describe, expect, it } from "vitest";
import { addTwin, findingsOf } from "./fixture.ts";

const LT = "claims/LT.csv";
const PL = "claims/PL.csv";
const DETAINED = "meduza-lt-detained-2021";
const HUNDREDS = "goa-spotlight-brought-back";
const RATIO = "belsat-lt-crossings-2021-to-2020";
const VIDEO = "belsat-2021-08-06-video";
const SOURCE = "meduza-2021-08-04-russian-nationals";
const ADDRESS =
  "meduza.io/en/news/2021/08/04/russian-nationals-among-unauthorized-migrants-crossing-into-lithuania-from-belarus";

describe("checkRecord(folder) on a row that says again what another says", () => {
  it.each([
    [LT, DETAINED, "a claim", {}, "statement that its document does not make twice (claims/LT.csv:"],
    [LT, DETAINED, "a claim in other words", { comment: "", locator: "" }, "statement that its document"],
    [PL, HUNDREDS, "a vague claim of the same wording", {}, "statement that its document"],
    [
      "comparisons.csv",
      RATIO,
      "a comparison",
      {},
      "comparison that its document does not make twice (comparisons.csv:",
    ],
    ["comparisons.csv", RATIO, "a comparison in other words", { comment: "" }, "comparison that its document"],
    ["events.csv", VIDEO, "an event", {}, "happening that its document does not tell twice (events.csv:"],
    ["events.csv", VIDEO, "an event in another place", { locator: "" }, "happening that its document"],
    ["sources.csv", SOURCE, "a document", {}, "the address of a document that no other row has (sources.csv:"],
    ["sources.csv", SOURCE, "a document by http", { url: `http://${ADDRESS}` }, "the address of a document"],
    ["sources.csv", SOURCE, "a document at www.", { url: `https://www.${ADDRESS}` }, "the address of a document"],
    ["sources.csv", SOURCE, "a document with a slash", { url: `https://${ADDRESS}/` }, "the address of a document"],
  ])("%s %s: %s is refused", (file, id, _, cells, expected) => {
    const told = findingsOf(({ bend }) => bend(file, (table) => addTwin(table, id, cells)));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(expected);
  });

  it.each([
    [LT, DETAINED, "another value", { value: "5000", value_text: "more than 5,000" }],
    [PL, HUNDREDS, "another plural", { value_text: "dozens of migrants" }],
    ["comparisons.csv", RATIO, "another value", { value: "40", value_text: "40 times more" }],
    ["comparisons.csv", RATIO, "another base", { numerator: "" }],
    ["comparisons.csv", RATIO, "another claimant", { claimant: "reuters" }],
    ["comparisons.csv", RATIO, "another kind", { kind: "share", value: "0.5", value_text: "half" }],
    ["comparisons.csv", RATIO, "another scope", { citizenship: "IQ" }],
    ["comparisons.csv", RATIO, "another period", { period_start: "2021-02-01" }],
    ["events.csv", VIDEO, "another title", { title: "A newsroom speaks of it" }],
    ["events.csv", VIDEO, "another day", { period_start: "2021-08-05" }],
    ["events.csv", VIDEO, "another area", { ref_area: "BY" }],
    ["sources.csv", SOURCE, "another address", { url: `https://${ADDRESS}-2` }],
  ])("%s %s: %s stands beside it", (file, id, _, cells) => {
    expect(findingsOf(({ bend }) => bend(file, (table) => addTwin(table, id, cells)))).toEqual([]);
  });
});
