import { describe, expect, it } from "vitest";
import { chooseFirst, describeDifference } from "../../worker/chart/difference.ts";
import { ENGLISH } from "../../worker/language/tongue.ts";
import type { RivalryKind } from "../../worker/record/codes.ts";
import type { ClaimForm } from "../../worker/record/form.ts";
import { toClaimForm } from "../../worker/record/formed.ts";
import { readPublished } from "../api/fixture.ts";

const record = readPublished();
const [sample] = record.claims.filter(({ id }) => id === "forsal-pl-attempts-2024").map(toClaimForm);

/** An exact figure of the Polish guard for 2024, told on 1 January 2025. */
function claimOf(changes: Partial<ClaimForm> = {}): ClaimForm {
  if (sample === undefined) throw new RangeError("Cannot test: the record has lost its sample");
  const value = changes.value ?? 100;
  return {
    ...sample,
    id: "one",
    value,
    display: String(value),
    as_of: "2025-01-01",
    relayed_by: null,
    retells: null,
    supersedes: null,
    ...changes,
  };
}

const guard = { id: "pl-sg", name: "Border Guard" };
const newsroom = { id: "pozirk", name: "Pozirk" };
const isIssuer = ({ claimant }: ClaimForm): boolean => claimant.id === guard.id;

describe("chooseFirst(claims, isIssuer)", () => {
  it.each<[string, Partial<ClaimForm>, Partial<ClaimForm>]>([
    ["first-hand rather than retold", { claimant: newsroom }, { claimant: guard, retells: "one" }],
    ["of who counts rather than of another", { qualifier: "about", claimant: guard }, { claimant: newsroom }],
    ["said by itself rather than relayed", { qualifier: "about" }, { relayed_by: "lt-vsat" }],
    ["of the stronger wording", { as_of: null }, { qualifier: "more_than" }],
    ["told later", { as_of: "2025-02-01" }, { value: 99 }],
  ])("takes what is %s", (_, better, worse) => {
    const [a, b] = [claimOf({ ...better, id: "better" }), claimOf({ ...worse, id: "worse" })];
    expect(chooseFirst([a, b], isIssuer).id).toBe("better");
    expect(chooseFirst([b, a], isIssuer).id).toBe("better");
  });

  it("takes the figure that most claims print, whenever they do", () => {
    const often = [claimOf({ as_of: "2024-12-31" }), claimOf({ as_of: "2024-12-30" })];
    expect(chooseFirst([claimOf({ value: 99 }), ...often], isIssuer)).toBe(often[0]);
  });

  it("refuses none", () => {
    expect(() => chooseFirst([], isIssuer)).toThrow("expected some, found none");
  });
});

describe("describeDifference(first, other, kind, toName)", () => {
  const first = claimOf();
  const toName = (code: string): string => `${code} people`;
  it.each<[RivalryKind | undefined, Partial<ClaimForm>, string]>([
    ["retelling", { retells: "one" }, "repeats the first"],
    ["agree", {}, "says the same"],
    ["agree", { display: "90+" }, "agrees with the first"],
    ["rounding", { value: 101 }, "differs by rounding"],
    ["conflict", { value: 1114 }, "stays apart from the first: 1,014 more"],
    ["conflict", { value: 86 }, "stays apart from the first: 14 fewer"],
    ["conflict", { value: 200, qualifier: "more_than" }, "stays apart from the first"],
    ["revision", { as_of: "2025-03-01" }, "a later state"],
    ["revision", { as_of: "2024-12-01" }, "an earlier state"],
    ["revision", { as_of: "2025-01-01" }, "another state"],
    ["revision", { as_of: null }, "another state"],
    ["revision", { as_of: null, supersedes: "one" }, "a later state"],
    ["revision", { as_of: "2024-12-01", supersedes: "one" }, "a later state"],
    ["definition", { indicator: "detained" }, "counts something else: detained people, not attempts people"],
    ["definition", { unit_measure: "persons" }, "counts persons, not attempts"],
    [undefined, { indicator: "crossings" }, "counts something else: crossings people, not attempts people"],
    ["cut_off", { period_end: "2024-12-29" }, "ends on another day: 29 December 2024"],
    ["cut_off", { period_start: "2024-01-03" }, "starts on another day: 3 January 2024"],
    [
      "cut_off",
      { period_start: "2024-01-02", period_end: "2025-01-03" },
      "covers other days: 2 January 2024 to 3 January 2025",
    ],
    [
      "cut_off",
      { period_end_earliest: "2024-12-30" },
      "covers other days: 1 January to a day between 30 and 31 December 2024",
    ],
  ])("says of %s %j: %s", (kind, changes, words) => {
    expect(describeDifference(first, claimOf({ id: "other", ...changes }), kind, toName, ENGLISH)).toBe(words);
  });

  it.each<[RivalryKind, Partial<ClaimForm>, Partial<ClaimForm>, string, string]>([
    ["retelling", {}, { retells: "one" }, "repeats the first", "is repeated by the first"],
    ["retelling", {}, { retells: "third" }, "repeats the first", "is repeated by the first"],
    ["retelling", { retells: "third" }, { retells: "one" }, "repeats the first", "is repeated by the first"],
    [
      "retelling",
      { retells: "third" },
      { retells: "third" },
      "repeats what the first repeats",
      "repeats what the first repeats",
    ],
    ["revision", {}, { supersedes: "one" }, "a later state", "an earlier state"],
    ["revision", { as_of: null }, { as_of: null, supersedes: "one" }, "a later state", "an earlier state"],
    ["revision", { as_of: null }, { supersedes: "third" }, "another state", "another state"],
    ["revision", {}, { as_of: "2025-03-01" }, "a later state", "an earlier state"],
  ])("says of %s %j and %j, from either end: %s, %s", (kind, one, two, there, back) => {
    const [a, b] = [claimOf(one), claimOf({ ...two, id: "two" })];
    expect([describeDifference(a, b, kind, toName, ENGLISH), describeDifference(b, a, kind, toName, ENGLISH)]).toEqual([
      there,
      back,
    ]);
  });
});
