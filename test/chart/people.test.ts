import { describe, expect, it } from "vitest";
import { describeCitizens, describeSpeaker } from "../../worker/chart/people.ts";
import { ENGLISH } from "../../worker/language/tongue.ts";

describe("describeCitizens(citizenship, areas)", () => {
  const areas = { IQ: "Iraq", _O: "Other citizenships", _U: "Citizenship not specified" };

  it.each([
    ["IQ", "citizens of Iraq"],
    ["_O", "other citizenships"],
    ["_U", "citizenship not specified"],
    ["XK", "citizens of XK"],
  ])("says of %s: %s", (citizenship, words) => {
    expect(describeCitizens(citizenship, areas, ENGLISH)).toBe(words);
  });
});

describe("describeSpeaker(claim, toName)", () => {
  const claimant = { id: "pozirk", name: "Pozirk (newsroom, in its own voice)" };
  const toName = (id: string): string => (id === "reuters" ? "Reuters (news agency, in its own voice)" : "the guard");

  it("names who says it as it is called", () => {
    expect(describeSpeaker({ claimant, relayed_by: null }, toName, ENGLISH)).toBe(
      "Pozirk (newsroom, in its own voice)",
    );
  });

  it("gives who relays it no voice of its own", () => {
    const guard = { id: "lt-vsat", name: "Guard" };
    expect(describeSpeaker({ claimant: guard, relayed_by: "reuters" }, toName, ENGLISH)).toBe(
      "Guard, relayed by Reuters",
    );
    expect(describeSpeaker({ claimant: guard, relayed_by: "lt-vsat" }, toName, ENGLISH)).toBe(
      "Guard, relayed by the guard",
    );
  });
});
