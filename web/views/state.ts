/** What a reader asked of a chart: read from the address and written into it, with the API's own names. */
import type { Scale, View } from "../../worker/chart/chart.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import type { CalendarFreq } from "../../worker/record/period.ts";
import type { ChartEntry } from "../charts/data.ts";

export interface ChartState {
  /** Values of the parameter that chooses panels; none means all. */
  readonly codes: readonly string[];
  /** Null for claims, each of which has a period of its own. */
  readonly freq: CalendarFreq | null;
  /** `2021`, `2021-11` or `2021-11-08`: the first day of it, and of `to` the last; null sets no bound. */
  readonly from: string | null;
  readonly to: string | null;
  readonly view: View;
}

/** What is wrong or unknown is left at its default; `faults` says in sentences what would be right. */
export function readState(
  search: URLSearchParams,
  entry: ChartEntry,
  tongue: Tongue,
): { readonly state: ChartState; readonly faults: readonly string[] } {
  const { say } = tongue;
  const faults: string[] = [];
  const take = <T extends string>(name: string, known: readonly T[], usual: T): T => {
    const asked = search.get(name);
    if (asked === null || known.length === 0) return usual;
    const found = known.find((value) => value === asked);
    if (found === undefined) faults.push(toFault(name, known, asked, tongue));
    return found ?? usual;
  };
  const takeDay = (name: "from" | "to"): string | null => {
    const asked = search.get(name);
    if (asked === null || toDay(asked, name) !== null) return asked ?? entry[name];
    faults.push(
      say("Cannot read {field}: expected a year, month or day such as 2021 or 2021-11, found “{text}”.", {
        field: name,
        text: asked,
      }),
    );
    return entry[name];
  };

  const { scale, events } = entry.view;
  const [usual] = entry.freqs;
  const state = {
    codes: takeCodes(search, entry, faults, tongue),
    freq: usual === undefined ? null : take("freq", entry.freqs, usual),
    from: takeDay("from"),
    to: takeDay("to"),
    view: {
      scale: take("scale", SCALES, scale),
      events: take("events", SWITCH, events ? "1" : "0") === "1",
    },
  };
  const names = toNames(entry);
  const unknown = [...new Set(search.keys())].filter((name) => !names.includes(name));
  for (const name of unknown) faults.push(toStranger(name, names, tongue));
  const [first, last] = [toDay(state.from ?? "", "from"), toDay(state.to ?? "", "to")];
  if (first === null || last === null || first <= last) return { state, faults };
  const { from, to } = state;
  faults.push(say("Cannot show from {from} to {to}: expected from before to.", { from: from ?? "", to: to ?? "" }));
  return { state: { ...state, from: entry.from, to: entry.to }, faults };
}

/** Only what differs from the default. */
export function writeState(state: ChartState, { by, freqs, from, to, view }: ChartEntry): URLSearchParams {
  const search = new URLSearchParams();
  const put = (name: string, value: string | null, usual: string | null): void => {
    if (value !== null && value !== usual) search.set(name, value);
  };
  put(by ?? "", state.codes.join(","), "");
  put("freq", state.freq, freqs[0] ?? null);
  put("from", state.from, from);
  put("to", state.to, to);
  put("scale", state.view.scale, view.scale);
  put("events", state.view.events ? "1" : "0", view.events ? "1" : "0");
  return search;
}

/** A query as it stands in an address: commas as they are. */
export function toQuery(search: URLSearchParams): string {
  return search.toString().replaceAll("%2C", ",");
}

/** First day of a period that begins, last day of one that ends; null for what is no period. */
export function toDay(text: string, end: "from" | "to"): string | null {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(text)) return null;
  const first = `${text}-01-01`.slice(0, 10);
  const date = new Date(first);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== first) return null;
  if (end === "from" || text.length === 10) return first;
  return text.length === 4
    ? `${text}-12-31`
    : `${text}-${new Date(Date.UTC(+text.slice(0, 4), +text.slice(5), 0)).getUTCDate()}`;
}

const SCALES: readonly Scale[] = ["log", "linear"];
const SWITCH = ["1", "0"] as const;

function takeCodes(
  search: URLSearchParams,
  { by, panels }: ChartEntry,
  faults: string[],
  tongue: Tongue,
): readonly string[] {
  const asked = by === null ? [] : (search.get(by) ?? "").split(",").filter((code) => code !== "");
  const known = [...new Set(panels.map(({ code }) => code))];
  const wrong = asked.filter((code) => !known.includes(code));
  if (wrong.length > 0) faults.push(toFault(by ?? "", known, wrong.join(","), tongue));
  return known.filter((code) => asked.includes(code));
}

function toNames({ kind, by, freqs }: ChartEntry): readonly string[] {
  if (kind === "strip") return [];
  return [...(by === null ? [] : [by]), ...(freqs.length === 0 ? [] : ["freq"]), "from", "to", "scale", "events"];
}

function toFault(field: string, known: readonly string[], text: string, { say }: Tongue): string {
  const expected =
    known.length < 2
      ? known.join("")
      : say("{first} or {last}", { first: known.slice(0, -1).join(", "), last: known.at(-1) ?? "" });
  return say("Cannot read {field}: expected {expected}, found “{text}”.", { field, expected, text });
}

function toStranger(name: string, names: readonly string[], { say, list }: Tongue): string {
  return names.length === 0
    ? say("This chart knows no {name}: it takes nothing.", { name })
    : say("This chart knows no {name}: it takes {names}.", { name, names: list(names) });
}
