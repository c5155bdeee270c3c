import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RivalryForm, RivalryForm as Form } from "../../worker/record/form.ts";
import { readAll } from "../../web/prerender/answers.ts";
import { toAxis } from "../../web/prerender/axis.ts";
import { findRivals } from "../../web/prerender/rivals.ts";
import { toStripOf } from "../../web/prerender/strips.ts";
import { ENGLISH } from "../../worker/language/tongue.ts";
import { readPublished, testApp } from "../api/fixture.ts";

const app = testApp(readPublished());
const ask = async (path: string): Promise<Response> => app.request(path);
const { data: rivals } = await readAll(ask, "/compare", Form);
const names = {
  indicators: { turned_away: "Turned away", detained: "People detained", crossings: "Irregular crossings" },
  areas: { LT: "Lithuania" },
  subsets: {},
  claimants: {},
  units: {},
};

function stripOf(id: string) {
  const found = rivals.find((rivalry) => rivalry.id === id);
  if (found === undefined) throw new RangeError(`Cannot test: the record has no rivalry ${id}`);
  return toStrip(found);
}

function toStrip(rivalry: RivalryForm) {
  return toStripOf(rivalry, 0, { names, isIssuer: ({ claimant }) => claimant.id === "lt-vsat" }, ENGLISH);
}

describe("toStripOf(rivalry, rank, words, tongue)", () => {
  it("says what is compared", () => {
    expect(stripOf("turned-away-lt-by-2021").heading).toBe(
      "Lithuania, turned away, 2021: 5 claims, 2 figures from 8,106 to 8,120",
    );
  });

  it("puts one figure of one office into one row, and says of the others how they differ from the first", () => {
    const { rows } = stripOf("turned-away-lt-by-2021");
    expect(rows.map(({ display, difference, claims }) => [display, difference, claims.length])).toEqual([
      ["8,106", null, 4],
      ["8,120", "stays apart from the first: 14 more", 1],
    ]);
  });

  it("says what each row counts where they count several things", () => {
    const { rows } = stripOf("crossings-lt-by-2020");
    expect(rows.map(({ counted, difference }) => [counted, difference])).toContainEqual([
      "Irregular crossings",
      "counts something else: irregular crossings, not people detained",
    ]);
    expect(stripOf("turned-away-lt-by-2021").rows.map(({ counted }) => counted)).toEqual([null, null]);
  });

  it("holds each claim of each group once, in the row of its figure, one row being the first", () => {
    for (const rivalry of rivals) {
      const { rows } = toStrip(rivalry);
      const held = rows.flatMap(({ display, claims }) => claims.map(([id]) => `${id} ${display}`));
      const told = rivalry.claims.map(({ id, display }) => `${id} ${display}`);
      expect(held.toSorted()).toEqual(told.toSorted());
      expect(rows.map(({ difference }) => difference === null)).toEqual(rows.map((_, index) => index === 0));
    }
  });

  it("keeps every mark on the strip, and a greater value to the right of a lesser one", () => {
    for (const rivalry of rivals) {
      const { rows, common } = toStrip(rivalry);
      const value = new Map(rivalry.claims.map((claim) => [claim.id, claim.value]));
      const at = rows.flatMap(({ at, claims }) => claims.map(([id]) => [value.get(id) ?? null, at] as const));
      const printed = at.flatMap(([value, at]) => (value === null ? [] : [{ value, at }]));
      const ordered = printed.every((a) => printed.every((b) => a.value >= b.value || a.at < b.at));
      expect(ordered).toBe(true);
      const places = rows.flatMap(({ at, low, high }) => [at, low?.at ?? 0, high?.at ?? 100]);
      for (const place of [...places, ...(common ?? [])]) expect(place >= 0 && place <= 100).toBe(true);
    }
  });

  it("draws an end that the figure has, lacks or leaves open", () => {
    const ends = stripOf("turned-away-lt-by-2021-08-03-2025-10-27").rows.map(({ display, low, high }) => [
      display,
      low?.kind ?? "arrow",
      high?.kind ?? "arrow",
    ]);
    expect(ends).toContainEqual(["24,400+", "open", "arrow"]);
    expect(ends).toContainEqual(["almost 24,400", "edge", "open"]);
    expect(ends).toContainEqual(["≈24,200", "soft", "soft"]);
    expect(stripOf("turned-away-lt-by-2021").rows.map(({ low }) => low?.kind)).toEqual(["closed", "closed"]);
  });

  it("shows what the readings share, and nothing where they share nothing", () => {
    expect(stripOf("turned-away-lt-by-2021").common).toBeNull();
    const shared = rivals.filter(({ common }) => common !== null);
    expect(shared.length).toBeGreaterThan(0);
    for (const rivalry of shared) expect(toStrip(rivalry).common).not.toBeNull();
  });
});

describe("toAxis(values)", () => {
  it("has one to four round values, in order, on the strip", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 12 }), (values) => {
        const { ticks, at } = toAxis(values, ENGLISH);
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThan(5);
        const places = ticks.map((tick) => tick.at);
        expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
        for (const { label, at: place } of ticks) {
          expect(at(Number(label.replaceAll(",", "")))).toBe(place);
          expect(place >= 0 && place <= 100).toBe(true);
        }
      }),
    );
  });

  it.each([
    [[79, 79], ["79"]],
    [
      [35, 36],
      ["35", "36"],
    ],
    [
      [0, 12],
      ["0", "5", "10"],
    ],
    [
      [186.25, 187],
      ["186.5", "187"],
    ],
  ])("of %j are %j", (values, labels) => {
    expect(toAxis(values, ENGLISH).ticks.map(({ label }) => label)).toEqual(labels);
  });
});

describe("findRivals(ask, ENGLISH)", () => {
  it("finds the groups of a cell's year, and leads to them", async () => {
    const find = await findRivals(ask, ENGLISH);
    const found = find("turned_away", "LT", "2021");
    expect(found?.ids).toContain("turned-away-lt-by-2021");
    expect(found?.ids).not.toContain("turned-away-lt-by-2021-08-03-2025-10-27");
    expect(found?.words).toBe(`${found?.ids.length} groups of rival figures, 2 in conflict`);
    expect(found?.href).toBe("/?ref_area=LT&indicator=turned_away&from=2021&to=2021#rivals");
    const { meta } = await (
      await ask("/compare?ref_area=LT&indicator=turned_away&from=2021&to=2021&period_match=within")
    ).json();
    expect(found?.ids.length).toBe(meta.total);
  });

  it("finds nothing where there is nothing", async () => {
    expect((await findRivals(ask, ENGLISH))("turned_away", "LT", "2019")).toBeNull();
  });
});
