import { describe, expect, it } from "vitest";
import { readPublished } from "../api/fixture.ts";

const record = readPublished();

/** What a careful reader marks in the five documents: read off them apart from the tables, not copied from there. */
describe("every figure of the five documents", () => {
  const open = null;
  it.each([
    [
      "lrt-kapciamiestis-detained-2021",
      "detained",
      "LT",
      "kapciamiestis",
      "2021",
      "lt-vsat-kapciamiestis",
      "2,700",
      [2700, true],
      [2700, true],
    ],
    [
      "lrt-kapciamiestis-detained-2022",
      "detained",
      "LT",
      "kapciamiestis",
      "2022-01-01/2022-12-05",
      "lt-vsat-kapciamiestis",
      "250",
      [250, true],
      [250, true],
    ],
    [
      "lrt-kapciamiestis-spotted-week",
      "spotted",
      "LT",
      "kapciamiestis",
      "2022-09-12/2022-12-04",
      "lt-vsat-kapciamiestis",
      "36",
      [36, true],
      [36, true],
    ],
    [
      "lrt-tripoint-group-size",
      "group_size",
      "LT",
      "tripoint",
      "2021-01-01/2022-12-05",
      "lt-vsat-kapciamiestis",
      "24",
      [24, true],
      [24, true],
    ],
    [
      "lrt-masked-group-size",
      "group_size",
      "LT",
      open,
      "2021-01-01/2022-12-05",
      "lt-vsat-kapciamiestis",
      "3–4",
      [3, true],
      [4, true],
    ],
    [
      "lrt-ladder-price",
      "price",
      "LT",
      "kapciamiestis",
      "2021-01-01/2022-12-05",
      "lt-vsat-kapciamiestis",
      "250",
      [250, true],
      [250, true],
    ],
    [
      "lrt-russians-fleeing-mobilisation",
      "crossings",
      "LT",
      "kapciamiestis",
      "2022-09-21/2022-12-05",
      "lt-vsat-kapciamiestis",
      "0",
      [0, true],
      [0, true],
    ],
    [
      "txt-report-kapciamiestis-detained-2021",
      "detained",
      "LT",
      "kapciamiestis",
      "2021",
      "lt-vsat-kapciamiestis",
      "2,700",
      [2700, true],
      [2700, true],
    ],
    [
      "txt-report-kapciamiestis-detained-2022",
      "detained",
      "LT",
      "kapciamiestis",
      "2022-01-01/2022-12-05",
      "lt-vsat-kapciamiestis",
      "250",
      [250, true],
      [250, true],
    ],
    [
      "txt-report-ladder-price",
      "price",
      "LT",
      "kapciamiestis",
      "2021-01-01/2022-12-05",
      "lt-vsat-kapciamiestis",
      "250",
      [250, true],
      [250, true],
    ],
    [
      "txt-report-lt-crossings-2021-september",
      "crossings",
      "LT",
      open,
      "2021-01-01/2021-09-30",
      "txt-report",
      "4,200+",
      [4200, false],
      open,
    ],
    ["txt-report-deaths-crisis", "deaths", "EU", open, "2021-01-01/2021-12-31", "txt-report", "≥9", [9, true], open],
    [
      "txt-report-column-hundreds",
      "gathered_at_border",
      "PL",
      open,
      "2021-11-08",
      "txt-report",
      "hundreds",
      [0, true],
      open,
    ],
    [
      "txt-report-column-estimates",
      "gathered_at_border",
      "PL",
      open,
      "2021-11-08",
      "txt-report",
      "2,000–4,000",
      [2000, true],
      [4000, true],
    ],
    [
      "txt-report-germany-november",
      "arrivals_via_belarus",
      "DE",
      open,
      "2021-11-01/2021-11-11",
      "de-bundespolizei",
      "1,000+",
      [1000, false],
      open,
    ],
    [
      "txt-report-pl-attempts-since-august",
      "attempts",
      "PL",
      open,
      "2021-08-01/2021-12-31",
      "pl-sg",
      "33,000+",
      [33_000, false],
      open,
    ],
    ["txt-report-pl-attempts-2020", "attempts", "PL", open, "2020", "pl-sg", "88", [88, true], [88, true]],
    [
      "txt-report-bruzgi-gathered",
      "gathered_at_border",
      "PL",
      "bruzgi",
      "2021-11-15",
      "txt-report",
      "3,000+",
      [3000, false],
      open,
    ],
    [
      "txt-report-present-in-belarus",
      "present_in_belarus",
      "BY",
      open,
      "2021-11-15/2021-11-22",
      "by-president",
      "≈7,000",
      [0, true],
      open,
    ],
    [
      "txt-report-germany-refused",
      "refused_admission",
      "DE",
      open,
      "2021-11-22",
      "de-government",
      "≈2,000",
      [0, true],
      open,
    ],
    ["txt-report-evacuated", "evacuated", "BY", open, "2021-11-01/2021-12-31", "txt-report", "≈4,500", [0, true], open],
    [
      "txt-report-evacuation-flights",
      "flights",
      "BY",
      open,
      "2021-11-01/2021-12-31",
      "txt-report",
      "10+",
      [10, false],
      open,
    ],
    [
      "belsat-lt-crossings-2021",
      "crossings",
      "LT",
      open,
      "2021-01-01/2021-08-06",
      "belsat",
      "4,100+",
      [4100, false],
      open,
    ],
    [
      "meduza-lt-detained-2021",
      "detained",
      "LT",
      open,
      "2021-01-01/2021-08-03",
      "lt-vsat",
      "4,000+",
      [4000, false],
      open,
    ],
    ["meduza-lt-detained-2020", "detained", "LT", open, "2020", "lt-vsat", "<100", [0, true], [100, false]],
    ["meduza-lt-turned-away-2021-08-03", "turned_away", "LT", open, "2021-08-03", "lt-vsat", "≈180", [0, true], open],
    [
      "goa-spotlight-brought-back",
      "gathered_at_border",
      "PL",
      open,
      "2021-11-18",
      "pl-government",
      "hundreds",
      [0, true],
      open,
    ],
    [
      "goa-spotlight-injured-officers",
      "injured_officers",
      "PL",
      open,
      "2021-11-18",
      "pl-sg",
      "4",
      [4, true],
      [4, true],
    ],
    [
      "goa-spotlight-evacuated-iraq",
      "evacuated",
      "BY",
      open,
      "2021-11-18",
      "associated-press",
      "hundreds",
      [0, true],
      open,
    ],
    [
      "goa-spotlight-arrived-in-belarus",
      "other",
      "BY",
      open,
      "2021-01-01/2021-11-20",
      "goa-spotlight",
      "tens of thousands",
      [0, true],
      open,
    ],
    [
      "goa-spotlight-invited-to-belarus",
      "other",
      "BY",
      open,
      "2021-01-01/2021-11-20",
      "by-president",
      "thousands",
      [0, true],
      open,
    ],
    ["goa-spotlight-deaths", "deaths", "EU", open, "2021-01-01/2021-11-20", "reuters", "≥8", [8, true], open],
  ] as const)(
    "%s: %s %s %s %s %s %s",
    (id, indicator, ref_area, place, time_period, claimant, display, lower, upper) => {
      const claim = record.claims.find((one) => one.id === id);
      expect(claim).toMatchObject({ indicator, ref_area, time_period, display, claimant: { id: claimant } });
      expect(claim?.place?.id ?? open).toBe(place);
      expect(toPair(claim?.logical.lower)).toEqual(lower);
      expect(toPair(claim?.logical.upper)).toEqual(upper);
      expect(claim?.locator).toMatch(/^paragraph \d+$/);
    },
  );

  it.each([
    ["belsat-lt-crossings-2021-to-2020", "ratio", "crossings", "LT", "50×", "belsat"],
    ["meduza-lt-detained-iraq-share", "share", "detained", "LT", "66.67%", "lt-foreign-ministry"],
    ["txt-report-pl-detained-ties-to-russia", "share", "detained", "PL", "20%", "pl-special-services"],
  ] as const)("%s: %s of %s %s %s %s", (id, kind, indicator, ref_area, display, claimant) => {
    const comparison = record.comparisons.find((one) => one.id === id);
    expect(comparison).toMatchObject({ kind, indicator, ref_area, display, claimant: { id: claimant } });
  });
});

describe("the traps of the five documents", () => {
  const claim = (id: string) => record.claims.find((one) => one.id === id);
  /** The claims of the five documents; those of imported files name their row. */
  const told = record.claims.filter(({ origin }) => !origin.includes("#"));

  it("one document retells another in three of its figures and is a witness of its own in the rest", () => {
    const retold = record.claims.filter(({ retells }) => retells !== null);
    expect(retold.map(({ source }) => source.id)).toEqual(
      retold.map(() => "txt-report-2022-12-05-report-about-the-border"),
    );
    expect(retold).toHaveLength(3);
  });

  it("250 is people in one line and dollars in another", () => {
    const units = told.filter(({ value }) => value === 250).map(({ unit_measure }) => unit_measure);
    expect(units.toSorted()).toEqual(["USD", "USD", "persons", "persons"]);
    expect(claim("lrt-ladder-price")?.obs_status).toBe("U");
  });

  it("the rail closure is dated in the future of its own text", () => {
    const closure = record.events.find(({ id }) => id === "goa-spotlight-2021-11-21-railway");
    expect(closure).toMatchObject({ obs_status: "F", period_start: "2021-11-21", source: { published: "2021-11-20" } });
  });

  it("open ends are open", () => {
    expect(claim("txt-report-pl-attempts-since-august")).toMatchObject({
      period_end_earliest: "2021-11-11",
      freq: "P",
    });
    expect(claim("txt-report-germany-november")).toMatchObject({ period_end_earliest: "2021-11-02", freq: "P" });
  });

  it("no private person and no year of a donation banner entered", () => {
    const text = JSON.stringify(record);
    expect(text).not.toMatch(
      /\bNajm\b|Rebaz|19-year|drown|Kisi?el|Judz|Mikhalska|Eismant|Adomėnas|Kaminski|Żaryn|Sikorski/i,
    );
    expect(told.map(({ period_end }) => period_end.slice(0, 4)).some((year) => year > "2022")).toBe(false);
  });

  it("garbled names stand corrected", () => {
    expect(record.places.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Kapčiamiestis", "Kuźnica", "Bruzgi"]),
    );
  });
});

function toPair(end: { readonly value: number; readonly inclusive: boolean } | undefined) {
  return end === undefined ? null : [end.value, end.inclusive];
}
