/** One claim a row, its value along the axis. */
import type { Mark, StripPanel, View } from "./chart.ts";
import { drawHatch } from "./hatch.ts";
import { toCloseScale, toValueScale, type ValueScale } from "./scale.ts";
import { element, escapeText, label, path, toShort, toWidth } from "./text.ts";
import { type Box, type Course, drawMark, toPosition } from "./whisker.ts";
import { describeMark } from "./words.ts";

/** From this width on the words of a row stand beside it, else above. */
const WIDE = 600;
/** Room for the names of the values, above the rows. */
const HEAD = 24;
const TEXT = 12;
const FIGURE = 13;

export function toStripHeight({ marks }: StripPanel, width: number): number {
  return HEAD + 8 + marks.length * (width < WIDE ? 46 : 36);
}

/** Figures that lie close together are not drawn from 0. */
export function toStripScale({ marks }: StripPanel, { scale }: View): ValueScale {
  return scale === "log" ? toValueScale(marks, scale) : toCloseScale(marks);
}

export function drawStrip(
  panel: StripPanel,
  view: View,
  { width, height }: { readonly width: number; readonly height: number },
  id: string,
): readonly string[] {
  const { marks, common } = panel;
  const wide = width >= WIDE;
  const room = Math.max(...marks.map(({ display }) => toWidth(display, FIGURE)), 0) + 30;
  const frame: Box = { left: wide ? Math.round(width * 0.42) : 10, right: width - room, top: HEAD, bottom: height - 4 };
  const course: Course = { scale: toStripScale(panel, view), foot: frame.left, head: frame.right, upright: false };
  const step = (frame.bottom - frame.top) / Math.max(1, marks.length);
  const hatch = `${id}-hatch`;
  const rows = marks.map((mark, index) => {
    const top = frame.top + step * index;
    const y = top + step * (wide ? 0.5 : 0.7);
    const { svg, box } = drawMark(mark, course, y, { radius: 4.2, breadth: 11, hatch: `url(#${hatch})` });
    const words = wide ? drawBeside(mark, frame.left - 18, y) : drawAbove(mark, frame.left + 6, width, top + 17);
    return { mark: drawLink(mark, svg), figure: drawFigure(mark, box.right, y), words };
  });
  return [
    ...drawValues(course, frame),
    ...(common === null ? [] : [drawCommon(common, course, frame)]),
    ...rows.map(({ words }) => words),
    element("g", { class: "marks", stroke: "currentColor", "stroke-width": 1.8 }, [
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
function drawCommon(
  { low, high }: { readonly low: number | null; readonly high: number | null },
  course: Course,
  { top, bottom }: Box,
): string {
  const [from, to] = [toPosition(course, low ?? 0), toPosition(course, high ?? Infinity)];
  const width = Math.max(4, to - from);
  const place = { x: (from + to - width) / 2, y: top, width, height: bottom - top };
  return element("rect", { class: "common", ...place, "fill-opacity": 0.2 });
}

function drawLink(mark: Mark, svg: string): string {
  return element("a", { href: `/#${mark.id}` }, [element("title", {}, [escapeText(describeMark(mark))]), svg]);
}

function drawFigure({ display }: Mark, x: number, y: number): string {
  return label([display], { x: x + 8, y: y + 4.5 });
}

/** Two lines: the days, and who says it; how it differs from the first row stands with the days. */
function drawBeside(mark: Mark, room: number, y: number): string {
  const [first, second] = toWords(mark);
  return (
    label([toShort(first, room, FIGURE)], { x: 0, y: y - 2, "font-size": FIGURE }) +
    label([toShort(second, room, TEXT)], { class: "soft", x: 0, y: y + 13 })
  );
}

function drawAbove(mark: Mark, x: number, width: number, y: number): string {
  return label([toShort(toWords(mark).join(" · "), width - x - 6, TEXT)], { class: "soft", x, y });
}

function toWords({ period, claimant, part, difference }: Mark): readonly [string, string] {
  const said = [...(part === null ? [] : [part]), claimant].join(", ");
  return [difference ?? period, difference === null ? said : `${period} · ${said}`];
}
