/** What a reader may choose of a chart: a form for the script, with the API's own names. */
import type { Panel } from "../../worker/chart/chart.ts";
import type { CalendarFreq } from "../../worker/record/period.ts";
import { type Branch, h } from "../views/tree.ts";
import type { Answers } from "./answers.ts";
import type { Drawn } from "./drawn.ts";

/** None for a strip, which has nothing to choose. The script reveals what it answers. */
export function toControls({ heading, chart, entry, whole }: Drawn, answers: Answers): readonly Branch[] {
  if (entry.kind === "strip") return [];
  const { by, freqs, view } = entry;
  const eventful = chart.panels.some((panel) => panel.kind === "time" && panel.moments.length > 0);
  const form = h(
    "form",
    { class: "state", "aria-label": `${heading}: what is drawn`, hidden: "" },
    by === null ? null : toPanelSelect(by, entry.panels, answers),
    freqs.length < 2
      ? null
      : toSelect(
          "freq",
          "By",
          freqs.map((freq) => [freq, UNITS[freq]]),
        ),
    ...toBounds(entry, toYears(whole)),
    toSelect(
      "scale",
      "Scale",
      [
        ["log", "logarithmic"],
        ["linear", "linear"],
      ],
      view.scale,
    ),
    eventful
      ? toSelect(
          "events",
          "Events",
          [
            ["1", "shown"],
            ["0", "hidden"],
          ],
          view.events ? "1" : "0",
        )
      : null,
  );
  return [form];
}

const UNITS: Readonly<Record<CalendarFreq, string>> = { A: "year", Q: "quarter", M: "month", W: "week", D: "day" };

/** Parameters whose values choose panels, as a label names them. */
const LABELS: Readonly<Record<string, string>> = {
  ref_area: "Country",
  citizenship: "Citizens of",
  indicator: "What",
  claimant: "Who counts",
};

/** Nothing to choose where all panels share a value. */
function toPanelSelect(by: string, panels: Drawn["entry"]["panels"], { names }: Answers): Branch | null {
  const codes = [...new Set(panels.map(({ code }) => code))];
  if (codes.length < 2) return null;
  const { indicators, areas, claimants } = names;
  const known = { indicator: indicators, ref_area: areas, citizenship: areas, claimant: claimants };
  const words = new Map(Object.entries(known)).get(by) ?? {};
  return toSelect(by, LABELS[by] ?? by, [["", "All"], ...codes.map((code): Option => [code, words[code] ?? code])]);
}

/** Years to begin and to end with; none where the chart ends on a day of its own. */
function toBounds({ from, to }: Drawn["entry"], years: readonly string[]): readonly Branch[] {
  if (to !== null || years.length < 3) return [];
  const options = years.map((year): Option => [year, year]);
  const start: readonly Option[] = from === null ? [["", "the start"]] : years.includes(from) ? [] : [[from, from]];
  return [
    toSelect("from", "From", [...start, ...options], from ?? ""),
    toSelect("to", "To", [["", "today"], ...options]),
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
