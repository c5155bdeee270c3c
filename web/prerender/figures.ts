/** Which claims make the five numbers and the charts; their values, periods, wordings and claimants come from the API. */

export interface Headline {
  readonly noun: string;
  readonly claims: readonly string[];
  /** A claim to read the first one against. */
  readonly beside: string | null;
}

export const FIVE: readonly Headline[] = [
  { noun: "Crossings into Lithuania", claims: ["belsat-lt-crossings-2021"], beside: null },
  {
    noun: "Attempts to cross into Poland",
    claims: ["txt-report-pl-attempts-since-august"],
    beside: "txt-report-pl-attempts-2020",
  },
  {
    noun: "Detained at one station, Kapčiamiestis",
    claims: ["lrt-kapciamiestis-detained-2021", "lrt-kapciamiestis-detained-2022"],
    beside: null,
  },
  { noun: "In Belarus on the way to the EU", claims: ["txt-report-present-in-belarus"], beside: null },
  { noun: "Evacuated by air from Belarus", claims: ["txt-report-evacuated"], beside: null },
];

/** The four counters that are drawn year by year, each on an axis of its own. */
export const COUNTERS = [
  { id: "lt-detained", heading: "Lithuania: people detained", indicator: "detained", ref_area: "LT" },
  { id: "lt-turned-away", heading: "Lithuania: people turned away", indicator: "turned_away", ref_area: "LT" },
  { id: "lv-turned-away", heading: "Latvia: people turned away", indicator: "turned_away", ref_area: "LV" },
  { id: "pl-attempts", heading: "Poland: attempts to cross", indicator: "attempts", ref_area: "PL" },
] as const;

export const STATION = ["lrt-kapciamiestis-detained-2021", "lrt-kapciamiestis-detained-2022"] as const;

/** The lanes of November 2021: unlike things, each on its own axis. */
export const NOVEMBER = {
  start: "2021-11-01",
  end: "2021-11-30",
  lanes: ["gathered_at_border", "present_in_belarus", "evacuated"],
  /** The claims that the sentence beside the chart quotes. */
  told: {
    morning: "txt-report-column-hundreds",
    estimates: "txt-report-column-estimates",
    present: "txt-report-present-in-belarus",
  },
} as const;
