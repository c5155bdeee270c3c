/** Every chart that has an address, and which answers of the API it is drawn from. */
import type { CalendarFreq } from "../record/period.ts";
import type { View } from "./chart.ts";

/** Parameters of the API by name; a list has commas. */
export type Filters = Readonly<Record<string, string>>;

/** Panels, each one line of `/series`. */
export interface SeriesChart {
  readonly kind: "series";
  readonly heading: string;
  readonly measure: string;
  readonly lines: readonly Line[];
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
  readonly heading: string;
  readonly measure: string;
  readonly lines: readonly ClaimLine[];
  readonly by: "indicator" | "claimant";
  readonly view: View;
  readonly from: string | null;
  readonly to: string | null;
}

/** One panel, each claim of an answer of `/stats` a row. */
export interface StripChart {
  readonly kind: "strip";
  readonly heading: string;
  readonly measure: string;
  readonly lines: readonly Line[];
}

export type ChartSpec = SeriesChart | ClaimsChart | StripChart;

export interface Line {
  readonly heading: string;
  readonly filters: Filters;
}

export interface ClaimLine extends Line {
  /** Running totals of one start are drawn on their last day, and other claims are left out; null draws all as they are. */
  readonly since: string | null;
}

const COUNTERS: readonly Line[] = [
  { heading: "Lithuania: people detained", filters: { indicator: "detained", ref_area: "LT" } },
  { heading: "Lithuania: people turned away", filters: { indicator: "turned_away", ref_area: "LT" } },
  { heading: "Latvia: people turned away", filters: { indicator: "turned_away", ref_area: "LV" } },
  { heading: "Poland: attempts to cross", filters: { indicator: "attempts", ref_area: "PL" } },
];

const LET_IN: Line = {
  heading: "Latvia: let in on humanitarian grounds",
  filters: { indicator: "let_in_humanitarian", ref_area: "LV" },
};

export const CHARTS: Readonly<Record<string, ChartSpec>> = {
  years: {
    kind: "series",
    heading: "Year by year",
    measure: "What each country’s border guard counts in a year, each count on an axis of its own",
    lines: COUNTERS,
    by: "ref_area",
    freqs: ["A"],
    view: { scale: "log", events: false },
    from: null,
    to: null,
  },
  months: {
    kind: "series",
    heading: "Month by month and day by day",
    measure: "The same counts by month, quarter, week or day, as far as they are printed or follow from running totals",
    lines: [...COUNTERS, LET_IN],
    by: "ref_area",
    freqs: ["M", "Q", "W", "D"],
    view: { scale: "linear", events: true },
    from: "2021",
    to: null,
  },
  november: {
    kind: "claims",
    heading: "November 2021, day by day",
    measure: "People gathered at the border, people in Belarus, people flown out: three unlike things",
    lines: [
      { heading: "Gathered at the border", filters: { indicator: "gathered_at_border" }, since: null },
      { heading: "Present in Belarus", filters: { indicator: "present_in_belarus" }, since: null },
      { heading: "Flown out of Belarus", filters: { indicator: "evacuated" }, since: null },
    ],
    by: "indicator",
    view: { scale: "linear", events: true },
    from: "2021-11",
    to: "2021-11",
  },
  germany: {
    kind: "series",
    heading: "Onward to Germany",
    measure: "People whom the German federal police found to have come by way of Belarus",
    lines: [
      {
        heading: "Germany: arrivals by way of Belarus",
        filters: { indicator: "arrivals_via_belarus", ref_area: "DE" },
      },
    ],
    by: "ref_area",
    freqs: ["M", "A"],
    view: { scale: "linear", events: false },
    from: null,
    to: null,
  },
  frontex: {
    kind: "series",
    heading: "Frontex, by citizenship",
    measure: "Detections on the eastern land border of the EU, as Frontex counts them each month",
    lines: [
      toCitizens("Iraq", "IQ"),
      toCitizens("Syria", "SY"),
      toCitizens("Afghanistan", "AF"),
      toCitizens("Ethiopia", "ET"),
      toCitizens("Somalia", "SO"),
      toCitizens("Ukraine", "UA"),
    ],
    by: "citizenship",
    freqs: ["M"],
    view: { scale: "linear", events: false },
    from: "2021",
    to: null,
  },
  asylum: {
    kind: "series",
    heading: "Asylum applications",
    measure: "First applications in a year by citizens of Iraq and of Belarus, as Eurostat publishes them",
    lines: [
      toApplicants("Lithuania", "LT", "Iraq", "IQ"),
      toApplicants("Latvia", "LV", "Iraq", "IQ"),
      toApplicants("Poland", "PL", "Iraq", "IQ"),
      toApplicants("Lithuania", "LT", "Belarus", "BY"),
      toApplicants("Latvia", "LV", "Belarus", "BY"),
      toApplicants("Poland", "PL", "Belarus", "BY"),
    ],
    by: "ref_area",
    freqs: ["A"],
    view: { scale: "linear", events: false },
    from: null,
    to: null,
  },
  deaths: {
    kind: "claims",
    heading: "Deaths, by who counts them",
    measure: "Running totals of bodies that count other deaths in other places: none can be set beside another",
    lines: [
      {
        heading: "Border committee of Belarus, since 2021",
        filters: { indicator: "deaths", ref_area: "EU", claimant: "by-border-committee" },
        since: "2021-01-01",
      },
      {
        heading: "Human Constanta, since June 2021",
        filters: { indicator: "deaths", ref_area: "EU", claimant: "human-constanta" },
        since: "2021-06-01",
      },
      {
        heading: "Grupa Granica, Poland since August 2021",
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
    heading: "Flown out of Belarus",
    measure: "Each claim of people flown out of Belarus in the winter of 2021, over the days that it names",
    lines: [
      {
        heading: "Flown out of Belarus",
        filters: { indicator: "evacuated", ref_area: "BY", from: "2021-11", to: "2022-01" },
      },
    ],
  },
};

function toCitizens(name: string, citizenship: string): Line {
  return {
    heading: `Citizens of ${name}`,
    filters: { indicator: "detections", ref_area: "EU", counterpart_area: "none", citizenship },
  };
}

function toApplicants(area: string, ref_area: string, name: string, citizenship: string): Line {
  return {
    heading: `${area}: citizens of ${name}`,
    filters: {
      indicator: "asylum_applications",
      ref_area,
      counterpart_area: "none",
      citizenship,
      subset: "first_time",
    },
  };
}
