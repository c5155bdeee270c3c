/** What is said of a point: value as printed, wording, part, who said it, when; in a tooltip and to those who hear it. */
import type { Mark, Moment } from "../../worker/chart/chart.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import { describeDay } from "../../worker/chart/period.ts";
import { describeStatus } from "../views/claim.ts";

/** The first line stands out. */
export type Note = readonly [string, ...string[]];

/** Of a derived figure, which nobody printed, its arithmetic. */
export function describeMark(mark: Mark, tongue: Tongue): Note {
  const { say } = tongue;
  const { display, wording, derived, claimant, as_of, part, partial, obs_status } = mark;
  const kind = [part, partial ? say("part of the period") : null, describeStatus(obs_status, tongue)];
  const said = kind.filter((word) => word !== null).join(", ");
  const speaker =
    as_of === null ? claimant : say("{claimant}, stated {day}", { claimant, day: describeDay(as_of, tongue) });
  return [
    display,
    ...(derived ? [`${claimant}: ${wording}`] : [say("“{wording}”", { wording })]),
    ...(said === "" ? [] : [said]),
    ...(derived ? [] : [speaker]),
    toPeriod(mark, tongue),
  ];
}

export function describeMoment({ title, period, planned }: Moment, { say }: Tongue): Note {
  return [title, planned ? say("{period}, planned", { period }) : period];
}

/** The second touch follows; a break leads nowhere. */
export function withTouch(note: Note, kind: "mark" | "moment" | "break", { say }: Tongue): Note {
  if (kind === "break") return note;
  return [...note, kind === "mark" ? say("Tap again for the claim") : say("Tap again for the event")];
}

/** An end that the source leaves open is part of the period's words. */
function toPeriod({ period, sure, ajar, derived }: Mark, { say }: Tongue): string {
  if (sure || ajar) return period;
  return derived ? say("{period}, from inferred dates", { period }) : say("{period}, date inferred", { period });
}
