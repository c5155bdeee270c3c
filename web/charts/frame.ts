/** Where things stand on a canvas: pixels of the two axes. */
import type { Chart } from "chart.js";
import type { Point } from "./point.ts";

export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Pixels of the lowest value. */
  readonly foot: number;
  readonly across: (day: number) => number;
  /** What lies beyond an end of the axis stands on it. */
  readonly up: (value: number) => number;
  /** Whether a value lies above the axis. */
  readonly isCut: (value: number) => boolean;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Throws for a chart without its two axes: none is configured so. */
export function readFrame({ chartArea, scales }: Pick<Chart, "chartArea" | "scales">): Frame {
  const { x, y } = scales;
  if (x === undefined || y === undefined) throw new RangeError("Cannot draw: expected the axes x and y, found one");
  const { left, right, top, bottom: foot } = chartArea;
  return {
    left,
    right,
    top,
    foot,
    across: (day) => x.getPixelForValue(day),
    up: (value) => Math.max(top, Math.min(foot, y.getPixelForValue(value))),
    isCut: (value) => value > y.max,
  };
}

/** Pixels between marks of one day. */
const BESIDE = 5;
/** Pixels by which such a mark may stand over the end of the axis. */
const OVER = 3;
/** Pixels from the top of the canvas to the middle of an event. */
export const EVENT = 5;

/** The middle of what is drawn of a point. */
export function toSpot(point: Point, { across, up, right, top }: Frame): Spot {
  const x = across(point.x);
  if (point.kind === "mark") return { x: Math.min(x + point.aside * BESIDE, right + OVER), y: up(point.y) };
  return { x, y: point.kind === "moment" ? EVENT : top };
}
