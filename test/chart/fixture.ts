/** Marks and panels that one can hold in the head, and the API on the real record. */
import type { Mark, StripPanel, TimePanel } from "../../worker/chart/chart.ts";
import { readPublished, testApp } from "../api/fixture.ts";

const app = testApp(readPublished());
export const ask = async (path: string): Promise<Response> => app.request(path);

/** An exact figure of a year. */
export function markOf(changes: Partial<Mark> & { readonly name?: string } = {}): Mark {
  const { name = "2021", value = 100 } = changes;
  const end = value === null ? null : ({ value, kind: "closed" } as const);
  return {
    id: `claim-${name}`,
    name,
    period: `whole year ${name}`,
    from: `${name}-01-01`,
    to: `${name}-12-31`,
    ajar: false,
    value,
    at: value ?? 0,
    low: end,
    high: end,
    display: value?.toLocaleString("en") ?? "",
    wording: `${value} people`,
    language: null,
    claimant: "A guard",
    part: null,
    as_of: null,
    derived: false,
    sure: true,
    partial: false,
    obs_status: "A",
    note: null,
    difference: null,
    ...changes,
  };
}

export function timeOf(marks: readonly Mark[], changes: Partial<TimePanel> = {}): TimePanel {
  return {
    kind: "time",
    id: "attempts-PL",
    heading: "Poland: attempts to cross",
    measure: "A guard",
    finding: "The most in a year: 100 (2021)",
    ref_area: "PL",
    marks,
    json: "/series?indicator=attempts&ref_area=PL",
    csv: "/series.csv?indicator=attempts&ref_area=PL",
    first: "2020-01-01",
    last: "2024-12-31",
    phrase: "{figure} attempts to cross in Poland ({period})",
    freq: "A",
    since: null,
    moments: [],
    breaks: [],
    ...changes,
  };
}

export function stripOf(marks: readonly Mark[], common: StripPanel["common"] = null): StripPanel {
  const { id, heading, measure, finding, ref_area, json, csv } = timeOf(marks);
  return { kind: "strip", id, heading, measure, finding, ref_area, marks, common, json, csv };
}

/** All that stands in attributes of that name, in the order of the text. */
export function attributesOf(svg: string, name: string): readonly string[] {
  return [...svg.matchAll(new RegExp(` ${name}="([^"]*)"`, "g"))].map(([, value = ""]) => value);
}
