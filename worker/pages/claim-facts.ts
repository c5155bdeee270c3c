/** What is known of a claim, as a list of terms and their words. */
import { html } from "hono/html";
import { describeSpeaker } from "../chart/people.ts";
import { describeDay, describePeriod } from "../chart/period.ts";
import type { ClaimForm } from "../record/form.ts";
import type { Book } from "./book.ts";
import { toDocumentName } from "./document-facts.ts";
import { type Fact, toFactSection } from "./facts.ts";
import type { Html } from "./page.ts";
import { describeSource, toOutward, toPassage } from "./passage.ts";

export function toFacts(claim: ClaimForm, book: Book): Html {
  const { names } = book;
  const { source, place, locator, as_of, comment, counterpart_area, extent, cumulative, unit_measure } = claim;
  const indicator = book.indicator(claim.indicator);
  const area = names.areas[claim.ref_area] ?? claim.ref_area;
  const across = counterpart_area === null ? "" : ` / ${names.areas[counterpart_area] ?? counterpart_area}`;
  const facts: readonly Fact[] = [
    [
      "What is counted",
      html`${indicator?.name ?? claim.indicator}, in ${names.units[unit_measure] ?? unit_measure}.
      ${indicator?.definition ?? ""}`,
    ],
    ["Where", `${place === null ? "" : `${place.name}, `}${area}${across}`],
    ["Period", toPeriod(claim)],
    ["Date", CERTAINTIES[claim.date_certainty]],
    ["Count", [...(extent === "part" ? [PART] : []), ...(cumulative ? [RUNNING] : [])].join(" ") || null],
    ["Status", STATUSES[claim.obs_status] ?? null],
    ["Who says it", html`${describeSpeaker(claim, book.claimant)}`],
    [
      "Document",
      html`${toOutward(toPassage(claim), toDocumentName(source), source.language)}, ${describeSource(source)}.
        <a href="/documents/${source.id}">All its claims</a>`,
    ],
    ["In the document", locator],
    ["Stated on", as_of === null ? null : describeDay(as_of)],
    ["Note", comment],
  ];
  return toFactSection("What is known of it", facts);
}

/** The widest period, and the narrowest where an end is open. */
function toPeriod(claim: ClaimForm): string {
  const { period_start, period_start_latest, period_end_earliest, period_end } = claim;
  const words = describePeriod(claim);
  if (period_start_latest === null && period_end_earliest === null) return words;
  const widest = `${describeDay(period_start)} to ${describeDay(period_end)}`;
  const [from, to] = [period_start_latest ?? period_start, period_end_earliest ?? period_end];
  const narrowest = from > to ? "a day within it" : `${describeDay(from)} to ${describeDay(to)}`;
  return `${words}. At its widest ${widest}, at its narrowest ${narrowest}.`;
}

const CERTAINTIES: Readonly<Record<ClaimForm["date_certainty"], string>> = {
  stated: "The document states the dates.",
  inferred: "The dates are inferred from a weekday, running totals or neighbouring figures.",
  bracketed: "The document leaves an end open: the earliest and the latest possible day stand in its place.",
};

const PART = "The document says that the figure covers a part only: it bounds the whole from below.";
const RUNNING = "A running total, which went on growing when it was stated.";

const STATUSES: Readonly<Partial<Record<string, string>>> = {
  P: "Provisional: the office may still change it.",
  E: "An estimate of the office itself.",
  U: "Hearsay: it enters no series, comparison or check.",
  F: "Planned or announced, not done: it enters no series, comparison or check.",
  B: "A break: what is counted changed here.",
};
