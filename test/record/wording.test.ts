import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWording, toStep } from "../../worker/record/wording.ts";

describe("readWording(text, language)", () => {
  it.each([
    ["4,100", 4100, 100, undefined],
    ["2 500", 2500, 500, undefined],
    ["5 or fewer", 5, 1, "up_to"],
    ["4,100 or more", 4100, 100, "at_least"],
    ["not fewer than 4,100", 4100, 100, "at_least"],
    ["not over 100", 100, 100, "up_to"],
    ["never more than 5", 5, 1, "up_to"],
    ["≥9", 9, 1, "at_least"],
    ["< 100", 100, 100, "under"],
    ["4,000 under arrest", 4000, 1000, undefined],
    ["4,000 were handed over", 4000, 1000, undefined],
    ["2 billion", 2_000_000_000, 1_000_000_000, undefined],
    ["more than half", 0.5, 0.5, "more_than"],
    ["over $250", 250, 50, "more_than"],
    ["1,234,567", 1_234_567, 1, undefined],
    ["exceeded 4,100", 4100, 100, "more_than"],
    ["more than 4.2 thousand people", 4200, 100, "more_than"],
    ["39,7 thousand", 39_700, 100, undefined],
    ["15.7 thousand", 15_700, 100, undefined],
    ["4.0 thousand", 4000, 100, undefined],
    ["0.5 million", 500_000, 100_000, undefined],
    ["at least 9 people", 9, 1, "at_least"],
    ["less than 100", 100, 100, "under"],
    ["no more than 5", 5, 1, "up_to"],
    ["almost 4,200", 4200, 100, "almost"],
    ["About 4,500", 4500, 500, "about"],
    ["more than ten", 10, 10, "more_than"],
    ["more than a thousand", 1000, 1000, "more_than"],
    ["four border guards", 4, 1, undefined],
    ["two dozen", 24, 12, undefined],
    ["$250", 250, 50, undefined],
    ["250 dollars", 250, 50, undefined],
    ["50 times more", 50, 10, undefined],
    ["20%", 0.2, 0.1, undefined],
    ["two thirds", 2 / 3, 1 / 3, undefined],
    ["0", 0, 1, undefined],
  ])("reads %s as %d, step %d, hedge %s", (text, value, step, hedge) => {
    expect(readWording(text, "en")).toMatchObject({ kind: "point", value, step, hedge });
  });

  it.each([
    ["from 2 to 4 thousand people", 2000, 4000, 1000],
    ["between 3,000 and 4,000", 3000, 4000, 1000],
    ["25 to 30 people", 25, 30, 5],
    ["three or four", 3, 4, 1],
    ["2–4 thousand", 2000, 4000, 1000],
    ["900 to 1,100", 900, 1100, 100],
    ["20 to 30%", 0.2, 0.3, 0.1],
  ])("reads the range %s as %d to %d, step %d", (text, lower, upper, step) => {
    expect(readWording(text, "en")).toEqual({ kind: "range", lower, upper, step });
  });

  it.each([
    ["hundreds of migrants", 100],
    ["several hundred", 100],
    ["thousands of people", 1000],
    ["tens of thousands of migrants", 10_000],
    ["dozens", 12],
    ["a few hundred", 100],
    ["several dozen", 12],
  ])("reads the plural %s as multiples of %d", (text, step) => {
    expect(readWording(text, "en")).toEqual({ kind: "plural", step });
  });

  it.each(
    (
      "many|4.200 thousand|4.100|4,100 in 2021|4,100.5|10,000 000|04,100|two hundred and fifty|half a million|twenty-four|" +
      "a hundred thousand|hundreds of 24|about hundreds|2021-06|in 2021|24th|covid-19|-5|−5|minus 5|not 5|no one|4k|10K|5 bn|5x|" +
      "1e3|5/6|10 ½|10²|three score|20 percentage points|4,100+|2-4,000|25 to 30,000|about 2-4 thousand|up to 20-30|" +
      "more than 20 to 30|at least 5 or fewer|5 to 4|more than the figure of 5|two thirds of 9|"
    ).split("|"),
  )("reads nothing where a word or sign makes it something else, or two readings are possible: %j", (text) => {
    expect(readWording(text, "en")).toBeUndefined();
  });

  it.each([
    ["pl", "4 100", 4100],
    ["de", "4.100", 4100],
    ["lt", "39,7", 39.7],
  ])("reads bare digits in a language without a lexicon: %s %s", (language, text, value) => {
    expect(readWording(text, language)).toMatchObject({ kind: "point", value });
  });

  it.each([
    ["pl", "ponad 4 tys."],
    ["lt", "virš 4 tūkst."],
    ["de", "4,100"],
    ["ru", "4100 человек"],
  ])("reads no words of a language without a lexicon: %s %s", (language, text) => {
    expect(readWording(text, language)).toBeUndefined();
  });

  it("reads every whole number back, with either separator of thousands or none", () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), fc.constantFrom(",", " ", ""), (value, separator) => {
        const printed = String(value).replaceAll(/\B(?=(\d{3})+$)/g, separator);
        expect(readWording(printed, "en")).toMatchObject({ kind: "point", value });
      }),
    );
  });

  it("reads any text without a fault of its own", () => {
    const words = fc.constantFrom(
      "about",
      "4,100",
      "hundreds",
      "two",
      "thirds",
      "to",
      "thousand",
      "-",
      "%",
      "x",
      "or more",
    );
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(words).map((list) => list.join(" ")),
    );
    fc.assert(fc.property(text, fc.constantFrom("en", "pl"), (one, language) => void readWording(one, language)));
  });
});

describe("toStep(digits, multiplier)", () => {
  it.each([
    ["4100", 1, 100],
    ["39670", 1, 10],
    ["2500", 1, 500],
    ["25", 1, 5],
    ["5", 1, 1],
    ["500", 1, 100],
    ["15.7", 1000, 100],
    ["15.0", 1000, 100],
    ["0", 1, 1],
  ])("gives %s × %d the step %d", (digits, multiplier, step) => {
    expect(toStep(digits, multiplier)).toBe(step);
  });

  it("gives every whole number a step that divides it", () => {
    fc.assert(fc.property(fc.integer({ min: 1 }), (value) => value % toStep(String(value)) === 0));
  });
});
