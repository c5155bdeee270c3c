/** What is said of a mark where it is pointed at. */
import type { Tongue } from "../language/tongue.ts";
import type { Mark } from "./chart.ts";

/** `4,100+ · “more than 4,100” · Border Guard of Poland · August 2021`; of a derived one its arithmetic. */
export function describeMark(
  { display, wording, claimant, period, part, derived, name, note }: Mark,
  { say }: Tongue,
): string {
  const said = derived ? [`${claimant}: ${wording}`] : [say("“{wording}”", { wording }), claimant];
  const when = note === null ? period : `${name}, ${period}`; // a day that a count begins with says nothing alone
  return [display, ...said, when, ...(part === null ? [] : [part])].join(" · ");
}
