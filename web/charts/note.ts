/** What is said of a point: value as printed, wording, part, who said it, when; in a tooltip and to those who hear it. */
import type { Mark, Moment } from "../../worker/chart/chart.ts";
import { describeDay } from "../../worker/chart/period.ts";
import { STATUSES } from "../views/claim.ts";

/** The first line stands out. */
export type Note = readonly [string, ...string[]];

/** Of a derived figure, which nobody printed, its arithmetic. */
export function describeMark(mark: Mark): Note {
  const { display, wording, derived, claimant, as_of, part, partial, obs_status } = mark;
  const kind = [part, partial ? "part of the period" : null, STATUSES[obs_status] ?? null];
  const said = kind.filter((word) => word !== null).join(", ");
  const speaker = as_of === null ? claimant : `${claimant}, stated ${describeDay(as_of)}`;
  return [
    display,
    ...(derived ? [`${claimant}: ${wording}`] : [`“${wording}”`]),
    ...(said === "" ? [] : [said]),
    ...(derived ? [] : [speaker]),
    toPeriod(mark),
  ];
}

export function describeMoment({ title, period, planned }: Moment): Note {
  return [title, planned ? `${period}, planned` : period];
}

/** The second touch follows; a break leads nowhere. */
export function withTouch(note: Note, kind: "mark" | "moment" | "break"): Note {
  return kind === "break" ? note : [...note, `Tap again for the ${kind === "mark" ? "claim" : "event"}`];
}

/** An end that the source leaves open is part of the period's words. */
function toPeriod({ period, sure, ajar, derived }: Mark): string {
  if (sure || ajar) return period;
  return derived ? `${period}, from inferred dates` : `${period}, date inferred`;
}
