/** One row of a strip on its own, for a page that has the words beside it: all rows of a panel share their axis. */
import type { Tongue } from "../language/tongue.ts";
import type { Mark, StripPanel } from "./chart.ts";
import { drawCommon, toStripScale } from "./strip.ts";
import { element, label, path, toWidth } from "./text.ts";
import { type Box, type Course, drawMark, toPosition } from "./whisker.ts";

/** In user units: narrow, so that its letters are large enough on every screen. */
const WIDTH = 360;
const EDGE = 20;
const ROW = 26;
const TEXT = 12;
/** Room for the names of the values, in the row that has them. */
const HEAD = 18;

/** `named` is for the first row: the values stand above it. Hidden from those who hear the page: it adds nothing to the words. */
export function drawTrack(panel: StripPanel, mark: Mark, named: boolean, tongue: Tongue): string {
  const top = named ? HEAD : 0;
  const frame: Box = { left: EDGE, right: WIDTH - 2 * EDGE, top, bottom: top + ROW };
  const scale = toStripScale(panel, { scale: "linear", events: false }, tongue);
  const course: Course = { scale, foot: frame.left, head: frame.right, upright: false };
  const { svg } = drawMark(mark, course, top + ROW / 2, { radius: 4.5, breadth: 12, hatch: "none" });
  return element(
    "svg",
    {
      class: "track",
      viewBox: `0 0 ${WIDTH} ${frame.bottom}`,
      "aria-hidden": "true",
      "font-size": TEXT,
      fill: "currentColor",
    },
    [
      drawGrid(course, frame),
      ...(named ? drawNames(course) : []),
      ...(panel.common === null ? [] : [drawCommon(panel.common, course, frame)]),
      element("g", { class: "marks", stroke: "currentColor", "stroke-width": 1.8 }, [svg]),
    ],
  );
}

function drawGrid(course: Course, { top, bottom }: Box): string {
  const lines = course.scale.ticks.flatMap(({ value }) => ["M", toPosition(course, value), top, "V", bottom]);
  return element("path", { d: path(...lines), stroke: "currentColor", "stroke-opacity": 0.25 });
}

function drawNames(course: Course): readonly string[] {
  return course.scale.ticks.map(({ value, label: text }) => {
    const x = Math.max(toPosition(course, value), toWidth(text, TEXT) / 2);
    return label([text], { class: "soft", x, y: HEAD - 6, "text-anchor": "middle" });
  });
}
