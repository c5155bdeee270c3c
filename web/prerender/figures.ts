/** Which claims make the five numbers; their values, periods, wordings and claimants come from the API. */
import type { Told } from "../../worker/chart/lines.ts";

export interface Headline {
  readonly noun: Told;
  readonly claims: readonly string[];
  /** A claim to read the first one against. */
  readonly beside: string | null;
}

export const FIVE: readonly Headline[] = [
  { noun: ({ say }) => say("Crossings into Lithuania"), claims: ["belsat-lt-crossings-2021"], beside: null },
  {
    noun: ({ say }) => say("Attempts to cross into Poland"),
    claims: ["txt-report-pl-attempts-since-august"],
    beside: "txt-report-pl-attempts-2020",
  },
  {
    noun: ({ say }) => say("Detained at one station, Kapčiamiestis"),
    claims: ["lrt-kapciamiestis-detained-2021", "lrt-kapciamiestis-detained-2022"],
    beside: null,
  },
  {
    noun: ({ say }) => say("In Belarus on the way to the EU"),
    claims: ["txt-report-present-in-belarus"],
    beside: null,
  },
  { noun: ({ say }) => say("Evacuated by air from Belarus"), claims: ["txt-report-evacuated"], beside: null },
];
