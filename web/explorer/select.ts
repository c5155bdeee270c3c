/** Finds the claims that answer a query, and counts what each further choice would find. */
import { searching, splitWords, toFolded } from "../../worker/query/words.ts";
import type { Columns, Facet } from "./columns.ts";
import { type Query, toDayNumber } from "./query.ts";

export interface Selection {
  /** In the order in which they stand. */
  readonly rows: Uint32Array;
  /**
   * How many rows have each code of a facet, the last number those that have none, among the rows that answer all but
   * what is chosen of the facet itself.
   */
  readonly count: (name: string) => Uint32Array;
}

/** One pass: a row that fails one facet alone is kept for the counts of that facet. */
export function select(columns: Columns, query: Query): Selection {
  const { facets, size } = columns;
  const asked = [...query.codes].flatMap(([name, codes]) => {
    const facet = facets.get(name);
    return facet === undefined ? [] : [{ name, values: facet.values, wanted: toMarks(facet, codes) }];
  });
  const rows = new Uint32Array(size);
  const missed = asked.map(() => new Uint32Array(size));
  const ends = new Uint32Array(asked.length + 1);
  for (const row of toTests(columns, query).reduce(keep, toAll(size))) {
    let failed = asked.length;
    let fails = 0;
    for (let index = 0; index < asked.length && fails < 2; index += 1) {
      const one = asked[index];
      if (one === undefined || one.wanted[one.values[row] ?? 0] === 1) continue;
      failed = index;
      fails += 1;
    }
    if (fails > 1) continue;
    const place = ends[failed] ?? 0;
    (missed[failed] ?? rows)[place] = row;
    ends[failed] = place + 1;
  }
  const found = rows.subarray(0, ends[asked.length]);
  return {
    rows: found,
    count: (name) => {
      const facet = facets.get(name);
      const counts = new Uint32Array((facet?.codes.length ?? 0) + 1);
      const index = asked.findIndex((one) => one.name === name);
      const near = missed[index]?.subarray(0, ends[index]) ?? new Uint32Array();
      if (facet !== undefined) for (const list of [found, near]) add(counts, facet.values, list);
      return counts;
    },
  };
}

function add(counts: Uint32Array, values: Uint32Array, rows: Uint32Array): void {
  for (const row of rows) {
    const place = values[row] ?? 0;
    counts[place] = (counts[place] ?? 0) + 1;
  }
}

function toAll(size: number): Uint32Array {
  const rows = new Uint32Array(size);
  for (let row = 0; row < size; row += 1) rows[row] = row;
  return rows;
}

function keep(rows: Uint32Array, test: (row: number) => boolean): Uint32Array {
  const kept = new Uint32Array(rows.length);
  let count = 0;
  for (const row of rows) if (test(row)) kept[count++] = row;
  return kept.subarray(0, count);
}

/** 1 for each code that is chosen. */
function toMarks({ codes, place }: Facet, asked: readonly string[]): Uint8Array {
  const marks = new Uint8Array(codes.length + 1);
  for (const code of asked) {
    const at = place(code);
    if (at !== undefined) marks[at] = 1;
  }
  return marks;
}

/** Whether a row lies in the period, was stated by the day and has the words. */
function toTests({ days, words }: Columns, query: Query): readonly ((row: number) => boolean)[] {
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
  return tests;
}
