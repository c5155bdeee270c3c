import { describe, expect, it } from "vitest";
import { toLabel } from "../../worker/api/labels.ts";

const LABELS = {
  en: { areas: { LT: "Lithuania" }, indicators: { deaths: "Deaths" }, subsets: { boys: "Boys" }, units: { km: "km" } },
  pl: { areas: { LT: "Litwa" }, indicators: {}, subsets: {}, units: {} },
};
const label = (form: string, lang = "en") => toLabel(() => LABELS, form, lang);

describe("toLabel(labels, form, lang)(field, code)", () => {
  it.each([
    ["id", "en", "LT"],
    ["name", "en", "Lithuania"],
    ["both", "en", "LT: Lithuania"],
    ["name", "pl", "Litwa"],
    ["both", "pl", "LT: Litwa"],
  ])("writes LT as %s in %s: %s", (form, lang, text) => {
    expect(label(form, lang)("ref_area", "LT")).toBe(text);
  });

  it.each([
    ["ref_area", "LT", "Lithuania"],
    ["counterpart_area", "LT", "Lithuania"],
    ["citizenship", "LT", "Lithuania"],
    ["indicator", "deaths", "Deaths"],
    ["subset", "boys", "Boys"],
    ["unit_measure", "km", "km"],
  ])("names the codes of %s", (field, code, name) => {
    expect(label("name")(field, code)).toBe(name);
  });

  it.each([
    ["id", "LT"],
    ["source_language", "LT"],
    ["ref_area", "XX"],
  ])("leaves what is no code of its own: %s %s", (field, code) => {
    expect(label("name")(field, code)).toBe(code);
  });

  it("leaves codes where a language has no name for them", () => {
    expect(label("both", "pl")("indicator", "deaths")).toBe("deaths");
  });

  it("reads the names only where names are asked for", () => {
    const unread = () => {
      throw new Error("read");
    };
    expect(toLabel(unread, "id", "en")("ref_area", "LT")).toBe("LT");
  });
});
