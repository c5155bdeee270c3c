/** One claim a row, its value along the axis. */
import type { Tongue } from "../language/tongue.ts";
import type { Mark, StripPanel, View } from "./chart.ts";
import { drawHatch } from "./hatch.ts";
import { toCloseScale, toValueScale, type ValueScale } from "./scale.ts";
import { element, escapeText, label, path, toLines, toWidth } from "./text.ts";
import { type Box, type Course, drawMark, toPosition } from "./whisker.ts";
import { describeDay } from "./period.ts";
import { describeMark } from "./words.ts";

/** From this width on the words of a row stand beside it, else above. */
const WIDE = 600;
/** Room for the names of the values, above the rows. */
const HEAD = 24;
const TEXT = 12;
const FIGURE = 13;
/** From a line of words to the next. */
const LINE = 15;
/** Between the words of a row and the axis. */
const ASIDE = 18;
/** Of words above their mark. */
const INDENT = 6;

/** Every row has the height that the longest words need. */
export function toStripHeight({ marks }: StripPanel, width: number): number {
  const lines = Math.max(1, ...marks.map((mark) => toWords(mark, width).flat().length));
  return HEAD + 8 + marks.length * (width < WIDE ? 31 + lines * LINE : Math.max(36, 6 + lines * LINE));
}

/** Figures that lie close together are not drawn from 0. */
export function toStripScale({ marks }: StripPanel, { scale }: View, tongue: Tongue): ValueScale {
  return scale === "log" ? toValueScale(marks, scale, tongue) : toCloseScale(marks, tongue);
}

export function drawStrip(
  panel: StripPanel,
  view: View,
  { width, height }: { readonly width: number; readonly height: number },
  id: string,
  tongue: Tongue,
): readonly string[] {
  const { marks, common } = panel;
  const wide = width >= WIDE;
  const room = Math.max(...marks.map(({ display }) => toWidth(display, FIGURE)), 0) + 30;
  const frame: Box = { left: toLeft(width), right: width - room, top: HEAD, bottom: height - 4 };
  const course: Course = {
    scale: toStripScale(panel, view, tongue),
    foot: frame.left,
    head: frame.right,
    upright: false,
  };
  const step = (frame.bottom - frame.top) / Math.max(1, marks.length);
  const hatch = `${id}-hatch`;
  const rows = marks.map((mark, index) => {
    const top = frame.top + step * index;
    const y = top + (wide ? step / 2 : step - 14);
    const { svg, box } = drawMark(mark, course, y, { radius: 4.2, breadth: 11, hatch: `url(#${hatch})` });
    const words = drawWords(toWords(mark, width), wide ? 0 : frame.left + INDENT, y, wide);
    return { mark: drawLink(mark, svg, tongue), figure: drawFigure(mark, box.right, y), words };
  });
  return [
    ...drawValues(course, frame),
    ...(common === null ? [] : [drawCommon(common, course, frame)]),
    ...rows.map(({ words }) => words),
    element("g", { class: "marks", stroke: "currentColor", "stroke-width": 1.8, "paint-order": "normal" }, [
      ...(marks.some(({ derived }) => derived) ? [drawHatch(hatch)] : []),
      ...rows.map(({ mark }) => mark),
    ]),
    element(
      "g",
      { class: "values", "font-size": FIGURE, "font-weight": 600 },
      rows.map(({ figure }) => figure),
    ),
  ];
}

function drawValues(course: Course, { top, bottom }: Box): readonly string[] {
  return course.scale.ticks.map(({ value, label: text }, index) => {
    const x = toPosition(course, value);
    const look = index === 0 ? { class: "axis", "stroke-opacity": 0.9 } : { class: "grid", "stroke-opacity": 0.2 };
    const name = label([text], {
      class: "soft",
      x: Math.max(x, toWidth(text, TEXT) / 2),
      y: top - 9,
      "text-anchor": "middle",
    });
    return element("path", { ...look, d: path("M", x, top - 4, "V", bottom), stroke: "currentColor" }) + name;
  });
}

/** What all readings share. */
export function drawCommon(
  { low, high }: { readonly low: number | null; readonly high: number | null },
  course: Course,
  { top, bottom }: Box,
): string {
  const [from, to] = [toPosition(course, low ?? 0), toPosition(course, high ?? Infinity)];
  const width = Math.max(4, to - from);
  const place = { x: (from + to - width) / 2, y: top, width, height: bottom - top };
  return element("rect", { class: "common", ...place, "fill-opacity": 0.2 });
}

function drawLink(mark: Mark, svg: string, tongue: Tongue): string {
  const stated = mark.as_of === null ? [] : [tongue.say("stated on {day}", { day: describeDay(mark.as_of, tongue) })];
  const said = [describeMark(mark, tongue), ...stated].join(" · ");
  return element("a", { href: `/claims/${mark.id}`, "aria-label": said }, [
    element("title", {}, [escapeText(said)]),
    svg,
  ]);
}

function drawFigure({ display }: Mark, x: number, y: number): string {
  return label([display], { x: x + 8, y: y + 4.5 });
}

/** Lines about the middle of the row, where they stand beside it, else with the last of them above its mark. */
function drawWords([bold, soft]: Words, x: number, y: number, wide: boolean): string {
  const count = bold.length + soft.length;
  const first = wide ? y + 5.5 - (count - 1) * (LINE / 2) : y - LINE - (count - 1) * LINE;
  return [
    ...(bold.length === 0 ? [] : [label(bold, { x, y: first, "font-size": FIGURE }, LINE)]),
    label(soft, { class: "soft", x, y: first + bold.length * LINE }, LINE),
  ].join("");
}

/** Lines in the ink of the page, lines in a softer one. */
type Words = readonly [readonly string[], readonly string[]];

/** The days, and who says it; how it differs from the first row stands with the days. */
function toWords({ period, claimant, part, difference }: Mark, width: number): Words {
  const said = [...(part === null ? [] : [part]), claimant].join(", ");
  const first = difference ?? period;
  const second = difference === null ? said : `${period} · ${said}`;
  const room = toLeft(width) - ASIDE;
  if (width >= WIDE) return [toLines(first, room, FIGURE), toLines(second, room, TEXT)];
  return [[], toLines(`${first} · ${second}`, width - toLeft(width) - 2 * INDENT, TEXT)];
}

/** Where the axis begins. */
function toLeft(width: number): number {
  return width < WIDE ? 10 : Math.round(width * 0.42);
}
