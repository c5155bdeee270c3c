/** Panels of the whole record cut to a span, as worker/chart/compose.ts asks for one. */
import type { Mark, TimePanel } from "../../worker/chart/chart.ts";
import { describePanel } from "../../worker/chart/finding.ts";
import { toNames } from "../../worker/chart/names.ts";
import { toSpan } from "../../worker/chart/scale.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import { toDay } from "./state.ts";

/** In the words of the API: `2021`, `2021-11` or `2021-11-08`; null sets no bound. */
export interface Bounds {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * What has a day within the span stays, or only what lies within it where the address of the panel asks so. The panels
 * share the axis, which ends where the span ends or else the marks.
 */
export function cutPanels(panels: readonly TimePanel[], { from, to }: Bounds, tongue: Tongue): readonly TimePanel[] {
  const start = from === null ? null : toDay(from, "from");
  const end = to === null ? null : toDay(to, "to");
  const isIn = (mark: Mark, whole: boolean): boolean => {
    const [first, last] = whole ? [mark.to, mark.from] : [mark.from, mark.to];
    return last >= (start ?? last) && first <= (end ?? first);
  };
  const held = panels.map((panel) => {
    const whole = panel.json.includes("period_match=within");
    return { ...panel, marks: panel.marks.filter((mark) => isIn(mark, whole)) };
  });
  const span = toSpan(held.flatMap(({ marks }) => marks));
  const first = start ?? span?.first ?? "2021-01-01";
  const last = end ?? span?.last ?? `${first.slice(0, 4)}-12-31`;
  return held.map((panel) => ({
    ...panel,
    measure: toMeasure(panel, tongue),
    finding: describePanel(panel, tongue).words,
    first,
    last,
    moments: panel.moments.filter((moment) => moment.to >= first && moment.from <= last),
    breaks: panel.breaks.filter(({ date }) => first < date && date <= last),
    json: toCutAddress(panel.json, { from, to }),
    csv: toCutAddress(panel.csv, { from, to }),
  }));
}

/** Who counts what is left; where nothing that is printed is left, who counts at all. */
function toMeasure({ measure, marks }: TimePanel, tongue: Tongue): string {
  const claimants = marks.flatMap(({ claimant, derived }) => (derived ? [] : [claimant]));
  return toNames(claimants, tongue) || measure;
}

/** What there is instead: `Nothing is printed for 2019 to 2020; the record has 2021 to 2026.` */
export function describeNothing({ marks, freq }: TimePanel, { from, to }: Bounds, { say }: Tongue): string {
  const toRange = (first: string, last: string): string =>
    first === last ? first : say("{from} to {to}@periods", { from: first, to: last });
  const span = toSpan(marks);
  if (span === undefined) return describeVoid(freq, { say });
  const { length } = from ?? to ?? "2021";
  const held = toRange(span.first.slice(0, length), span.last.slice(0, length));
  if (from !== null && to !== null)
    return say("Nothing is printed for {period}; the record has {held}.", { period: toRange(from, to), held });
  if (from !== null) return say("Nothing is printed from {from} on; the record has {held}.", { from, held });
  return to === null
    ? say("Nothing is printed up to today; the record has {held}.", { held })
    : say("Nothing is printed up to {to}; the record has {held}.", { to, held });
}

function describeVoid(freq: TimePanel["freq"], { say }: Pick<Tongue, "say">): string {
  switch (freq) {
    case "A":
      return say("Nothing is printed by year.");
    case "Q":
      return say("Nothing is printed by quarter.");
    case "M":
      return say("Nothing is printed by month.");
    case "W":
      return say("Nothing is printed by week.");
    case "D":
      return say("Nothing is printed by day.");
    default:
      return say("Nothing is printed.");
  }
}

/** The answer of the API that holds the same: its bounds in place of those of the whole. */
function toCutAddress(address: string, bounds: Bounds): string {
  const [path = "", query = ""] = address.split("?");
  const search = new URLSearchParams(query);
  for (const name of ["from", "to"] as const) {
    const bound = bounds[name];
    if (bound === null) search.delete(name);
    else search.set(name, bound);
  }
  return `${path}?${search.toString().replaceAll("%2C", ",")}`;
}
