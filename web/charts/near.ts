/** Which point of a chart lies nearest to the pointer. */
import { type Frame, type Spot, toSpot } from "./frame.ts";
import type { Edges } from "./labels.ts";
import type { Point } from "./point.ts";
import type { Seat } from "./walk.ts";

export interface Nearest {
  /** Undefined where there is no point. */
  readonly seat: Seat | undefined;
  /** Pixels to its drawing, 0 within it. */
  readonly distance: number;
}

/** Half the height of a figure, so that its dot comes before a line that runs past. */
const HALF = 5;

/** The point whose drawing is nearest, by its middle where several are touched. */
export function findNearest(rows: readonly (readonly Point[])[], frame: Frame, at: Spot): Nearest {
  let nearest: Nearest & { readonly middle: number } = { seat: undefined, distance: Infinity, middle: Infinity };
  rows.forEach((row, datasetIndex) => {
    row.forEach((point, index) => {
      const spot = toSpot(point, frame);
      const { left, right, top, bottom } = toReach(point, spot, frame);
      const distance = Math.hypot(outside(at.x, left, right), outside(at.y, top, bottom));
      const middle = Math.hypot(at.x - spot.x, at.y - spot.y);
      if (distance > nearest.distance || (distance === nearest.distance && middle >= nearest.middle)) return;
      nearest = { seat: { datasetIndex, index }, distance, middle };
    });
  });
  return nearest;
}

/** What a drawing covers: the days of a mark and its interval, the line of a break. */
function toReach(point: Point, { x, y }: Spot, { across, up, foot }: Frame): Edges {
  if (point.kind !== "mark") return { left: x, right: x, top: y, bottom: point.kind === "break" ? foot : y };
  const { first, last, mark } = point;
  const half = (across(last) - across(first)) / 2;
  return {
    left: x - half,
    right: x + half,
    top: up(mark.high?.value ?? mark.at) - HALF,
    bottom: up(mark.low?.value ?? mark.at) + HALF,
  };
}

function outside(at: number, from: number, to: number): number {
  return Math.max(from - at, at - to, 0);
}
