/** Figures written at their marks where there is room, as worker/chart/labels.ts places them. */
import { type Frame, toSpot } from "./frame.ts";
import type { Brush } from "./marks.ts";
import { ARROW } from "./pen.ts";
import type { MarkPoint } from "./point.ts";
import { type Theme, toFont } from "./theme.ts";

/** A text in the middle of its box. */
export interface Label {
  readonly text: string;
  readonly box: Edges;
}

export interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Up to so many marks each has its figure beside it; of more, and of stems, the highest and the last. */
const FEW = 14;
export const SIZE = 12.5;
/** Distance between a mark and its figure. */
const GAP = 3;

const LINE = 1.4 * SIZE;

/** What figures may be written on: nothing leaves `room`, and nothing touches what is `taken` of it. */
export interface Paper {
  readonly room: Edges;
  readonly taken: readonly Edges[];
}

export type Measure = (text: string) => number;

/** `lay` is told the width of a text in the letters in which it will be written. */
export function drawLabels(
  ctx: CanvasRenderingContext2D,
  lay: (measure: Measure) => readonly Label[],
  theme: Theme,
): void {
  ctx.save();
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.font = toFont(theme, SIZE, 600);
  ctx.fillStyle = theme.ink;
  ctx.strokeStyle = theme.paper;
  ctx.lineWidth = 3;
  ctx.lineJoin = "round";
  for (const { text, box } of lay((text) => ctx.measureText(text).width)) {
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    ctx.strokeText(text, x, y);
    ctx.fillText(text, x, y);
  }
  ctx.restore();
}

/** On a hatched bar where there is no other place; left out where it would touch a printed mark or another figure. */
export function layLabels(
  points: readonly MarkPoint[],
  frame: Frame,
  brush: Brush,
  { room, taken }: Paper,
  measure: Measure,
): readonly Label[] {
  const printed = points.filter(({ mark }) => !mark.derived);
  const toBoxes = (some: readonly MarkPoint[]): Edges[] => some.map((point) => toBox(point, frame, brush));
  const bars = brush.narrow ? [] : toBoxes(points.filter(({ mark }) => mark.derived));
  const occupied = [...taken, ...toBoxes(printed)];
  const labels: Label[] = [];
  for (const point of select(points, printed, brush)) {
    const text = point.mark.display;
    const places = toPlaces(toBox(point, frame, brush), measure(text)).filter((place) => isWithin(place, room));
    const free = places.filter((place) => !occupied.some((other) => meet(place, other)));
    const box = free.find((place) => !bars.some((other) => meet(place, other))) ?? free[0];
    if (box === undefined) continue;
    labels.push({ text, box });
    occupied.push({ ...box, left: box.left - GAP, right: box.right + GAP });
  }
  return labels;
}

/** The highest and the last first, as they need their places most; two claims of one figure need but one. */
function select(points: readonly MarkPoint[], printed: readonly MarkPoint[], { thin }: Brush): Iterable<MarkPoint> {
  const shown = printed.length > 0 ? printed : points;
  const most = Math.max(...shown.map(({ y }) => y));
  const first = [shown.find(({ y }) => y === most), shown.at(-1), ...(thin || points.length > FEW ? [] : points)];
  const figures = new Map<string, MarkPoint>();
  for (const point of first.filter((one) => one !== undefined)) {
    const { display, from, to } = point.mark;
    const figure = `${display} ${from} ${to}`;
    if (!figures.has(figure)) figures.set(figure, point);
  }
  return figures.values();
}

/** Everything that is drawn of the mark, dots and arrows included. */
function toBox(point: MarkPoint, frame: Frame, { radius, breadth }: Brush): Edges {
  const { low, high, value, derived } = point.mark;
  const { x } = toSpot(point, frame);
  const places = [low?.value, high?.value, value].flatMap((one) => (typeof one === "number" ? [frame.up(one)] : []));
  const [top, bottom] = [Math.min(...places), Math.max(...places)];
  const dot = radius + 1;
  const bare = derived && value === null ? 0 : dot;
  const half = derived || low?.kind === "soft" ? Math.max(dot, breadth / 2) : dot;
  return {
    left: x - half,
    right: x + half,
    top: high === null ? bottom - ARROW : top - bare,
    bottom: low === null ? top + ARROW : bottom + bare,
  };
}

/** Above, below, beside, a line further off: in each from the middle outwards. */
function toPlaces({ left, right, top, bottom }: Edges, width: number): readonly Edges[] {
  const [above, below, level] = [top - GAP - SIZE, bottom + GAP, (top + bottom - SIZE) / 2];
  const at = (x: number, y: number): Edges => ({ left: x, right: x + width, top: y, bottom: y + SIZE });
  const middle = (left + right - width) / 2;
  const starts = [middle, middle + width / 4, middle - width / 4, left, right - width];
  const sides = [right + GAP, left - GAP - width];
  return [
    ...starts.map((x) => at(x, above)),
    ...starts.map((x) => at(x, below)),
    ...sides.map((x) => at(x, level)),
    ...sides.map((x) => at(x, above)),
    ...starts.map((x) => at(x, above - LINE)),
    ...starts.map((x) => at(x, below + LINE)),
  ];
}

function isWithin(box: Edges, room: Edges): boolean {
  return box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;
}

export function meet(a: Edges, b: Edges): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
