/** What a table's description cannot say: how the cells of a row bear on each other, as one list of rules per table. */
import type {
  ClaimRow,
  ComparisonRow,
  EventRow,
  IndicatorRow,
  SourceRow,
  UnitRow,
} from "../../worker/record/schema.ts";
import type { Finding } from "./finding.ts";
import { at, type Row } from "./table.ts";

/** The tables that a rule may look things up in. */
export interface Context {
  readonly indicators: ReadonlyMap<string, IndicatorRow>;
  readonly units: ReadonlyMap<string, UnitRow>;
  readonly sources: ReadonlyMap<string, SourceRow>;
  readonly claims: ReadonlyMap<string, ClaimRow>;
}

/** A rule is asked only where every cell in `reads` could be read; `faults` gives what was expected, undefined if all is well. */
interface Rule<T> {
  readonly field: keyof T & string;
  readonly reads: readonly (keyof T & string)[];
  readonly faults: (row: T, context: Context, file: string) => string | undefined;
}

type Statement = Omit<ClaimRow, "extent" | "cumulative" | "unit_measure" | "supersedes" | "retells">;

export function checkRules(name: string, rows: readonly Row[], context: Context): readonly Finding[] {
  const rules = RULES.get(name) ?? [];
  return rows.flatMap((row) =>
    rules.flatMap(({ field, reads, faults }) => {
      if (![field, ...reads].every((cell) => row.values.has(cell))) return [];
      const expected = faults(toObject(row), context, row.file);
      return expected === undefined ? [] : [at(row, field, expected)];
    }),
  );
}

/** The cells of a row under their names, as the row type of its table; cells that were refused are absent. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows which table the row is of
export function toObject<T>(row: Row): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a rule runs only where the cells it reads are there
  return Object.fromEntries(row.values) as T;
}

const statementRules: readonly Rule<Statement>[] = [
  rule("period_end", ["period_start"], (row) =>
    row.period_start <= row.period_end ? undefined : `a day on or after period_start, ${row.period_start}`,
  ),
  rule("period_start_latest", ["period_start", "period_end"], (row) =>
    between(row.period_start_latest, row.period_start, row.period_end, "period_start", "period_end"),
  ),
  rule("period_end_earliest", ["period_start", "period_end"], (row) =>
    between(row.period_end_earliest, row.period_start, row.period_end, "period_start", "period_end"),
  ),
  rule("date_certainty", ["period_start_latest", "period_end_earliest"], (row) => {
    const open = row.period_start_latest !== null || row.period_end_earliest !== null;
    if (open) return row.date_certainty === "bracketed" ? undefined : "bracketed, since an end is open";
    return row.date_certainty === "bracketed" ? "stated or inferred, since no end is open" : undefined;
  }),
  rule("as_of", ["period_end", "period_end_earliest", "obs_status"], (row) => {
    const end = row.period_end_earliest ?? row.period_end;
    if (row.as_of === null || row.obs_status === "F" || row.as_of >= end) return undefined;
    return `a day on or after the earliest end of the period, ${end}, unless obs_status is F`;
  }),
  rule("as_of", ["source"], (row, { sources }) => {
    const source = sources.get(row.source);
    const latest = source?.published ?? source?.published_by ?? null;
    if (row.as_of === null || latest === null || row.as_of <= latest) return undefined;
    return `a day no later than the document's, ${latest}`;
  }),
  rule("value", ["qualifier"], (row) => {
    if (row.qualifier === "vague") return row.value === null ? undefined : "nothing, since the qualifier is vague";
    return row.value === null ? `a figure, since the qualifier is ${row.qualifier}` : undefined;
  }),
  rule("value_upper", ["qualifier", "value"], (row) => {
    if (row.qualifier !== "range")
      return row.value_upper === null ? undefined : "nothing, since the qualifier is no range";
    if (row.value_upper === null) return "the upper figure of the range";
    return row.value === null || row.value_upper > row.value ? undefined : `a figure above value, ${row.value}`;
  }),
  rule("value", ["indicator"], (row, { indicators }) => {
    const minimum = indicators.get(row.indicator)?.minimum ?? -Infinity;
    return row.value === null || row.value >= minimum ? undefined : `a figure no less than ${minimum}`;
  }),
  rule("counterpart_area", ["ref_area"], (row) =>
    row.counterpart_area === row.ref_area ? "another area than ref_area" : undefined,
  ),
];

const claimRules: readonly Rule<ClaimRow>[] = [
  ...statementRules,
  rule("ref_area", [], (row, _, file) => {
    const area = /([^/]+)\.csv$/.exec(file)?.[1];
    return area === row.ref_area ? undefined : `${area}, as in the name of the file`;
  }),
  rule("unit_measure", ["indicator"], (row, { indicators }) => {
    const units = indicators.get(row.indicator)?.unit_measure;
    return units === undefined || units.includes(row.unit_measure)
      ? undefined
      : `a unit of ${row.indicator}: ${units.join(" or ")}`;
  }),
  rule("value", ["unit_measure"], (row, { units }) =>
    units.get(row.unit_measure)?.whole === true && row.value !== null && !Number.isInteger(row.value)
      ? `a whole number of ${row.unit_measure}`
      : undefined,
  ),
  rule("cumulative", ["indicator"], (row, { indicators }) =>
    row.cumulative && indicators.get(row.indicator)?.measure === "stock"
      ? "false, since a stock does not run on"
      : undefined,
  ),
  rule("retells", ["indicator", "ref_area", "value"], (row, { claims }) => {
    const told = row.retells === null ? undefined : claims.get(row.retells);
    const same =
      told === undefined ||
      (told.indicator === row.indicator && told.ref_area === row.ref_area && told.value === row.value);
    return same ? undefined : "a claim of the same indicator, area and value";
  }),
  rule("supersedes", ["indicator", "ref_area", "claimant"], (row, { claims }) => {
    const old = row.supersedes === null ? undefined : claims.get(row.supersedes);
    const same =
      old === undefined ||
      (old.indicator === row.indicator && old.ref_area === row.ref_area && old.claimant === row.claimant);
    return same ? undefined : "a claim of the same indicator, area and claimant";
  }),
];

const comparisonRules: readonly Rule<ComparisonRow>[] = [
  ...statementRules,
  rule("value", ["kind"], (row) =>
    row.kind === "share" && row.value !== null && row.value > 1 ? "a share between 0 and 1" : undefined,
  ),
  rule("denominator", ["numerator"], (row) =>
    row.numerator !== null && row.numerator === row.denominator ? "another claim than the numerator" : undefined,
  ),
];

const eventRules: readonly Rule<EventRow>[] = [
  rule("period_end", ["period_start"], (row) =>
    row.period_start <= row.period_end ? undefined : `a day on or after period_start, ${row.period_start}`,
  ),
];

const sourceRules: readonly Rule<SourceRow>[] = [
  rule("published_by", ["published"], (row) =>
    row.published !== null && row.published_by !== null ? "nothing, since the day of publication is known" : undefined,
  ),
];

const RULES: ReadonlyMap<string, readonly Rule<never>[]> = new Map<string, readonly Rule<never>[]>([
  ["claims", claimRules],
  ["comparisons", comparisonRules],
  ["events", eventRules],
  ["sources", sourceRules],
]);

function rule<T>(field: keyof T & string, reads: readonly (keyof T & string)[], faults: Rule<T>["faults"]): Rule<T> {
  return { field, reads, faults };
}

function between(day: string | null, from: string, to: string, first: string, last: string): string | undefined {
  if (day === null || (from <= day && day <= to)) return undefined;
  return `a day between ${first}, ${from}, and ${last}, ${to}`;
}
