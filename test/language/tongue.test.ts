import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCalendar } from "../../worker/language/calendar.ts";
import { createTongue, type Dictionary, ENGLISH, type Tongue } from "../../worker/language/tongue.ts";
import { LANGUAGES } from "../../worker/record/codes.ts";

const NAMES: Dictionary["names"] = { areas: { LT: "Litwa" }, indicators: {}, subsets: {}, units: {} };
/** Says messages of this test alone, which no dictionary of the site has. */
interface Any {
  readonly say: (message: string, values?: Readonly<Record<string, string | number>>) => string;
  readonly many: (count: number, one: string, other: string, values?: Readonly<Record<string, string>>) => string;
  readonly parts: (message: string, values: Readonly<Record<string, unknown>>) => readonly unknown[];
}

const saying = ({ say, many, parts }: Tongue): Any => ({
  say: (...given) => Reflect.apply(say, undefined, given),
  many: (...given) => Reflect.apply(many, undefined, given),
  parts: (...given) => Reflect.apply(parts, undefined, given),
});
const polish = createTongue("pl", {
  messages: {
    "Printed in {document}": "{document}: tu wydrukowano",
    "Open@door": "Otwarte",
    "{count} claims in {area}": {
      one: "{count} liczba ({area})",
      few: "{count} liczby ({area})",
      many: "{count} liczb ({area})",
      other: "{count} liczby ({area})",
    },
    "almost {figure}": "prawie {figure}",
    hundreds: "setki",
    "{first} and {last}": "{first} i {last}",
  },
  texts: { "Government of Poland": "Rząd Polski" },
  names: NAMES,
  calendar: toCalendar("pl"),
});

describe("createTongue(language, dictionary)", () => {
  it("says what the dictionary holds, its holes filled in the order of the language", () => {
    expect(saying(polish).say("Printed in {document}", { document: "Belsat" })).toBe("Belsat: tu wydrukowano");
  });

  it("says what no dictionary holds in English", () => {
    expect(saying(polish).say("Nobody translated {this}", { this: "it" })).toBe("Nobody translated it");
  });

  it("leaves out what stands behind @, which tells one message from another", () => {
    expect(saying(ENGLISH).say("Open@door")).toBe("Open");
    expect(saying(polish).say("Open@door")).toBe("Otwarte");
  });

  it.each([
    [1, "1 liczba (Litwa)"],
    [3, "3 liczby (Litwa)"],
    [12, "12 liczb (Litwa)"],
    [4112, "4 112 liczb (Litwa)"],
  ])("takes the plural form of %i", (count, words) => {
    const said = saying(polish).many(count, "{count} claim in {area}", "{count} claims in {area}", { area: "Litwa" });
    expect(said).toBe(words);
  });

  it("has English forms of its own, without a dictionary", () => {
    expect([1, 2, 1000].map((count) => saying(ENGLISH).many(count, "{count} claim", "{count} claims"))).toEqual([
      "1 claim",
      "2 claims",
      "1,000 claims",
    ]);
  });

  it("counts in Belarusian as Ukrainian does, which every platform knows", () => {
    const rules = new Intl.PluralRules("be");
    const forms = { one: "one", few: "few", many: "many", other: "other" };
    const belarusian = createTongue("be", { messages: { claims: forms }, texts: {}, names: NAMES, calendar: null });
    for (let count = 0; count < 1200; count += 1) {
      expect(saying(belarusian).many(count, "claim", "claims")).toBe(rules.select(count));
    }
  });

  it("leaves whole what fills the pieces of a message", () => {
    const link = { href: "/documents/x" };
    expect(saying(polish).parts("Printed in {document}", { document: link })).toEqual([link, ": tu wydrukowano"]);
  });

  it("ends a sentence once, where what fills its last hole ends in a full stop", () => {
    expect(saying(ENGLISH).say("By {day}.", { day: "2021 m. rugpjūčio 3 d." })).toBe("By 2021 m. rugpjūčio 3 d.");
    expect(saying(ENGLISH).say("By {day}.", { day: "3 August 2021" })).toBe("By 3 August 2021.");
  });

  it("writes a hole that nothing is told of as it stands", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,8}$/), (hole) => {
        const tongue = createTongue("lt", {
          messages: { said: `a {${hole}} b` },
          texts: {},
          names: NAMES,
          calendar: null,
        });
        expect(saying(tongue).say("said")).toBe(`a {${hole}} b`);
      }),
    );
  });

  it.each([
    ["4,100+", "4 100+"],
    ["≈7,000", "≈7 000"],
    ["2,000–4,000", "2 000–4 000"],
    ["66.67%", "66,67%"],
    ["almost 4,200", "prawie 4 200"],
    ["hundreds", "setki"],
  ])("writes the printed figure %s as %s", (display, words) => {
    expect(polish.display(display)).toBe(words);
    expect(ENGLISH.display(display)).toBe(display);
  });

  it("names what the record holds in its own words, or as they are", () => {
    expect(polish.text("Government of Poland")).toBe("Rząd Polski");
    expect(polish.text("Belsat")).toBe("Belsat");
    expect(polish.text("constructor")).toBe("constructor");
  });

  it("lists", () => {
    expect(polish.list(["a", "b", "c"])).toBe("a, b i c");
    expect(ENGLISH.list(["a", "b", "c"])).toBe("a, b and c");
    expect(ENGLISH.list([])).toBe("");
  });
});

describe("toCalendar(language)", () => {
  it.each(LANGUAGES)("tells the days of %s as Intl does", (language) => {
    const { days, months } = toCalendar(language);
    const full = new Intl.DateTimeFormat(language, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
    for (let month = 0; month < 12; month += 1) {
      const written = days[month]?.replace("{d}", "17").replace("{y}", "2021");
      expect(written?.replaceAll(/\s/g, " ")).toBe(full.format(Date.UTC(2021, month, 17)).replaceAll(/\s/g, " "));
      expect(months[month]).toContain("{y}");
    }
  });

  it("refuses a language that the platform does not know", () => {
    expect(() => toCalendar("tlh")).toThrow('Cannot write days in "tlh"');
  });
});
