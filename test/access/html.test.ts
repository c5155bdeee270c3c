/** The HTML of every kind of page against the standard, as it is sent: before any script. */
import { HtmlValidate } from "html-validate";
import { describe, expect, inject, it } from "vitest";
import { VISITS } from "./site.ts";

/** Rules that are off, each with its reason. */
const OFF = {
  "attribute-boolean-style": 'form, not fault: the parser reads `selected` and `selected=""` alike',
  "attribute-empty-style": "the same",
  "doctype-style": "the same, and the formatter of the house writes it small",
  "void-style": "the same, and the formatter of the house writes `<meta />`",
  "no-trailing-whitespace": "what a template leaves out leaves its indentation",
  "long-title": "the title of a claim is its whole sentence, as the tabs of two claims must differ",
  "wcag/h32": "a choice acts at once, moves nothing else and is told by a live region: there is nothing to send",
} as const;

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended", "html-validate:standard", "html-validate:a11y"],
  rules: Object.fromEntries(Object.keys(OFF).map((rule) => [rule, "off"])),
});

describe("the HTML", () => {
  it.each(VISITS)("of $language $kind is without fault, and its language is told", async ({ kind, language, path }) => {
    const response = await fetch(inject("origin") + path);
    const { results } = await validator.validateString(await response.text());
    const faults = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, line, message, selector }) => `${ruleId} in line ${line}: ${message} (${selector})`),
    );
    expect(response.status).toBe(kind === "missing" ? 404 : 200);
    expect(faults).toEqual([]);
    expect(response.headers.get("Content-Language")).toBe(language === "" ? "en" : language.slice(1));
  });
});
