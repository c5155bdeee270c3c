/** One panel of the first chart: figures of one indicator and area, side by side on a logarithmic axis of their own. */
import type { Mark, MarkEnd } from "./mark.ts";
import { type LogScale, toLogScale } from "./scale.ts";
import { element, escapeText, label, toLines } from "./text.ts";

export interface Panel {
  readonly heading: string;
  /** What is counted, by whom. */
  readonly measure: string;
  /** Documents and claimants, in one line. */
  readonly source: string;
  /** The finding in a sentence, for those who do not see the picture. */
  readonly finding: string;
  /** Lowest decade of the axis: what is smaller stands on it. */
  readonly foot: number;
  readonly columns: readonly Column[];
}

/** Left to right; `name` stands below the mark, with its period under it. */
export interface Column {
  readonly name: string;
  /** Null where nothing was printed: the place stays empty. */
  readonly mark: Mark | null;
  /** Whether the figure follows from others and is printed nowhere: its line is dashed. */
  readonly derived: boolean;
}

export const PANEL = { width: 420, height: 400 } as const;
export const SCALE_NOTE = "Log scale: each line is ten times the one below";

const LEFT = 82;
const RIGHT = 410;
const TOP = 84;
const BOTTOM = 298;
const ARROW = 30;
const RING = 6;
/** Columns narrower than this have their figures slanted above the marks, so that neighbours do not touch. */
const WIDE = 90;
const SLANT = -42;
const FONT = "system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

/** SVG text that stands alone: colours are `currentColor`, and a sheet may style the class of the area's code. */
export function toPanelSvg(panel: Panel, id: string): string {
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${PANEL.width} ${PANEL.height}`,
      role: "img",
      "aria-labelledby": `${id}-title ${id}-desc`,
      class: "panel",
    },
    toPanelContent(panel, id),
  );
}

/** The content alone, for a picture of several panels. */
export function toPanelContent(
  { heading, measure, source, finding, foot, columns }: Panel,
  id: string,
): readonly string[] {
  const marks = columns.flatMap(({ mark }) => (mark === null ? [] : [mark]));
  const step = (RIGHT - LEFT) / (columns.length + 0.5);
  const below = toLines(source, 70);
  const raised = step < WIDE ? marks : marks.filter(isRaised);
  const scale = toLogScale(marks.flatMap(reach), foot, BOTTOM, TOP, raised.map(toAt));
  return [
    element("title", { id: `${id}-title` }, [escapeText(heading)]),
    element("desc", { id: `${id}-desc` }, [escapeText(`${finding} ${SCALE_NOTE}.`)]),
    element("g", { "font-family": FONT, "font-size": 13.5, fill: "currentColor" }, [
      label([heading], { x: 0, y: 16, "font-size": 17, "font-weight": 700 }),
      label([measure], { x: 0, y: 36, class: "soft" }),
      label([SCALE_NOTE], { x: 0, y: 55, class: "soft" }),
      ...toGrid(scale),
      ...columns.flatMap((column, index) => toColumn(column, index, step, scale)),
      label(below, { x: 0, y: PANEL.height + 7 - 13 * below.length, class: "soft", "font-size": 11 }, 13),
    ]),
  ];
}

function reach({ value, low, high }: Mark): readonly number[] {
  return [value, low?.value, high?.value].filter((end): end is number => typeof end === "number");
}

/** Whether an arrow stands above the mark; slanted figures need the same room. */
function isRaised({ high }: Mark): boolean {
  return high === null;
}

function toAt({ at }: Mark): number {
  return at;
}

function toGrid({ decades, at }: LogScale): readonly string[] {
  return decades.flatMap((decade, index) => [
    element("path", {
      d: `M${LEFT} ${at(decade)}H${RIGHT}`,
      stroke: "currentColor",
      class: "grid",
      "stroke-opacity": index === 0 ? 0.7 : 0.2,
    }),
    label([decade.toLocaleString("en")], { x: LEFT - 8, y: at(decade) + 4, "text-anchor": "end", class: "soft" }),
  ]);
}

function toColumn(column: Column, index: number, step: number, scale: LogScale): readonly string[] {
  const { name, mark } = column;
  const x = Math.round(LEFT + step * (index + (step < WIDE ? 0.5 : 0.37)));
  const year = label([name], {
    x,
    y: BOTTOM + 22,
    "text-anchor": "middle",
    "font-size": step < 45 ? 11 : 15,
    "font-weight": 700,
  });
  if (mark === null) return [year, label(["–"], { x, y: BOTTOM + 40, "text-anchor": "middle", class: "soft" })];
  const period = isYear(mark, name) ? [] : toLines(mark.period, Math.min(24, Math.floor(step / 6)));
  const below = {
    x,
    y: BOTTOM + 40,
    "text-anchor": "middle",
    class: "soft",
    ...(step < WIDE ? { "font-size": 11 } : {}),
  };
  return [
    toWhisker(mark, x, scale, column.derived),
    toFigure(mark, x, scale.at(mark.at), step < WIDE),
    year,
    ...(period.length === 0 ? [] : [label(period, below)]),
  ];
}

/** Whether the name of the column says the whole period. */
function isYear({ period_start, period_end }: Mark, name: string): boolean {
  return period_start === `${name}-01-01` && period_end === `${name}-12-31`;
}

function toFigure({ display }: Mark, x: number, middle: number, slanted: boolean): string {
  if (!slanted) return label([display], { x: x + 14, y: middle + 8, "font-size": 21, "font-weight": 700 });
  const [left, y] = [x + 5, Math.round(middle) - 10];
  const transform = `rotate(${SLANT} ${left} ${y})`;
  return label([display], { x: left, y, transform, "font-size": 14, "font-weight": 700 });
}

function toWhisker(mark: Mark, x: number, scale: LogScale, derived: boolean): string {
  const middle = scale.at(mark.at);
  const from = mark.low === null ? Math.min(BOTTOM, middle + ARROW) : scale.at(mark.low.value) - gap(mark.low, scale);
  const to = mark.high === null ? middle - ARROW : scale.at(mark.high.value) + gap(mark.high, scale);
  const dashes = derived ? { "stroke-dasharray": "4 3" } : {};
  const line = { class: `mark ${mark.ref_area}`, stroke: "currentColor", "stroke-width": 3, fill: "currentColor" };
  return element("g", line, [
    ...(from === to ? [] : [element("path", { d: `M${x} ${from}V${to}`, ...dashes })]),
    ...(mark.low === null ? [toTip(x, from, 1)] : toEnd(mark.low, x, scale, from === to)),
    ...(mark.high === null ? [toTip(x, to, -1)] : from === to ? [] : toEnd(mark.high, x, scale, false)),
  ]);
}

/** Nothing is drawn on the foot for the end of a line below it: the line just stands on the axis. */
function toEnd({ value, kind }: MarkEnd, x: number, { at, foot }: LogScale, alone: boolean): readonly string[] {
  if (kind === "soft" || (value < foot && !alone)) return [];
  return [
    element("circle", { cx: x, cy: at(value), r: RING, class: kind, ...(kind === "open" ? { fill: "none" } : {}) }),
  ];
}

/** The line starts at the edge of an open ring, not in its middle. */
function gap({ kind, value }: MarkEnd, { foot }: LogScale): number {
  return kind === "open" && value > foot ? RING : 0;
}

function toTip(x: number, y: number, direction: 1 | -1): string {
  return element("path", { d: `M${x - 7} ${y - direction * 8}L${x} ${y}L${x + 7} ${y - direction * 8}`, fill: "none" });
}
