/** Charts, out of the API's answers. */
import { toPath } from "../language/languages.ts";
import type { Tongue } from "../language/tongue.ts";
import { type CalendarFreq, parsePeriod } from "../record/period.ts";
import { type Ask, toQuery } from "./ask.ts";
import { CHARTS, type ChartSpec } from "./catalogue.ts";
import type { Chart, StripPanel, TimePanel } from "./chart.ts";
import { draftClaims, draftRivalry, draftStrip } from "./claims.ts";
import type { Draft } from "./draft.ts";
import { describeChart, describeClaims } from "./finding.ts";
import type { Line } from "./lines.ts";
import { askBreaks, askMoments, type Span } from "./moments.ts";
import { toNames } from "./names.ts";
import { draftSeries } from "./observations.ts";
import { toSpan } from "./scale.ts";

export interface ChartQuery {
  /** Values of the parameter that the chart's `by` names; left out, all of them. */
  readonly by?: readonly string[];
  readonly freq?: CalendarFreq;
  /** In the API's words: 2021, 2021-11 or 2021-11-08. */
  readonly from?: string;
  readonly to?: string;
}

/** Throws a RangeError for what the catalogue does not know, and where the API refuses. */
export async function composeChart(id: string, ask: Ask, query: ChartQuery = {}, tongue: Tongue): Promise<Chart> {
  const spec = Object.hasOwn(CHARTS, id) ? CHARTS[id] : undefined;
  if (spec === undefined) throw unknown("chart", id, Object.keys(CHARTS));
  const address = toPath(tongue.language, toAddress(id, spec, query));
  const measure = spec.measure(tongue);
  if (spec.kind === "strip") {
    const drafts = await Promise.all(spec.lines.map((line) => draftStrip(line, query, ask, tongue)));
    return toChart({ id, ...toStripFinding(drafts, tongue), measure, address }, drafts, tongue);
  }
  const days = { from: query.from ?? spec.from ?? undefined, to: query.to ?? spec.to ?? undefined };
  const drafts =
    spec.kind === "series"
      ? select(spec, spec.lines, query.by).map(async (line) =>
          draftSeries(line, toFreq(spec.freqs, query.freq), days, ask, tongue),
        )
      : select(spec, spec.lines, query.by).map(async (line) => draftClaims(line, days, ask, tongue));
  const timed = await withTime(await Promise.all(drafts), days, ask, tongue);
  const { words, named } = describeChart(
    timed.map(({ panel }) => panel),
    tongue,
  );
  return toChart({ id, finding: words, named, measure, address }, timed, tongue);
}

/** The claims of `/compare/{id}`, one a row. Throws a RangeError for a group that the API does not know. */
export async function composeRivalry(id: string, ask: Ask, tongue: Tongue): Promise<Chart> {
  const draft = await draftRivalry(id, ask, tongue);
  const measure = tongue.say("Claims that should agree, each with the interval that its wording allows");
  const address = toPath(tongue.language, `/rivals/${id}`);
  return toChart({ id: "rivals", ...toStripFinding([draft], tongue), measure, address }, [draft], tongue);
}

function toStripFinding(drafts: readonly Draft<StripPanel>[], tongue: Tongue): Pick<Chart, "finding" | "named"> {
  return {
    finding: drafts.map(({ panel }) => `${panel.heading}: ${panel.finding}`).join("; "),
    named: drafts.flatMap(({ panel }) => describeClaims(panel.marks, tongue).named),
  };
}

function toChart(
  about: Pick<Chart, "id" | "finding" | "named" | "measure" | "address">,
  drafts: readonly Draft[],
  tongue: Tongue,
): Chart {
  const publishers = toNames(
    drafts.flatMap(({ publishers }) => publishers),
    tongue,
  );
  return {
    ...about,
    panels: drafts.map(({ panel }) => panel),
    source: publishers === "" ? tongue.say("Source: no document") : tongue.say("Source: {publishers}", { publishers }),
    data_version: drafts[0]?.data_version ?? "",
  };
}

/** The panels of a chart share their time axis, so that one can be read below the other. */
async function withTime(
  drafts: readonly Draft<TimePanel>[],
  { from, to }: { readonly from: string | undefined; readonly to: string | undefined },
  ask: Ask,
  tongue: Tongue,
): Promise<readonly Draft<TimePanel>[]> {
  const marked = toSpan(drafts.flatMap(({ panel }) => panel.marks));
  const first = (from === undefined ? marked?.first : readPeriod(from).start) ?? "2021-01-01";
  const last = (to === undefined ? marked?.last : readPeriod(to).end) ?? `${first.slice(0, 4)}-12-31`;
  const span: Span = { first, last: last < first ? first : last };
  return Promise.all(
    drafts.map(async (draft) => {
      const [moments, breaks] = await Promise.all([
        askMoments(draft.panel.ref_area, span, ask, tongue),
        askBreaks(draft.indicator, draft.panel.ref_area, span, ask, tongue),
      ]);
      return { ...draft, panel: { ...draft.panel, ...span, moments, breaks } };
    }),
  );
}

type PanelsSpec = Exclude<ChartSpec, { readonly kind: "strip" }>;

/** `lines` are those of the chart. */
function select<L extends Line>(
  spec: PanelsSpec,
  lines: readonly L[],
  by: readonly string[] | undefined,
): readonly L[] {
  if (by === undefined) return lines;
  const known = lines.map(({ filters }) => filters[spec.by] ?? "");
  const strange = by.find((code) => !known.includes(code));
  if (strange !== undefined) throw unknown(spec.by, strange, known);
  return lines.filter((_, index) => by.includes(known[index] ?? ""));
}

function toFreq(freqs: readonly [CalendarFreq, ...CalendarFreq[]], freq: CalendarFreq = freqs[0]): CalendarFreq {
  if (!freqs.includes(freq)) throw unknown("freq", freq, freqs);
  return freq;
}

function readPeriod(text: string): { readonly start: string; readonly end: string } {
  const period = parsePeriod(text);
  if (period === undefined)
    throw new RangeError(`Cannot draw the chart: expected a year, month or day, found "${text}"`);
  return period;
}

/** The page with the chart in this state: what differs from its usual one stands in the query. */
function toAddress(id: string, spec: ChartSpec, { by, freq, from, to }: ChartQuery): string {
  const usual = spec.kind === "strip" ? { from: undefined, to: undefined } : spec;
  const isAll =
    spec.kind === "strip" || by === undefined || select<Line>(spec, spec.lines, by).length === spec.lines.length;
  return `${toQuery("/", {
    ...(isAll ? {} : { [spec.by]: by.join(",") }),
    freq: spec.kind === "series" && freq === spec.freqs[0] ? undefined : freq,
    from: from === usual.from ? undefined : from,
    to: to === usual.to ? undefined : to,
  })}#${id}`;
}

function unknown(name: string, found: string, known: readonly string[]): RangeError {
  return new RangeError(`Cannot draw the chart: expected ${name} to be one of ${known.join(", ")}, found "${found}"`);
}
