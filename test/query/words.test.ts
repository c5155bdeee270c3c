import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beginning, fold, searching } from "../../worker/query/words.ts";

describe("fold(text)", () => {
  it.each([
    ["Kapčiamiestis", "kapciamiestis"],
    ["KAPČIAMIESTIS", "kapciamiestis"],
    ["Kapc\u030Ciamiestis", "kapciamiestis"],
    ["Łódź", "lodz"],
    ["Krāslava", "kraslava"],
    ["Hôtel Ørsted Đuro", "hotel orsted duro"],
    ["Straße STRAẞE", "strasse strasse"],
    ["İstanbul Iğdır ılık", "istanbul igdir ilik"],
    ["Нарочанский край", "нарочанскии краи"],
    ["Ёлка ёлка", "елка елка"],
    ["Беларусь, ўсе", "беларусь, усе"],
    ["ﬁfty №\u00A05", "fifty no 5"],
    ["", ""],
  ])("makes %j %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each(["\u0301", "\u00B4", "\u0308\u0301"])("leaves what is nothing but marks: %j", (text) => {
    expect(fold(text)).toBe(text);
  });

  it("changes nothing that is folded", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe("beginning(word)(text)", () => {
  const has = (word: string, text: string) => beginning(fold(word))(fold(text));

  it.each([
    ["kapciamiestis", "Kapčiamiestis frontier station"],
    ["Kapčiamiestis", "KAPCIAMIESTIS"],
    ["kap", "near Kapčiamiestis"],
    ["łódź", "in Lodz"],
    ["мінск", "МІНСК"],
    ["край", "Край"],
    ["strasse", "Große Straße 4"],
    ["istanbul", "from İstanbul"],
    ["100", "more than 100 people"],
    ["4,100", "more than 4,100 people"],
    ["4", "4,100"],
    ["100", "4, 100"],
    ["100", "a 100,000"],
    ["azur", "Côte d'Azur"],
    ["border", "cross-border"],
    ["c++", "a C++ program"],
    ["(sic)", "4,100 (sic)"],
    ["2021-08", "on 2021-08-03"],
  ])("finds %j in %j", (word, text) => {
    expect(has(word, text)).toBe(true);
  });

  it.each([
    ["miestis", "Kapčiamiestis"],
    ["100", "4,100"],
    ["100", "4.100"],
    ["100", "2100"],
    ["2021", "in12021"],
    ["kap.iamiestis", "Kapčiamiestis"],
    [".*", "Kapčiamiestis"],
    ["a|b", "a b"],
    ["[a-z]", "abc"],
    ["\\d", "4"],
    ["^4", "4"],
    ["\u0301", "é"],
  ])("does not find %j in %j", (word, text) => {
    expect(has(word, text)).toBe(false);
  });

  it("finds every word of a text, whatever its signs, and each beginning of it", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { minLength: 1 }), fc.nat(), (parts, nat) => {
        const words = parts.flatMap((part) => fold(part).split(/\s+/)).filter((word) => word !== "");
        const [word = ""] = words.slice(nat % Math.max(words.length, 1));
        const signs = Array.from(word);
        const start = signs.slice(0, 1 + (nat % Math.max(signs.length, 1))).join("");
        for (const one of [word, start]) expect(beginning(one)(words.join(" "))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe("searching(words, columns)(row)", () => {
  const columnOf = (...texts: readonly string[]) => {
    const read: number[] = [];
    const text = (place: number) => {
      read.push(place);
      return texts[place] ?? "";
    };
    return { read, places: Uint16Array.from([0, 1, 0, 1]), count: texts.length, text };
  };

  it("wants every word, in any of the texts of the row", () => {
    const columns = [columnOf("more than 4,100 people", "a few"), columnOf("border guard", "border guard")];
    expect([0, 1].map(searching(["guard", "people"], columns))).toEqual([true, false]);
    expect([0, 1].map(searching(["guard", "army"], columns))).toEqual([false, false]);
    expect([0, 1].map(searching([], columns))).toEqual([true, true]);
  });

  it("reads each text once for a word, however many rows have it", () => {
    const column = columnOf("one", "two");
    expect([0, 1, 2, 3].map(searching(["one"], [column]))).toEqual([true, false, true, false]);
    expect(column.read).toEqual([0, 1]);
  });
});
