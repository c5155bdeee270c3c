import { describe, expect, it } from "vitest";
import { toSentence } from "../../worker/language/sentence.ts";

describe("toSentence(words)", () => {
  it.each([
    ["it adds up", "it adds up."],
    ["2026 m. vasario 25 d.", "2026 m. vasario 25 d."],
  ])("ends in one full stop: %s", (words, expected) => {
    expect(toSentence(words)).toBe(expected);
  });
});
