/** What a social card says besides names and figures. */
import { describeDay } from "../../worker/chart/period.ts";
import type { Tongue } from "../../worker/language/tongue.ts";

export interface Words {
  /** The heading of the page. */
  readonly title: string;
  /** Day of the newest claim. */
  readonly newest: string;
  /** Why the panels have a scale each. */
  readonly note: string;
  /** Explains the sign beside a figure that counts less than its year. */
  readonly part: string;
}

/** `newest` is a day, YYYY-MM-DD. */
export function toWords(newest: string, tongue: Tongue): Words {
  const { say } = tongue;
  return {
    title: say("Who counted what at the border with Belarus"),
    newest: say("Newest statement: {day}", { day: describeDay(newest, tongue) }),
    note: say("By year. Each country has its own scale, as each counts in its own way."),
    part: say("* part of the year"),
  };
}
