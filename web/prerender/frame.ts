/** The code that puts a chart into another page: a frame as high as what it holds, on a phone and on a desk, without a script. */
import type { Chart, Panel, View } from "../../worker/chart/chart.ts";
import { toPath } from "../../worker/language/languages.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import { toSize } from "../../worker/chart/plot.ts";
import { toLines } from "../../worker/chart/text.ts";
import { describeFoot, WIDTH } from "../../worker/pages/embed.ts";

/** Pixels of the widest frame, and of the narrowest in which panels stand in two columns, as the sheet of embeds has it. */
const WIDEST = 704;
const WIDE = 664;
/** Pixels of the narrowest frame: that of a phone of 320, less the margins of a bare page. */
const NARROWEST = 304;
/** Pixels by which letters of other systems may make it higher. */
const SPARE = 22;

/** `origin` as `readOrigin` tells it; without one the address of the frame is relative. */
export function toFrame(chart: Chart, view: View, heading: string, origin: string, tongue: Tongue): string {
  return `<div style="container-type: inline-size; max-width: ${WIDEST}px">
  <iframe src="${origin}${toPath(tongue.language, `/embed/${chart.id}`)}" title="${heading}" loading="lazy"
    style="border: 0; width: 100%; height: ${toFrameHeight([chart], view, tongue)}"></iframe>
</div>`;
}

/**
 * A length of CSS in which any of the charts has room, which hold as many panels each. Panels stand in one column, which
 * grows with the frame, and several of them in two from a width on; cqw, a unit of the container, is a hundredth of the
 * frame's width.
 */
export function toFrameHeight(charts: readonly Chart[], view: View, tongue: Tongue): string {
  const footed = charts.map((chart) => ({ chart, foot: describeFoot(chart, view, tongue) }));
  const toMost = (width: number): number => Math.max(...footed.map((one) => toHeight(one, width)));
  const { start, slope } = toCover(range(NARROWEST, WIDE - 1).map((width) => ({ width, height: toMost(width) })));
  const wide = Math.ceil(Math.max(...range(WIDE, WIDEST).map(toMost)));
  const [line, top] = [`${start}px + ${slope}cqw`, `${wide}px`];
  const single = charts.every(({ panels }) => panels.length === 1);
  return single ? `min(${top}, ${line})` : `max(${top}, min(${line}, (${WIDE}px - 100cqw) * 9999))`;
}

interface Sized {
  readonly width: number;
  readonly height: number;
}

/** The line that lies nowhere below what it covers and as close above it as can be. */
function toCover(sizes: readonly Sized[]): { readonly start: number; readonly slope: number } {
  const covers = range(0, 400).map((slope) => {
    const start = Math.ceil(Math.max(...sizes.map(({ width, height }) => height - (slope * width) / 100)));
    const above = sizes.map(({ width, height }) => (start + (slope * width) / 100) / height);
    return { start, slope, most: Math.max(...above) };
  });
  return covers.reduce((best, cover) => (cover.most < best.most ? cover : best));
}

interface Footed {
  readonly chart: Chart;
  /** What stands below the panels. */
  readonly foot: string;
}

/** Pixels as worker/pages/embed-style.ts lays out an embed: letters of 14 px, a finding of 18, a foot of 12. */
function toHeight({ chart, foot }: Footed, width: number): number {
  const inner = width - 32;
  const columns = width < WIDE ? 1 : Math.min(2, chart.panels.length);
  const column = (inner - 24 * (columns - 1)) / columns;
  const rows = range(1, Math.ceil(chart.panels.length / columns)).map((row) =>
    chart.panels.slice((row - 1) * columns, row * columns).map((panel) => toPanelParts(panel, Math.min(column, 576))),
  );
  const panels = rows.map((row) => [0, 1, 2].map((part) => Math.max(...row.map((parts) => parts[part] ?? 0))));
  const head = toText(chart.finding, inner, 18, 1.3) + toText(chart.measure, inner, 14, 1.45);
  const below = toText(foot, inner, 12, 1.45) + 12 * 1.45;
  return SPARE + 24 + head + 12 + panels.flat().reduce((sum, height) => sum + height, 0) + 15.4 + below;
}

/** Heading, measure and plot, with what stands between them. */
function toPanelParts(panel: Panel, width: number): readonly [number, number, number] {
  const size = toSize(panel, WIDTH);
  const plot = (size.height * width) / size.width;
  return [toText(panel.heading, width, 15, 1.3), toText(panel.measure, width, 14, 1.45), 4 + plot + 16];
}

function toText(text: string, width: number, size: number, leading: number): number {
  return toLines(text, width, size).length * size * leading;
}

/** Whole numbers from one to another, both included. */
function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
