import { beforeAll, describe, expect, it } from "vitest";
import { toNovemberChart } from "../../web/charts/november.ts";
import { toMomentPoints } from "../../web/charts/moments.ts";
import { toDayNumber, toMarkPoint } from "../../web/charts/point.ts";
import { toStationChart } from "../../web/charts/station.ts";
import type { Theme } from "../../web/charts/theme.ts";
import { placeTip } from "../../web/charts/tip.ts";
import { toColumnLabel, toYearsChart } from "../../web/charts/years.ts";
import { type Answers, askAll } from "../../web/prerender/answers.ts";
import { toLane, toPageData } from "../../web/prerender/data.ts";
import { NOVEMBER } from "../../web/prerender/figures.ts";
import { toHtml } from "../../web/prerender/html.ts";
import { askSeries, type Counted } from "../../web/prerender/series.ts";
import { toYearsTables } from "../../web/prerender/years.ts";
import { readPublished, testApp } from "../api/fixture.ts";

const theme: Theme = { ink: "#000", soft: "#555", grid: "#ddd", paper: "#fff", font: "sans-serif", areas: {} };
const app = testApp(readPublished());
const ask = async (path: string) => app.request(path);
let answers: Answers;
let counted: readonly Counted[];

beforeAll(async () => {
  answers = await askAll(ask);
  counted = await askSeries(ask, answers);
}, 60_000);

/** Figures of the rows of a table, as its HTML has them; gaps left out. */
function readTable(table: Parameters<typeof toHtml>[0]): readonly string[] {
  return [...toHtml(table).matchAll(/<td>(?:<b>|<a href="[^"]+">)([^<]*)<\/[ab]>/g)].map(([, text = ""]) =>
    text.replaceAll("&lt;", "<"),
  );
}

describe("toYearsChart(panel, theme)", () => {
  it("plots what the API selects or derives, in the order of the table beside it", () => {
    const tables = toYearsTables(counted, answers);
    for (const [index, panel] of toPageData(answers, counted).years.entries()) {
      const points = toYearsChart(panel, theme, {}).data.datasets.flatMap((dataset) => dataset.data);
      const held = counted[index]?.years.filter(({ method }) => method !== "none") ?? [];
      expect(points.map(({ mark }) => mark.display)).toEqual(held.map(({ display }) => display));
      expect(points.map(({ mark }) => mark.value)).toEqual(held.map(({ value }) => value));
      expect(points.map(({ mark }) => mark.display)).toEqual(readTable(tables[index] ?? ""));
      for (const { id, mark } of points) expect([id, answers.claim(id).indicator]).toEqual([id, mark.indicator]);
    }
  });

  it("gives each panel one indicator of one country, and a logarithmic axis of its own", () => {
    const { years } = toPageData(answers, counted);
    expect(years.map(({ foot }) => foot)).toEqual([10, 10, 10, 1]);
    for (const panel of years) {
      const marks = panel.columns.flatMap(({ mark }) => (mark === null ? [] : [mark]));
      expect(new Set(marks.map(({ indicator, ref_area }) => `${indicator} ${ref_area}`)).size).toBe(1);
      const axis = toYearsChart(panel, theme, {}).options?.scales?.["y"];
      expect(axis).toMatchObject({ type: "logarithmic", min: panel.foot });
      expect(panel.foot).toBeLessThanOrEqual(Math.min(...marks.map(({ at }) => at)));
      expect(Number(axis?.max)).toBeGreaterThan(Math.max(...marks.map(({ at }) => at)));
    }
  });

  it("leaves a gap in the place of a year that nobody printed", () => {
    const [panel] = toPageData(answers, counted).years;
    if (panel === undefined) throw new RangeError("No panel");
    const [first, ...rest] = panel.columns;
    if (first === undefined) throw new RangeError("No year");
    const gap = { name: "1990", mark: null, derived: false };
    const points = toYearsChart({ ...panel, columns: [first, gap, ...rest] }, theme, {}).data.datasets[0]?.data ?? [];
    expect(points.map(({ x }) => x)).not.toContain(1);
    expect(points[1]?.x).toBe(2);
  });
});

describe("toColumnLabel(panel, index, width)", () => {
  it.each([288, 320, 420])("keeps the years apart on a chart of %d pixels", (width) => {
    for (const panel of toPageData(answers, counted).years) {
      for (const index of panel.columns.keys()) {
        const [year = ""] = toColumnLabel(panel, index, width);
        expect(year.length * 6.5).toBeLessThanOrEqual((width - 74) / panel.columns.length);
      }
    }
  });
});

describe("toStationChart(panel, theme)", () => {
  it("plots the two values from zero over the years they count", () => {
    const { data, options } = toStationChart(toPageData(answers, counted).station, theme, {});
    const points = data.datasets.flatMap((dataset) => dataset.data);
    expect(points.map(({ y }) => y)).toEqual(points.map(({ mark }) => answers.claim(mark.id).value));
    expect(options?.scales?.["y"]).toMatchObject({ min: 0 });
    expect(options?.scales?.["x"]).toMatchObject({ min: toDayNumber("2021-01-01"), max: toDayNumber("2023-01-01") });
  });
});

describe("toNovemberChart(month, theme)", () => {
  it("gives each indicator an axis of its own", () => {
    const { november } = toPageData(answers, counted);
    const { data } = toNovemberChart(november, theme, {});
    const axes = data.datasets.map((dataset) => dataset.yAxisID);
    expect(new Set(axes).size).toBe(axes.length);
    expect(november.lanes.map(({ marks }) => new Set(marks.map(({ indicator }) => indicator)).size)).toEqual([1, 1, 1]);
  });

  it("plots every claim that lies in the month and is not planned, and every event of /events", async () => {
    const { november } = toPageData(answers, counted);
    const readIds = async (path: string) => {
      const { data } = await (await app.request(path)).json();
      return data.map(({ id }: { id: string }) => id).toSorted();
    };
    for (const indicator of NOVEMBER.lanes) {
      const lane = answers.claims.filter((claim) => claim.indicator === indicator && claim.obs_status !== "F");
      const inside = lane.filter(({ period_start: a, period_end: b }) => a >= "2021-11-01" && b <= "2021-11-30");
      expect(
        toLane(answers, indicator)
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(inside.map(({ id }) => id).toSorted());
    }
    const drawn = november.lanes.flatMap(({ marks }) => marks.map(({ id }) => id));
    expect(drawn).toEqual(NOVEMBER.lanes.flatMap((indicator) => toLane(answers, indicator).map(({ id }) => id)));
    expect(november.moments.map(({ id }) => id).toSorted()).toEqual(
      await readIds("/events?from=2021-11&to=2021-11&limit=1000"),
    );
  });
});

describe("toMarkPoint(mark, x, subsets)", () => {
  it("says value, wording, claimant and period, and the part and the status where there are any", () => {
    const { years, november } = toPageData(answers, counted);
    const [plain] = years.flatMap(({ columns }) => columns.flatMap(({ mark }) => mark ?? []));
    if (plain === undefined) throw new RangeError("No mark in the first chart");
    const { display, value_text, claimant, period } = plain;
    expect(toMarkPoint(plain, 0, {}).note).toEqual([display, `“${value_text}”`, claimant, period]);
    const part = { ...plain, subset: "brought", obs_status: "E" };
    expect(toMarkPoint(part, 0, { brought: "brought to the border" }).note[2]).toBe("brought to the border, estimate");
    const notes = november.lanes.flatMap(({ marks }) => marks.map((mark) => toMarkPoint(mark, 0, {}).note.join(" ")));
    expect(notes.some((note) => note.includes("estimate"))).toBe(true);
  });

  it("leads to a row of the table", () => {
    const { data } = toNovemberChart(toPageData(answers, counted).november, theme, {});
    const events = new Set(answers.events.map(({ id }) => id));
    for (const { id } of data.datasets.flatMap((dataset) => dataset.data))
      expect([id, events.has(id) || answers.claim(id).id === id]).toEqual([id, true]);
  });
});

describe("placeTip(mark, size, room)", () => {
  it.each([
    [100, 50],
    [280, 50],
    [170, 10],
    [170, 190],
    [58, 0],
    [288, 200],
  ])("stays inside the picture and off the ticks for a mark at %d, %d", (x, y) => {
    for (const size of [
      { width: 80, height: 40 },
      { width: 220, height: 120 },
    ]) {
      const tip = placeTip({ x, y }, size, { left: 58, right: 288, bottom: 200 });
      expect(tip.x).toBeGreaterThanOrEqual(58);
      expect(tip.x + size.width).toBeLessThanOrEqual(288);
      expect(tip.y).toBeGreaterThanOrEqual(0);
      expect(tip.y + size.height).toBeLessThanOrEqual(200);
    }
  });
});

describe("toMomentPoints(moments, first, last)", () => {
  it("never lets two events of a row overlap", () => {
    const { start, end, moments } = toPageData(answers, counted).november;
    const points = toMomentPoints(moments, toDayNumber(start), toDayNumber(end));
    for (const a of points) {
      for (const b of points) {
        if (a === b || a.y !== b.y || a.x > b.x) continue;
        expect(b.x).toBeGreaterThan(toDayNumber(a.moment.period_end));
        expect(b.x - a.x).toBeGreaterThanOrEqual(2.5);
      }
    }
  });
});

describe("the five numbers", () => {
  it("fail the build where a claim is missing", () => {
    expect(() => answers.claim("no-such-claim")).toThrow(
      'Cannot write the page: /stats knows no claim "no-such-claim"',
    );
  });
});
