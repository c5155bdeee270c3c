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

export const YEARS = [
  {
    heading: "Lithuania: people detained",
    guard: "Lithuania’s border guard",
    counted: "people were detained",
    claims: ["meduza-lt-detained-2020", "meduza-lt-detained-2021"],
  },
  {
    heading: "Poland: attempts to cross",
    guard: "Poland’s border guard",
    counted: "attempts were stopped",
    claims: ["txt-report-pl-attempts-2020", "txt-report-pl-attempts-since-august"],
  },
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
