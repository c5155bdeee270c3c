/** Finds the claims that answer a query, and counts what each further choice would find. */
import { searching, splitWords, toFolded } from "../../worker/query/words.ts";
import type { Columns, Facet } from "./columns.ts";
import { type Query, toDayNumber } from "./query.ts";

export interface Selection {
  /** In the order in which they stand. */
  readonly rows: Uint32Array;
  /**
   * By facet: how many rows have each of its codes, the last number those that have none, among the rows that answer all
   * but what is chosen of the facet itself.
   */
  readonly counts: ReadonlyMap<string, Uint32Array>;
}

/** One pass: a row that fails one facet alone counts for that facet. */
export function select(columns: Columns, query: Query): Selection {
  const { facets, size } = columns;
  const all = [...facets].map(([name, facet]) => toTally(facet, query.codes.get(name)));
  const asked = all.filter(({ wanted }) => wanted !== undefined);
  const holds = toTest(columns, query);
  const rows = new Uint32Array(size);
  let found = 0;
  for (let row = 0; row < size; row += 1) {
    if (!holds(row)) continue;
    let failed: Tally | undefined;
    let fails = 0;
    for (const tally of asked) {
      if (tally.wanted?.[tally.values[row] ?? 0] === 1) continue;
      failed = tally;
      fails += 1;
      if (fails > 1) break;
    }
    if (fails > 1) continue;
    if (failed !== undefined) count(failed, row);
    else {
      rows[found++] = row;
      for (const tally of all) count(tally, row);
    }
  }
  const names = [...facets.keys()];
  return {
    rows: rows.subarray(0, found),
    counts: new Map(all.map(({ counts }, index) => [names[index] ?? "", counts])),
  };
}

interface Tally {
  readonly values: Uint32Array;
  readonly counts: Uint32Array;
  /** 1 for each code that is chosen; undefined where none is. */
  readonly wanted: Uint8Array | undefined;
}

function toTally({ codes, values, place }: Facet, asked: readonly string[] | undefined): Tally {
  const counts = new Uint32Array(codes.length + 1);
  if (asked === undefined) return { values, counts, wanted: undefined };
  const wanted = new Uint8Array(codes.length + 1);
  for (const code of asked) {
    const at = place(code);
    if (at !== undefined) wanted[at] = 1;
  }
  return { values, counts, wanted };
}

function count({ counts, values }: Tally, row: number): void {
  const place = values[row] ?? 0;
  counts[place] = (counts[place] ?? 0) + 1;
}

/** Whether a row lies in the period, was stated by the day and has the words. */
function toTest({ days, words }: Columns, query: Query): (row: number) => boolean {
  const { from, to, as_of, q, within } = query;
  const tests: ((row: number) => boolean)[] = [];
  const { period_start: start, period_end: end, as_of: stated } = days;
  if (from !== null) {
    const first = toDayNumber(from, "from");
    const side = within ? start : end;
    tests.push((row) => (side[row] ?? 0) >= first);
  }
  if (to !== null) {
    const last = toDayNumber(to, "to");
    const side = within ? end : start;
    tests.push((row) => (side[row] ?? 0) <= last);
  }
  if (as_of !== null) {
    const last = toDayNumber(as_of, "as_of");
    tests.push((row) => stated[row] !== 0 && (stated[row] ?? 0) <= last);
  }
  const folded = toFolded(splitWords(q));
  if (folded.length > 0) tests.push(searching(folded, words));
  return (row) => tests.every((test) => test(row));
}
