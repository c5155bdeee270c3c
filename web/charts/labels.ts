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
export const SIZE = 11.5;
/** Distance between a mark and its figure. */
const GAP = 3;
/** By how much every other mark is further off. */
const CLEAR = 3;

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

/** Orders in which figures choose their places. */
const TRIES = 24;
/** What it costs to have no place: more than any place. */
const NOWHERE = 100;

/** A figure and where it may stand, the best place first. */
interface Figure {
  readonly text: string;
  readonly places: readonly Edges[];
  /** Whether others give way to it. */
  readonly isChief: boolean;
}

/** Where a figure stands in one order; nowhere where others have all its places. */
interface Seat {
  readonly figure: Figure;
  readonly rank: number;
  readonly box: Edges | undefined;
}

/**
 * Each clearly nearer to its mark than to any other printed one, the highest and the last as nearly so as may be; on a
 * hatched bar where there is no other place; left out where it would touch a printed mark or another figure.
 */
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
  const bodies = printed.map((point) => toBody(point, frame, brush));
  const { chief, rest } = select(points, printed, brush);
  const figures = [...chief, ...rest].map((point): Figure => {
    const [text, body] = [point.mark.display, toBody(point, frame, brush)];
    const others = bodies.filter((other) => !isSame(other, body));
    const toLead = (place: Edges): number => Math.min(...others.map((other) => compare(place, body, other)));
    const free = toPlaces(toBox(point, frame, brush), measure(text), room).filter(
      (place) => isWithin(place, room) && !occupied.some((other) => meet(place, other)),
    );
    const own = free.filter((place) => toLead(place) >= 0);
    const clear = own.filter((place) => !bars.some((other) => meet(place, other)));
    const isChief = chief.includes(point);
    return {
      text,
      places: own.length > 0 || !isChief ? [...clear, ...own] : free.toSorted((a, b) => toLead(b) - toLead(a)),
      isChief,
    };
  });
  return settle(figures.filter(({ places }) => places.length > 0));
}

/** As many as find a place, as near to their best as may be: what stands worst chooses first the next time. */
function settle(figures: readonly Figure[]): readonly Label[] {
  let [order, best, least]: [readonly Figure[], readonly Seat[], number] = [figures, [], Infinity];
  for (let tries = 0; tries < TRIES && least > 0; tries += 1) {
    const seats = seat(order);
    const cost = seats.reduce((sum, { rank }) => sum + rank ** 2, 0);
    if (cost < least) [best, least] = [seats, cost];
    const worst = seats.reduce<Seat | undefined>(
      (one, next) => (next.rank >= (one?.rank ?? 0) ? next : one),
      undefined,
    );
    order = order.toSorted((a, b) => Number(b === worst?.figure) - Number(a === worst?.figure));
  }
  return best.flatMap(({ figure, box }) => (box === undefined ? [] : [{ text: figure.text, box }]));
}

/** Each at its first place that is free of those before it, a gap to both sides included. */
function seat(order: readonly Figure[]): readonly Seat[] {
  const seats: Seat[] = [];
  for (const figure of order) {
    const rank = figure.places.findIndex((place) =>
      seats.every(
        ({ box }) => box === undefined || !meet(place, { ...box, left: box.left - GAP, right: box.right + GAP }),
      ),
    );
    seats.push({ figure, rank: rank < 0 ? NOWHERE * (figure.isChief ? 10 : 1) : rank, box: figure.places[rank] });
  }
  return seats;
}

/** The highest and the last, which captions name, and the others; two claims of one figure need but one. */
function select(
  points: readonly MarkPoint[],
  printed: readonly MarkPoint[],
  { thin }: Brush,
): { readonly chief: readonly MarkPoint[]; readonly rest: readonly MarkPoint[] } {
  const shown = printed.length > 0 ? printed : points;
  const most = Math.max(...shown.map(({ y }) => y));
  const first = [shown.find(({ y }) => y === most), shown.at(-1)].filter((one) => one !== undefined);
  const figures = new Map<string, MarkPoint>();
  for (const point of [...first, ...(thin || points.length > FEW ? [] : points)]) {
    const { display, from, to } = point.mark;
    const figure = `${display} ${from} ${to}`;
    if (!figures.has(figure)) figures.set(figure, point);
  }
  const chosen = [...figures.values()];
  return { chief: chosen.filter((one) => first.includes(one)), rest: chosen.filter((one) => !first.includes(one)) };
}

/** Everything that is drawn of the mark, dots and arrows included. */
function toBox(point: MarkPoint, frame: Frame, brush: Brush): Edges {
  const { low, high } = point.mark;
  const body = toBody(point, frame, brush);
  const { y } = toSpot(point, frame);
  return {
    ...body,
    top: high === null ? Math.min(body.top, y - ARROW) : body.top,
    bottom: low === null ? Math.max(body.bottom, y + ARROW) : body.bottom,
  };
}

/** The mark without its arrows: what a reader takes a figure near it to belong to. */
function toBody(point: MarkPoint, frame: Frame, { radius, breadth }: Brush): Edges {
  const { low, high, value, derived } = point.mark;
  const { x } = toSpot(point, frame);
  const places = [low?.value, high?.value, value].flatMap((one) => (typeof one === "number" ? [frame.up(one)] : []));
  const dot = radius + 1;
  const bare = derived && value === null ? 0 : dot;
  const half = derived || low?.kind === "soft" ? Math.max(dot, breadth / 2) : dot;
  return { left: x - half, right: x + half, top: Math.min(...places) - bare, bottom: Math.max(...places) + bare };
}

/** Above, below, beside, a line further off: in each from the middle outwards, and not over the ends of the room. */
function toPlaces({ left, right, top, bottom }: Edges, width: number, room: Edges): readonly Edges[] {
  const [above, below, level] = [top - GAP - SIZE, bottom + GAP, (top + bottom - SIZE) / 2];
  const at = (x: number, y: number): Edges => {
    const start = Math.max(room.left, Math.min(x, room.right - width));
    return { left: start, right: start + width, top: y, bottom: y + SIZE };
  };
  const middle = (left + right - width) / 2;
  const shifts = [width / 4, -width / 4, (width - right + left) / 2, (right - left - width) / 2];
  const heights = [above, below, above - LINE, below + LINE];
  return [
    ...heights.slice(0, 2).map((y) => at(middle, y)),
    at(right + GAP, level),
    at(left - GAP - width, level),
    ...heights.slice(2).map((y) => at(middle, y)),
    ...heights.flatMap((y) => shifts.map((shift) => at(middle + shift, y))),
  ];
}

/** By how much a place is clearly nearer to its mark than to another, all of it and its middle; less than 0 if it is not. */
function compare(place: Edges, own: Edges, other: Edges): number {
  const [x, y] = [(place.left + place.right) / 2, (place.top + place.bottom) / 2];
  const middle = { left: x, right: x, top: y, bottom: y };
  return Math.min(
    toDistance(place, other) - toDistance(place, own) - CLEAR,
    toDistance(middle, other) - toDistance(middle, own),
  );
}

/** Between the nearest edges of a place and of what is drawn of a mark. */
function toDistance(place: Edges, { left, right, top, bottom }: Edges): number {
  return Math.hypot(
    Math.max(left - place.right, 0, place.left - right),
    Math.max(top - place.bottom, 0, place.top - bottom),
  );
}

function isSame(a: Edges, b: Edges): boolean {
  return a.left === b.left && a.right === b.right && a.top === b.top && a.bottom === b.bottom;
}

function isWithin(box: Edges, room: Edges): boolean {
  return box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;
}

export function meet(a: Edges, b: Edges): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
