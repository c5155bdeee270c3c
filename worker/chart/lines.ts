/** Lines of `/series` that charts draw, and what they are called. */
import type { Tongue } from "../language/tongue.ts";

/** Words, in the language that they are asked for in. */
export type Told = (tongue: Tongue) => string;

/** Parameters of the API by name; a list has commas. */
export type Filters = Readonly<Record<string, string>>;

export interface Line {
  readonly heading: Told;
  readonly filters: Filters;
}

export interface SeriesLine extends Line {
  /** One of its figures in a sentence about several lines, `{figure}` and `{period}` left open. */
  readonly phrase: Told;
}

/** Holes of a phrase that are filled when its figure is known. */
const OPEN = { figure: "{figure}", period: "{period}" } as const;

export const COUNTERS: readonly SeriesLine[] = [
  {
    heading: ({ say }) => say("Lithuania: people detained"),
    phrase: ({ say }) => say("{figure} people detained in Lithuania ({period})", OPEN),
    filters: { indicator: "detained", ref_area: "LT" },
  },
  {
    heading: ({ say }) => say("Lithuania: people turned away"),
    phrase: ({ say }) => say("{figure} people turned away in Lithuania ({period})", OPEN),
    filters: { indicator: "turned_away", ref_area: "LT" },
  },
  {
    heading: ({ say }) => say("Latvia: people turned away"),
    phrase: ({ say }) => say("{figure} people turned away in Latvia ({period})", OPEN),
    filters: { indicator: "turned_away", ref_area: "LV" },
  },
  {
    heading: ({ say }) => say("Poland: attempts to cross"),
    phrase: ({ say }) => say("{figure} attempts to cross in Poland ({period})", OPEN),
    filters: { indicator: "attempts", ref_area: "PL" },
  },
];

export const LET_IN: SeriesLine = {
  heading: ({ say }) => say("Latvia: let in on humanitarian grounds"),
  phrase: ({ say }) => say("{figure} let in on humanitarian grounds in Latvia ({period})", OPEN),
  filters: { indicator: "let_in_humanitarian", ref_area: "LV" },
};

export const VIA_BELARUS: SeriesLine = {
  heading: ({ say }) => say("Germany: arrivals by way of Belarus"),
  phrase: ({ say }) => say("{figure} arrivals by way of Belarus in Germany ({period})", OPEN),
  filters: { indicator: "arrivals_via_belarus", ref_area: "DE" },
};

export const CITIZENS: readonly SeriesLine[] = [
  toCitizens(
    "IQ",
    ({ say }) => say("Citizens of Iraq"),
    ({ say }) => say("{figure} citizens of Iraq ({period})", OPEN),
  ),
  toCitizens(
    "SY",
    ({ say }) => say("Citizens of Syria"),
    ({ say }) => say("{figure} citizens of Syria ({period})", OPEN),
  ),
  toCitizens(
    "AF",
    ({ say }) => say("Citizens of Afghanistan"),
    ({ say }) => say("{figure} citizens of Afghanistan ({period})", OPEN),
  ),
  toCitizens(
    "ET",
    ({ say }) => say("Citizens of Ethiopia"),
    ({ say }) => say("{figure} citizens of Ethiopia ({period})", OPEN),
  ),
  toCitizens(
    "SO",
    ({ say }) => say("Citizens of Somalia"),
    ({ say }) => say("{figure} citizens of Somalia ({period})", OPEN),
  ),
  toCitizens(
    "UA",
    ({ say }) => say("Citizens of Ukraine"),
    ({ say }) => say("{figure} citizens of Ukraine ({period})", OPEN),
  ),
];

export const APPLICANTS: readonly SeriesLine[] = [
  toApplicants(
    "LT",
    "IQ",
    ({ say }) => say("Lithuania: citizens of Iraq"),
    ({ say }) => say("{figure} citizens of Iraq in Lithuania ({period})", OPEN),
  ),
  toApplicants(
    "LV",
    "IQ",
    ({ say }) => say("Latvia: citizens of Iraq"),
    ({ say }) => say("{figure} citizens of Iraq in Latvia ({period})", OPEN),
  ),
  toApplicants(
    "PL",
    "IQ",
    ({ say }) => say("Poland: citizens of Iraq"),
    ({ say }) => say("{figure} citizens of Iraq in Poland ({period})", OPEN),
  ),
  toApplicants(
    "LT",
    "BY",
    ({ say }) => say("Lithuania: citizens of Belarus"),
    ({ say }) => say("{figure} citizens of Belarus in Lithuania ({period})", OPEN),
  ),
  toApplicants(
    "LV",
    "BY",
    ({ say }) => say("Latvia: citizens of Belarus"),
    ({ say }) => say("{figure} citizens of Belarus in Latvia ({period})", OPEN),
  ),
  toApplicants(
    "PL",
    "BY",
    ({ say }) => say("Poland: citizens of Belarus"),
    ({ say }) => say("{figure} citizens of Belarus in Poland ({period})", OPEN),
  ),
];

function toCitizens(citizenship: string, heading: Told, phrase: Told): SeriesLine {
  const filters = { indicator: "detections", ref_area: "EU", counterpart_area: "none", citizenship };
  return { heading, phrase, filters };
}

function toApplicants(ref_area: string, citizenship: string, heading: Told, phrase: Told): SeriesLine {
  const filters = { indicator: "asylum_applications", ref_area, counterpart_area: "none", citizenship };
  return { heading, phrase, filters: { ...filters, subset: "first_time" } };
}
