import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Qualifier } from "../../worker/record/codes.ts";
import { readWording, toStep } from "../../worker/record/wording.ts";

type Hedge = readonly [words: string, qualifier: Qualifier];

const HEDGES: readonly (readonly [language: string, ...hedges: readonly Hedge[]])[] = [
  ["ar", ["حوالي", "about"], ["أكثر من", "more_than"], ["ما لا يقل عن", "at_least"], ["أقل من", "under"]],
  [
    "be",
    ["больш за", "more_than"],
    ["амаль", "almost"],
    ["каля", "about"],
    ["як мінімум", "at_least"],
    ["не больш за", "up_to"],
  ],
  ["de", ["über", "more_than"], ["mehr als", "more_than"], ["rund", "about"], ["etwa", "about"], ["ca.", "about"]],
  [
    "de",
    ["fast", "almost"],
    ["knapp", "almost"],
    ["mindestens", "at_least"],
    ["bis zu", "up_to"],
    ["weniger als", "under"],
  ],
  [
    "en",
    ["more than", "more_than"],
    ["nearly", "almost"],
    ["some", "about"],
    ["no fewer than", "at_least"],
    ["up to", "up_to"],
  ],
  ["et", ["üle", "more_than"], ["ligi", "almost"], ["umbes", "about"], ["vähemalt", "at_least"]],
  [
    "hu",
    ["több mint", "more_than"],
    ["csaknem", "almost"],
    ["közel", "almost"],
    ["mintegy", "about"],
    ["legalább", "at_least"],
  ],
  ["it", ["oltre", "more_than"], ["quasi", "almost"], ["circa", "about"], ["almeno", "at_least"]],
  ["lt", ["daugiau kaip", "more_than"], ["daugiau nei", "more_than"], ["per", "more_than"], ["virš", "more_than"]],
  [
    "lt",
    ["perkopė", "more_than"],
    ["beveik", "almost"],
    ["apie", "about"],
    ["ne mažiau kaip", "at_least"],
    ["bent", "at_least"],
  ],
  [
    "lv",
    ["vairāk nekā", "more_than"],
    ["gandrīz", "almost"],
    ["aptuveni", "about"],
    ["ap", "about"],
    ["vismaz", "at_least"],
  ],
  ["nl", ["meer dan", "more_than"], ["bijna", "almost"], ["ongeveer", "about"], ["minstens", "at_least"]],
  ["pl", ["ponad", "more_than"], ["blisko", "almost"], ["prawie", "almost"], ["niemal", "almost"], ["około", "about"]],
  ["pl", ["ok.", "about"], ["co najmniej", "at_least"], ["nie więcej niż", "up_to"], ["mniej niż", "under"]],
  ["pt", ["mais de", "more_than"], ["quase", "almost"], ["cerca de", "about"], ["pelo menos", "at_least"]],
  ["ru", ["более", "more_than"], ["свыше", "more_than"], ["почти", "almost"], ["около", "about"], ["порядка", "about"]],
  ["ru", ["не менее", "at_least"], ["по меньшей мере", "at_least"], ["не более чем", "up_to"], ["менее", "under"]],
  ["sq", ["mbi", "more_than"], ["gati", "almost"], ["rreth", "about"], ["të paktën", "at_least"]],
  ["sv", ["över", "more_than"], ["nästan", "almost"], ["runt", "about"], ["minst", "at_least"]],
  [
    "uk",
    ["понад", "more_than"],
    ["майже", "almost"],
    ["близько", "about"],
    ["щонайменше", "at_least"],
    ["не більше ніж", "up_to"],
  ],
];

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
    ["pl", "ponad 3,5 tys. prób", 3500, 500, "more_than"],
    ["pl", "ok. dwóch tysięcy prób", 2000, 1000, "about"],
    ["pl", "blisko trzydziestu osób", 30, 10, "almost"],
    ["pl", "niespełna 2,3 tys.", 2300, 100, "almost"],
    ["pl", "1 tys. 995 prób", 1995, 5, undefined],
    ["pl", "półtora tysiąca", 1500, 500, undefined],
    ["pl", "ani jednej takiej próby", 0, 1, undefined],
    ["pl", "takich prób nie zanotowano", 0, 1, undefined],
    ["pl", "ósma ofiara", 8, 1, undefined],
    ["ru", "более двух с половиной тысяч", 2500, 500, "more_than"],
    ["ru", "более тысячи", 1000, 1000, "more_than"],
    ["ru", "не менее чем 29 смертях", 29, 1, "at_least"],
    ["ru", "почти 5.200 иностранцев", 5200, 100, "almost"],
    ["ru", "семерых нелегальных мигрантов", 7, 1, undefined],
    ["ru", "не зафиксировали таких попыток", 0, 1, undefined],
    ["be", "42 тыс. 322 спробы", 42_322, 1, undefined],
    ["be", "амаль дзве тысячы", 2000, 1000, "almost"],
    ["be", "ніводнай спробы", 0, 1, undefined],
    ["uk", "5 тисяч 286", 5286, 1, undefined],
    ["uk", "понад п’ятнадцять осіб", 15, 5, "more_than"],
    ["lt", "perkopė 2 tūkst", 2000, 1000, "more_than"],
    ["lt", "per du tūkstančius", 2000, 1000, "more_than"],
    ["lt", "pusketvirto šimto", 350, 50, undefined],
    ["lt", "nefiksuota nė vieno asmens", 0, 1, undefined],
    ["lt", "121-ną", 121, 1, undefined],
    ["lv", "12 tūkstošu", 12_000, 1000, undefined],
    ["lv", "vēl septiņiem nelegālajiem migrantiem", 7, 1, undefined],
    ["lv", "nav konstatēti mēģinājumi", 0, 1, undefined],
    ["de", "knapp 26.000", 26_000, 1000, "almost"],
    ["de", "39,5 Tausend", 39_500, 500, undefined],
    ["de", "mindestens zwölf Leichen", 12, 1, "at_least"],
    ["nl", "minstens 4 doden", 4, 1, "at_least"],
    ["sv", "Över 40 000 gånger", 40_000, 10_000, "more_than"],
    ["hu", "csaknem 20 ezer", 20_000, 10_000, "almost"],
    ["hu", "kétezer", 2000, 1000, undefined],
    ["hu", "21-en", 21, 1, undefined],
    ["it", "circa 20 mila", 20_000, 10_000, "about"],
    ["pt", "2.452 interceções", 2452, 1, undefined],
    ["et", "üle tuhande", 1000, 1000, "more_than"],
    ["sq", "rreth 39.700 përpjekje", 39_700, 100, "about"],
    ["ar", "حوالي 1900 مواطن", 1900, 100, "about"],
    ["en", "18,3 thousands", 18_300, 100, undefined],
    ["en", "the eighth death", 8, 1, undefined],
    ["en", "12th recorded death", 12, 1, undefined],
    ["en", "did not record any attempts", 0, 1, undefined],
    ["en", "No irregular migrants", 0, 1, undefined],
  ])("reads, in %s, %s as %d, step %d, hedge %s", (language, text, value, step, hedge) => {
    expect(readWording(text, language)).toMatchObject({ kind: "point", value, step, hedge });
  });

  it.each([
    ["pl", "od 24 do 30 osób", 24, 30],
    ["ru", "от 2 до 4 тыс. человек", 2000, 4000],
    ["lt", "nuo 5 iki 8 tūkst.", 5000, 8000],
    ["de", "zwischen 3.000 und 4.000", 3000, 4000],
    ["lv", "200–300 cilvēku", 200, 300],
  ])("reads, in %s, the range %s as %d to %d", (language, text, lower, upper) => {
    expect(readWording(text, language)).toMatchObject({ kind: "range", lower, upper });
  });

  it.each([
    ["pl", "setki migrantów", 100],
    ["ru", "тысячи", 1000],
    ["lt", "dešimtys tūkstančių", 10_000],
    ["lv", "desmitiem cilvēku", 10],
    ["de", "Tausende Menschen", 1000],
    ["hu", "több száz", 100],
  ])("reads, in %s, the plural %s as multiples of %d", (language, text, step) => {
    expect(readWording(text, language)).toEqual({ kind: "plural", step });
  });

  it.each([
    [
      "pl",
      "do 500 osób|24 sierpnia|w 2021|2021 roku|24 godziny|nie 500|ósmy dzień|brak danych|1 mln 200|trzecią dobę z rzędu",
    ],
    ["ru", "до 500|с 200 до 500|9 ноября|на 500 больше|две недели подряд|не было данных|пятый день|4,100"],
    ["lt", "iki 500|rugpjūčio 17 d.|per 24 valandas|2,212|penktą parą iš eilės|nebuvo duomenų"],
    ["lv", "17. augustā|līdz 300|nav 300"],
    ["de", "am 24. August|keine Angaben|eine Person|bis 500"],
    ["en", "24 August|March 17|24 hours|the eighth day|12th day|no data|rose by 500|5 and 7"],
    ["be", "з 44 да 148 чалавек|тры дні запар"],
  ])("reads nothing, in %s, of what is a date, a span, a change or no figure: %s", (language, texts) => {
    for (const text of texts.split("|")) expect([text, readWording(text, language)]).toEqual([text, undefined]);
  });

  it("reads words without their diacritics", () => {
    expect(readWording("astuoni neteiseti migrantai", "lt")).toEqual(readWording("aštuoni neteisėti migrantai", "lt"));
    expect(readWording("doba bez prob", "pl")).toEqual(readWording("doba bez prób", "pl"));
  });

  it.each([
    ["fi", "4 100", 4100],
    ["fi", "4.100", 4100],
    ["fi", "39,7", 39.7],
  ])("reads bare digits in a language without a lexicon: %s %s", (language, text, value) => {
    expect(readWording(text, language)).toMatchObject({ kind: "point", value });
  });

  it.each(["yli 4 tuhatta", "4,100", "4100 henkilöä"])("reads no words of a language without a lexicon: %s", (text) => {
    expect(readWording(text, "fi")).toBeUndefined();
  });

  it("reads every whole number back, in every language, grouped by each of its signs, behind each of its hedges", () => {
    const hedges = fc.constantFrom(
      ...HEDGES.flatMap(([language, ...hedges]) => hedges.map((hedge) => [language, ...hedge])),
    );
    fc.assert(
      fc.property(fc.nat(2_000_000_000), hedges, fc.nat(3), (value, [language, words, hedge], sign) => {
        const signs = language === "en" ? ["", " ", ",", "'"] : ["", " ", ".", "’"];
        const printed = String(value).replaceAll(/\B(?=(\d{3})+$)/g, signs[sign] ?? "");
        expect(readWording(`${words} ${printed}`, language ?? "")).toMatchObject({ kind: "point", value, hedge });
      }),
      { numRuns: 1000 },
    );
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
    const languages = fc.constantFrom("en", "pl", "ru", "lt", "hu", "ar", "fi");
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(words).map((list) => list.join(" ")),
    );
    fc.assert(fc.property(text, languages, (one, language) => void readWording(one, language)));
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
