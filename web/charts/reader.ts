/** Pointer and keys on a chart: which point is active, what is said of it, and the claim or event it leads to. */
import type { Chart } from "chart.js";
import { readFrame } from "./frame.ts";
import { findNearest, type Nearest } from "./near.ts";
import type { Point } from "./point.ts";
import { type Seat, walk } from "./walk.ts";

/** What a chart tells the page. */
export interface Reader {
  readonly announce: (words: string) => void;
  /** Leads to the claim of a mark, or to an event in the page; a break has only its words. */
  readonly open: (href: string) => void;
}

type PointChart = Chart<"scatter", Point[]>;

/** Pixels to a mark: so near, it becomes active; so near, it is meant. */
const NEAR = 40;
const ON = 12;

/** The answer takes the listeners away again. */
export function listen(chart: PointChart, { announce, open }: Reader): () => void {
  const { canvas } = chart;
  const stop = new AbortController();
  const { signal } = stop;

  const activate = (seat: Seat | undefined): void => {
    if (isSame(seat, findActive(chart))) return;
    chart.setActiveElements(seat === undefined ? [] : [seat]);
    chart.draw();
  };
  const tell = (seat: Seat | undefined): void => {
    activate(seat);
    announce(findPoint(chart, seat)?.note.join(", ") ?? "");
  };
  const follow = (seat: Seat | undefined): void => {
    const href = toHref(findPoint(chart, seat));
    if (href !== null) open(href);
  };
  const clear = (): void => {
    tell(undefined);
    canvas.style.cursor = "";
  };
  const press = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const active = findActive(chart);
    if (event.key === "Escape") clear();
    if (event.key === "Enter") follow(active);
    const next = walk(event.key, toRows(chart), active);
    if (next === undefined) return;
    event.preventDefault();
    tell(next);
  };
  const hover = (event: PointerEvent): void => {
    if (event.pointerType === "touch") return;
    const { seat, distance } = toNearest(chart, event);
    activate(distance <= NEAR ? seat : undefined);
    const meant = distance <= ON && toHref(findPoint(chart, seat)) !== null;
    canvas.style.cursor = meant ? "pointer" : "";
  };
  /* A finger has no place to hover: its first touch shows the words, the second follows. */
  const touch = (event: PointerEvent): void => {
    const touched = event.pointerType === "touch";
    const { seat, distance } = toNearest(chart, event);
    const meant = distance <= (touched ? NEAR : ON) ? seat : undefined;
    if (!touched || isSame(meant, findActive(chart))) follow(meant);
    else tell(meant);
  };

  canvas.addEventListener("keydown", press, { signal });
  canvas.addEventListener("blur", clear, { signal });
  canvas.addEventListener("pointermove", hover, { signal });
  canvas.addEventListener("pointerleave", (event) => event.pointerType !== "touch" && activate(undefined), { signal });
  canvas.addEventListener("click", touch, { signal });
  return () => stop.abort();
}

function toRows(chart: PointChart): readonly (readonly Point[])[] {
  return chart.data.datasets.map(({ data }) => data);
}

function toNearest(chart: PointChart, { offsetX, offsetY }: PointerEvent): Nearest {
  return findNearest(toRows(chart), readFrame(chart), { x: offsetX, y: offsetY });
}

function findActive(chart: PointChart): Seat | undefined {
  return chart.getActiveElements()[0];
}

function findPoint(chart: PointChart, seat: Seat | undefined): Point | undefined {
  return seat === undefined ? undefined : chart.data.datasets[seat.datasetIndex]?.data[seat.index];
}

function isSame(a: Seat | undefined, b: Seat | undefined): boolean {
  return a?.datasetIndex === b?.datasetIndex && a?.index === b?.index;
}

function toHref(point: Point | undefined): string | null {
  if (point?.kind === "mark") return `/claims/${point.mark.id}`;
  return point?.kind === "moment" ? `#${point.moment.id}` : null;
}
