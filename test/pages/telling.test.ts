import { describe, expect, it } from "vitest";
import type { Check } from "../../worker/record/check.ts";
import { toClaimForm } from "../../worker/record/formed.ts";
import { type Telling, toTelling } from "../../worker/pages/telling.ts";
import { readPublished } from "../api/fixture.ts";
import { ENGLISH } from "../../worker/language/tongue.ts";

const record = readPublished();
const { checks } = record;
const claims = new Map(record.claims.map((claim) => [claim.id, toClaimForm(claim)]));
const lookup = { names: record.names.en, claim: claims.get.bind(claims) };

function tell(id: string): Telling {
  const found = checks.find((check) => check.id === id);
  if (found === undefined) throw new RangeError(`Cannot test: the record has no check ${id}`);
  return toTelling(found, lookup, ENGLISH);
}

/** The signs as they stand in the page. */
function write({ arithmetic }: Telling): string {
  return arithmetic.map((part) => (typeof part === "string" ? part : part[0])).join("");
}

describe("toTelling(check, lookup, ENGLISH)", () => {
  it.each([
    [
      "running-total-lt-2025-10-19-b7041418",
      "1 January to 18 October 2025 (1,336) and 19 October 2025 (11) make 1,347, not the 1,377 printed for 1 January to 19 October 2025",
      "it does not add up",
    ],
    [
      "nested-periods-lv-2023-05-02-db3334eb",
      "January 2023 (344), February 2023 (377), March 2023 (559) and April 2023 (776) make 2,056, more than the 1,870 printed for 1 January to 2 May 2023",
      "it does not add up",
    ],
    [
      "running-total-lt-2021-07-18-91528f20",
      "1 January to 15 July 2021 (343) is more than the 334 printed for 1 January to 18 July 2021",
      "it does not add up",
    ],
    [
      "parts-and-total-eu-2024-10-31-31992dce",
      "26 figures by nationality make 1,806, more than the 1,611 printed for October 2024",
      "it does not quite add up",
    ],
    [
      "parts-and-total-lt-2025-10-31-1ef11ee7",
      "Kapčiamiestis (32) is no more than the 63 printed for 31 October 2025",
      "it adds up",
    ],
    [
      "nested-periods-de-2021-12-02-660bdd1d",
      "1 January to a day between 1 and 31 December 2021 (10,918) is more than the 10,758 printed for 1 January to 2 December 2021",
      "whether it adds up cannot be told",
    ],
    [
      "digit-slip-lt-2021-07-15-c2656192",
      "The total to 15 July 2021 has no place between those around it, while 334 has",
      "it does not add up",
    ],
    ["echo-pl-2023-11-26-a981ce26", "The figure for 26 November 2023 stands for another year too", "it may be a slip"],
  ])("tells %s in a sentence", (id, sentence, verdict) => {
    expect(tell(id)).toMatchObject({ sentence, verdict });
  });

  it.each([
    [
      "nested-periods-eu-2024-07-08-ee1011ab",
      "make 18,721, which fits into the ≥23,518 printed",
      "= 18,721 ≤ (≥23,518)",
    ],
    ["nested-periods-de-2021-10-21-26352512", "(4,300+) fits into the 6,162 printed", "(4,300+) ≤ 6,162"],
    [
      "nested-periods-pl-2021-10-18-bd097f5f",
      "make 20,385–20,985, more than fits into the 17,000+ printed",
      "(≈3,500) + 7,535 + (9,600+) = 20,385–20,985 > (17,000+)",
    ],
    ["running-total-lt-2021-12-31-c9438315", "(4,200+) is more than fits into the almost", "(4,200+) > almost 4,200"],
    ["counter-of-years-lt-2023-01-23-8bdb4c6e", "make 19,484, which does not fit the 19,500+", "= 19,484 ≠ (19,500+)"],
    ["counter-of-years-lt-2023-02-14-7992d606", "make 19,639, which fits the ≈19,600", "= 19,639 ≈ (≈19,600)"],
    [
      "parts-and-total-lt-2021-07-25-616cfceb",
      "make 2,636–3,636, which agrees with the 2,730",
      "+ (2,000+) = 2,636–3,636 ≈ 2,730",
    ],
  ])("says of %s what is true of its wordings, their signs apart from its own", (id, words, signs) => {
    expect(tell(id).sentence).toContain(words);
    expect(write(tell(id))).toContain(signs);
  });

  it("calls no figure with an open end one that is not passed, and sets no two signs side by side", () => {
    const told = checks.map((check) => toTelling(check, lookup, ENGLISH));
    expect(told.filter(({ sentence }) => /no more than the (\S+\+|[≥<≤≈])/.test(sentence))).toEqual([]);
    expect(told.map(write).filter((signs) => /[≥<≤≈≠>=+] ?[≥<≤≈≠>=+]/.test(signs))).toEqual([]);
  });

  it("writes the arithmetic of every check as the API has it but for brackets, each figure with a claim of the check that prints it", () => {
    for (const check of checks) {
      const told = toTelling(check, lookup, ENGLISH);
      expect(write(told).replace(/[()]/g, "")).toContain(check.arithmetic);
      const figures = told.arithmetic.filter((part) => typeof part !== "string");
      expect(figures.length).toBeGreaterThan(0);
      for (const [display, id] of figures) {
        expect(claims.get(id)?.display).toBe(display);
        expect([...check.left.claims, ...check.right.claims]).toContain(id);
      }
    }
  });

  it("takes a term that several documents print once, and equal terms of several days from each of these", () => {
    for (const check of checks.filter(({ kind }) => kind !== "digit_slip" && kind !== "echo")) {
      const { arithmetic } = toTelling(check, lookup, ENGLISH);
      const terms = arithmetic.filter((part) => typeof part !== "string").slice(0, -1);
      const parts = terms.map(([, id]) => {
        const { period_start, period_end, place, citizenship, ref_area } = claims.get(id) ?? {};
        return [period_start, period_end, place?.id, citizenship, ref_area].join(" ");
      });
      expect(parts).toEqual([...new Set(parts)]);
    }
  });

  it("takes no rest of all citizenships for a country", () => {
    const others = checks
      .map((check) => toTelling(check, lookup, ENGLISH))
      .map(({ heading, sentence }) => heading + sentence);
    expect(others.filter((words) => /citizens of (other|citizenship)/i.test(words))).toEqual([]);
    expect(others.some((words) => words.includes("Other citizenships, "))).toBe(true);
  });

  it("leaves no date in figures and no code in any sentence", () => {
    for (const check of checks) expect(toTelling(check, lookup, ENGLISH).sentence).not.toMatch(/\d{4}-|\d{4}\/|_/);
  });

  it("tells a check whose arithmetic is no sum of its claims in the words of its statement", () => {
    const [check] = checks.filter(({ id }) => id === "running-total-lt-2025-10-19-b7041418");
    if (check === undefined) throw new RangeError("Cannot test: the record has lost its sample");
    const ratio: Check = {
      ...check,
      kind: "stated_ratio",
      statement: 'Turned away, Lithuania: "twice" of 2021-01-01/2021-06-30 is what its figures come to',
      arithmetic: "1,377 / 11 = 125.2 ≠ 2",
      right: { ...check.right, claims: [] },
    };
    const told = toTelling(ratio, lookup, ENGLISH);
    expect(told.sentence).toBe("“twice” of January to June 2021 is what its figures come to".replaceAll(/[“”]/g, '"'));
    expect(told.heading).toBe("Turned away, Lithuania");
  });
});
