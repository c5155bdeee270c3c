/** What the browser cuts out of a file against what the API answers for the same span. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { cutPanels, describeNothing } from "../../web/views/cut.ts";
import { ENGLISH } from "../../worker/language/tongue.ts";
import { CHARTS } from "../../worker/chart/catalogue.ts";
import type { TimePanel } from "../../worker/chart/chart.ts";
import { type ChartQuery, composeChart } from "../../worker/chart/compose.ts";
import { readPublished, testApp } from "../api/fixture.ts";

const app = testApp(readPublished());

async function compose(id: string, query: ChartQuery): Promise<readonly TimePanel[]> {
  const { panels } = await composeChart(id, async (path) => app.request(path), query, ENGLISH);
  return panels.flatMap((panel) => (panel.kind === "time" ? [panel] : []));
}

/** What a panel draws; its words are about the whole. */
function toDrawn({ id, marks, first, last, moments, breaks }: TimePanel) {
  return {
    id,
    first,
    last,
    marks: marks.map(({ id: claim, name, display }) => [claim, name, display]),
    moments: moments.map((moment) => moment.id),
    breaks: breaks.map(({ date }) => date),
  };
}

function toAsked(address: string): readonly (readonly string[])[] {
  const { pathname, searchParams } = new URL(address, "http://localhost");
  searchParams.delete("limit");
  return [[pathname], ...[...searchParams].toSorted(([a], [b]) => (a < b ? -1 : 1))];
}

describe.each([
  ["years", "A"],
  ["months", "M"],
  ["months", "W"],
  ["germany", "M"],
  ["november", undefined],
  ["deaths", undefined],
  ["asylum", "A"],
] as const)("cutPanels(panels, bounds, tongue) of %s by %s", (id, freq) => {
  const asked = freq === undefined ? {} : { freq };
  let whole: readonly TimePanel[] = [];
  beforeAll(async () => {
    whole = await compose(id, { ...asked, from: "1900", to: "2999" });
  }, 60_000);

  it("draws what the API answers for the same span", async () => {
    const year = fc.integer({ min: 2018, max: 2027 });
    const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${String(m).padStart(2, "0")}`);
    const span = fc.tuple(fc.oneof(year.map(String), month), fc.oneof(year.map(String), month));
    await fc.assert(
      fc.asyncProperty(span, async ([a, b]) => {
        const [from, to] = a.slice(0, 4) < b.slice(0, 4) ? [a, b] : [b, b];
        const answered = await compose(id, { ...asked, from, to });
        const cut = cutPanels(whole, { from, to }, ENGLISH);
        expect(cut.map(toDrawn)).toEqual(answered.map(toDrawn));
        expect(cut.map(({ json }) => toAsked(json))).toEqual(answered.map(({ json }) => toAsked(json)));
        expect(cut.map(({ csv }) => toAsked(csv))).toEqual(answered.map(({ csv }) => toAsked(csv)));
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it("is the chart as usual for its usual span", async () => {
    const spec = CHARTS[id];
    if (spec === undefined || spec.kind === "strip") throw new RangeError(`Expected a chart of time, found ${id}`);
    expect(cutPanels(whole, spec, ENGLISH).map(toDrawn)).toEqual((await compose(id, asked)).map(toDrawn));
  });
});

describe("describeNothing(panel, bounds, tongue)", () => {
  const panel: TimePanel = {
    kind: "time",
    id: "a",
    heading: "A",
    measure: "B",
    finding: "C",
    ref_area: "LT",
    json: "/series",
    csv: "/series.csv",
    first: "2021-01-01",
    last: "2026-12-31",
    phrase: "{figure} attempts to cross in Poland ({period})",
    freq: "M",
    since: null,
    moments: [],
    breaks: [],
    marks: [],
  };
  const mark = { id: "m", name: "2021", period: "", ajar: false, value: 1, at: 1, low: null, high: null, display: "1" };
  const said = {
    wording: "",
    language: null,
    claimant: "",
    part: null,
    as_of: null,
    derived: false,
    sure: true,
    partial: false,
  };
  const marks = ["2021-08", "2026-03"].map((name) => ({
    ...mark,
    ...said,
    from: `${name}-01`,
    to: `${name}-28`,
    obs_status: "A",
    note: null,
    difference: null,
  }));

  it.each([
    ["2019", "2020", "Nothing is printed for 2019 to 2020; the record has 2021 to 2026."],
    ["2020", "2020", "Nothing is printed for 2020; the record has 2021 to 2026."],
    [null, "2020", "Nothing is printed up to 2020; the record has 2021 to 2026."],
    ["2027-01", null, "Nothing is printed from 2027-01 on; the record has 2021-08 to 2026-03."],
  ])("says what there is beyond %s to %s", (from, to, sentence) => {
    expect(describeNothing({ ...panel, marks }, { from, to }, ENGLISH)).toBe(sentence);
  });

  it("says so where nothing is printed at all", () => {
    expect(describeNothing({ ...panel, freq: "W" }, { from: "2021", to: null }, ENGLISH)).toBe(
      "Nothing is printed by week.",
    );
  });
});
