/** Marks at their time: values upwards, days from left to right. */
import type { Tongue } from "../language/tongue.ts";
import { drawBreak, drawDays, drawMoment, drawValues, toFrame, type ToX } from "./axes.ts";
import { drawBounds, toRuns } from "./bounds.ts";
import type { Break, Mark, TimePanel, View } from "./chart.ts";
import { drawHatch } from "./hatch.ts";
import { type Caption, toLabels } from "./labels.ts";
import { toDayNumber, toValueScale } from "./scale.ts";
import { element, escapeText, label, path } from "./text.ts";
import { type Box, type Brush, type Course, drawMark, toPosition } from "./whisker.ts";
import { describeMark } from "./words.ts";

/** Below this many user units a period has no room for a bar of its own, unless an absent bound needs its arrow. */
const NARROW = 6;
/** Below this many, a figure is a stem from the foot of the axis. */
const THIN = 2;
/** More marks than this are no links: the picture would be too heavy. */
const MANY = 400;
/** Room of a claim, whose period is its own. */
const WIDEST = 14;
/** Up to so many marks each has its figure beside it; of more, the highest and the last. */
const FEW = 14;

interface Drawn {
  readonly mark: Mark;
  readonly x: number;
  readonly svg: string;
  readonly box: Box;
}

export function drawTime(
  panel: TimePanel,
  view: View,
  { width, height }: { readonly width: number; readonly height: number },
  id: string,
  tongue: Tongue,
): readonly string[] {
  const scale = toValueScale(panel.marks, view.scale, tongue);
  const moments = view.events ? panel.moments : [];
  const frame = toFrame(panel, scale, moments.length > 0, width, height);
  const [first, end] = [toDayNumber(panel.first), toDayNumber(panel.last) + 1];
  const toX: ToX = (day) =>
    frame.left + ((frame.right - frame.left) * (Math.min(Math.max(day, first), end) - first)) / (end - first);
  const course: Course = { scale, foot: frame.bottom, head: frame.top, upright: true };
  return [
    ...drawValues(scale, frame),
    ...drawDays(panel, frame, toX, tongue),
    ...panel.breaks.map((one) => drawBreak(one, frame, toX, tongue)),
    ...moments.map((moment) => drawMoment(moment, toX)),
    ...(panel.marks.length === 0
      ? [drawNothing(panel, frame)]
      : drawMarks(panel, frame, course, toX, `${id}-hatch`, tongue)),
  ];
}

function drawNothing({ finding }: TimePanel, { left, right, top, bottom }: Box): string {
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2, "text-anchor": "middle" };
  return label([finding], { class: "soft", ...middle });
}

function drawMarks(
  panel: TimePanel,
  frame: Box,
  course: Course,
  toX: ToX,
  hatch: string,
  tongue: Tongue,
): readonly string[] {
  const { marks, freq, breaks } = panel;
  const step = freq === null ? WIDEST : Math.max(0, ...marks.map((mark) => toLength(mark, toX)));
  const brush: Brush = {
    radius: limit(step * 0.3, 1.2, 4.2),
    breadth: limit(step * 0.62, 2, 22),
    hatch: `url(#${hatch})`,
  };
  const isThin = step < THIN;
  const isMerged = ({ derived, value, low, high }: Mark): boolean =>
    step < NARROW && derived && value === null && (isThin || (low !== null && high !== null));
  const single = marks.filter((mark) => !isMerged(mark));
  const drawn = toPlaces(single, toX).map(({ mark, x }): Drawn => {
    const stem = isThin ? [drawStem(mark, course, x)] : [];
    const days = freq === null && mark.from !== mark.to ? [drawDuration(mark, course, toX)] : [];
    const { svg, box } = drawMark(mark, course, x, brush);
    const parts = [...days, ...stem, svg];
    return { mark, x, svg: single.length > MANY ? parts.join("") : toLink(mark, parts, tongue), box };
  });
  return [
    element(
      "g",
      { class: "marks", stroke: "currentColor", "stroke-width": isThin ? 1 : 1.8, "paint-order": "normal" },
      [
        ...(marks.some(({ derived }) => derived) ? [drawHatch(hatch)] : []),
        ...drawBounds(marks.filter(isMerged), course, toX, brush.hatch),
        ...(freq === null || isThin ? [] : drawLine(drawn, breaks, course)),
        ...drawn.map(({ svg }) => svg),
      ],
    ),
    element("g", { class: "values", "font-weight": 600 }, drawCaptions(drawn, frame, marks.length <= FEW)),
  ];
}

function toLength({ from, to }: Mark, toX: ToX): number {
  return toX(toDayNumber(to) + 1) - toX(toDayNumber(from));
}

function limit(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** The middle of each period; marks of one period stand side by side within it. */
function toPlaces(marks: readonly Mark[], toX: ToX): readonly { readonly mark: Mark; readonly x: number }[] {
  const groups = Map.groupBy(marks, toKey);
  return marks.map((mark) => {
    const group = groups.get(toKey(mark)) ?? [mark];
    const length = toLength(mark, toX);
    const aside = (group.indexOf(mark) - (group.length - 1) / 2) * Math.min(10, length / group.length);
    return { mark, x: toX(toDayNumber(mark.from)) + length / 2 + aside };
  });
}

function toKey({ from, to }: Mark): string {
  return `${from} ${to}`;
}

function toLink(mark: Mark, content: readonly string[], tongue: Tongue): string {
  return element("a", { href: `/claims/${mark.id}` }, [
    element("title", {}, [escapeText(describeMark(mark, tongue))]),
    ...content,
  ]);
}

/** The days of a claim as a bar at its height; dashed where the source leaves an end open. */
function drawDuration({ from, to, at, ajar }: Mark, course: Course, toX: ToX): string {
  const y = toPosition(course, at);
  const d = path("M", toX(toDayNumber(from)), y, "H", toX(toDayNumber(to) + 1));
  return element("path", {
    class: "days",
    d,
    "stroke-width": 3,
    "stroke-opacity": 0.7,
    "stroke-dasharray": ajar ? "4 3" : undefined,
  });
}

function drawStem({ at, low }: Mark, course: Course, x: number): string {
  return low === null ? "" : element("path", { d: path("M", x, course.foot, "V", toPosition(course, at)) });
}

/** From one exact figure to that of the directly following period; anything else, and a break, leaves the line open. */
function drawLine(drawn: readonly Drawn[], breaks: readonly Break[], course: Course): readonly string[] {
  const places = new Map(drawn.map(({ mark, x }) => [mark, x]));
  const lasts = new Set(breaks.map(({ date }) => drawn.findLast(({ mark }) => mark.from < date)?.mark));
  const exact = drawn.map(({ mark }) => mark).filter(isExact);
  const runs = toRuns(exact, (mark) => lasts.has(mark)).filter(({ length }) => length > 1);
  const steps = runs.flatMap((run) =>
    run.flatMap((mark, index) => [index === 0 ? "M" : "L", places.get(mark) ?? 0, toPosition(course, mark.at)]),
  );
  const look = { class: "line", fill: "none", "stroke-width": 1.2, "stroke-opacity": 0.75 };
  return steps.length === 0 ? [] : [element("path", { ...look, d: path(...steps) })];
}

function isExact({ derived, partial, low, high }: Mark): boolean {
  return !derived && !partial && low !== null && high !== null && low.value === high.value;
}

/** The highest and the last first, as they need their places most. */
function drawCaptions(drawn: readonly Drawn[], frame: Box, all: boolean): readonly string[] {
  const printed = drawn.filter(({ mark }) => !mark.derived);
  const shown = printed.length > 0 ? printed : drawn;
  const highest = shown.reduce<Drawn | undefined>(
    (best, one) => (best === undefined || one.mark.at > best.mark.at ? one : best),
    undefined,
  );
  const named = [highest, shown.at(-1), ...(all ? drawn : [])].filter((one) => one !== undefined);
  const captions = new Map(
    named.map(({ mark, box }): [string, Caption] => [
      `${mark.display} ${mark.from} ${mark.to}`,
      { text: mark.display, box },
    ]),
  );
  const taken = (all ? drawn : printed).map(({ box }) => box);
  const room = { ...frame, right: frame.right + 6, top: frame.top - 4 };
  return toLabels([...captions.values()], room, taken, 12.5);
}
