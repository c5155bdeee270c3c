/** The drawing of one mark along a value axis: dot, whisker, band, hatched bar, arrow. */
import type { Mark, MarkEnd } from "./chart.ts";
import type { ValueScale } from "./scale.ts";
import { type Attributes, element, path } from "./text.ts";

/** How values run over the paper: upwards from `foot` to `head`, or, where it is not `upright`, from left to right. */
export interface Course {
  readonly scale: ValueScale;
  readonly foot: number;
  readonly head: number;
  readonly upright: boolean;
}

/** Room that a drawing takes. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Brush {
  /** Radius of a dot. */
  readonly radius: number;
  /** Breadth of a bar and of a band. */
  readonly breadth: number;
  /** Address of the pattern of derived bars: `url(#id)`. */
  readonly hatch: string;
}

/** Length of an arrow where a bound is absent. */
export const ARROW = 20;

export function toPosition({ scale, foot, head }: Course, value: number): number {
  return foot + (head - foot) * scale.at(value);
}

/** The mark with its middle at `across`, and the room that it takes. */
export function drawMark(mark: Mark, course: Course, across: number, brush: Brush): { svg: string; box: Box } {
  const pen = toPen(course, across, brush);
  const parts = mark.derived ? drawDerived(mark, pen) : drawPrinted(mark, pen);
  const look: Attributes = mark.sure ? {} : UNSURE;
  return { svg: mark.sure ? parts.join("") : element("g", look, parts), box: toBox(mark, pen) };
}

/** Lighter, and dashed so that it is not lightness alone that tells. */
const UNSURE: Attributes = { class: "unsure", "fill-opacity": 0.5, "stroke-width": 1.3, "stroke-dasharray": "2 1.6" };

/** A printed figure: its ends as dots and rings, what the wording leaves soft as a pale band about its line. */
function drawPrinted({ value, low, high, partial }: Mark, pen: Pen): readonly string[] {
  const dot = partial ? pen.half : pen.dot;
  if (low?.kind === "soft" || high?.kind === "soft") {
    const [from, to] = [pen.at(low?.value ?? 0), pen.at(high?.value ?? Infinity)];
    const band = [pen.band(from, to, { class: "band", ...PALE }), pen.line(from, to)];
    return value === null ? band : [...band, dot(pen.at(value))];
  }
  if (low !== null && high !== null && low.value === high.value) return [dot(pen.at(low.value))];
  // The line starts at the edge of what is not filled, not in its middle.
  const toGap = ({ kind }: MarkEnd): number => (partial || kind === "open" ? pen.brush.radius : 0);
  const drawEnd = ({ value, kind }: MarkEnd): string => (kind === "open" ? pen.ring : dot)(pen.at(value));
  const from = low === null ? undefined : pen.at(low.value) + pen.up * toGap(low);
  const to = high === null ? undefined : pen.at(high.value) - pen.up * toGap(high);
  const start = from ?? to ?? 0;
  const end = to ?? start;
  return [
    ...(from === undefined ? [pen.arrow(start, pen.down)] : []),
    ...(from === undefined || to === undefined ? [] : [pen.line(start, end)]),
    ...(to === undefined ? [pen.arrow(start, pen.up)] : []),
    ...(low === null || low.value <= 0 ? [] : [drawEnd(low)]),
    ...(high === null ? [] : [drawEnd(high)]),
  ];
}

const PALE: Attributes = { "fill-opacity": 0.3, stroke: "none" };

/** A figure that follows from others: hatched, an edge where an end is, none where the bar is cut by the axis. */
function drawDerived({ value, low, high }: Mark, pen: Pen): readonly string[] {
  const hatched = { class: "derived", fill: pen.brush.hatch, "stroke-width": 1.2 };
  if (value !== null) return [pen.dot(pen.at(value), hatched)];
  const from = low === null ? undefined : pen.at(low.value);
  const to = high === null ? undefined : pen.at(high.value);
  const start = from ?? (to ?? 0) - pen.up * ARROW * BODY;
  const end = to ?? start + pen.up * ARROW * BODY;
  return [
    pen.band(start, end, { ...hatched, stroke: "none" }),
    ...(low === null || low.value <= 0 ? [] : [pen.edge(start, low)]),
    ...(high === null || pen.isCut(high.value) ? [] : [pen.edge(end, high)]),
    ...(high === null ? [pen.arrow(start, pen.up)] : []),
    ...(low === null ? [pen.arrow(end, pen.down)] : []),
  ];
}

/** Share of an arrow that is hatched. */
const BODY = 0.6;

type Direction = 1 | -1;

interface Pen {
  readonly brush: Brush;
  /** Direction of higher values: -1 where they run upwards. */
  readonly up: Direction;
  readonly down: Direction;
  readonly at: (value: number) => number;
  /** Whether a value lies above the axis. */
  readonly isCut: (value: number) => boolean;
  readonly dot: (at: number, look?: Attributes) => string;
  readonly ring: (at: number) => string;
  /** A dot whose left half is empty. */
  readonly half: (at: number) => string;
  readonly line: (from: number, to: number) => string;
  readonly arrow: (from: number, direction: Direction) => string;
  readonly edge: (at: number, end: MarkEnd) => string;
  readonly band: (from: number, to: number, look: Attributes) => string;
  readonly box: (from: number, to: number, half: number) => Box;
}

function toPen(course: Course, across: number, brush: Brush): Pen {
  const { upright, scale } = course;
  const { radius, breadth } = brush;
  const half = breadth / 2;
  const place = (at: number, side = 0): readonly [number, number] =>
    upright ? [across + side, at] : [at, across + side];
  const toDot = (at: number, look: Attributes): string => {
    const [cx, cy] = place(at);
    return element("circle", { cx, cy, r: radius, ...look });
  };
  const box = (from: number, to: number, half: number): Box => {
    const [start, end] = from < to ? [from, to] : [to, from];
    return upright
      ? { left: across - half, right: across + half, top: start, bottom: end }
      : { left: start, right: end, top: across - half, bottom: across + half };
  };
  return {
    brush,
    up: upright ? -1 : 1,
    down: upright ? 1 : -1,
    at: (value) => toPosition(course, value),
    isCut: (value) => value > scale.max,
    dot: (at, look = {}) => toDot(at, look),
    ring: (at) => toDot(at, { class: "open", fill: "none" }),
    half: (at) => {
      const [x, y] = place(at);
      const d = path("M", x, y - radius, "A", radius, radius, 0, 0, 1, x, y + radius, "Z");
      return toDot(at, { fill: "none" }) + element("path", { class: "half", d, stroke: "none" });
    },
    line: (from, to) => element("path", { d: path("M", ...place(from), "L", ...place(to)) }),
    arrow: (from, direction) => {
      const tip = from + direction * ARROW;
      const back = tip - direction * 5;
      const head = path("M", ...place(back, -4), "L", ...place(tip), "L", ...place(back, 4));
      return (
        element("path", { class: "arrow", d: path("M", ...place(from), "L", ...place(tip)) }) +
        element("path", { d: head, fill: "none", "stroke-dasharray": "none" })
      );
    },
    edge: (at, { kind }) =>
      element("path", {
        d: path("M", ...place(at, -half), "L", ...place(at, half)),
        "stroke-dasharray": kind === "open" ? "2 2" : undefined,
      }),
    band: (from, to, look) => {
      const { left, top, right, bottom } = box(from, to, half);
      return element("rect", { x: left, y: top, width: right - left, height: bottom - top, ...look });
    },
    box,
  };
}

/** Everything that is drawn of the mark, dots and arrows included. */
function toBox({ low, high, value, derived }: Mark, pen: Pen): Box {
  const { at, up, brush } = pen;
  const ends = [low, high].flatMap((end) => (end === null ? [] : [at(end.value)]));
  const places = [...ends, ...(value === null ? [] : [at(value)])];
  const [least, most] =
    up === 1 ? [Math.min(...places), Math.max(...places)] : [Math.max(...places), Math.min(...places)];
  const bare = derived && value === null ? 0 : brush.radius;
  const half = Math.max(brush.radius, derived ? brush.breadth / 2 : 0);
  const from = low === null ? (high === null ? least : at(high.value) - up * ARROW) : least - up * bare;
  const to = high === null ? (low === null ? most : at(low.value) + up * ARROW) : most + up * bare;
  return pen.box(from, to, half);
}
