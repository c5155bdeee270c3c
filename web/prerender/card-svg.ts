/** The drawing of a social card: large enough to be read in a feed, where it is half as wide. */
import type { Mark } from "../../worker/chart/chart.ts";
import { toValueScale } from "../../worker/chart/scale.ts";
import { element, escapeText } from "../../worker/chart/text.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import { FAMILY, toBox } from "./card-png.ts";
import type { Words } from "./card-words.ts";

export interface Card extends Words {
  readonly panels: readonly CardPanel[];
}

/** The years of one counter, a row each. */
export interface CardPanel {
  /** Gives the marks their colour. */
  readonly ref_area: string;
  readonly area: string;
  readonly indicator: string;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly year: string;
  /** Null where the year has no figure. */
  readonly mark: Mark | null;
  /** The figure as the language groups digits, with a sign where it counts less than the year. */
  readonly display: string;
}

/** What sites that show cards ask for. */
export const SIZE = { width: 1200, height: 630 } as const;

const [PAPER, INK, SOFT, RULE] = ["#fbfcfa", "#14191b", "#556064", "#c9d0ce"] as const;
const AREAS: Readonly<Record<string, string>> = { LT: "#0b6e5b", LV: "#7a4a00", PL: "#b3203f", BY: "#4a4fae" };

const MARGIN = 60;
const GAP = 46;
const FOOTNOTE = 220;
const ROWS = { top: 306, step: 42, thick: 18, year: 62, figure: 112 } as const;
const ARROW = 26;

/** Throws a RangeError for words that would be too small to read. */
export function toCardSvg({ title, newest, note, part, panels }: Card, tongue: Tongue): string {
  const right = SIZE.width - MARGIN;
  const isPartial = panels.some(({ rows }) => rows.some(({ mark }) => mark?.partial));
  const width = (right - MARGIN - GAP * (panels.length - 1)) / panels.length;
  return element("svg", { xmlns: "http://www.w3.org/2000/svg", ...SIZE, "font-family": FAMILY, fill: INK }, [
    element("rect", { ...SIZE, fill: PAPER }),
    toBrand(MARGIN, 50),
    write("Tripoint", { x: MARGIN + 52, y: 84, bold: true, size: 32 }),
    write(newest, { x: right, y: 83, size: 26, room: 620, colour: SOFT, end: true }),
    write(title, { x: MARGIN, y: 170, bold: true, size: 54, room: right - MARGIN }),
    ...panels.flatMap((panel, index) => toPanel(panel, MARGIN + index * (width + GAP), width, tongue)),
    element("path", { d: `M${MARGIN} 556H${right}`, stroke: RULE, "stroke-width": 2 }),
    write(note, { x: MARGIN, y: 594, size: 25, room: right - MARGIN - FOOTNOTE, colour: SOFT }),
    write(isPartial ? part : "", { x: right, y: 594, size: 22, room: FOOTNOTE - 20, colour: SOFT, end: true }),
  ]);
}

/** Three countries' borders meeting in a point, as on the page. */
function toBrand(x: number, y: number): string {
  const lines = [
    ["LT", "M20 22 5 7"],
    ["BY", "M20 22 35 7"],
    ["PL", "M20 22V38"],
  ] as const;
  return element("g", { transform: `translate(${x} ${y})`, "stroke-width": 6, "stroke-linecap": "round" }, [
    ...lines.map(([area, d]) => element("path", { d, stroke: toColour(area) })),
    element("circle", { cx: 20, cy: 22, r: 6 }),
  ]);
}

function toColour(area: string): string {
  return AREAS[area] ?? INK;
}

function toPanel(
  { ref_area, area, indicator, rows }: CardPanel,
  x: number,
  width: number,
  tongue: Tongue,
): readonly string[] {
  const marks = rows.flatMap(({ mark }) => (mark === null ? [] : [mark]));
  const scale = toValueScale(marks, "linear", tongue);
  const colour = toColour(ref_area);
  const foot = x + ROWS.year;
  const most = Math.max(...marks.map((mark) => scale.at(mark.high?.value ?? mark.at)), 0.01);
  const at = (value: number) => foot + (scale.at(value) / most) * (width - ROWS.year - ROWS.figure);
  return [
    write(area, { x, y: 232, bold: true, size: 32, room: width, colour }),
    write(indicator, { x, y: 264, size: 25, room: width, colour: SOFT }),
    ...rows.flatMap((row, index) => toRow(row, { x, y: ROWS.top + index * ROWS.step, colour, at })),
    element("path", {
      d: `M${foot} ${ROWS.top - 22}V${ROWS.top + (rows.length - 1) * ROWS.step + 10}`,
      stroke: INK,
      "stroke-width": 2,
    }),
  ];
}

interface Place {
  readonly x: number;
  /** Baseline of the words. */
  readonly y: number;
  readonly colour: string;
  readonly at: (value: number) => number;
}

/** A bar up to the lower bound, a pale one on to the upper; an arrow where that is absent; hollow where it is derived. */
function toRow({ year, mark, display }: Row, { x, y, colour, at }: Place): readonly string[] {
  const name = write(year, { x, y, size: 24, colour: SOFT });
  if (mark === null) return [name, write("–", { x: at(0) + 12, y, size: 24, colour: SOFT })];
  const [low, high] = [at(mark.low?.value ?? 0), at(mark.high?.value ?? mark.at)];
  const hollow = { fill: "none", stroke: colour, "stroke-width": 2 };
  const end = mark.high === null ? high + ARROW : high;
  return [
    name,
    toBar(at(0), low, y, mark.derived ? hollow : { fill: colour }),
    toBar(low, high, y, { fill: colour, "fill-opacity": 0.4 }),
    mark.high === null ? toArrow(high, y - 8, colour) : "",
    write(display, { x: end + 10, y, bold: true, size: 24, room: ROWS.figure - 10 }),
  ];
}

/** Nothing where it would be thinner than a line. */
function toBar(from: number, to: number, y: number, paint: Readonly<Record<string, string | number>>): string {
  if (to - from < 1) return "";
  return element("rect", { x: from, y: y - 8 - ROWS.thick / 2, width: to - from, height: ROWS.thick, ...paint });
}

function toArrow(x: number, y: number, stroke: string): string {
  return element("path", { d: `M${x} ${y}h24m-8 -8 8 8 -8 8`, fill: "none", stroke, "stroke-width": 3 });
}

interface Style {
  readonly x: number;
  readonly y: number;
  /** Of the letters where the words fit into their room; else as much smaller as they must be. */
  readonly size: number;
  readonly room?: number;
  readonly bold?: boolean;
  readonly colour?: string;
  /** Whether the words end at x, and do not begin there. */
  readonly end?: boolean;
}

function write(text: string, { x, y, size, room, bold = false, colour = INK, end = false }: Style): string {
  const face = bold ? { "font-weight": 700 } : {};
  const fitted = room === undefined ? size : toFitting(text, face, size, room);
  const place = { x, y, "font-size": fitted, fill: colour, ...(end ? { "text-anchor": "end" } : {}) };
  return element("text", { ...place, ...face }, [escapeText(text)]);
}

/** Smaller letters cannot be read in a feed. */
const SMALLEST = 19;

function toFitting(text: string, face: Readonly<Record<string, number>>, size: number, room: number): number {
  const probe = element("text", { "font-family": FAMILY, "font-size": 100, ...face }, [escapeText(text)]);
  const box = toBox(element("svg", { xmlns: "http://www.w3.org/2000/svg", ...SIZE }, [probe]));
  const fitted = box === undefined ? size : Math.min(size, Math.floor((100 * room) / box.right));
  if (fitted >= SMALLEST) return fitted;
  throw new RangeError(`Cannot draw a card: "${text}" fits at ${fitted} pixels, expected ${SMALLEST} at least`);
}
