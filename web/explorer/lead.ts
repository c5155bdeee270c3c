/** Where a chart shows what the table does. */
import type { Columns } from "./columns.ts";
import type { Query } from "./query.ts";
import { h, type Tree } from "../views/tree.ts";

/** A link to a chart of the page where one shows the very choices, else to their series; words where there is neither. */
export function toLead({ file, tongue }: Pick<Columns, "file" | "tongue">, { codes, q, as_of, from, to }: Query): Tree {
  const { say } = tongue;
  const bounds = Object.entries({ from, to }).filter((pair): pair is [string, string] => pair[1] !== null);
  const asked = [...codes].map(([name, chosen]) => [name, chosen.join(",")] as const);
  const isPlain = q === "" && as_of === null;
  const chart = file.charts.find(
    ({ filters }) =>
      isPlain && Object.keys(filters).length === asked.length && asked.every(([name, code]) => filters[name] === code),
  );
  if (chart !== undefined) {
    const words = say("Chart: {heading}", { heading: chart.heading });
    return h("a", { href: withBounds(chart.href, bounds) }, words);
  }
  const isOne = ["indicator", "ref_area"].every((name) => codes.get(name)?.length === 1);
  if (isPlain && isOne && asked.every(([name, code]) => SERIES.has(name) && !code.includes(",")))
    return h(
      "a",
      { href: `/series?${new URLSearchParams(Object.fromEntries([...asked, ...bounds]))}` },
      say("Series by year, as JSON"),
    );
  return isOne ? say("No chart takes all of these choices.") : say("A chart needs one thing counted and one country.");
}

/** What `/series` takes too. */
const SERIES: ReadonlySet<string> = new Set([
  "indicator",
  "ref_area",
  "counterpart_area",
  "unit_measure",
  "place",
  "citizenship",
  "subset",
  "claimant",
]);

function withBounds(href: string, bounds: readonly (readonly [string, string])[]): string {
  const [, query = "", fragment = ""] = /^\/(?:\?([^#]*))?(#.*)$/.exec(href) ?? [];
  const search = new URLSearchParams(query);
  for (const [name, value] of bounds) search.set(name, value);
  return `/${search.size === 0 ? "" : `?${search}`}${fragment}`;
}
