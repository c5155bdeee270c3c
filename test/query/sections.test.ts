import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSections, writeSections } from "../../worker/query/sections.ts";

describe("readSections(buffer)", () => {
  const words = fc.array(fc.stringMatching(/^[aé–😀]{0,12}$/u), { maxLength: 60 });

  it("gives every text back, in whatever order they are asked for", () => {
    fc.assert(
      fc.property(words, fc.boolean(), fc.infiniteStream(fc.nat()), (drawn, isSorted, places) => {
        const texts = isSorted ? drawn.toSorted() : drawn;
        const writer = writeSections();
        const laid = writer.texts(texts);
        const text = readSections(writer.close("{}").buffer).texts(laid);
        expect(texts.map((_, place) => text(place))).toEqual(texts);
        for (const place of places.take(20)) expect(text(place)).toBe(texts[place] ?? "");
      }),
    );
  });

  it("gives back texts that are longer than what a byte counts, and than any before", () => {
    const texts = [300, 5000, 300, 20_000, 20_001].map((length) => "ab".repeat(length));
    const writer = writeSections();
    const laid = writer.texts(texts);
    const text = readSections(writer.close("{}").buffer).texts(laid);
    expect(texts.map((_, place) => text(place))).toEqual(texts);
  });

  it("tells once what texts in order begin with alike", () => {
    const texts = Array.from({ length: 100 }, (_, place) => `a-long-name-that-all-of-them-share-${place + 100}`);
    const told = writeSections().texts(texts).section[1];
    expect(told).toBeLessThan(texts.join("").length / 4);
  });

  it.each([
    [1, [0, 255]],
    [2, [0, 256]],
    [2, [65_535]],
    [4, [65_536, 0]],
    [1, []],
  ])("holds numbers in %d bytes each: %j", (width, numbers) => {
    const writer = writeSections();
    const laid = writer.numbers(numbers);
    expect(laid.width).toBe(width);
    expect([...readSections(writer.close("{}").buffer).numbers(laid)]).toEqual(numbers);
  });
});
