/** The days that the record may speak of. */
import { isDay } from "../../worker/record/period.ts";

const FIRST = "2015-01-01";
const LAST = "2035-12-31";

/** What a text should have been, if it is no day that the record may hold. */
export function expectedDay(text: string): string | undefined {
  if (!isDay(text)) return "a day of the calendar as YYYY-MM-DD";
  return FIRST <= text && text <= LAST ? undefined : `a day between ${FIRST} and ${LAST}`;
}
