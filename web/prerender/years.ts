/** Years as tables of the page; months and days as files that the reader chooses from. */
import { describePeriod } from "../views/period.ts";
import { type Point, type Series, toSeriesTable } from "../views/series.ts";
import { h, type Tree } from "../views/tree.ts";
import type { Answers } from "./answers.ts";
import { type Files, publish } from "./files.ts";
import type { Counted } from "./series.ts";

export function toYearsTables(counted: readonly Counted[], { toClaimHref }: Answers): readonly Tree[] {
  return counted.map(({ counter, series }) =>
    toSeriesTable(
      series.A,
      {
        area: counter.ref_area,
        caption: counter.heading,
        toName: ({ time_period, partial, period }) =>
          h("span", {}, time_period, ...(partial ? [h("span", { class: "soft" }, ` ${period}`)] : [])),
      },
      toClaimHref,
    ),
  );
}

/** For each counter the years whose months or days are printed: links to the API, which the script opens on the page. */
export function toCloser(counted: readonly Counted[], files: Files): readonly Tree[] {
  return counted.map(({ counter, series }) => {
    const printed = [...series.M.points, ...series.D.points].filter(({ display }) => display !== null);
    const years = [...new Set(printed.map(({ time_period }) => time_period.slice(0, 4)))].toSorted();
    const file = (freq: "M" | "D", data: Series) =>
      publish(files, `${counter.id}-${freq}`, "json", JSON.stringify(data));
    return h(
      "li",
      {
        class: counter.ref_area,
        "data-area": counter.ref_area,
        "data-m": file("M", withDays(series.M, series.D)),
        "data-d": file("D", series.D),
      },
      h("h3", {}, counter.heading),
      ...years.flatMap((year) => [" ", h("a", { href: `${series.M.address}&from=${year}&to=${year}` }, year)]),
    );
  });
}

/** The months, and those of which nothing but days is printed: gaps that lead to their days. */
function withDays(months: Series, days: Series): Series {
  const known = new Set(months.points.map(({ time_period }) => time_period));
  const printed = days.points
    .filter(({ display }) => display !== null)
    .map(({ time_period }) => time_period.slice(0, 7));
  const gaps = [...new Set(printed)].filter((month) => !known.has(month)).map(toGap);
  return {
    ...months,
    points: [...months.points, ...gaps].toSorted((a, b) => (a.time_period < b.time_period ? -1 : 1)),
  };
}

function toGap(month: string): Point {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const days = { period_start: `${month}-01`, period_start_latest: null, period_end_earliest: null };
  return {
    time_period: month,
    period: describePeriod({ ...days, period_end: `${month}-${last}` }),
    method: "none",
    display: null,
    partial: false,
    claim: null,
    parents: [],
    said: "",
    considered: 0,
    spread: null,
  };
}
