/** A whole chart as a file: title, measure, panels in a grid, what the signs mean, source, licence and address. */
import { toLocalLinks } from "../language/languages.ts";
import type { Tongue } from "../language/tongue.ts";
import { CHARTS } from "./catalogue.ts";
import type { Chart, Panel, View } from "./chart.ts";
import { describeKey } from "./key.ts";
import { describeAxis, type Size, toPlot, toSize } from "./plot.ts";
import { element, escapeText, label, toLines, toWidth } from "./text.ts";

/** The only style of a picture, the same for each: colours of areas for light and dark. */
export const PICTURE_STYLE = [
  ":root{--paper:#fbfcfa;--ink:#14191b;--soft:#4d585b;--LT:#0b6e5b;--LV:#7a4a00;--PL:#b3203f;--BY:#4a4fae;--DE:#5c5f2b;--EU:#2c5f8a}",
  "@media(prefers-color-scheme:dark){:root{--paper:#101517;--ink:#e9edeb;--soft:#a9b4b3;--LT:#4cc2a7;--LV:#e0a860;--PL:#ff8796;--BY:#a9afff;--DE:#c8cb85;--EU:#82b8e8}}",
  "svg{color:var(--ink)}.paper{fill:var(--paper)}.soft{color:var(--soft);fill:currentColor}",
  ".marks,.values,.common{color:var(--area,var(--ink))}",
  ...["LT", "LV", "PL", "BY", "DE", "EU"].map((area) => `.${area}{--area:var(--${area})}`),
  ".values text,.plot text{stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}",
].join("");

const WIDTH = 920;
const EDGE = 30;
const INNER = WIDTH - 2 * EDGE;
const GUTTER = 40;
const SERIF = "Georgia, 'Times New Roman', serif";
const SANS = "system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

/** `origin` stands before the address that the picture names: `https://example.org`; where it is unknown the site has its name. */
export function toPicture(chart: Chart, view: View, origin: string, tongue: Tongue): string {
  const { language } = tongue;
  const titles = toBalanced(chart.finding, 21);
  const measures = toBalanced(chart.measure, 15);
  const head = 50 + (titles.length - 1) * 28;
  const below = head + 30 + (measures.length - 1) * 20;
  const { cells, bottom } = toGrid(chart.panels, below + 22);
  const notes = toLines(
    [...describeAxes(chart, view, tongue), ...describeKey(chart.panels, view, tongue)].join(". "),
    INNER,
    12.5,
  );
  const sources = toLines(chart.source, INNER, 12.5);
  const foot = bottom + 28 + (notes.length + sources.length - 1) * 17;
  const height = foot + 46;
  const left = { x: EDGE, "font-size": 12.5, class: "soft" };
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      ...(language === "en" ? {} : { lang: language, "xml:lang": language }),
      width: WIDTH,
      height,
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: "img",
      "aria-labelledby": "picture-title picture-desc",
      "font-family": SANS,
      fill: "currentColor",
    },
    [
      element("title", { id: "picture-title" }, [escapeText(chart.finding)]),
      element("desc", { id: "picture-desc" }, [escapeText(describe(chart, view, tongue))]),
      element("style", {}, [PICTURE_STYLE]),
      element("rect", { class: "paper", width: WIDTH, height }),
      label(titles, { x: EDGE, y: 50, "font-family": SERIF, "font-size": 23, "font-weight": 700 }, 28),
      label(measures, { x: EDGE, y: head + 30, "font-size": 15, class: "soft" }, 20),
      ...cells.map((cell, index) => drawCell(cell, view, `panel-${index}`, tongue)),
      label(notes, { ...left, y: bottom + 28 }, 17),
      label(sources, { ...left, y: foot + 8 - (sources.length - 1) * 17 }, 17),
      label([tongue.say("Tripoint, data version {version}. CC BY 4.0", { version: chart.data_version })], {
        ...left,
        y: foot + 26,
      }),
      label([toPlace(origin) + withView(chart, view)], {
        ...left,
        x: WIDTH - EDGE,
        y: foot + 26,
        "text-anchor": "end",
      }),
    ],
  );
}

function toPlace(origin: string): string {
  return origin === "" ? "Tripoint, " : origin;
}

/** As few lines as fit, about as long as each other. */
function toBalanced(text: string, size: number): readonly string[] {
  const { length } = toLines(text, INNER, size);
  let width = Math.ceil(toWidth(text, size) / length);
  while (toLines(text, width, size).length > length) width += 10;
  return toLines(text, Math.min(width, INNER), size);
}

function describe(chart: Chart, view: View, tongue: Tongue): string {
  const findings = chart.panels.map(({ heading, finding }) => `${heading}: ${finding}`);
  return [chart.measure, ...findings, ...describeAxes(chart, view, tongue)].join(". ");
}

function describeAxes({ panels }: Chart, view: View, tongue: Tongue): readonly string[] {
  return [...new Set(panels.map((panel) => describeAxis(panel, view, tongue)))];
}

/** Whether its marks need the whole width. */
function isClose(panel: Panel): boolean {
  return panel.kind === "strip" || panel.freq === "D" || panel.freq === "W" || panel.freq === null;
}

interface Cell extends Size {
  readonly panel: Panel;
  readonly headings: readonly string[];
  readonly measures: readonly string[];
  readonly x: number;
  readonly y: number;
}

/** From line to line of a heading and of what is counted, and of one line of each with the room around them. */
const HEADING = { heading: 20, measure: 17, all: 44 } as const;
const GAP = 26;

/** An even number of panels that are not too close in time stand in two columns, others below each other. */
function toGrid(panels: readonly Panel[], top: number): { readonly cells: readonly Cell[]; readonly bottom: number } {
  const columns = panels.length % 2 === 0 && !panels.some(isClose) ? 2 : 1;
  const width = (INNER - GUTTER * (columns - 1)) / columns;
  let y = top;
  const cells = panels.map((panel, index) => {
    const size = toSize(panel, width);
    const column = index % columns;
    const lines = { headings: toLines(panel.heading, width, 16), measures: toLines(panel.measure, width, 12.5) };
    const cell = { panel, ...lines, ...size, x: EDGE + column * (width + GUTTER), y };
    if (column === columns - 1) y += toHead(cell) + size.height + GAP;
    return cell;
  });
  return { cells, bottom: y - GAP };
}

function toHead({ headings, measures }: Pick<Cell, "headings" | "measures">): number {
  return HEADING.all + (headings.length - 1) * HEADING.heading + (measures.length - 1) * HEADING.measure;
}

function drawCell(
  { panel, headings, measures, x, y, width, height }: Cell,
  view: View,
  id: string,
  tongue: Tongue,
): string {
  const plot = toLocalLinks(tongue.language, toPlot(panel, view, { width, height }, id, tongue));
  return [
    label(headings, { x, y: y + 16, "font-size": 16, "font-weight": 700 }, HEADING.heading),
    label(
      measures,
      { x, y: y + 34 + (headings.length - 1) * HEADING.heading, "font-size": 12.5, class: "soft" },
      HEADING.measure,
    ),
    plot.replace("<svg", `<svg x="${x}" y="${y + toHead({ headings, measures })}"`),
  ].join("");
}

/** The address of the chart with what the view differs in from the usual one. */
export function withView({ id, address }: Chart, { scale, events }: View): string {
  const spec = CHARTS[id];
  const usual = spec === undefined || spec.kind === "strip" ? undefined : spec.view;
  const [page = "", fragment = ""] = address.split("#");
  const state = [
    ...(usual === undefined || usual.scale === scale ? [] : [`scale=${scale}`]),
    ...(usual === undefined || usual.events === events ? [] : [`events=${events ? 1 : 0}`]),
  ].join("&");
  if (state === "") return address;
  return `${page}${page.includes("?") ? "&" : "?"}${state}#${fragment}`;
}
