/** Every chart that has an address, and which answers of the API it is drawn from. */
import type { CalendarFreq } from "../record/period.ts";
import type { View } from "./chart.ts";
import { APPLICANTS, CITIZENS, COUNTERS, LET_IN, type Line, type SeriesLine, type Told, VIA_BELARUS } from "./lines.ts";

/** Panels, each one line of `/series`. */
export interface SeriesChart {
  readonly kind: "series";
  readonly heading: Told;
  readonly measure: Told;
  readonly lines: readonly SeriesLine[];
  /** The parameter by whose value a reader chooses among the lines. */
  readonly by: "ref_area" | "citizenship";
  /** Frequencies that can be asked for, the usual one first. */
  readonly freqs: readonly [CalendarFreq, ...CalendarFreq[]];
  readonly view: View;
  /** First and last period that is drawn where nothing else is asked, in the words of `from` and `to`. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Panels, each an answer of `/stats`: claims at their own periods. */
export interface ClaimsChart {
  readonly kind: "claims";
  readonly heading: Told;
  readonly measure: Told;
  readonly lines: readonly ClaimLine[];
  readonly by: "indicator" | "claimant";
  readonly view: View;
  readonly from: string | null;
  readonly to: string | null;
}

/** One panel, each claim of an answer of `/stats` a row. */
export interface StripChart {
  readonly kind: "strip";
  readonly heading: Told;
  readonly measure: Told;
  readonly lines: readonly Line[];
}

export type ChartSpec = SeriesChart | ClaimsChart | StripChart;

export interface ClaimLine extends Line {
  /** Running totals of one start are drawn on their last day, and other claims are left out; null draws all as they are. */
  readonly since: string | null;
}

export const CHARTS: Readonly<Record<string, ChartSpec>> = {
  years: {
    kind: "series",
    heading: ({ say }) => say("Year by year"),
    measure: ({ say }) => say("What each country’s border guard counts in a year, each count on an axis of its own"),
    lines: COUNTERS,
    by: "ref_area",
    freqs: ["A"],
    view: { scale: "log", events: false },
    from: null,
    to: null,
  },
  months: {
    kind: "series",
    heading: ({ say }) => say("Month by month and day by day"),
    measure: ({ say }) =>
      say("The same counts by month, quarter, week or day, as far as they are printed or follow from running totals"),
    lines: [...COUNTERS, LET_IN],
    by: "ref_area",
    freqs: ["M", "Q", "W", "D"],
    view: { scale: "linear", events: true },
    from: "2021",
    to: null,
  },
  november: {
    kind: "claims",
    heading: ({ say }) => say("November 2021, day by day"),
    measure: ({ say }) =>
      say("People gathered at the border, people in Belarus, people flown out: three unlike things"),
    lines: [
      {
        heading: ({ say }) => say("Gathered at the border"),
        filters: { indicator: "gathered_at_border" },
        since: null,
      },
      { heading: ({ say }) => say("Present in Belarus"), filters: { indicator: "present_in_belarus" }, since: null },
      { heading: ({ say }) => say("Flown out of Belarus"), filters: { indicator: "evacuated" }, since: null },
    ],
    by: "indicator",
    view: { scale: "linear", events: true },
    from: "2021-11",
    to: "2021-11",
  },
  germany: {
    kind: "series",
    heading: ({ say }) => say("Onward to Germany"),
    measure: ({ say }) => say("People whom the German federal police found to have come by way of Belarus"),
    lines: [VIA_BELARUS],
    by: "ref_area",
    freqs: ["M", "A"],
    view: { scale: "linear", events: false },
    from: null,
    to: null,
  },
  frontex: {
    kind: "series",
    heading: ({ say }) => say("Frontex, by citizenship"),
    measure: ({ say }) => say("Detections on the eastern land border of the EU, as Frontex counts them each month"),
    lines: CITIZENS,
    by: "citizenship",
    freqs: ["M"],
    view: { scale: "linear", events: false },
    from: "2021",
    to: null,
  },
  asylum: {
    kind: "series",
    heading: ({ say }) => say("Asylum applications"),
    measure: ({ say }) =>
      say("First applications in a year by citizens of Iraq and of Belarus, as Eurostat publishes them"),
    lines: APPLICANTS,
    by: "ref_area",
    freqs: ["A"],
    view: { scale: "linear", events: false },
    from: null,
    to: null,
  },
  deaths: {
    kind: "claims",
    heading: ({ say }) => say("Deaths, by who counts them"),
    measure: ({ say }) =>
      say("Running totals of bodies that count other deaths in other places: none can be set beside another"),
    lines: [
      {
        heading: ({ say }) => say("Border committee of Belarus, since 2021"),
        filters: { indicator: "deaths", ref_area: "EU", claimant: "by-border-committee" },
        since: "2021-01-01",
      },
      {
        heading: ({ say }) => say("Human Constanta, since June 2021"),
        filters: { indicator: "deaths", ref_area: "EU", claimant: "human-constanta" },
        since: "2021-06-01",
      },
      {
        heading: ({ say }) => say("Grupa Granica, Poland since August 2021"),
        filters: { indicator: "deaths", ref_area: "PL", claimant: "grupa-granica" },
        since: "2021-08-01",
      },
    ],
    by: "claimant",
    view: { scale: "linear", events: false },
    from: "2021-06",
    to: null,
  },
  evacuations: {
    kind: "strip",
    heading: ({ say }) => say("Flown out of Belarus"),
    measure: ({ say }) =>
      say("Each claim of people flown out of Belarus in the winter of 2021, over the days that it names"),
    lines: [
      {
        heading: ({ say }) => say("Flown out of Belarus"),
        filters: { indicator: "evacuated", ref_area: "BY", from: "2021-11", to: "2022-01" },
      },
    ],
  },
};
