import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCanonicalAddress } from "../../data/tool/address.ts";
import { FIGURES_HEADER } from "../../data/tool/import/figures.ts";
import type { Additions, Cells } from "../../data/tool/cells.ts";
import { placeBatch, recognise, toOrigin } from "../../data/tool/import/place.ts";
import { forEachTable, type PerTable } from "../../data/tool/tables.ts";
import { DATA } from "./fixture.ts";

/** The codebook with its aliases, and no claim, document or publisher. */
const CODEBOOK = ["aliases", "areas", "claimants", "indicators", "places", "subsets", "units"];
const TABLES: PerTable<readonly Cells[]> = forEachTable((name) => (CODEBOOK.includes(name) ? readTable(name) : []));

const ROW: Cells = {
  ...Object.fromEntries(FIGURES_HEADER.map((column) => [column, ""])),
  row: "r1",
  country: "LT",
  indicator: "turned_away",
  unit: "persons",
  value: "12",
  qualifier: "exact",
  period_start: "2023-05-10",
  period_end: "2023-05-10",
  figure_as_printed: "12 migrants",
  attributed_to: "Lithuanian border guard",
  publisher: "Example News",
  published: "2023-05-11",
  source_url: "https://news.example/12345",
  language: "en",
  date_certainty: "stated",
};

describe("recognise(header): Form | undefined", () => {
  it.each([
    [FIGURES_HEADER.join(","), "figures"],
    ["month,nationality,detections", "frontex"],
    ["month,country,incidents,dead_or_missing", "iom"],
    ["country,year,nationality,first_time_applicants", "eurostat"],
    ["date,date_end,country,title,summary,source_url,publisher", "events"],
    ["date,value", undefined],
  ])("reads %s as %s", (header, form) => {
    expect(recognise(header.split(","))).toBe(form);
  });
});

describe("placeBatch(batch, tables): Additions, a row of figures", () => {
  it.each([
    ["the Polish guard counts attempts", { country: "PL" }, { indicator: "attempts", unit_measure: "attempts" }],
    [
      "the Lithuanian guard turned away",
      { indicator: "attempts" },
      { indicator: "turned_away", unit_measure: "persons" },
    ],
    [
      "nobody was turned away before the first day",
      { ...during("2021-06-01", "2021-06-30") },
      { indicator: "detained" },
    ],
    [
      "three countries at once add unlike counts",
      { country: "EU" },
      { indicator: "attempts", ref_area: "EU", comment: "Adds attempts and turn-backs at several borders" },
    ],
    ["detained stays detained", { indicator: "detained" }, { indicator: "detained" }],
    [
      "a phrase of the note names the indicator",
      { indicator: "other", note: "irregular entries year to date" },
      { indicator: "crossings" },
    ],
    [
      "onward movement is of no border with Belarus",
      { indicator: "detained", note: "secondary migration from Latvia" },
      { indicator: "secondary_movement", counterpart_area: "" },
    ],
    [
      "orders to leave are orders",
      { country: "PL", unit: "orders_to_leave" },
      { indicator: "orders_to_leave", unit_measure: "orders" },
    ],
    [
      "an office that relays",
      { attributed_to: "Polish Border Guard via VSAT", country: "PL" },
      { claimant: "pl-sg", relayed_by: "lt-vsat" },
    ],
    [
      "an office that cites",
      { attributed_to: "VSAT (Lithuania) citing Latvian border guard", country: "LV" },
      { claimant: "lv-vrs", relayed_by: "lt-vsat" },
    ],
    [
      "a newsroom that tallies",
      { attributed_to: "Pozirk tally of border-guard reports" },
      { claimant: "pozirk", comment: "The claimant's own tally" },
    ],
    [
      "a ministry beside the guard that counts",
      { attributed_to: "MSWiA / Straż Graniczna", country: "PL" },
      { claimant: "pl-sg", relayed_by: "pl-interior-ministry" },
    ],
    [
      "people seen near the line whom the guard counted among those it turned away",
      { indicator: "spotted", note: "part of the 11" },
      { indicator: "turned_away" },
    ],
    [
      "people who withdrew before the line",
      { country: "PL", note: "withdrew on seeing patrols" },
      { indicator: "spotted", unit_measure: "persons" },
    ],
    [
      "attempts prevented are some of all attempts",
      { country: "PL", note: "attempts prevented" },
      { indicator: "attempts", subset: "prevented" },
    ],
    [
      "what Frontex counts",
      { country: "EU", indicator: "crossings", attributed_to: "Frontex" },
      { indicator: "detections", counterpart_area: "" },
    ],
    ["nobody named", { attributed_to: "not stated" }, { claimant: "example-news", comment: "No speaker is named" }],
    ["a name behind the office", { attributed_to: "Interior Minister Aaa" }, { claimant: "lt-interior-ministry" }],
    [
      "a name before the office",
      { attributed_to: "A. Aaaa, Polish Interior Ministry", country: "PL" },
      { claimant: "pl-interior-ministry" },
    ],
    ["a name in brackets", { attributed_to: "MSWiA (Aaaa)", country: "PL" }, { claimant: "pl-interior-ministry" }],
    [
      "a deputy's name",
      { attributed_to: "Polish Deputy Interior Minister Aaa", country: "PL" },
      { claimant: "pl-interior-ministry" },
    ],
    ["a head's name behind a comma", { attributed_to: "Aaa Bbb, head of VSAT" }, { claimant: "lt-vsat" }],
    [
      "a spokeswoman's name, in Polish",
      { attributed_to: "rzeczniczka SG Aaa Bbb", country: "PL" },
      { claimant: "pl-sg" },
    ],
    [
      "a chief's name, in Latvian",
      { attributed_to: "Valsts robežsardzes priekšnieks Aaa Bbb", country: "LV" },
      { claimant: "lv-vrs" },
    ],
    ["an office in Russian", { attributed_to: "Погранслужба Литвы" }, { claimant: "lt-vsat" }],
    ["an office of its country", { attributed_to: "Poland's Border Guard", country: "PL" }, { claimant: "pl-sg" }],
    ["a newsroom by its name", { attributed_to: "Example News", country: "PL" }, { claimant: "example-news" }],
    [
      "an office that is new",
      { attributed_to: "Ministry of Works of Latvia" },
      { claimant: "ministry-of-works-of-latvia" },
    ],
    ["a place", { place: "Ignalina district" }, { place: "ignalina-district" }],
    ["a place that is new", { place: "Dieveniškės post" }, { place: "dieveniskes-post" }],
    ["a place that only describes the border", { place: "Lithuania-Belarus border" }, { place: "" }],
    ["a section's own figure", { attributed_to: "Podlaski Oddział SG", country: "PL" }, { place: "podlaski-section" }],
    [
      "the whole border of a country",
      { note: "daily; page speaks of the whole Lithuanian border" },
      { counterpart_area: "" },
    ],
    ["a citizenship in the note", { note: "nationality=Sri Lanka; running total" }, { citizenship: "LK" }],
    ["other citizenships", { note: "nationality=Other" }, { citizenship: "_O" }],
    ["a citizenship in the figure", { figure_as_printed: "12 Iraqi citizens" }, { citizenship: "IQ" }],
    [
      "a part of an indicator",
      { indicator: "asylum_applications", note: "first-time applicants" },
      { subset: "first_time" },
    ],
    ["some hours of a day", { note: "part day only: midnight to morning" }, { extent: "part" }],
    ["a running total", { ...during("2023-01-01", "2023-05-10"), note: "year to date" }, { cumulative: "true" }],
    ["a closed year", { ...during("2022-01-01", "2022-12-31"), note: "annual total" }, { cumulative: "false" }],
    ["a day is never cumulative", { note: "running total" }, { cumulative: "false" }],
    [
      "a comparison with an earlier year",
      { ...during("2022-01-01", "2022-05-10"), note: "same period of 2022" },
      { cumulative: "false" },
    ],
    [
      "a page without a date says nothing of the period",
      { date_certainty: "page_undated" },
      { date_certainty: "stated" },
    ],
    [
      "a date that the note fixed",
      { date_certainty: "page_undated", note: "date fixed by total 707" },
      { date_certainty: "inferred" },
    ],
    [
      "a day that may lie off",
      { note: "day uncertain by one", published: "" },
      { date_certainty: "bracketed", period_start: "2023-05-09", period_start_latest: "2023-05-11" },
    ],
    ["a page's date stands for the statement's", {}, { as_of: "2023-05-11" }],
    ["an end of the period that stands for the statement", { published: "", as_of: "2023-05-10" }, { as_of: "" }],
    [
      "an end of a month that stands for the statement",
      { published: "", as_of: "2023-05-31", note: "page of May 2023" },
      { as_of: "" },
    ],
    ["a plan", { published: "", note: "PLANNED flight" }, { obs_status: "F" }],
    [
      "a state told before it ends",
      { indicator: "buffer_zone_km", unit: "km", country: "PL", ...during("2023-05-10", "2023-08-10") },
      { obs_status: "F" },
    ],
    ["a preliminary figure", { note: "annual, preliminary" }, { obs_status: "P" }],
    ["hearsay", { note: "hearsay estimate of a mayor" }, { obs_status: "U" }],
    [
      "a comment without what columns hold",
      { note: "daily; other pages print 13" },
      { comment: "Other pages print 13" },
    ],
    ["no method in a comment", { note: "daily; ladders were used" }, { comment: "" }],
  ])("%s", (_, cells, expected) => {
    expect(place(cells).claims?.[0]).toMatchObject(expected);
  });

  it.each([
    ["a name alone", { attributed_to: "Aaaa Bbbb" }, "expected the office alone"],
    ["an indicator of nobody's", { indicator: "balloons" }, "stands in no codebook"],
    ["a country of no record", { country: "FR" }, "expected one of the areas of the record"],
    ["a nationality of no country", { note: "nationality=Atlantis" }, "expected an alias of kind citizenship"],
    ["a day that is none", { period_end: "2023-05-32" }, "is no day"],
    ["an end before the start", { period_end: "2023-05-09" }, "expected a day on or after 2023-05-10"],
    ["a figure that its words do not say", { value: "13" }, "12"],
    ["a language of no code", { language: "english" }, "ISO 639-1"],
    ["an address of no page", { source_url: "page 3" }, "no address"],
  ])("is quarantined for %s, with what would have been right", (_, cells, reason) => {
    const { claims, quarantine, sources } = place(cells);
    expect([claims, sources]).toEqual([undefined, undefined]);
    expect(quarantine?.[0]?.["reason"]).toContain(reason);
  });

  it("leaves no name of a person in any table", () => {
    const named = [
      "Interior Minister Zzzz",
      "Yyyy Zzzz",
      "M. Zzzz, Polish Interior Ministry",
      "MSWiA (Zzzz)",
      "Zzzz Zzzz (deputy mayor of Michałowo)",
      "rzecznik Straży Granicznej Zzzz",
      "wiceminister Zzzz Zzzz",
      "minister infrastruktury Zzzz",
      "Bundesinnenminister Zzzz",
      "VSAT vadas Zzzz Zzzz",
      "Zzzz Zzzz of the Refugee Foundation",
      "Zzzz Zzzz, chief of the State Border Guard",
    ];
    for (const attributed_to of named) expect(JSON.stringify(place({ attributed_to }))).not.toContain("Zzzz");
  });
});

describe("placeBatch(batch, tables): Additions, rows together", () => {
  it("creates each document, publisher and agency once", () => {
    const rows = [
      { row: "r1", publisher: "news.example (BNS)" },
      {
        row: "r2",
        ...during("2023-05-09"),
        publisher: "news.example",
        source_url: "http://www.news.example/12345/?utm_source=rss",
      },
    ];
    const { sources, publishers, claims } = placeAll(rows);
    expect(publishers).toEqual([{ id: "news-example", name: "news.example" }]);
    expect(sources).toMatchObject([
      { id: "news-example-2023-05-11-12345", agency: "BNS", url: "https://news.example/12345" },
    ]);
    expect(claims).toHaveLength(2);
  });

  it("makes one claim of a run of zeros", () => {
    const zero = { value: "0", figure_as_printed: "no attempts" };
    const { claims, merged } = placeAll(
      ["08", "09", "10"].map((day) => ({ ...zero, row: `r${day}`, ...during(`2023-05-${day}`) })),
    );
    expect(claims).toMatchObject([
      { period_start: "2023-05-08", period_end: "2023-05-10", value: "0", origin: "batch.csv#r08" },
    ]);
    expect(merged).toMatchObject([
      { id: "batch.csv#r09", kind: "run" },
      { id: "batch.csv#r10", kind: "run" },
    ]);
  });

  it("takes one page's running total once, to its earlier day", () => {
    const total = { note: "year to date", value: "120", figure_as_printed: "120 people" };
    const { claims, merged } = placeAll(
      ["2023-05-10", "2023-05-09"].map((day) => ({ ...total, row: day, ...during("2023-01-01", day) })),
    );
    expect(claims).toMatchObject([{ period_end: "2023-05-09" }]);
    expect(merged).toMatchObject([{ id: "batch.csv#2023-05-10", kind: "duplicate" }]);
  });

  it("knows the publisher of a host by its other documents", () => {
    const rows = [
      { row: "r1", publisher: "Example News" },
      { row: "r2", publisher: "Example EN", source_url: "https://news.example/en/67890" },
    ];
    expect(placeAll(rows).publishers).toHaveLength(1);
  });

  it("keeps a gap in a run", () => {
    const zero = { value: "0", figure_as_printed: "no attempts" };
    const { claims } = placeAll(["07", "09"].map((day) => ({ ...zero, row: `r${day}`, ...during(`2023-05-${day}`) })));
    expect(claims).toHaveLength(2);
  });

  it.each([
    ["under another name of the office", { attributed_to: "State Border Guard Service of Lithuania (VSAT)" }],
    ["under another indicator of the same count", { indicator: "attempts" }],
    ["at a mirror's address", { source_url: "https://m.news.example/12345" }],
    ["at an address with tracking", { source_url: "https://news.example/12345?fbclid=1" }],
  ])("drops one page's figure that stands twice, %s", (_, cells) => {
    const { claims, merged } = placeAll([{ row: "r1" }, { row: "r2", ...cells }]);
    expect([claims?.length, merged?.map((row) => row["kind"])]).toEqual([1, ["duplicate"]]);
  });

  it.each([
    ["another page", { source_url: "https://news.example/67890" }],
    ["another figure", { value: "13", figure_as_printed: "13 migrants" }],
    ["another country with the same figure", { country: "PL", attributed_to: "Polish Border Guard" }],
    ["another place", { place: "Ignalina district" }],
    ["another day", during("2023-05-09")],
  ])("keeps %s", (_, cells) => {
    expect(placeAll([{ row: "r1" }, { row: "r2", ...cells }]).claims).toHaveLength(2);
  });

  it("ties a revision to what it revises", () => {
    const year = { country: "PL", attributed_to: "Straż Graniczna", ...during("2021-01-01", "2021-12-31") };
    const { claims } = placeAll([
      { ...year, row: "r1", value: "39670", figure_as_printed: "39 670" },
      {
        ...year,
        row: "r2",
        value: "39664",
        figure_as_printed: "39 664",
        note: "annual 2021, revised by SG (was 39,670)",
        source_url: "https://news.example/67890",
      },
    ]);
    expect(claims?.map((claim) => claim["supersedes"])).toEqual(["", claims?.[0]?.["id"]]);
  });

  it("places nothing twice", () => {
    const rows = [{ row: "r1" }, { row: "r2", indicator: "balloons" }, { row: "r3", indicator: "attempts" }];
    const additions = placeAll(rows);
    const tables = forEachTable((name) => [...TABLES[name], ...(additions[name] ?? [])]);
    expect(placeBatch({ file: "batch.csv", rows: rows.map((cells) => ({ ...ROW, ...cells })) }, tables)).toEqual({});
  });

  it("accounts for every row, whatever stands in its cells", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom("LT", "0", "2023-05-10", "daily; Monday", "Straż Graniczna (PAP)"),
    );
    const row = fc.record(
      Object.fromEntries(FIGURES_HEADER.filter((name) => name !== "row").map((name) => [name, cell])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (bent) => {
        const {
          claims = [],
          merged = [],
          quarantine = [],
        } = placeAll(bent.map((cells, index) => ({ ...cells, row: `r${index}` })));
        return claims.length + merged.length + quarantine.length === bent.length;
      }),
      { numRuns: 50 },
    );
  });
});

describe("placeBatch(batch, tables): Additions, statistics and events", () => {
  it("makes one claim of each cell of Frontex", () => {
    const rows = [
      { month: "2021-08", nationality: "IRQ", detections: "710" },
      { month: "2021-08", nationality: "OOO", detections: "3" },
    ];
    expect(placeBatch({ file: "frontex.csv", rows }, TABLES).claims).toMatchObject([
      {
        indicator: "detections",
        ref_area: "EU",
        counterpart_area: "",
        citizenship: "IQ",
        value: "710",
        period_end: "2021-08-31",
        as_of: "2025-06-03",
        origin: "frontex.csv#2021-08-IRQ",
      },
      { citizenship: "_U", value: "3" },
    ]);
  });

  it("keeps IOM's incidents in the comment", () => {
    const rows = [{ month: "2023-02", country: "BY", incidents: "5", dead_or_missing: "6" }];
    const [claim] = placeBatch({ file: "iom.csv", rows }, TABLES).claims ?? [];
    expect(claim).toMatchObject({
      indicator: "deaths",
      subset: "dead_or_missing",
      value: "6",
      claimant: "iom-missing-migrants",
    });
    expect(claim?.["comment"]).toContain("5 incidents");
  });

  it("counts Eurostat's first-time applicants by citizenship", () => {
    const rows = [{ country: "LT", year: "2018", nationality: "AFG", first_time_applicants: "20" }];
    expect(placeBatch({ file: "eurostat.csv", rows }, TABLES).claims).toMatchObject([
      { citizenship: "AF", subset: "first_time", value: "20", period_end: "2018-12-31" },
    ]);
  });

  it("quarantines a nationality that is not known", () => {
    const rows = [{ month: "2021-08", nationality: "XXX", detections: "1" }];
    expect(placeBatch({ file: "frontex.csv", rows }, TABLES).quarantine).toMatchObject([
      { id: "frontex.csv#2021-08-XXX" },
    ]);
  });

  it("enters an event with its document, in neutral words", () => {
    const event = {
      date: "2024-06-13",
      date_end: "",
      country: "PL",
      title: "Poland answers illegal crossings",
      summary: "Entry ban.",
      source_url: "https://news.example/68972602/",
      publisher: "news.example",
    };
    const { events, sources } = placeBatch({ file: "events.csv", rows: [event] }, TABLES);
    expect(events).toMatchObject([
      {
        ref_area: "PL",
        period_end: "2024-06-13",
        title: "Poland answers irregular crossings",
        source: sources?.[0]?.["id"],
        origin: toOrigin("events.csv", event),
      },
    ]);
  });
});

describe("toCanonicalAddress(text, findHost): string", () => {
  it.each([
    ["https://m.delfi.lt/en/1", "https://delfi.lt/en/1"],
    ["https://rc.tv3.lt/naujiena/1", "https://tv3.lt/naujiena/1"],
    ["https://issuu.com./a", "https://issuu.com/a"],
    ["https://nikvesti.com/en/amp/news/1", "https://nikvesti.com/en/news/1"],
    ["https://reform.news/1-a/amp", "https://reform.news/1-a"],
    ["https://rferl.org/amp/wall/1.html", "https://rferl.org/a/wall/1.html"],
    ["https://a.pl/1?utm_source=x&id=2&fbclid=3", "https://a.pl/1?id=2"],
    ["https://tvn24.pl/a?source=rss", "https://tvn24.pl/a"],
    ["https://mirror.example/en/1", "https://own.example/en/1"],
    ["https://mirror.example/news/life/1", "https://news.own.example/life/1"],
    ["https://a.pl/?p=1", "https://a.pl/?p=1"],
  ])("%s is %s", (text, address) => {
    const hosts = new Map([
      ["mirror.example", "own.example"],
      ["mirror.example/news", "news.own.example"],
    ]);
    expect(toCanonicalAddress(text, (mirror) => hosts.get(mirror))).toBe(address);
  });
});

function readTable(name: string): readonly Cells[] {
  return parse(readFileSync(join(DATA, `${name}.csv`), "utf8"), { columns: true });
}

function during(period_start: string, period_end = period_start): Cells {
  return { period_start, period_end };
}

function place(cells: Cells): Additions {
  return placeAll([cells]);
}

function placeAll(rows: readonly Cells[]): Additions {
  return placeBatch({ file: "batch.csv", rows: rows.map((cells) => ({ ...ROW, ...cells })) }, TABLES);
}
