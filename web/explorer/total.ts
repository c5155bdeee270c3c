/** The sum of some claims, where the codebook allows one; else why there is none. */
import type { Tongue } from "../../worker/language/tongue.ts";
import type { Columns } from "./columns.ts";

/** A sentence; none for fewer than two claims, of which there is nothing to add. */
export function toTotal(columns: Columns, rows: Uint32Array): string {
  if (rows.length < 2) return "";
  const { tongue } = columns;
  const rule = RULES.find(({ breaks }) => breaks(columns, rows));
  return rule === undefined
    ? tongue.say("Total of these rows: {sum}.", { sum: toSum(columns, rows) })
    : rule.words(tongue);
}

interface Rule {
  readonly breaks: (columns: Columns, rows: Uint32Array) => boolean;
  readonly words: (tongue: Tongue) => string;
}

/** In the order in which they are told. */
const RULES: readonly Rule[] = [
  { breaks: varies("indicator"), words: ({ say }) => say("No total: the rows count different things.") },
  { breaks: varies("unit_measure"), words: ({ say }) => say("No total: the rows have different units.") },
  {
    breaks: has("obs_status", "F"),
    words: ({ say }) => say("No total: there are plans among the rows, and a plan is not done."),
  },
  { breaks: has("obs_status", "U"), words: ({ say }) => say("No total: there is hearsay among the rows.") },
  {
    breaks: retells,
    words: ({ say }) => say("No total: a row repeats another document, so that its figure would count twice."),
  },
  {
    breaks: varies("claimant"),
    words: ({ say }) => say("No total: the rows are of different claimants, who may have counted the same."),
  },
  {
    breaks: ({ parts }, rows) => rows.some((row) => parts.has(row)),
    words: ({ say }) => say("No total: a row covers a part only."),
  },
  { breaks: varies("subset"), words: ({ say }) => say("No total: some rows are parts of others.") },
  {
    breaks: varies("citizenship"),
    words: ({ say }) => say("No total: the rows are about people of different citizenships, some within others."),
  },
  {
    breaks: varies("place"),
    words: ({ say }) => say("No total: the rows are about different places, some within others."),
  },
  {
    breaks: varies("counterpart_area"),
    words: ({ say }) => say("No total: the rows are about different borders."),
  },
  {
    breaks: (columns, rows) => varies("ref_area")(columns, rows) && !adds(columns, rows, "over_areas"),
    words: ({ say }) => say("No total: what one country counts cannot be added to what another counts."),
  },
  {
    breaks: overlap,
    words: ({ say }) =>
      say("No total: the periods of the rows overlap, so that the days they share would count twice."),
  },
  {
    breaks: (columns, rows) => differ(columns, rows) && !adds(columns, rows, "over_time"),
    words: ({ say }) => say("No total: this is a state on a day, which does not add up over time."),
  },
];

function varies(name: string): Rule["breaks"] {
  return ({ facets }, rows) => {
    const values = facets.get(name)?.values;
    const first = values?.[rows[0] ?? 0];
    return rows.some((row) => values?.[row] !== first);
  };
}

function has(name: string, code: string): Rule["breaks"] {
  return ({ facets }, rows) => {
    const facet = facets.get(name);
    const place = facet?.place(code);
    return place !== undefined && rows.some((row) => facet?.values[row] === place);
  };
}

function retells({ file }: Columns, rows: Uint32Array): boolean {
  return rows.some((row) => row in file.retells);
}

function adds({ facets, file }: Columns, rows: Uint32Array, along: "over_time" | "over_areas"): boolean {
  return file.adds[facets.get("indicator")?.values[rows[0] ?? 0] ?? -1]?.[along] === true;
}

/** Whether two rows of one area share a day of their widest periods. */
function overlap({ days, facets }: Columns, rows: Uint32Array): boolean {
  const areas = facets.get("ref_area")?.values ?? [];
  const { period_start: start, period_end: end } = days;
  const last = new Map<number, number>();
  return rows
    .toSorted((a, b) => (start[a] ?? 0) - (start[b] ?? 0))
    .some((row) => {
      const area = areas[row] ?? 0;
      const before = last.get(area) ?? 0;
      last.set(area, Math.max(before, end[row] ?? 0));
      return (start[row] ?? 0) <= before;
    });
}

/** Whether the rows are of several periods. */
function differ({ days }: Columns, rows: Uint32Array): boolean {
  const { period_start: start, period_end: end } = days;
  const first = rows[0] ?? 0;
  return rows.some((row) => start[row] !== start[first] || end[row] !== end[first]);
}

/** All that the wordings allow together, in their signs. */
function toSum({ figure, file, tongue }: Columns, rows: Uint32Array): string {
  let [lower, upper]: [number | null, number | null] = [0, 0];
  let [isLowerIn, isUpperIn] = [true, true];
  for (const row of rows) {
    const one = file.figures[figure[row] ?? 0];
    if (one === undefined) continue;
    lower = lower === null || one.lower === null ? null : lower + one.lower;
    upper = upper === null || one.upper === null ? null : upper + one.upper;
    isLowerIn &&= one.lower_inclusive === true;
    isUpperIn &&= one.upper_inclusive === true;
  }
  const [least, most] = [tongue.number(lower ?? 0), tongue.number(upper ?? 0)];
  if (lower === null) return upper === null ? tongue.say("any number") : `${isUpperIn ? "≤" : "<"}${most}`;
  const low = isLowerIn ? `≥${least}` : `${least}+`;
  if (upper === null) return low;
  if (isLowerIn && isUpperIn) return lower === upper ? least : `${least}–${most}`;
  return tongue.list([low, `${isUpperIn ? "≤" : "<"}${most}`]);
}
