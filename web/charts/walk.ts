/** Where a key leads among the points of a chart. */

/** Points from left to right, a row for each dataset. */
export type Rows = readonly (readonly { readonly x: number }[])[];

export interface Seat {
  readonly datasetIndex: number;
  readonly index: number;
}

/** Undefined for a key that leads nowhere, and where there is no point. */
export function walk(key: string, rows: Rows, from?: Seat): Seat | undefined {
  return STEPS[key]?.(rows, from);
}

type Step = (rows: Rows, from: Seat | undefined) => Seat | undefined;

const PAGE = 10;
const STEPS: Readonly<Record<string, Step>> = {
  ArrowRight: (rows, from) => turn(rows, from, 1),
  ArrowLeft: (rows, from) => turn(rows, from, -1),
  ArrowUp: (rows, from) => cross(rows, from, -1),
  ArrowDown: (rows, from) => cross(rows, from, 1),
  PageDown: (rows, from) => leap(rows, from, PAGE),
  PageUp: (rows, from) => leap(rows, from, -PAGE),
  Home: (rows, from) => leap(rows, from, -Infinity),
  End: (rows, from) => leap(rows, from, Infinity),
};

/** Along the row, from its end to its start. */
function turn(rows: Rows, from: Seat | undefined, step: number): Seat | undefined {
  const { datasetIndex, length } = toRow(rows, from);
  const start = from?.index ?? Math.min(-step, 0);
  return toSeat(datasetIndex, (start + step + length) % length, length);
}

/** Along the row, as far as it goes. */
function leap(rows: Rows, from: Seat | undefined, step: number): Seat | undefined {
  const { datasetIndex, length } = toRow(rows, from);
  const index = Math.max(0, Math.min(length - 1, (from?.index ?? 0) + step));
  return toSeat(datasetIndex, index, length);
}

/** To what stands nearest in the other row; along the row where there is no other. */
function cross(rows: Rows, from: Seat | undefined, step: number): Seat | undefined {
  const other = rows.findIndex((row, index) => row.length > 0 && index !== from?.datasetIndex);
  const here = from === undefined ? undefined : rows[from.datasetIndex]?.[from.index];
  if (here === undefined || other === -1) return turn(rows, from, step);
  const apart = (rows[other] ?? []).map(({ x }) => Math.abs(x - here.x));
  return { datasetIndex: other, index: apart.indexOf(Math.min(...apart)) };
}

/** The row of the active point, else the first that has any. */
function toRow(rows: Rows, from: Seat | undefined): { readonly datasetIndex: number; readonly length: number } {
  const datasetIndex = from?.datasetIndex ?? rows.findIndex((row) => row.length > 0);
  return { datasetIndex, length: rows[datasetIndex]?.length ?? 0 };
}

function toSeat(datasetIndex: number, index: number, length: number): Seat | undefined {
  return length === 0 ? undefined : { datasetIndex, index };
}
