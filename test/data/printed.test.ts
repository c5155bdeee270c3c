import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Printed, toFigure } from "../../data/tool/import/printed.ts";
import type { Qualifier } from "../../worker/record/codes.ts";
import { readWording } from "../../worker/record/wording.ts";

describe("toFigure({ text, language, value, value_max, qualifier })", () => {
  it.each([
    ["pl", "blisko 2300 prób", 2300, "blisko 2300 prób"],
    ["be", "з 44 да 148", 148, "148"],
    ["be", "з 44 да 148", 44, "44"],
    ["be", "Літва – 1 тыс. 607", 1607, "1 тыс. 607"],
    ["be", "не было ... ніводнай спробы", 0, "не было ... ніводнай спробы"],
    ["uk", "Латвія - 362", 362, "362"],
    ["ru", "3,4% (1.270)", 1270, "1.270"],
    ["ru", "в 2021 году ... 6 жертв", 6, "6 жертв"],
    ["ru", "13 863 «нелегала»", 13_863, "13 863 «нелегала»"],
    ["lv", "svētdien – divi", 2, "divi"],
    ["en", "from 219 to 1,398", 1398, "1,398"],
    ["en", "27, died near the Polish", 27, "27"],
    ["en", "four ... border with Latvia", 4, "four"],
    ["en", "March -1766", 1766, "1766"],
    ["en", "in one week more than 5,100 people were detained there", 5100, "more than 5,100"],
    ["lt", "  1\u00A0902  neteis\u0307\u00ADti ", 1902, "1 902 neteiṡti"],
  ])("takes of the %s %j, for %d, the words %j", (language, text, value, value_text) => {
    expect(toFigure(toPrinted({ language, text, value }))).toMatchObject({ ok: true, by: "rule", value_text, value });
  });

  it.each<[string, string, number, Qualifier, Qualifier]>([
    ["pl", "blisko 2300 prób", 2300, "exact", "almost"],
    ["en", "up to 4,000", 4000, "under", "up_to"],
    ["pl", "914", 914, "at_least", "at_least"],
    ["hu", "12 ezer", 12_000, "more_than", "more_than"],
    ["en", "2,000", 2000, "about", "exact"],
    ["hu", "1600 illegális határátlépési kísérletet", 1600, "about", "exact"],
    ["en", "2,366 migrants", 2366, "about", "about"],
    ["pl", "39,7 tys.", 39_700, "about", "about"],
    ["en", "1,7 thousand", 1700, "exact", "about"],
    ["lt", "24 tūkst.", 24_000, "about", "about"],
    ["lt", "pusketvirto šimto", 350, "about", "about"],
    ["uk", "5 тисяч 286", 5286, "exact", "exact"],
  ])("makes the %s %j, for %d and %s, %s", (language, text, value, said, qualifier) => {
    expect(toFigure(toPrinted({ language, text, value, qualifier: said }))).toMatchObject({ ok: true, qualifier });
  });

  it.each([
    ["between 5,000 and 7,000", 5000, 7000, "between 5,000 and 7,000"],
    ["around 3,000-4,000 migrants", 3000, 4000, "3,000-4,000"],
  ])("reads the range %s as %d to %d", (text, value, value_max, value_text) => {
    const range = { ok: true, value_text, value, value_upper: value_max, qualifier: "range" };
    expect(toFigure(toPrinted({ text, value, value_max }))).toMatchObject(range);
  });

  it("takes an upper end that repeats the value for none", () => {
    const printed = toPrinted({ text: "up to 4,000", value: 4000, value_max: 4000, qualifier: "under" });
    expect(toFigure(printed)).toMatchObject({ ok: true, value: 4000, value_upper: null });
  });

  it("keeps a plural without a value", () => {
    const printed = toPrinted({ language: "pl", text: "setki osób", value: null, qualifier: "vague" });
    expect(toFigure(printed)).toMatchObject({ ok: true, value: null, qualifier: "vague", step: 100 });
  });

  it.each([
    ["ru", "одиннадцатые сутки подряд", 0],
    ["pl", "żołnierz", 1],
  ])("lists the %s %j, which no rule reads, as %d", (language, text, value) => {
    expect(toFigure(toPrinted({ language, text, value }))).toMatchObject({
      ok: true,
      by: "listed",
      value_text: text,
      value,
    });
  });

  it.each([
    ["86 osób", 68, 'Cannot read the printed "86 osób": expected 68, found 86'],
    ["1 232 osoby", 232, 'Cannot read the printed "1 232 osoby": expected 232, found 1232'],
    ["od 2 do 4 tys. osób", 4, 'Cannot read the printed "od 2 do 4 tys. osób": expected 4, found 2000 to 4000'],
    ["setki osób", 300, 'Cannot read the printed "setki osób": expected 300, found multiples of 100'],
    ["z 1 398 do 87", 398, 'Cannot read the printed "z 1 398 do 87": expected 398, found no figure'],
    ["w niedzielę – dwóch", 3, 'Cannot read the printed "w niedzielę – dwóch": expected 3, found no figure'],
    ["2,212", 2212, 'Cannot read the printed "2,212": expected 2212, found no figure'],
  ])("refuses %j for %d in a sentence", (text, value, reason) => {
    expect(toFigure(toPrinted({ language: "pl", text, value }))).toEqual({ ok: false, reason });
  });

  it("gives words that the text has, six at most, and that are read to the row's value", () => {
    fc.assert(
      fc.property(texts, ({ language, text, value }) => {
        const figure = toFigure(toPrinted({ language, text, value }));
        expect(figure).toMatchObject({ ok: true, by: "rule", value });
        const words = figure.ok ? figure.value_text : "";
        expect(text).toContain(words);
        expect(words.split(" ").length).toBeLessThanOrEqual(6);
        expect(readWording(words, language)).toMatchObject({ value });
      }),
    );
  });

  it("refuses a value with two digits exchanged, or ten times as large", () => {
    fc.assert(
      fc.property(texts, fc.nat(8), ({ language, text, value }, place) => {
        const digits = String(value);
        const exchanged = Number(digits.replace(new RegExp(`^(.{${place}})(.)(.)`), "$1$3$2"));
        for (const bent of [exchanged, value * 10].filter((bent) => bent !== value))
          expect(toFigure(toPrinted({ language, text, value: bent })).ok).toBe(false);
      }),
    );
  });
});

function toPrinted(row: Partial<Printed>): Printed {
  return { text: "", language: "en", value: 0, value_max: null, qualifier: "exact", ...row };
}

const PLACES = [
  ["pl", "w Polsce – ", " prób"],
  ["pl", "ponad ", ", w tym dzieci"],
  ["ru", "в Латвию — ", ""],
  ["ru", "более ", " человек на границе с Беларусью за весь год"],
  ["lt", "šiemet – ", ""],
  ["lv", "novembra mēnesī ... ", " gadījumos"],
  ["be", "Літва (", ")"],
  ["de", "seit Jahresbeginn ", ""],
] as const;

/** A number in a printed text, grouped by blanks. */
const texts = fc
  .record({ value: fc.integer({ min: 1, max: 99_999 }), place: fc.constantFrom(...PLACES) })
  .map(({ value, place: [language, before, behind] }) => {
    return { language, value, text: before + String(value).replaceAll(/\B(?=(\d{3})+$)/g, " ") + behind };
  });
