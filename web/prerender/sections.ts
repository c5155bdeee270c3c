/** The lists of the page: ratios and shares, the timeline, the documents. */
import type { ClaimForm, ComparisonForm, EventForm } from "../../worker/record/form.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import { describeStatus, toCertainty, toClaimHref, toDocument } from "../views/claim.ts";
import { describeCitizens } from "../../worker/chart/people.ts";
import { toWithin } from "../../worker/chart/within.ts";
import { describeBracket, describePeriod } from "../../worker/chart/period.ts";
import { type Branch, h, type Tree } from "../views/tree.ts";
import type { Answers } from "./answers.ts";

export function toComparison(comparison: ComparisonForm, answers: Answers): Branch {
  const { names, tongue } = answers;
  const { id, value_text, claimant, indicator, ref_area, citizenship, subset } = comparison;
  const of = [
    names.indicators[indicator] ?? indicator,
    names.areas[ref_area] ?? ref_area,
    citizenship === null ? null : describeCitizens(citizenship, names.areas, tongue),
    subset === null ? null : toWithin(names.subsets[subset] ?? subset),
  ];
  return h(
    "article",
    { class: `number ${ref_area}`, id, tabindex: "-1" },
    h("h3", {}, of.filter((part) => part !== null).join(", ")),
    h("p", { class: "big" }, h("a", { href: `#${id}`, lang: comparison.source.language }, value_text)),
    h("p", { class: "when" }, h("span", {}, describePeriod(comparison, tongue))),
    h("p", { class: "said" }, h("span", {}, tongue.text(claimant.name))),
    ...(comparison.comment === null ? [] : [h("p", { class: "soft" }, tongue.text(comparison.comment))]),
    h(
      "p",
      { class: "leads" },
      ...toOperand("numerator", comparison, answers),
      ...toOperand("denominator", comparison, answers),
      ...toDocument(comparison, tongue),
      h("a", { class: "json", href: `/comparisons/${id}` }, "JSON"),
    ),
  );
}

function toOperand(
  side: "numerator" | "denominator",
  comparison: ComparisonForm,
  { claim, tongue }: Answers,
): readonly Tree[] {
  const id = comparison[side];
  if (id === null) return [];
  const figure = tongue.display(claim(id).display);
  return [h("a", { href: toClaimHref(id) }, describeOperand(side, comparison.kind, figure, tongue))];
}

function describeOperand(side: string, kind: ComparisonForm["kind"], figure: string, { say }: Tongue): string {
  if (side === "numerator") return say("Compared: {figure}", { figure });
  return kind === "share" ? say("Part of: {figure}", { figure }) : say("With: {figure}", { figure });
}

/** A year of the timeline, its events in the order of the API. */
export interface Year {
  readonly year: string;
  readonly events: readonly EventForm[];
}

/** The latest year first. */
export function toYears(events: readonly EventForm[]): readonly Year[] {
  const years = Map.groupBy(events, ({ period_start }) => period_start.slice(0, 4));
  return [...years].map(([year, events]) => ({ year, events })).toReversed();
}

export function toYear({ year, events }: Year, { names, places, tongue }: Answers): Branch {
  const place = (code: string | null) => (code === null ? null : (places[code] ?? code));
  return h(
    "div",
    { class: "year", tabindex: "-1" },
    h("h3", {}, year),
    h(
      "ol",
      {},
      events.map((event) => toEvent(event, names, place(event.place), tongue)),
    ),
  );
}

function toEvent(
  event: EventForm,
  { areas, claimants }: Answers["names"],
  place: string | null,
  tongue: Tongue,
): Branch {
  const { id, title, claimant, ref_area, comment } = event;
  const where = [place, areas[ref_area]?.replace(/ \(.*/, "") ?? ref_area].filter((part) => part !== null).join(", ");
  const status = describeStatus(event.obs_status, tongue);
  return h(
    "li",
    { id, class: ref_area, tabindex: "-1" },
    h("p", { class: "when" }, toEventPeriod(event, tongue), toCertainty(event, tongue)),
    h(
      "div",
      {},
      h(
        "p",
        {},
        h("b", {}, tongue.text(title)),
        ...(status === null ? [] : [" ", h("span", { class: "tag" }, status)]),
      ),
      h(
        "p",
        { class: "soft" },
        h("span", { class: "area" }, where),
        ...(claimant === null ? [] : [h("span", {}, claimants[claimant] ?? claimant)]),
        ...toDocument(event, tongue),
      ),
      ...(comment === null ? [] : [h("p", { class: "soft" }, h("span", {}, tongue.text(comment)))]),
    ),
  );
}

function toEventPeriod({ period_start, period_end, date_certainty }: EventForm, tongue: Tongue): string {
  if (date_certainty === "bracketed") return describeBracket(period_start, period_end, tongue);
  const days = { period_start, period_start_latest: null, period_end_earliest: null, period_end };
  return describePeriod(days, tongue);
}

/** Publishers of whose documents most claims come, each with its share of the record. */
export function toPublishers({ claims, tongue }: Answers, count: number): readonly Tree[] {
  const byPublisher = [...Map.groupBy(claims, ({ source }) => source.publisher.id).values()];
  return byPublisher
    .toSorted((a, b) => b.length - a.length)
    .slice(0, count)
    .flatMap((rows) => rows.slice(0, 1).map(({ source }) => toPublisher(source.publisher, rows, tongue)));
}

function toPublisher(
  { id, name }: ClaimForm["source"]["publisher"],
  rows: readonly ClaimForm[],
  tongue: Tongue,
): Branch {
  const documents = new Set(rows.map(({ source }) => source.id)).size;
  return h(
    "li",
    {},
    h("a", { href: `/?publisher=${id}#claims` }, tongue.text(name)),
    h("span", {}, `${countDocuments(documents, tongue)}, ${countClaims(rows.length, tongue)}`),
  );
}

/** `1 claim`, `4,123 claims`. */
export function countClaims(count: number, { many }: Tongue): string {
  return many(count, "{count} claim", "{count} claims");
}

export function countDocuments(count: number, { many }: Tongue): string {
  return many(count, "{count} document", "{count} documents");
}
