/** Derived intervals of neighbouring periods, drawn as one hatched area where each alone would be too narrow. */
import type { Frame } from "./frame.ts";
import { ARROW, drawEdge, type Pen } from "./pen.ts";
import type { MarkPoint } from "./point.ts";

/** With `edges` each end has its line, but for those on the foot and those beyond the axis. */
export function drawBounds(pen: Pen, points: readonly MarkPoint[], frame: Frame, edges: boolean): void {
  const { ctx, hatch } = pen;
  ctx.save();
  ctx.beginPath();
  for (const run of toRuns(points)) outline(ctx, run, frame);
  ctx.fillStyle = hatch;
  ctx.fill();
  ctx.restore();
  if (!edges) return;
  const { across, up, isCut } = frame;
  for (const { first, last, mark } of points) {
    const [x, whole] = [across((first + last) / 2), { ...pen, breadth: across(last) - across(first - 1) }];
    for (const end of [mark.low, mark.high]) {
      if (end !== null && end.value > 0 && !isCut(end.value)) drawEdge(whole, x, up(end.value), end);
    }
  }
}

/** Points whose periods follow directly on each other. */
export function toRuns(points: readonly MarkPoint[]): readonly (readonly MarkPoint[])[] {
  const runs: MarkPoint[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run?.at(-1)?.last === point.first - 1) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

/** Along the upper ends from left to right, along the lower ends back; an absent end lies an arrow's length beyond. */
function outline(ctx: CanvasRenderingContext2D, run: readonly MarkPoint[], { across, up, top, foot }: Frame): void {
  const over = run.flatMap(({ first, last, mark }) => {
    const y = mark.high === null ? Math.max(top, up(mark.low?.value ?? 0) - ARROW) : up(mark.high.value);
    return [
      [across(first - 0.5), y],
      [across(last + 0.5), y],
    ] as const;
  });
  const under = run.toReversed().flatMap(({ first, last, mark }) => {
    const y = mark.low === null ? foot : up(mark.low.value);
    return [
      [across(last + 0.5), y],
      [across(first - 0.5), y],
    ] as const;
  });
  [...over, ...under].forEach(([x, y], index) => (index === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
  ctx.closePath();
}
