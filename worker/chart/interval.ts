/** One wording as a picture: what it allows as a line, what a reader takes it for as a pale band behind. */
import type { Tongue } from "../language/tongue.ts";
import type { ClaimForm } from "../record/form.ts";
import { toNearScale } from "./scale.ts";
import { element, label, path, toWidth } from "./text.ts";
import { type Course, toPosition } from "./whisker.ts";

type Ends = Pick<
  ClaimForm,
  "value" | "lower" | "upper" | "lower_inclusive" | "upper_inclusive" | "reading_lower" | "reading_upper"
>;

/** In user units: narrow, so that its letters are large enough on every screen. */
const WIDTH = 360;
const EDGE = 20;
/** Where the line runs, half the breadth of the band, and where the axis stands. */
const [LINE, HALF, AXIS] = [20, 14, 40];
const RADIUS = 4.5;
const TEXT = 12;

/** `words` is what those hear who do not see it. */
export function drawInterval(ends: Ends, words: string, tongue: Tongue): string {
  const { value, reading_lower, reading_upper } = ends;
  const [low, high] = [reading_lower ?? value ?? 0, reading_upper ?? value ?? 0];
  const scale = toNearScale(low, high, tongue);
  const course: Course = { scale, foot: EDGE, head: WIDTH - EDGE, upright: false };
  const [from, to] = [toPosition(course, low), toPosition(course, high)];
  const band = { x: from, y: LINE - HALF, width: to - from, height: 2 * HALF, "fill-opacity": 0.25, "stroke-width": 1 };
  const pale = isReadOtherwise(ends) ? [element("rect", { class: "band", ...band })] : [];
  return element(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${AXIS + 22}`, role: "img", "aria-label": words, "font-size": TEXT, fill: "currentColor" },
    [
      ...drawAxis(course),
      element("g", { class: "marks", stroke: "currentColor", "stroke-width": 2 }, [...pale, ...drawLine(ends, course)]),
    ],
  );
}

/** Whether a reader takes the wording as something else than what it allows. */
export function isReadOtherwise({ lower, upper, reading_lower, reading_upper }: Omit<Ends, "value">): boolean {
  return reading_lower !== lower || reading_upper !== upper;
}

function drawAxis(course: Course): readonly string[] {
  const { ticks } = course.scale;
  const steps = ticks.flatMap(({ value }) => ["M", toPosition(course, value), AXIS, "V", AXIS + 5]);
  return [
    element("path", { d: path("M", 0, AXIS, "H", WIDTH, ...steps), stroke: "currentColor", "stroke-opacity": 0.5 }),
    ...ticks.map(({ value, label: text }) => {
      const x = Math.max(toPosition(course, value), toWidth(text, TEXT) / 2);
      return label([text], { class: "soft", x, y: AXIS + 18, "text-anchor": "middle" });
    }),
  ];
}

/** A disc for an end that belongs to the interval, a ring for one that does not, an arrow for none; it may run off the axis. */
function drawLine(ends: Ends, course: Course): readonly string[] {
  const { value, lower, upper, lower_inclusive, upper_inclusive } = ends;
  const { min, max } = course.scale;
  const toX = (at: number): number => toPosition(course, at);
  const start = lower === null || lower < min ? 0 : toX(lower) + toGap(lower_inclusive);
  const end = upper === null || upper > max ? WIDTH : toX(upper) - toGap(upper_inclusive);
  const isPrinted = value !== null && lower !== value && upper !== value;
  return [
    ...(start < end ? [element("path", { d: path("M", start, LINE, "H", end) })] : []),
    ...(lower === null ? [drawHead(1, 6)] : []),
    ...(upper === null ? [drawHead(WIDTH - 1, -6)] : []),
    ...(lower === null || lower < min || (lower === 0 && upper !== 0) ? [] : [drawEnd(toX(lower), lower_inclusive)]),
    ...(upper === null || upper > max || upper === lower ? [] : [drawEnd(toX(upper), upper_inclusive)]),
    ...(isPrinted ? [drawEnd(toX(value), true)] : []),
  ];
}

/** The line starts at the edge of a ring, not in its middle. */
function toGap(inclusive: boolean | null): number {
  return inclusive === true ? 0 : RADIUS;
}

function drawEnd(cx: number, inclusive: boolean | null): string {
  return element("circle", { cx, cy: LINE, r: RADIUS, ...(inclusive === true ? {} : { fill: "none" }) });
}

function drawHead(tip: number, back: number): string {
  return element("path", {
    d: path("M", tip + back, LINE - 5, "L", tip, LINE, "L", tip + back, LINE + 5),
    fill: "none",
  });
}
