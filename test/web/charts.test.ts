import { beforeAll, describe, expect, it } from "vitest";
import { toNovemberChart } from "../../web/charts/november.ts";
import { toMomentPoints } from "../../web/charts/moments.ts";
import { toDayNumber, toMarkPoint } from "../../web/charts/point.ts";
import { toStationChart } from "../../web/charts/station.ts";
import type { Theme } from "../../web/charts/theme.ts";
import { placeTip } from "../../web/charts/tip.ts";
import { toColumnLabel, toYearsChart } from "../../web/charts/years.ts";
import { type Answers, askAll } from "../../web/prerender/answers.ts";
import { toPageData } from "../../web/prerender/data.ts";
import { toHtml } from "../../web/prerender/html.ts";
import { toFigureTable } from "../../web/prerender/sections.ts";
import { readPublished, testApp } from "../api/fixture.ts";

const theme: Theme = { ink: "#000", soft: "#555", grid: "#ddd", paper: "#fff", font: "sans-serif", areas: {} };
const app = testApp(readPublished());
let answers: Answers;

beforeAll(async () => {
  answers = await askAll(async (path) => app.request(path));
});

/** Ids and displays of a table's rows, as its HTML has them. */
function readTable(ids: readonly string[]): readonly (readonly [string, string])[] {
  const html = toHtml(toFigureTable("", ids.map(answers.claim), answers));
  return [...html.matchAll(/<a href="#([^"]+)">([^<]*)<\/a>/g)].map(([, id = "", text = ""]) => [
    id,
    text.replaceAll("&lt;", "<"),
  ]);
}

describe("toYearsChart(panel, theme)", () => {
  it("plots the API's values, in the order of the table beside it", () => {
    for (const panel of toPageData(answers).years) {
      const data = toYearsChart(panel, theme, {}).data.datasets.flatMap((dataset) => dataset.data);
      expect(data.map(({ y }) => y)).toEqual(data.map(({ mark }) => answers.claim(mark.id).value));
      expect(data.map(({ mark }) => [mark.id, mark.display])).toEqual(readTable(data.map(({ mark }) => mark.id)));
    }
  });

  it("gives each panel a logarithmic axis of its own", () => {
    const tops = toPageData(answers).years.map((panel) => toYearsChart(panel, theme, {}).options?.scales?.["y"]);
    expect(tops).toMatchObject([
      { type: "logarithmic", min: 10, max: 100_000 },
      { type: "logarithmic", min: 10, max: 1_000_000 },
    ]);
  });
});

describe("toColumnLabel(panel, index, width)", () => {
  it.each([288, 320, 420])("keeps the periods apart on a chart of %d pixels", (width) => {
    for (const panel of toPageData(answers).years) {
      for (const index of panel.columns.keys()) {
        const longest = Math.max(...toColumnLabel(panel, index, width).map((line) => line.length));
        expect(longest * 6.5).toBeLessThanOrEqual((width - 74) / panel.columns.length);
      }
    }
  });
});

describe("toStationChart(panel, theme)", () => {
  it("plots the two values from zero over the years they count", () => {
    const { data, options } = toStationChart(toPageData(answers).station, theme, {});
    const points = data.datasets.flatMap((dataset) => dataset.data);
    expect(points.map(({ y }) => y)).toEqual(points.map(({ mark }) => answers.claim(mark.id).value));
    expect(options?.scales?.["y"]).toMatchObject({ min: 0 });
    expect(options?.scales?.["x"]).toMatchObject({ min: toDayNumber("2021-01-01"), max: toDayNumber("2023-01-01") });
  });
});

describe("toNovemberChart(month, theme)", () => {
  it("gives each indicator an axis of its own", () => {
    const { november } = toPageData(answers);
    const { data } = toNovemberChart(november, theme, {});
    const axes = data.datasets.map((dataset) => dataset.yAxisID);
    expect(new Set(axes).size).toBe(axes.length);
    expect(november.lanes.map(({ marks }) => new Set(marks.map(({ indicator }) => indicator)).size)).toEqual([1, 1, 1]);
  });

  it("plots every claim that /stats gives for the month, and every event of /events", async () => {
    const { november } = toPageData(answers);
    const ask = async (path: string) => {
      const { data } = await (await app.request(path)).json();
      return data.map(({ id }: { id: string }) => id).toSorted();
    };
    const period = "from=2021-11&to=2021-11&limit=1000";
    const lanes = "gathered_at_border,present_in_belarus,evacuated";
    const drawn = november.lanes.flatMap(({ marks }) => marks.map(({ id }) => id));
    expect(drawn.toSorted()).toEqual(await ask(`/stats?indicator=${lanes}&${period}`));
    expect(november.moments.map(({ id }) => id).toSorted()).toEqual(await ask(`/events?${period}`));
  });
});

describe("toMarkPoint(mark, x, subsets)", () => {
  it("says value, wording, claimant and period, and the part and the status where there are any", () => {
    const { years, november } = toPageData(answers);
    const [plain] = years.flatMap(({ columns }) => columns.map(({ mark }) => mark));
    if (plain === undefined) throw new RangeError("No mark in the first chart");
    const { display, value_text, claimant, period } = plain;
    expect(toMarkPoint(plain, 0, {}).note).toEqual([display, `“${value_text}”`, claimant, period]);
    const part = { ...plain, subset: "brought", obs_status: "E" };
    expect(toMarkPoint(part, 0, { brought: "brought to the border" }).note[2]).toBe("brought to the border, estimate");
    const notes = november.lanes.flatMap(({ marks }) => marks.map((mark) => toMarkPoint(mark, 0, {}).note.join(" ")));
    expect(notes.some((note) => note.includes("estimate"))).toBe(true);
  });

  it("leads to a row of the table", () => {
    const { data } = toNovemberChart(toPageData(answers).november, theme, {});
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
    const { start, end, moments } = toPageData(answers).november;
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
