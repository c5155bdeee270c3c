/** Derived intervals of neighbouring periods, drawn as one hatched area where each alone would be too narrow. */
import type { Mark } from "./chart.ts";
import type { ToX } from "./axes.ts";
import { toDayNumber } from "./scale.ts";
import { element, path } from "./text.ts";
import { ARROW, type Course, toPosition } from "./whisker.ts";

type Stretch = Pick<Mark, "from" | "to" | "low" | "high">;
type Steps = readonly (string | number)[];

export function drawBounds(marks: readonly Mark[], course: Course, toX: ToX, hatch: string): readonly string[] {
  const runs = toRuns(marks).map(toStretches);
  const area = runs.flatMap((run) => toOutline(run, course, toX));
  const edges = runs.flat().flatMap((stretch) => toEdges(stretch, course, toX));
  return [
    ...(area.length === 0
      ? []
      : [element("path", { class: "derived", d: path(...area), fill: hatch, stroke: "none" })]),
    ...(edges.length === 0 ? [] : [element("path", { class: "derived", d: path(...edges), "stroke-width": 1 })]),
  ];
}

/** Marks whose periods follow directly on each other, up to one after which a run ends. */
export function toRuns(
  marks: readonly Mark[],
  isEnd: (mark: Mark) => boolean = () => false,
): readonly (readonly Mark[])[] {
  const runs: Mark[][] = [];
  for (const mark of marks) {
    const last = runs.at(-1)?.at(-1);
    const follows = last !== undefined && toDayNumber(mark.from) === toDayNumber(last.to) + 1;
    if (follows && !isEnd(last)) runs.at(-1)?.push(mark);
    else runs.push([mark]);
  }
  return runs;
}

/** Neighbours of the same ends as one. */
function toStretches(run: readonly Mark[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const { from, to, low, high } of run) {
    const last = stretches.at(-1);
    if (last !== undefined && last.low?.value === low?.value && last.high?.value === high?.value)
      stretches[stretches.length - 1] = { ...last, to };
    else stretches.push({ from, to, low, high });
  }
  return stretches;
}

/** Along the upper ends from left to right, along the lower ends back; an absent end lies an arrow’s length beyond. */
function toOutline(run: readonly Stretch[], course: Course, toX: ToX): Steps {
  const over = run.flatMap(({ to, low, high }) => [
    "V",
    high === null ? Math.max(course.head, toPosition(course, low?.value ?? 0) - ARROW) : toPosition(course, high.value),
    "H",
    toX(toDayNumber(to) + 1),
  ]);
  const under = run
    .toReversed()
    .flatMap(({ from, low }) => ["V", toPosition(course, low?.value ?? 0), "H", toX(toDayNumber(from))]);
  const [first] = run;
  if (first === undefined) return [];
  return ["M", toX(toDayNumber(first.from)), toPosition(course, first.low?.value ?? 0), ...over, ...under, "Z"];
}

/** An end that lies on the axis; what goes on beyond it, or starts from its foot, has none. */
function toEdges({ from, to, low, high }: Stretch, course: Course, toX: ToX): Steps {
  const ends = [low, high].flatMap((end) => end?.value ?? []);
  const [left, right] = [toX(toDayNumber(from)), toX(toDayNumber(to) + 1)];
  return ends
    .filter((end) => end > 0 && end <= course.scale.max)
    .flatMap((end) => ["M", left, toPosition(course, end), "H", right]);
}
