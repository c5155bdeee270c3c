/** Every chart of the catalogue: its figure in the page, its panels as files for the browser, its pictures. */
import { toLocalLinks } from "../../worker/language/languages.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import { CHARTS, type ChartSpec } from "../../worker/chart/catalogue.ts";
import type { Chart, Panel, View } from "../../worker/chart/chart.ts";
import { composeChart } from "../../worker/chart/compose.ts";
import { describeChart } from "../../worker/chart/finding.ts";
import type { Line } from "../../worker/chart/lines.ts";
import { toPlot, toSize } from "../../worker/chart/plot.ts";
import { PICTURE_STYLE, toPicture } from "../../worker/chart/picture.ts";
import type { CalendarFreq } from "../../worker/record/period.ts";
import type { ChartEntry, PanelEntry, PanelFile } from "../charts/data.ts";
import { h } from "../views/tree.ts";
import type { Answers, Ask } from "./answers.ts";
import { readOrigin } from "./card.ts";
import type { Drawn, Picture, Plot } from "./drawn.ts";
import { toFigure } from "./figure.ts";
import { type Files, publish } from "./files.ts";
import { toFrameHeight } from "./frame.ts";
import { type Parts, toHtml } from "./html.ts";
import { parseSvg } from "./parse.ts";
import { findRivals } from "./rivals.ts";

/** A figure for each chart, by the chart's id, and where the script finds the index of all. */
export async function toChartParts(ask: Ask, answers: Answers, files: Files, tongue: Tongue): Promise<Parts> {
  const rivals = await findRivals(ask, tongue);
  const drawn = await Promise.all(
    Object.entries(CHARTS).map(([id, spec]) => draw(id, spec, { ask, rivals, files, tongue })),
  );
  const index = publish(files, "charts", "json", JSON.stringify(drawn.map(({ entry }) => entry)));
  return {
    charts: toHtml(h("meta", { name: "tripoint-charts", content: index })),
    ...Object.fromEntries(drawn.map((chart) => [chart.entry.id, toFigure(chart, answers, tongue)])),
  };
}

type FindRivals = Awaited<ReturnType<typeof findRivals>>;

interface Desk {
  readonly ask: Ask;
  readonly rivals: FindRivals;
  readonly files: Files;
  readonly tongue: Tongue;
}

async function draw(id: string, spec: ChartSpec, desk: Desk): Promise<Drawn> {
  const { ask, rivals, files, tongue } = desk;
  const chart = await composeChart(id, ask, {}, tongue);
  const whole = await askWhole(id, spec, desk);
  const entry = { ...toEntry(id, spec, whole, files), heights: toHeights(chart, spec, whole, tongue) };
  return {
    heading: spec.heading(tongue),
    chart,
    entry,
    whole: whole.flatMap(({ panels }) => panels),
    picture: publish(files, id, "svg", toPicture(chart, entry.view, readOrigin(), tongue)),
    panels: chart.panels.map((panel, index) => ({
      panel: withOthers(panel, spec.lines[index], rivals),
      picture: id === FIRST ? null : toPlotFile(id, panel, entry.view, desk),
      plots: panel.kind === "strip" ? WIDTHS.map((size) => toStripPlot(id, panel, size, desk)) : [],
    })),
  };
}

/** The chart in the first view: its plots and tables stand in the HTML, those of the others in files. */
const FIRST = "years";

/** Readable on a phone. */
const PHONE = 420;

/** For those without scripts: the plot alone, in the colours of a picture, since the page says the rest. */
function toPlotFile(id: string, panel: Panel, view: View, { files, tongue }: Desk): Picture {
  const plot = toLocalLinks(tongue.language, toPlot(panel, view, toSize(panel, PHONE), "plot", tongue));
  const alone = plot.replace(
    /^<svg([^>]*)>/,
    `<svg xmlns="http://www.w3.org/2000/svg" font-family="system-ui, sans-serif"$1><style>${PICTURE_STYLE}</style>`,
  );
  return { address: publish(files, `${id}-${panel.id}`, "svg", alone), ...readSize(plot) };
}

function readSize(svg: string): Pick<Picture, "width" | "height"> {
  const [, width = "", height = ""] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return { width, height };
}

/** Of the room that a phone and a desk leave for a panel. */
const WIDTHS = [
  { name: "narrow", width: 340 },
  { name: "wide", width: 780 },
] as const;

/** Rows of words and marks are no canvas: the browser receives them as they are, as a tree. */
function toStripPlot(
  id: string,
  panel: Panel,
  { name, width }: (typeof WIDTHS)[number],
  { files, tongue }: Desk,
): Plot {
  const svg = toPlot(panel, STRIP, toSize(panel, width), `${id}-${panel.id}-${name}`, tongue);
  const tree = parseSvg(svg.replace(/class="/, `class="${name} `));
  return { name, address: publish(files, `${id}-${name}`, "json", JSON.stringify(tree)), ...readSize(svg) };
}

/** Of years of whole areas alone, which are read one by one. */
function withOthers(panel: Panel, line: Line | undefined, rivals: FindRivals): PanelFile {
  const { indicator = "", ref_area = "", ...narrower } = line?.filters ?? {};
  if (panel.kind !== "time" || panel.freq !== "A" || Object.keys(narrower).length > 0) return panel;
  const others = panel.marks.flatMap(({ name }) => {
    const found = rivals(indicator, ref_area, name);
    return found === null ? [] : [[name, { words: found.words, href: found.href }]];
  });
  return { ...panel, others: Object.fromEntries(others) };
}

/** All panels of a chart at one frequency; `P` for claims and strips. */
interface Whole {
  readonly freq: CalendarFreq | "P";
  readonly panels: readonly PanelFile[];
}

async function askWhole(id: string, spec: ChartSpec, { ask, rivals, tongue }: Desk): Promise<readonly Whole[]> {
  const bounds = toBounds(spec);
  if (spec.kind !== "series") return [{ freq: "P", panels: (await composeChart(id, ask, bounds, tongue)).panels }];
  return Promise.all(
    spec.freqs.map(async (freq) => {
      const { panels } = await composeChart(id, ask, { ...bounds, freq }, tongue);
      return { freq, panels: panels.map((panel, index) => withOthers(panel, spec.lines[index], rivals)) };
    }),
  );
}

/** Wider than any record: the browser cuts what it draws out of the whole, events and breaks too. */
function toBounds(spec: ChartSpec) {
  if (spec.kind === "strip") return {};
  return { from: "1900", to: "2999" };
}

/** By the panels that have most to say. */
function toHeights(chart: Chart, spec: ChartSpec, whole: readonly Whole[], tongue: Tongue): readonly string[] {
  if (spec.kind === "strip") return [];
  const told = whole.map(({ panels }) => panels.filter((panel) => panel.kind === "time").toSorted(compareWords));
  const view = { ...spec.view, events: true };
  return chart.panels.map((_, index) => {
    const charts = told.map((sorted) => {
      const panels = sorted.slice(0, index + 1);
      return { ...chart, panels, finding: describeChart(panels, tongue).words };
    });
    return toFrameHeight(charts, view, tongue);
  });
}

/** The longest first. */
function compareWords(a: Panel, b: Panel): number {
  return b.heading.length + b.finding.length - a.heading.length - a.finding.length;
}

function toEntry(id: string, spec: ChartSpec, whole: readonly Whole[], files: Files): Omit<ChartEntry, "heights"> {
  const { kind } = spec;
  const first = whole[0]?.panels ?? [];
  const panels = first.map(({ id: panel, heading }, index): PanelEntry => ({
    id: panel,
    heading,
    code: kind === "strip" ? "" : (spec.lines[index]?.filters[spec.by] ?? ""),
    files: Object.fromEntries(
      whole.map(({ freq, panels }) => [
        freq,
        publish(files, `${id}-${panel}-${freq}`, "json", JSON.stringify(panels.find((one) => one.id === panel))),
      ]),
    ),
  }));
  if (kind === "strip") return { id, kind, by: null, freqs: [], view: STRIP, from: null, to: null, panels };
  const { by, view, from, to } = spec;
  return { id, kind, by, freqs: kind === "series" ? spec.freqs : [], view, from, to, panels };
}

const STRIP: View = { scale: "linear", events: false };
