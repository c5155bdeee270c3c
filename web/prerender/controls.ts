/** What a reader may choose of a chart: a form for the script, with the API's own names. */
import type { Panel } from "../../worker/chart/chart.ts";
import type { CalendarFreq } from "../../worker/record/period.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import { type Branch, h } from "../views/tree.ts";
import type { Answers } from "./answers.ts";
import type { Drawn } from "./drawn.ts";

/** None for a strip, which has nothing to choose. The script reveals what it answers. */
export function toControls({ heading, chart, entry, whole }: Drawn, answers: Answers): readonly Branch[] {
  if (entry.kind === "strip") return [];
  const { tongue } = answers;
  const { say } = tongue;
  const { by, freqs, view } = entry;
  const eventful = chart.panels.some((panel) => panel.kind === "time" && panel.moments.length > 0);
  const form = h(
    "form",
    { class: "state", "aria-label": say("{heading}: what is drawn", { heading }), hidden: "" },
    by === null ? null : toPanelSelect(by, entry.panels, answers),
    freqs.length < 2
      ? null
      : toSelect(
          "freq",
          say("By@unit"),
          freqs.map((freq) => [freq, describeUnit(freq, tongue)]),
        ),
    ...toBounds(entry, toYears(whole), tongue),
    toSelect(
      "scale",
      say("Scale"),
      [
        ["log", say("logarithmic@scale")],
        ["linear", say("linear@scale")],
      ],
      view.scale,
    ),
    eventful
      ? toSelect(
          "events",
          say("Events"),
          [
            ["1", say("shown@events")],
            ["0", say("hidden@events")],
          ],
          view.events ? "1" : "0",
        )
      : null,
  );
  return [form];
}

/** As it stands behind the label `By`. */
function describeUnit(freq: CalendarFreq, { say }: Tongue): string {
  switch (freq) {
    case "A":
      return say("year@unit");
    case "Q":
      return say("quarter@unit");
    case "M":
      return say("month@unit");
    case "W":
      return say("week@unit");
    default:
      return say("day@unit");
  }
}

/** Parameters whose values choose panels, as a label names them. */
const LABELS: Readonly<Record<string, (tongue: Tongue) => string>> = {
  ref_area: ({ say }) => say("Country"),
  citizenship: ({ say }) => say("Citizens of"),
  indicator: ({ say }) => say("What"),
  claimant: ({ say }) => say("Who counts"),
};

/** Nothing to choose where all panels share a value. */
function toPanelSelect(by: string, panels: Drawn["entry"]["panels"], { names, tongue }: Answers): Branch | null {
  const codes = [...new Set(panels.map(({ code }) => code))];
  if (codes.length < 2) return null;
  const { indicators, areas, claimants } = names;
  const known = { indicator: indicators, ref_area: areas, citizenship: areas, claimant: claimants };
  const words = new Map(Object.entries(known)).get(by) ?? {};
  const options = codes.map((code): Option => [code, words[code] ?? code]);
  return toSelect(by, LABELS[by]?.(tongue) ?? by, [["", tongue.say("All")], ...options]);
}

/** Years to begin and to end with; none where the chart ends on a day of its own. */
function toBounds({ from, to }: Drawn["entry"], years: readonly string[], { say }: Tongue): readonly Branch[] {
  if (to !== null || years.length < 3) return [];
  const options = years.map((year): Option => [year, year]);
  const start: readonly Option[] =
    from === null ? [["", say("the start")]] : years.includes(from) ? [] : [[from, from]];
  return [
    toSelect("from", say("From"), [...start, ...options], from ?? ""),
    toSelect("to", say("To"), [["", say("today")], ...options]),
  ];
}

/** From the first mark to the last. */
function toYears(panels: readonly Panel[]): readonly string[] {
  const years = panels.flatMap(({ marks }) => marks.map(({ from }) => Number(from.slice(0, 4))));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return years.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

type Option = readonly [value: string, text: string];

function toSelect(name: string, label: string, options: readonly Option[], usual = options[0]?.[0]): Branch {
  const choices = options.map(([value, text]) =>
    h(
      "option",
      {
        ...(value === text ? {} : { value }),
        ...(value === usual && usual !== options[0]?.[0] ? { selected: "" } : {}),
      },
      text,
    ),
  );
  return h("label", {}, label, h("select", { name }, choices));
}
