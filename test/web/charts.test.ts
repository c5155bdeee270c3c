import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { toRuns } from "../../web/charts/bounds.ts";
import { MARGIN, toConfiguration } from "../../web/charts/configuration.ts";
import { toDaysHeight, toNotes } from "../../web/charts/days.ts";
import { type Frame, toSpot } from "../../web/charts/frame.ts";
import { type Label, layLabels, meet, type Paper } from "../../web/charts/labels.ts";
import { breakLines } from "../../web/charts/lines.ts";
import { toBrush, toJoints } from "../../web/charts/marks.ts";
import { toPadding, toPaper } from "../../web/charts/moments.ts";
import { findNearest } from "../../web/charts/near.ts";
import { describeMark, describeMoment, withTouch } from "../../web/charts/note.ts";
import { type MarkPoint, toDays, toMarkPoints } from "../../web/charts/point.ts";
import type { Theme } from "../../web/charts/theme.ts";
import { layTip } from "../../web/charts/tip.ts";
import { walk } from "../../web/charts/walk.ts";
import { CHARTS } from "../../worker/chart/catalogue.ts";
import { type Mark, SCALES, type TimePanel, type View } from "../../worker/chart/chart.ts";
import { composeChart } from "../../worker/chart/compose.ts";
import { toDayNumber, toValueScale } from "../../worker/chart/scale.ts";
import { readPublished, testApp } from "../api/fixture.ts";
import { ENGLISH } from "../../worker/language/tongue.ts";

const theme: Theme = { ink: "#000", soft: "#555", grid: "#ddd", paper: "#fff", font: "sans-serif", areas: {} };
const EVENTS: View = { scale: "linear", events: true };
const PLAIN: View = { scale: "linear", events: false };

/** The panels of the chart `years`. */
const YEARS = new Set(["detained-LT", "turned_away-LT", "turned_away-LV", "attempts-PL"]);

/** Every time panel of every chart at every frequency, with the view that it is drawn in. */
let panels: readonly (readonly [TimePanel, View])[];

beforeAll(async () => {
  const app = testApp(readPublished());
  const ask = async (path: string) => app.request(path);
  const asked = Object.entries(CHARTS).flatMap(([id, spec]) => {
    if (spec.kind === "strip") return [];
    return (spec.kind === "series" ? spec.freqs : [undefined]).map(async (freq) => {
      const chart = await composeChart(id, ask, freq === undefined ? {} : { freq }, ENGLISH);
      return chart.panels.flatMap((panel) => (panel.kind === "time" ? [[panel, spec.view] as const] : []));
    });
  });
  panels = (await Promise.all(asked)).flat();
}, 60_000);

/** A count of ten people on one day, with what a test wants otherwise. */
function toMark(some: Partial<Mark> = {}): Mark {
  return {
    id: "a-claim",
    name: "2021-11-08",
    period: "8 November 2021",
    from: "2021-11-08",
    to: "2021-11-08",
    ajar: false,
    value: 10,
    at: 10,
    low: { value: 10, kind: "closed" },
    high: { value: 10, kind: "closed" },
    display: "10",
    wording: "ten",
    language: null,
    claimant: "Border Guard of Poland",
    part: null,
    as_of: null,
    derived: false,
    sure: true,
    partial: false,
    obs_status: "A",
    note: null,
    difference: null,
    ...some,
  };
}

/** November 2021 with these marks. */
function toPanel(marks: readonly Mark[], some: Partial<TimePanel> = {}): TimePanel {
  return {
    kind: "time",
    id: "attempts-PL",
    heading: "Poland: attempts to cross",
    measure: "Border Guard of Poland",
    finding: "Ten",
    ref_area: "PL",
    marks,
    json: "/series?indicator=attempts&ref_area=PL&freq=D",
    csv: "/series.csv?indicator=attempts&ref_area=PL&freq=D",
    first: "2021-11-01",
    last: "2021-11-30",
    phrase: null,
    freq: "D",
    since: null,
    moments: [],
    breaks: [],
    ...some,
  };
}

const MOMENT = {
  id: "an-event",
  title: "Airline stops flights",
  period: "12 November 2021",
  from: "2021-11-12",
  to: "2021-11-12",
  planned: false,
};
const BREAK = { id: "a-break", date: "2021-11-10", description: "People are turned back from this day on" };

function toPoints(panel: TimePanel): readonly MarkPoint[] {
  return toMarkPoints(panel.marks, toDays(panel), ENGLISH);
}

/** The axes of a canvas of that size, as Chart.js lays them out. */
function toFrame(panel: TimePanel, { scale, events }: View, width: number, height: number): Frame {
  const top = toPadding(events ? panel.moments.length : 0, panel.breaks.length);
  const [left, right, foot] = [MARGIN, width - 8, height - toDaysHeight(panel)];
  const { at, max } = toValueScale(panel.marks, scale, ENGLISH);
  const [min, end] = [toDayNumber(panel.first) - 0.5, toDayNumber(panel.last) + 0.5];
  return {
    left,
    right,
    top,
    foot,
    across: (day) => left + ((right - left) * (day - min)) / (end - min),
    up: (value) => foot + (top - foot) * at(value),
    isCut: (value) => value > max,
  };
}

/** The figures that are written on a canvas, and what they are written on. */
function toLabels(
  panel: TimePanel,
  view: View,
  width: number,
  height: number,
): Paper & { readonly frame: Frame; readonly labels: readonly Label[] } {
  const frame = toFrame(panel, view, width, height);
  const [, above] = toConfiguration(panel, view, theme, ENGLISH).data.datasets;
  const paper = toPaper(
    (above?.data ?? []).filter((point) => point.kind !== "mark"),
    frame,
    ENGLISH,
  );
  const points = toPoints(panel);
  const labels = layLabels(points, frame, toBrush(points, panel, frame), paper, (text) => text.length * 7.4);
  return { ...paper, frame, labels };
}

describe("toConfiguration(panel, view, theme)", () => {
  it("holds every mark of a panel in exactly one place, at its time and value", () => {
    expect(panels.length).toBeGreaterThan(30);
    for (const [panel, view] of panels) {
      const { datasets } = toConfiguration(panel, view, theme, ENGLISH).data;
      const points = datasets.flatMap(({ data }) => data).filter((point) => point.kind === "mark");
      expect(points.length).toBe(panel.marks.length);
      expect(new Set(points.map(({ mark }) => mark))).toEqual(new Set(panel.marks));
      for (const { x, y, mark } of points) {
        expect(y).toBe(mark.at);
        expect([mark.id, x >= toDayNumber(mark.from) - 0.5 && x <= toDayNumber(mark.to) + 0.5]).toEqual([
          mark.id,
          true,
        ]);
      }
    }
  });

  it("holds a mark of any kind once, from left to right, on the axis", () => {
    const day = fc.integer({ min: 1, max: 30 }).map((date) => `2021-11-${String(date).padStart(2, "0")}`);
    const mark = fc.record({ at: fc.nat(), days: fc.tuple(day, day), sure: fc.boolean(), derived: fc.boolean() });
    fc.assert(
      fc.property(fc.array(mark), fc.constantFrom(...SCALES), (drawn, scale) => {
        const marks = drawn.map(({ days, ...some }) => {
          const [from = "", to = ""] = days.toSorted();
          return toMark({ ...some, value: some.at, from, to });
        });
        const panel = toPanel(marks, { freq: null });
        const [row, above] = toConfiguration(panel, { scale, events: true }, theme, ENGLISH).data.datasets;
        const points = (row?.data ?? []).filter((point) => point.kind === "mark");
        const xs = points.map(({ x }) => x);
        expect(points.map(({ mark }) => mark).toSorted(byPlace)).toEqual(marks.toSorted(byPlace));
        expect(xs).toEqual(xs.toSorted((a, b) => a - b));
        expect(xs.every((x) => x >= toDayNumber("2021-11-01") && x <= toDayNumber("2021-11-30"))).toBe(true);
        expect(above?.data).toEqual([]);
      }),
    );
  });

  it.each(SCALES)("gives the value axis the foot, the top and the names of the %s scale", (scale) => {
    for (const [panel, { events }] of panels) {
      const { min, max, ticks } = toValueScale(panel.marks, scale, ENGLISH);
      const axis = toConfiguration(panel, { scale, events }, theme, ENGLISH).options?.scales?.["y"];
      expect(axis).toMatchObject({ type: scale === "log" ? "logarithmic" : "linear", min, max });
      const built = { ticks: [] as { value: number; label: string }[] }; // as Chart.js hands it in
      Reflect.apply(axis?.afterBuildTicks ?? Object, undefined, [built]);
      expect(built.ticks).toEqual(ticks);
    }
  });

  it("reaches from the first day of the axis to the last, both whole", () => {
    const axis = toConfiguration(toPanel([toMark()]), PLAIN, theme, ENGLISH).options?.scales?.["x"];
    expect(axis).toMatchObject({ min: toDayNumber("2021-11-01") - 0.5, max: toDayNumber("2021-11-30") + 0.5 });
  });

  it("cuts a claim off at both ends of the axis", () => {
    const marks = [toMark({ from: "2021-10-01", to: "2021-11-03" }), toMark({ from: "2021-11-29", to: "2021-12-31" })];
    const points = toPoints(toPanel(marks, { freq: null }));
    expect(points.map(({ first, last }) => [first, last])).toEqual([
      [toDayNumber("2021-11-01"), toDayNumber("2021-11-03")],
      [toDayNumber("2021-11-29"), toDayNumber("2021-11-30")],
    ]);
  });

  it("has events only where they are wanted, and breaks always, from left to right", () => {
    const panel = toPanel([toMark()], { moments: [MOMENT], breaks: [BREAK] });
    const toKinds = (view: View) =>
      toConfiguration(panel, view, theme, ENGLISH).data.datasets[1]?.data.map(({ kind }) => kind);
    expect(toKinds(EVENTS)).toEqual(["break", "moment"]);
    expect(toKinds(PLAIN)).toEqual(["break"]);
  });
});

function byPlace(a: Mark, b: Mark): number {
  return a.from.localeCompare(b.from) || a.to.localeCompare(b.to) || a.at - b.at || Number(a.sure) - Number(b.sure);
}

describe("toMarkPoints(marks, days)", () => {
  it("sets claims of one day side by side around it, and leaves all others in the middle of their periods", () => {
    const marks = [
      toMark(),
      toMark({ id: "b" }),
      toMark({ id: "c" }),
      toMark({ from: "2021-11-07", to: "2021-11-09" }),
    ];
    const points = toPoints(toPanel(marks, { freq: null }));
    expect(points.map(({ aside }) => aside)).toEqual([-1, 0, 0, 1]);
    expect(new Set(points.map(({ x }) => x))).toEqual(new Set([toDayNumber("2021-11-08")]));
  });
});

describe("toJoints(points, breaks)", () => {
  it("joins exact figures of periods that follow each other, and leaves gaps open", () => {
    const days = ["2021-11-01", "2021-11-02", "2021-11-04", "2021-11-05"];
    const points = toPoints(toPanel(days.map((day) => toMark({ from: day, to: day }))));
    expect(toJoints(points, []).map(([one, next]) => [one.mark.from, next.mark.from])).toEqual([
      ["2021-11-01", "2021-11-02"],
      ["2021-11-04", "2021-11-05"],
    ]);
  });

  it.each<[string, Partial<Mark>]>([
    ["derived", { derived: true }],
    ["partial", { partial: true }],
    ["without an upper bound", { high: null }],
    ["an interval", { high: { value: 20, kind: "closed" } }],
  ])("joins nothing that is %s", (_, some) => {
    const marks = [toMark({ from: "2021-11-07", to: "2021-11-07" }), toMark(some)];
    expect(toJoints(toPoints(toPanel(marks)), [])).toEqual([]);
  });

  it("stops where a count begins to mean something else", () => {
    const days = ["2021-11-08", "2021-11-09", "2021-11-10", "2021-11-11"];
    const points = toPoints(toPanel(days.map((day) => toMark({ from: day, to: day }))));
    const starts = toJoints(points, [BREAK]).map(([one]) => one.mark.from);
    expect(starts).toEqual(["2021-11-08", "2021-11-10"]);
  });

  it("never crosses a gap of a published series", () => {
    for (const [panel] of panels) {
      for (const [one, next] of toJoints(toPoints(panel), panel.breaks)) {
        expect(toDayNumber(next.mark.from) - toDayNumber(one.mark.to)).toBe(1);
      }
    }
  });
});

describe("toRuns(points)", () => {
  it("parts points where a day is missing, and loses none", () => {
    for (const [panel] of panels) {
      const points = toPoints(panel);
      const runs = toRuns(points);
      expect(runs.flat()).toEqual(points);
      expect(runs.every((run) => run.every(({ first }, at) => at === 0 || run[at - 1]?.last === first - 1))).toBe(true);
    }
  });
});

describe("toBrush(points, panel, frame)", () => {
  it("draws years as bars, months of five years as one area, their days as stems", () => {
    const span = { first: "2021-01-01", last: "2025-12-31" };
    const toSizes = (to: string, freq: TimePanel["freq"]) => {
      const panel = toPanel([toMark({ from: "2021-01-01", to })], { ...span, freq });
      const { narrow, thin } = toBrush(toPoints(panel), panel, toFrame(panel, PLAIN, 360, 240));
      return { narrow, thin };
    };
    expect(toSizes("2021-12-31", "A")).toEqual({ narrow: false, thin: false });
    expect(toSizes("2021-01-31", "M")).toEqual({ narrow: true, thin: false });
    expect(toSizes("2021-01-01", "D")).toEqual({ narrow: true, thin: true });
    expect(toSizes("2021-12-31", null)).toEqual({ narrow: false, thin: false });
  });
});

describe("layLabels(points, frame, brush, paper, measure)", () => {
  it.each([288, 330, 420, 660])("writes figures that touch nothing on a canvas of %d pixels", (width) => {
    for (const [panel, view] of panels) {
      const height = Math.max(185, (width * 270) / 420);
      const { room, taken, labels } = toLabels(panel, view, width, height);
      for (const [index, { box }] of labels.entries()) {
        expect(box.left).toBeGreaterThanOrEqual(room.left);
        expect(box.right).toBeLessThanOrEqual(room.right);
        expect(box.top).toBeGreaterThanOrEqual(room.top);
        expect(box.bottom).toBeLessThanOrEqual(room.bottom);
        const others = [...taken, ...labels.slice(index + 1).map((other) => other.box)];
        expect(others.filter((other) => meet(box, other))).toEqual([]);
      }
    }
  });

  it.each([230, 288, 328, 342, 356, 500])("writes years nearer to their dots than to others on %d pixels", (width) => {
    const years = panels.filter(([{ id, freq, first }]) => freq === "A" && first === "2018-01-01" && YEARS.has(id));
    expect(years.length).toBe(YEARS.size);
    for (const [panel, view] of years) {
      const { frame, labels } = toLabels(panel, view, width, (width * 270) / 420);
      const printed = toPoints(panel).filter(({ mark }) => !mark.derived);
      const spots = printed.map((point) => ({ ...toSpot(point, frame), text: point.mark.display }));
      const written = labels.filter(({ text }) => spots.some((spot) => spot.text === text));
      const nearest = written.map(({ box }) => {
        const toDistance = ({ x, y }: (typeof spots)[number]) =>
          Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
        return spots.toSorted((a, b) => toDistance(a) - toDistance(b))[0]?.text;
      });
      expect([panel.id, nearest]).toEqual([panel.id, written.map(({ text }) => text)]);
      expect(labels.length).toBeGreaterThanOrEqual(panel.marks.length - (width < 288 ? 2 : 1));
    }
  });

  it.each([288, 328])(
    "writes the highest and the last printed figure of every published panel on %d pixels",
    (width) => {
      for (const [panel, view] of panels.filter(([{ marks }]) => marks.some(({ derived }) => !derived))) {
        const printed = toPoints(panel).filter(({ mark }) => !mark.derived);
        const highest = printed.find(({ y }) => y === Math.max(...printed.map((point) => point.y)));
        const chief = [highest, printed.at(-1)].map((point) => point?.mark.display);
        const written = toLabels(panel, view, width, 185).labels.map(({ text }) => text);
        expect([panel.id, panel.freq, chief.filter((text = "") => !written.includes(text))]).toEqual([
          panel.id,
          panel.freq,
          [],
        ]);
      }
    },
  );

  it("writes all of up to fourteen figures that have room, of more the highest and the last", () => {
    const toSome = (count: number) =>
      Array.from({ length: count }, (_, index) => {
        const day = `2021-11-${String(index * 2 + 1).padStart(2, "0")}`;
        return toMark({ from: day, to: day, at: index, value: index, display: String(index) });
      });
    expect(toLabels(toPanel(toSome(14)), PLAIN, 900, 270).labels.length).toBe(14);
    const many = toSome(15).map((mark, index) => (index === 5 ? { ...mark, at: 99, display: "99" } : mark));
    expect(toLabels(toPanel(many), PLAIN, 900, 270).labels.map(({ text }) => text)).toEqual(["99", "14"]);
  });

  it("writes a figure once that two claims print of one day", () => {
    const marks = [toMark(), toMark({ id: "another" }), toMark({ id: "third", display: "≈10" })];
    const written = toLabels(toPanel(marks, { freq: null }), PLAIN, 420, 270).labels.map(({ text }) => text);
    expect(written.toSorted()).toEqual(["10", "≈10"]);
  });

  it("writes the highest and the last alone where marks are stems", () => {
    const years = { first: "2021-01-01", last: "2025-12-31" };
    const marks = ["2021-02-01", "2023-02-01", "2025-02-01"].map((day, index) =>
      toMark({ from: day, to: day, at: 3 - index, display: String(3 - index) }),
    );
    expect(toLabels(toPanel(marks, years), PLAIN, 420, 270).labels.map(({ text }) => text)).toEqual(["3", "1"]);
  });

  it("says what is printed before what is derived", () => {
    const marks = Array.from({ length: 15 }, (_, index) => {
      const day = `2021-11-${String(index + 1).padStart(2, "0")}`;
      return toMark({ from: day, to: day, at: index, display: String(index), derived: index > 6 });
    });
    expect(toLabels(toPanel(marks), PLAIN, 900, 270).labels.map(({ text }) => text)).toEqual(["6"]);
  });
});

describe("findNearest(rows, frame, at)", () => {
  it("finds a break along the whole of its line, a mark where its dot is, and an event at its wedge", () => {
    const panel = toPanel([toMark({ from: "2021-11-09", to: "2021-11-09" })], { moments: [MOMENT], breaks: [BREAK] });
    const rows = toConfiguration(panel, EVENTS, theme, ENGLISH).data.datasets.map(({ data }) => data);
    const frame = toFrame(panel, EVENTS, 420, 270);
    const toKind = (x: number, y: number) => {
      const { seat } = findNearest(rows, frame, { x, y });
      return seat === undefined ? null : rows[seat.datasetIndex]?.[seat.index]?.kind;
    };
    const line = frame.across(toDayNumber(BREAK.date) - 0.5);
    expect([frame.top, (frame.top + frame.foot) / 2, frame.foot].map((y) => toKind(line, y))).toEqual(
      Array(3).fill("break"),
    );
    expect(toKind(frame.across(toDayNumber("2021-11-09")) + 2, frame.up(10) + 4)).toBe("mark");
    expect(toKind(frame.across(toDayNumber(MOMENT.from)), 4)).toBe("moment");
    expect(findNearest([], frame, { x: 0, y: 0 })).toMatchObject({ seat: undefined, distance: Infinity });
  });
});

describe("toNotes(panel)", () => {
  it("says from which day on the total of a year counts, in a line of its own", () => {
    const year = { name: "2021", from: "2021-01-01", to: "2021-12-31", partial: true, note: "from 3 Aug" };
    const panel = toPanel([toMark(year)], { freq: "A" });
    expect(toNotes(panel)).toEqual({ 2021: "from 3 Aug" });
    expect(toDaysHeight(panel)).toBeGreaterThan(toDaysHeight(toPanel([toMark(year)], { freq: "M" })));
  });
});

describe("describeMark(mark)", () => {
  it("says value, wording, part and kind, who said it and when", () => {
    const mark = toMark({ part: "Kuźnica", obs_status: "E", as_of: "2021-11-09", partial: true, sure: false });
    expect(describeMark(mark, ENGLISH)).toEqual([
      "10",
      "“ten”",
      "Kuźnica, part of the period, estimate",
      "Border Guard of Poland, stated 9 November 2021",
      "8 November 2021, date inferred",
    ]);
    expect(describeMark(toMark(), ENGLISH)).toEqual(["10", "“ten”", "Border Guard of Poland", "8 November 2021"]);
  });

  it("gives the arithmetic of what nobody printed", () => {
    const mark = toMark({ derived: true, wording: "30 − 20 = 10", claimant: "derived, printed nowhere", sure: false });
    expect(describeMark(mark, ENGLISH)).toEqual([
      "10",
      "derived, printed nowhere: 30 − 20 = 10",
      "8 November 2021, from inferred dates",
    ]);
  });

  it("says of a bracketed date that it is open in the period alone", () => {
    expect(describeMark(toMark({ sure: false, ajar: true }), ENGLISH).at(-1)).toBe("8 November 2021");
  });

  it("takes text as text", () => {
    const hostile = `</script><img src=x onerror="alert(1)">`;
    expect(describeMark(toMark({ display: hostile }), ENGLISH)[0]).toBe(hostile);
    expect(describeMoment({ ...MOMENT, title: hostile }, ENGLISH)[0]).toBe(hostile);
  });
});

describe("describeMoment(moment)", () => {
  it("says of a plan that it is one", () => {
    expect(describeMoment(MOMENT, ENGLISH)).toEqual(["Airline stops flights", "12 November 2021"]);
    expect(describeMoment({ ...MOMENT, planned: true }, ENGLISH)[1]).toBe("12 November 2021, planned");
  });
});

describe("withTouch(note, kind)", () => {
  it("says what the second touch leads to, and nothing of a break", () => {
    expect(withTouch(["10"], "mark", ENGLISH)).toEqual(["10", "Tap again for the claim"]);
    expect(withTouch(["10"], "moment", ENGLISH)).toEqual(["10", "Tap again for the event"]);
    expect(withTouch(["10"], "break", ENGLISH)).toEqual(["10"]);
  });
});

describe("layTip(note, spot, sheet, measure)", () => {
  const sheet = fc.record({ width: fc.integer({ min: 200, max: 600 }), height: fc.integer({ min: 170, max: 400 }) });
  const speaker = "State Border Guard Service of Lithuania (VSAT), stated 29 February 2024";
  const words = fc.array(fc.oneof(fc.string({ maxLength: 60 }), fc.constant(speaker)), { minLength: 1, maxLength: 12 });
  const measure = (text: string, strong: boolean) => text.length * (strong ? 8.5 : 6.8);

  it("stays on the sheet and off the mark, wherever that stands and whatever is said", () => {
    fc.assert(
      fc.property(
        sheet,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        words,
        ({ width, height }, across, down, [first = "", ...rest]) => {
          const spot = { x: width * across, y: height * down };
          const tip = layTip([first, ...rest], spot, { width, height }, measure);
          expect(tip.x).toBeGreaterThanOrEqual(0);
          expect(tip.y).toBeGreaterThanOrEqual(0);
          expect(tip.x + tip.width).toBeLessThanOrEqual(width + 1e-9);
          expect(tip.y + tip.height).toBeLessThanOrEqual(height + 1e-9);
          expect(tip.head.length).toBeGreaterThan(0);
          const aside = Math.max(tip.x - spot.x, spot.x - tip.x - tip.width);
          const away = Math.max(tip.y - spot.y, spot.y - tip.y - tip.height);
          expect(Math.max(aside, away)).toBeGreaterThanOrEqual(16 - 1e-9);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("keeps every word of a published figure on the narrowest page", () => {
    for (const [panel, view] of panels.filter(([{ freq }]) => freq !== "D" && freq !== "W")) {
      const frame = toFrame(panel, view, 288, 200);
      for (const point of toPoints(panel).filter(({ mark }) => !mark.derived)) {
        const spot = { x: frame.across(point.x), y: frame.up(point.y) };
        const note = withTouch(point.note, point.kind, ENGLISH);
        const { head, rest } = layTip(note, spot, { width: 288, height: 200 }, measure);
        expect([...head, ...rest].join(" ")).toBe(note.join(" "));
      }
    }
  });
});

describe("breakLines(text, fits)", () => {
  it("breaks at spaces, loses nothing, and leaves dates and long words whole", () => {
    expect(breakLines("State Border Guard Service", (line) => line.length <= 12)).toEqual([
      "State Border",
      "Guard",
      "Service",
    ]);
    expect(breakLines("stated 30 December 2021, in October 2021", (line) => line.length <= 14)).toEqual([
      "stated",
      "30 December 2021,",
      "in",
      "October 2021",
    ]);
    expect(breakLines("a Donaudampfschifffahrt b", (line) => line.length <= 3)).toEqual([
      "a",
      "Donaudampfschifffahrt",
      "b",
    ]);
  });
});

describe("walk(key, rows, from)", () => {
  const toRow = (...xs: readonly number[]) => xs.map((x) => ({ x }));
  const marks = toRow(...Array.from({ length: 25 }, (_, index) => index));
  const rows = [marks, toRow(3, 20)];
  const at = (index: number, datasetIndex = 0) => ({ datasetIndex, index });

  it.each([
    ["ArrowRight", undefined, at(0)],
    ["ArrowLeft", undefined, at(24)],
    ["ArrowRight", at(4), at(5)],
    ["ArrowRight", at(24), at(0)],
    ["ArrowLeft", at(0), at(24)],
    ["PageDown", at(4), at(14)],
    ["PageDown", at(20), at(24)],
    ["PageUp", at(14), at(4)],
    ["PageUp", at(4), at(0)],
    ["Home", at(14), at(0)],
    ["End", undefined, at(24)],
    ["End", at(0, 1), at(1, 1)],
    ["ArrowUp", at(14), at(1, 1)],
    ["ArrowDown", at(0, 1), at(3)],
    ["a", at(3), undefined],
  ])("leads with %s from %o to %o", (key, from, to) => {
    expect(walk(key, rows, from)).toEqual(to);
  });

  it("goes along the only row there is, up and down too", () => {
    expect(walk("ArrowDown", [marks, []], at(4))).toEqual(at(5));
    expect(walk("ArrowUp", [marks, []], at(4))).toEqual(at(3));
    expect(walk("ArrowRight", [[], toRow(1)])).toEqual(at(0, 1));
  });

  it.each(["ArrowRight", "ArrowUp", "PageDown", "Home"])("leads nowhere with %s where there is no point", (key) => {
    expect(walk(key, [[], []])).toBeUndefined();
  });

  it("reaches every point of a row, one after the other", () => {
    const seen = new Set<number>();
    let seat = walk("Home", rows);
    for (let steps = 0; steps < marks.length; steps += 1) {
      seen.add(seat?.index ?? -1);
      seat = walk("ArrowRight", rows, seat);
    }
    expect(seen.size).toBe(marks.length);
  });
});
