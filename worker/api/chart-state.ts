/** What an address asks of a chart: its parameters, by the names of the API's, and the state that they set. */
import * as v from "valibot";
import type { Tongue } from "../language/tongue.ts";
import { CHARTS, type ChartSpec, type StripChart } from "../chart/catalogue.ts";
import { type Chart, SCALES, type View } from "../chart/chart.ts";
import type { Ask } from "../chart/ask.ts";
import { type ChartQuery, composeChart, composeRivalry } from "../chart/compose.ts";
import { once } from "../record/once.ts";
import { CALENDAR_FREQS, parsePeriod } from "../record/period.ts";
import type { Pack } from "../query/pack.ts";
import { toCodes } from "../query/shelf.ts";
import { choiceOf, codesOf, type DateParameter, FROM, type Parameter, requiredOf, TO } from "./parameter.ts";
import type { Fault } from "./form.ts";
import { fault, type Query } from "./query.ts";

/** A chart that can be asked for. */
export interface Drawable {
  readonly parameters: readonly Parameter[];
  /** What only several parameters together show to be wrong. */
  readonly check: (query: Query) => readonly Fault[];
  readonly find: (query: Query) => Drawing;
}

/** What is drawn, once no precondition spares it; or what stands nowhere. */
export type Drawing =
  | { readonly kind: "drawing"; readonly compose: (tongue: Tongue) => Promise<Chart>; readonly view: View }
  | { readonly kind: "missing"; readonly id: string; readonly known: readonly string[] };

/** Every chart that has an address, by its id. */
export function chartsOf(pack: Pack, ask: Ask): ReadonlyMap<string, Drawable> {
  const charts = Object.entries(CHARTS).map(([id, spec]) => [id, toDrawable(id, spec, ask)] as const);
  return new Map([...charts, ["rivals", toRivals(pack, ask)]]);
}

/** What can be asked of a chart of the catalogue. */
export function parametersOf(spec: ChartSpec): readonly Parameter[] {
  const { from, to } = endsOf(spec);
  return [
    ...(spec.kind === "strip" ? [] : [byOf(spec)]),
    ...(spec.kind === "series" ? [choiceOf("freq", "Calendar unit of the periods", spec.freqs, spec.freqs[0])] : []),
    endOf(FROM, `First day that is drawn; ${describeEnd(from)}`),
    endOf(TO, `Last day that is drawn; ${describeEnd(to)}`),
    ...(spec.kind === "strip" ? [] : viewOf(spec)),
  ];
}

function toDrawable(id: string, spec: ChartSpec, ask: Ask): Drawable {
  const [usual, by] = spec.kind === "strip" ? [PLAIN, undefined] : [spec.view, spec.by];
  return {
    parameters: parametersOf(spec),
    check: (query) => checkEnds(query, endsOf(spec)),
    find: (query) => draw(toView(query, usual), async (tongue) => composeChart(id, ask, toState(query, by), tongue)),
  };
}

/** A strip has neither scales to choose among nor a time axis. */
const PLAIN: View = { scale: "linear", events: false };

type TimeChart = Exclude<ChartSpec, StripChart>;

/** Of a century: an axis of two thousand years would name them all and show nothing. */
function endOf(parameter: DateParameter, description: string): DateParameter {
  return {
    ...parameter,
    description,
    expected: () => "a year, month or day from 2000 to 2099, such as 2021, 2021-11 or 2021-11-08",
    schema: once(() =>
      v.pipe(
        parameter.schema(),
        v.check((text) => String(text).startsWith("20")),
      ),
    ),
  };
}

function byOf({ by, lines }: TimeChart): Parameter {
  const codes = [...new Set(lines.flatMap(({ filters }) => filters[by] ?? []))];
  return codesOf(
    by,
    "Only these panels",
    toCodes(() => codes),
  );
}

function viewOf({ view }: TimeChart): readonly Parameter[] {
  const events = "1 marks events on the time axis, 0 leaves them out";
  return [
    choiceOf("scale", "Scale of the values", SCALES, view.scale),
    choiceOf("events", events, ["0", "1"], view.events ? "1" : "0"),
  ];
}

export interface Ends {
  readonly from: string | null;
  readonly to: string | null;
}

/** First and last period that is drawn where nothing else is asked. */
export function endsOf(spec: ChartSpec): Ends {
  if (spec.kind !== "strip") return spec;
  const [line] = spec.lines;
  return { from: line?.filters["from"] ?? null, to: line?.filters["to"] ?? null };
}

function draw(view: View, compose: (tongue: Tongue) => Promise<Chart>): Drawing {
  return { kind: "drawing", compose, view };
}

/** An id that is well written and unknown is no fault of the query: nothing stands there. */
function toRivals(pack: Pack, ask: Ask): Drawable {
  const { ids } = pack.shelf("/compare");
  const id = requiredOf("id", "Claims that should agree, by an id of `/compare`", ids, ids.all()[0] ?? "");
  return {
    parameters: [
      {
        ...id,
        most: 1,
        expected: () => "one id of /compare",
        schema: () => v.strictTuple([v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/))]),
      },
    ],
    check: () => [],
    find: ({ lists }) => {
      const [asked = ""] = lists.get("id") ?? [];
      if (ids.place(asked) === undefined) return { kind: "missing", id: asked, known: ids.all() };
      return draw(PLAIN, async (tongue) => composeRivalry(asked, ask, tongue));
    },
  };
}

function toView({ lists }: Query, usual: View): View {
  const events = lists.get("events")?.[0];
  return {
    scale: SCALES.find((scale) => lists.get("scale")?.[0] === scale) ?? usual.scale,
    events: events === undefined ? usual.events : events === "1",
  };
}

function toState({ lists, days }: Query, name: string | undefined): ChartQuery {
  const by = name === undefined ? undefined : lists.get(name);
  const freq = CALENDAR_FREQS.find((one) => lists.get("freq")?.[0] === one);
  const from = days.get("from");
  const to = days.get("to");
  return {
    ...(by === undefined ? {} : { by }),
    ...(freq === undefined ? {} : { freq }),
    ...(from === undefined ? {} : { from: toShortest(from, "start") }),
    ...(to === undefined ? {} : { to: toShortest(to, "end") }),
  };
}

/** The year, month or day that begins or ends on a day, the widest there is: 2021-11-01 begins 2021-11, and ends itself. */
function toShortest(day: string, side: "start" | "end"): string {
  const words = [day.slice(0, 4), day.slice(0, 7)];
  return words.find((word) => parsePeriod(word)?.[side] === day) ?? day;
}

/** One end that is asked for may lie beyond the other, which is not. */
function checkEnds({ days, sent }: Query, { from, to }: Ends): readonly Fault[] {
  const first = from === null ? undefined : parsePeriod(from)?.start;
  const last = to === null ? undefined : parsePeriod(to)?.end;
  const [start, end] = [days.get("from"), days.get("to")];
  if (end !== undefined && !sent.has("from") && first !== undefined && end < first)
    return [fault("to", `a day on or after ${first}, which is meant where from is left out`, end)];
  if (start !== undefined && !sent.has("to") && last !== undefined && last < start)
    return [fault("from", `a day on or before ${last}, which is meant where to is left out`, start)];
  return [];
}

function describeEnd(word: string | null): string {
  return word === null ? "left out, as far as the figures reach" : `left out, ${word}`;
}
