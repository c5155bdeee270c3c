/** Pointer and keys on a chart: which mark is active, what is said of it, and the row it leads to. */
import type { Chart } from "chart.js";
import type { Noted } from "./point.ts";

/** What a chart tells the page. */
export interface Reader {
  readonly say: (words: string) => void;
  /** Leads to the row of a claim or event. */
  readonly open: (id: string) => void;
}

interface Place {
  readonly point: Noted;
  readonly datasetIndex: number;
  readonly index: number;
}

/** Pixels to a mark: so near, it becomes active; so near, it is meant. */
const NEAR = 40;
const ON = 12;
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The answer takes the listeners away again. */
export function listen(chart: Chart<"scatter", Noted[]>, { say, open }: Reader): () => void {
  const { canvas } = chart;
  const places = toPlaces(chart);
  const stop = new AbortController();
  const { signal } = stop;

  const findActive = (): Place | undefined => {
    const [active] = chart.tooltip?.getActiveElements() ?? [];
    return places.find(({ datasetIndex, index }) => datasetIndex === active?.datasetIndex && index === active.index);
  };
  const activate = (place: Place | undefined): void => {
    if (place === findActive()) return;
    chart.tooltip?.setActiveElements(place === undefined ? [] : [place], { x: 0, y: 0 });
    chart.render();
  };
  const clear = (): void => {
    activate(undefined);
    canvas.style.cursor = "";
    say("");
  };
  const walk = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const active = findActive();
    if (event.key === "Escape") clear();
    if (event.key === "Enter" && active !== undefined) open(active.point.id);
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const from = active === undefined ? Math.min(-step, 0) : places.indexOf(active);
    const next = places.at((from + step) % places.length);
    activate(next);
    say(next?.point.note.join(", ") ?? "");
  };
  const point = (event: PointerEvent): void => {
    if (event.pointerType === "touch") return;
    activate(findNearest(chart, places, event, NEAR));
    canvas.style.cursor = findNearest(chart, places, event, ON) === undefined ? "" : "pointer";
  };
  /* A finger has no place to hover: its first touch shows the words, the second follows. */
  const follow = (event: PointerEvent): void => {
    const touched = event.pointerType === "touch";
    const meant = findNearest(chart, places, event, touched ? NEAR : ON);
    if (meant !== undefined && (!touched || meant === findActive())) open(meant.point.id);
    else activate(meant);
  };

  canvas.addEventListener("keydown", walk, { signal });
  canvas.addEventListener("blur", clear, { signal });
  canvas.addEventListener("pointermove", point, { signal });
  canvas.addEventListener("pointerleave", (event) => event.pointerType !== "touch" && activate(undefined), { signal });
  canvas.addEventListener("click", follow, { signal });
  return () => stop.abort();
}

/** All marks from left to right; those of one day in the order of the document. */
function toPlaces(chart: Chart<"scatter", Noted[]>): readonly Place[] {
  return chart.data.datasets
    .flatMap(({ data }, datasetIndex) => data.map((point, index) => ({ point, datasetIndex, index })))
    .toSorted((a, b) => a.point.x - b.point.x);
}

/** The mark whose drawing is nearest, by its middle where several are touched; none beyond `reach` pixels. */
function findNearest(
  chart: Chart<"scatter", Noted[]>,
  places: readonly Place[],
  pointer: PointerEvent,
  reach: number,
): Place | undefined {
  const [nearest] = places
    .map((place) => ({ place, ...toDistance(chart, place, pointer) }))
    .filter(({ edge }) => edge <= reach)
    .toSorted((a, b) => a.edge - b.edge || a.middle - b.middle);
  return nearest?.place;
}

function toDistance(
  chart: Chart<"scatter", Noted[]>,
  { point, datasetIndex }: Place,
  { offsetX, offsetY }: PointerEvent,
): { readonly edge: number; readonly middle: number } {
  const { xScale, yScale } = chart.getDatasetMeta(datasetIndex);
  if (xScale === undefined || yScale === undefined) return { edge: Infinity, middle: Infinity };
  const { left, right, low, high } = point.box;
  const across = outside(offsetX, xScale.getPixelForValue(left), xScale.getPixelForValue(right));
  const up = outside(offsetY, yScale.getPixelForValue(high), yScale.getPixelForValue(low));
  const middle = Math.hypot(offsetX - xScale.getPixelForValue(point.x), offsetY - yScale.getPixelForValue(point.y));
  return { edge: Math.hypot(across, up), middle };
}

function outside(at: number, from: number, to: number): number {
  return Math.max(from - at, at - to, 0);
}
