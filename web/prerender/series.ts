/** The series of the three countries, asked of /series: years for the page, months and days for files. */
import { type Mark, type MarkEnd, toMark } from "../../worker/chart/mark.ts";
import type { Column, Panel } from "../../worker/chart/panel.ts";
import { toFoot } from "../../worker/chart/scale.ts";
import { Observation } from "../../worker/record/form.ts";
import { describeDay, describePeriod } from "../views/period.ts";
import type { Point, Series } from "../views/series.ts";
import { type Answers, type Ask, readAll } from "./answers.ts";
import { COUNTERS } from "./figures.ts";

type Counter = (typeof COUNTERS)[number];

/** What a guard counts, by year, by month and by day. */
export interface Counted {
  readonly counter: Counter;
  readonly years: readonly Observation[];
  readonly series: { readonly A: Series; readonly M: Series; readonly D: Series };
}

export async function askSeries(ask: Ask, answers: Answers): Promise<readonly Counted[]> {
  return Promise.all(
    COUNTERS.map(async (counter) => {
      const [years, months, days] = await Promise.all(
        (["A", "M", "D"] as const).map(
          async (freq) => (await readAll(ask, toAddress(counter, freq), Observation)).data,
        ),
      );
      const toSeries = (freq: "A" | "M" | "D", rows: readonly Observation[] = []): Series => ({
        heading: counter.heading,
        address: toAddress(counter, freq),
        points: rows.map((row) => toPoint(row, answers)),
      });
      const series = { A: toSeries("A", years), M: toSeries("M", months), D: toSeries("D", days) };
      return { counter, years: years ?? [], series };
    }),
  );
}

function toAddress({ indicator, ref_area }: Counter, freq: "A" | "M" | "D"): string {
  return `/series?indicator=${indicator}&ref_area=${ref_area}&freq=${freq}`;
}

function toPoint(row: Observation, { claim }: Answers): Point {
  const { time_period, method, display, claims, parents, arithmetic, spread } = row;
  const chosen = row.claim === null ? undefined : claim(row.claim);
  const partial = row.coverage === "partial";
  return {
    time_period,
    period: describePeriod(partial && chosen !== undefined ? chosen : toDays(row)),
    method,
    display,
    partial,
    claim: row.claim,
    parents: parents.map((id) => [id, claim(id).display]),
    said: chosen?.claimant.name ?? arithmetic ?? "",
    considered: claims.length,
    spread: spread.min === spread.max ? null : `${toText(spread.min)} to ${toText(spread.max)}`,
  };
}

function toText(value: number | null): string {
  return value === null ? "…" : value.toLocaleString("en");
}

function toDays({ period_start, period_end }: Observation) {
  return { period_start, period_start_latest: null, period_end_earliest: null, period_end };
}

/** The years as a picture: one axis, one indicator, one country. */
export function toYearsPanel({ counter, years, series }: Counted, answers: Answers): Panel {
  const chosen = years.flatMap(({ claim }) => (claim === null ? [] : [answers.claim(claim)]));
  const claimants = [...new Set(chosen.map(({ claimant }) => claimant.name))];
  const columns = years.map((row) => toColumn(row, counter, answers));
  return {
    heading: counter.heading,
    measure: claimants.slice(0, 1).join(""),
    source: `Source: ${toNames(chosen.map(({ source }) => source.publisher.name))}. Tripoint ${answers.data_version}, CC BY 4.0`,
    finding: toFinding(counter.heading, series.A.points),
    foot: toFoot(columns.flatMap(({ mark }) => (mark === null ? [] : [mark.at]))),
    columns,
  };
}

/** The first two names, each once, and how many more there are. */
function toNames(names: readonly string[]): string {
  const [first = "no document", second, ...rest] = new Set(names);
  if (second === undefined) return first;
  return rest.length === 0 ? `${first}, ${second}` : `${first}, ${second} and ${rest.length} more`;
}

function toColumn(row: Observation, { indicator, ref_area }: Counter, { claim }: Answers): Column {
  const { time_period: name, method } = row;
  if (method === "none" || row.display === null) return { name, mark: null, derived: false };
  if (row.claim === null) return { name, mark: toDerivedMark(row, indicator, ref_area), derived: true };
  const chosen = claim(row.claim);
  if (row.coverage !== "partial")
    return { name, mark: { ...toMark(chosen, describePeriod(toDays(row))), ...toDays(row) }, derived: false };
  return { name, mark: toMark(chosen, `from ${describeDay(chosen.period_start)}`), derived: false };
}

function toDerivedMark(row: Observation, indicator: string, ref_area: string): Mark {
  const { lower, upper, value } = row;
  return {
    id: row.parents[0] ?? "",
    indicator,
    ref_area,
    place: null,
    subset: null,
    display: row.display ?? "",
    value_text: row.arithmetic ?? "",
    claimant: "derived, printed nowhere",
    period: describePeriod(toDays(row)),
    ...toDays(row),
    obs_status: row.obs_status ?? "A",
    value,
    at: value ?? ((lower ?? upper ?? 0) + (upper ?? lower ?? 0)) / 2,
    low: toEnd(lower, row.lower_inclusive),
    high: toEnd(upper, row.upper_inclusive),
  };
}

function toEnd(value: number | null, inclusive: boolean | null): MarkEnd | null {
  return value === null ? null : { value, kind: inclusive === true ? "closed" : "open" };
}

/** `Lithuania: people turned away: 8,106 from 3 August …, 1,652 in 2025.`: the first printed year and the last. */
function toFinding(heading: string, points: readonly Point[]): string {
  const printed = points.filter(({ method }) => method === "selected");
  const ends = [...new Set([printed[0], printed.at(-1)])].filter((point) => point !== undefined);
  return `${heading}: ${ends.length === 0 ? "no year is printed" : ends.map(say).join(", ")}.`;
}

function say({ display, time_period, partial, period }: Point): string {
  return `${display} ${partial ? `from ${period}` : `in ${time_period}`}`;
}
