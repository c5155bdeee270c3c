/** Months of a year and days of a month: links to /series that open on the page, from files of the build. */
import { toNode } from "./element.ts";
import { fetchFile } from "./file.ts";
import { type Point, type Series, toSeriesTable } from "./series.ts";
import { h, type Tree } from "./tree.ts";

/** `choices` holds the links, `view` takes the table that is asked for. */
export function watchCloser(choices: HTMLElement, view: HTMLElement): void {
  let counter: HTMLElement | null = null;
  let asked = "";
  const follow = (event: MouseEvent): void => {
    const link =
      event.target instanceof Element
        ? event.target.closest<HTMLAnchorElement>("a[href^='/series?']:not(.json)")
        : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    counter = link.closest<HTMLElement>("[data-m]") ?? counter;
    if (counter !== null) void show(counter, new URL(link.href).searchParams);
  };
  const show = async ({ dataset }: HTMLElement, search: URLSearchParams): Promise<void> => {
    const months = search.get("freq") === "M";
    const within = search.get("from") ?? "";
    asked = search.toString();
    view.setAttribute("aria-busy", "true");
    const series = await fetchFile<Series>(dataset[months ? "m" : "d"] ?? "").catch(() => undefined);
    const days = months ? await fetchFile<Series>(dataset["d"] ?? "").catch(() => undefined) : undefined;
    if (asked !== search.toString()) return;
    view.removeAttribute("aria-busy");
    view.hidden = false;
    const table = series === undefined ? [FAILED] : toTable(series, days, within, dataset["area"] ?? "");
    view.replaceChildren(...table.map(toNode));
    for (const link of choices.querySelectorAll("a")) {
      const current = link.closest("[data-m]") === counter && link.textContent === within.slice(0, 4);
      if (current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    view.focus();
  };
  for (const element of [choices, view]) element.addEventListener("click", follow);
}

const FAILED = h("p", {}, "The figures could not be loaded: try once more.");

/** The periods of a year or month; a month whose days are printed leads to them. */
function toTable(series: Series, days: Series | undefined, within: string, area: string): readonly Tree[] {
  const points = series.points.filter(({ time_period }) => time_period.startsWith(within));
  const printed = new Set(
    days?.points.filter(({ display }) => display !== null).map(({ time_period }) => time_period.slice(0, 7)),
  );
  const toName = ({ time_period, period }: Point): Tree =>
    printed.has(time_period) ? h("a", { href: toAddress(days, time_period) }, period) : period;
  const caption = `${series.heading}, ${within.length === 4 ? `${within} month by month` : `${within} day by day`}`;
  const year = within.slice(0, 4);
  const back = h(
    "p",
    {},
    h("a", { href: toAddress(series, year).replace("freq=D", "freq=M") }, `The months of ${year}`),
  );
  return [
    toSeriesTable({ ...series, points: trim(points, printed) }, { area, caption, toName }),
    ...(within.length > 4 ? [back] : []),
  ];
}

function toAddress(series: Series | undefined, within: string): string {
  return `${series?.address ?? "/series?"}&from=${within}&to=${within}`;
}

/** Gaps before the first figure and after the last say nothing, unless days of them are `printed`. */
function trim(points: readonly Point[], printed: ReadonlySet<string>): readonly Point[] {
  const held = points.map(({ display, time_period }) => display !== null || printed.has(time_period));
  return points.slice(Math.max(0, held.indexOf(true)), held.lastIndexOf(true) + 1);
}
