/** One panel of the first chart: a few claims of one indicator and area, side by side on a logarithmic axis of their own. */
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
  /** Left to right; `name` stands below the mark, with the claim's period under it. */
  readonly columns: readonly { readonly name: string; readonly mark: Mark }[];
}

export const PANEL = { width: 420, height: 400 } as const;
/** Lowest decade of the axis: what is smaller stands on it. */
export const FOOT = 10;
export const SCALE_NOTE = "Log scale: each line is ten times the one below";

const LEFT = 82;
const RIGHT = 410;
const TOP = 84;
const BOTTOM = 298;
const ARROW = 30;
const RING = 6;
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
export function toPanelContent({ heading, measure, source, finding, columns }: Panel, id: string): readonly string[] {
  const marks = columns.map(({ mark }) => mark);
  const scale = toLogScale(marks.flatMap(reach), FOOT, BOTTOM, TOP, marks.filter(isRaised).map(toAt));
  const step = (RIGHT - LEFT) / columns.length;
  return [
    element("title", { id: `${id}-title` }, [escapeText(heading)]),
    element("desc", { id: `${id}-desc` }, [escapeText(`${finding} ${SCALE_NOTE}.`)]),
    element("g", { "font-family": FONT, "font-size": 13.5, fill: "currentColor" }, [
      label([heading], { x: 0, y: 16, "font-size": 17, "font-weight": 700 }),
      label([measure], { x: 0, y: 36, class: "soft" }),
      label([SCALE_NOTE], { x: 0, y: 55, class: "soft" }),
      ...toGrid(scale),
      ...columns.flatMap(({ name, mark }, index) => toColumn(name, mark, LEFT + step * (index + 0.37), scale)),
      label([source], { x: 0, y: PANEL.height - 6, class: "soft", "font-size": 11 }),
    ]),
  ];
}

function reach({ value, low, high }: Mark): readonly number[] {
  return [value, low?.value, high?.value].filter((end): end is number => typeof end === "number");
}

/** Whether an arrow stands above the mark. */
function isRaised({ high }: Mark): boolean {
  return high === null;
}

function toAt({ at }: Mark): number {
  return at;
}

function toGrid({ decades, at }: LogScale): readonly string[] {
  return decades.flatMap((decade) => [
    element("path", {
      d: `M${LEFT} ${at(decade)}H${RIGHT}`,
      stroke: "currentColor",
      class: "grid",
      "stroke-opacity": decade === FOOT ? 0.7 : 0.2,
    }),
    label([decade.toLocaleString("en")], { x: LEFT - 8, y: at(decade) + 4, "text-anchor": "end", class: "soft" }),
  ]);
}

function toColumn(name: string, mark: Mark, x: number, scale: LogScale): readonly string[] {
  const { at } = scale;
  const middle = at(mark.at);
  const from = mark.low === null ? Math.min(BOTTOM, middle + ARROW) : at(mark.low.value) - gap(mark.low);
  const to = mark.high === null ? middle - ARROW : at(mark.high.value) + gap(mark.high);
  const below = { x, "text-anchor": "middle" };
  return [
    element("g", { class: `mark ${mark.ref_area}`, stroke: "currentColor", "stroke-width": 3, fill: "currentColor" }, [
      ...(from === to ? [] : [element("path", { d: `M${x} ${from}V${to}` })]),
      ...(mark.low === null ? [toTip(x, from, 1)] : toEnd(mark.low, x, scale)),
      ...(mark.high === null ? [toTip(x, to, -1)] : from === to ? [] : toEnd(mark.high, x, scale)),
    ]),
    label([mark.display], { x: x + 14, y: middle + 8, "font-size": 21, "font-weight": 700 }),
    label([name], { ...below, y: BOTTOM + 22, "font-size": 15, "font-weight": 700 }),
    label(toLines(mark.period, 24), { ...below, y: BOTTOM + 40, class: "soft" }),
  ];
}

/** Nothing is drawn on the foot for an end below it: the line just stands on the axis. */
function toEnd({ value, kind }: MarkEnd, x: number, { at }: LogScale): readonly string[] {
  if (kind === "soft" || value < FOOT) return [];
  return [
    element("circle", { cx: x, cy: at(value), r: RING, class: kind, ...(kind === "open" ? { fill: "none" } : {}) }),
  ];
}

/** The line starts at the edge of an open ring, not in its middle. */
function gap({ kind, value }: MarkEnd): number {
  return kind === "open" && value > FOOT ? RING : 0;
}

function toTip(x: number, y: number, direction: 1 | -1): string {
  return element("path", { d: `M${x - 7} ${y - direction * 8}L${x} ${y}L${x + 7} ${y - direction * 8}`, fill: "none" });
}
