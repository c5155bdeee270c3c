/** What is known of a claim, as a list of terms and their words. */
import { html } from "hono/html";
import { describeSpeaker } from "../chart/people.ts";
import { describeDay, describePeriod } from "../chart/period.ts";
import { toSentence } from "../language/sentence.ts";
import type { Tongue } from "../language/tongue.ts";
import type { ClaimForm } from "../record/form.ts";
import type { Book } from "./book.ts";
import { toDocumentName } from "./document-facts.ts";
import { type Fact, toFactSection } from "./facts.ts";
import type { Html } from "./page.ts";
import { describeSource, toOutward, toPassage } from "./passage.ts";

export function toFacts(claim: ClaimForm, book: Book): Html {
  const { tongue } = book;
  const { say, text } = tongue;
  const { source, locator, as_of, comment, extent, cumulative } = claim;
  const facts: readonly Fact[] = [
    [say("What is counted"), toCounted(claim, book)],
    [say("Where"), toWhere(claim, book)],
    [say("Period"), toPeriod(claim, tongue)],
    [say("Date"), CERTAINTIES[claim.date_certainty](tongue)],
    [
      say("Count"),
      [...(extent === "part" ? [toPart(tongue)] : []), ...(cumulative ? [toRunning(tongue)] : [])].join(" ") || null,
    ],
    [say("Status"), STATUSES[claim.obs_status]?.(tongue) ?? null],
    [say("Who says it"), describeSpeaker(claim, book.claimant, tongue)],
    [
      say("Document"),
      html`${toOutward(toPassage(claim), toDocumentName(source), source.language)},
        ${toSentence(describeSource(source, tongue))} <a href="/documents/${source.id}">${say("All its claims")}</a>`,
    ],
    [say("In the document"), locator === null ? null : text(locator)],
    [say("Stated on"), as_of === null ? null : describeDay(as_of, tongue)],
    [say("Note"), comment === null ? null : text(comment)],
  ];
  return toFactSection(say("What is known of it"), facts);
}

function toCounted(claim: ClaimForm, { names, tongue, indicator }: Book): string {
  const { say, text } = tongue;
  const name = names.indicators[claim.indicator] ?? claim.indicator;
  const unit = names.units[claim.unit_measure] ?? claim.unit_measure;
  const definition = indicator(claim.indicator)?.definition ?? "";
  return `${say("{indicator}, in {unit}.", { indicator: name, unit })} ${text(definition)}`;
}

function toWhere({ place, ref_area, counterpart_area }: ClaimForm, { names: { areas }, tongue }: Book): string {
  const area = areas[ref_area] ?? ref_area;
  const across = counterpart_area === null ? "" : ` / ${areas[counterpart_area] ?? counterpart_area}`;
  return `${place === null ? "" : `${tongue.text(place.name)}, `}${area}${across}`;
}

/** The widest period, and the narrowest where an end is open. */
function toPeriod(claim: ClaimForm, tongue: Tongue): string {
  const { say } = tongue;
  const { period_start, period_start_latest, period_end_earliest, period_end } = claim;
  const period = describePeriod(claim, tongue);
  if (period_start_latest === null && period_end_earliest === null) return period;
  const toDays = (from: string, to: string): string =>
    say("{from} to {to}", { from: describeDay(from, tongue), to: describeDay(to, tongue) });
  const widest = toDays(period_start, period_end);
  const [from, to] = [period_start_latest ?? period_start, period_end_earliest ?? period_end];
  return from > to
    ? say("{period}. At its widest {widest}, at its narrowest a day within it.", { period, widest })
    : say("{period}. At its widest {widest}, at its narrowest {narrowest}.", {
        period,
        widest,
        narrowest: toDays(from, to),
      });
}

const CERTAINTIES: Readonly<Record<ClaimForm["date_certainty"], (tongue: Tongue) => string>> = {
  stated: ({ say }) => say("The document states the dates."),
  inferred: ({ say }) => say("The dates are inferred from a weekday, running totals or neighbouring figures."),
  bracketed: ({ say }) =>
    say("The document leaves an end open: the earliest and the latest possible day stand in its place."),
};

function toPart({ say }: Tongue): string {
  return say("The document says that the figure covers a part only: it bounds the whole from below.");
}

function toRunning({ say }: Tongue): string {
  return say("A running total, which went on growing when it was stated.");
}

const STATUSES: Readonly<Partial<Record<string, (tongue: Tongue) => string>>> = {
  P: ({ say }) => say("Provisional: the office may still change it."),
  E: ({ say }) => say("An estimate of the office itself."),
  U: ({ say }) => say("Hearsay: it enters no series, comparison or check."),
  F: ({ say }) => say("Planned or announced, not done: it enters no series, comparison or check."),
  B: ({ say }) => say("A break: what is counted changed here."),
};
