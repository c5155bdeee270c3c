/** What stands on a time axis beside the marks: events, and days from which on a count means something else. */
import type { Tongue } from "../language/tongue.ts";
import type { EventForm } from "../record/form.ts";
import { type Ask, readList } from "./ask.ts";
import type { Break, Moment } from "./chart.ts";
import { describeBracket, describePeriod } from "./period.ts";

/** First and last day of an axis, both included. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

/** Events of the area, and of Belarus, which are part of the story of each. */
export async function askMoments(
  ref_area: string,
  { first, last }: Span,
  ask: Ask,
  tongue: Tongue,
): Promise<readonly Moment[]> {
  const areas = [...new Set([ref_area, "BY"])].join(",");
  const { data } = await readList<EventForm>(ask, "/events", { ref_area: areas, from: first, to: last });
  return data.map((event) => ({
    id: event.id,
    title: tongue.text(event.title),
    period: toPeriod(event, tongue),
    from: event.period_start,
    to: event.period_end,
    planned: event.obs_status === "F",
  }));
}

export async function askBreaks(
  indicator: string,
  ref_area: string,
  { first, last }: Span,
  ask: Ask,
  tongue: Tongue,
): Promise<readonly Break[]> {
  const { data } = await readList<Break>(ask, "/breaks", { indicator, ref_area });
  return data
    .filter(({ date }) => first < date && date <= last)
    .map(({ id, date, description }) => ({ id, date, description: tongue.text(description) }));
}

function toPeriod({ period_start, period_end, date_certainty }: EventForm, tongue: Tongue): string {
  if (date_certainty === "bracketed") return describeBracket(period_start, period_end, tongue);
  const days = { period_start, period_start_latest: null, period_end_earliest: null, period_end };
  return describePeriod(days, tongue);
}
