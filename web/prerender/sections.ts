/** The lists of the page: ratios and shares, the timeline, the documents. */
import type { ClaimForm, ComparisonForm, EventForm } from "../../worker/record/form.ts";
import { STATUSES, toCertainty, toClaimHref, toDocument } from "../views/claim.ts";
import { describeCitizens } from "../../worker/chart/people.ts";
import { describeBracket, describePeriod } from "../../worker/chart/period.ts";
import { type Branch, h, type Tree } from "../views/tree.ts";
import type { Answers } from "./answers.ts";

export function toComparison(comparison: ComparisonForm, answers: Answers): Branch {
  const { names } = answers;
  const { id, value_text, claimant, indicator, ref_area, citizenship, subset } = comparison;
  const of = [
    names.indicators[indicator] ?? indicator,
    names.areas[ref_area] ?? ref_area,
    citizenship === null ? null : describeCitizens(citizenship, names.areas),
    subset === null ? null : (names.subsets[subset] ?? subset),
  ];
  return h(
    "article",
    { class: `number ${ref_area}`, id, tabindex: "-1" },
    h("h3", {}, of.filter((part) => part !== null).join(", ")),
    h("p", { class: "big" }, h("a", { href: `#${id}` }, value_text)),
    h("p", { class: "when" }, h("span", {}, describePeriod(comparison))),
    h("p", { class: "said" }, h("span", {}, claimant.name)),
    ...(comparison.comment === null ? [] : [h("p", { class: "soft" }, comparison.comment)]),
    h(
      "p",
      { class: "leads" },
      ...toOperand("Compared", comparison.numerator, answers),
      ...toOperand(comparison.kind === "share" ? "Part of" : "With", comparison.denominator, answers),
      ...toDocument(comparison),
      h("a", { class: "json", href: `/comparisons/${id}` }, "JSON"),
    ),
  );
}

function toOperand(name: string, id: string | null, { claim }: Answers): readonly Tree[] {
  return id === null ? [] : [h("a", { href: toClaimHref(id) }, `${name}: ${claim(id).display}`)];
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

export function toYear({ year, events }: Year, { names, places }: Answers): Branch {
  const place = (code: string | null) => (code === null ? null : (places[code] ?? code));
  return h(
    "div",
    { class: "year", tabindex: "-1" },
    h("h3", {}, year),
    h(
      "ol",
      {},
      events.map((event) => toEvent(event, names, place(event.place))),
    ),
  );
}

function toEvent(event: EventForm, { areas, claimants }: Answers["names"], place: string | null): Branch {
  const { id, title, claimant, ref_area, comment } = event;
  const where = [place, areas[ref_area]?.replace(/ \(.*/, "") ?? ref_area].filter((part) => part !== null).join(", ");
  const status = STATUSES[event.obs_status];
  return h(
    "li",
    { id, class: ref_area, tabindex: "-1" },
    h("p", { class: "when" }, toEventPeriod(event), toCertainty(event)),
    h(
      "div",
      {},
      h("p", {}, h("b", {}, title), ...(status === undefined ? [] : [" ", h("span", { class: "tag" }, status)])),
      h(
        "p",
        { class: "soft" },
        h("span", { class: "area" }, where),
        ...(claimant === null ? [] : [h("span", {}, claimants[claimant] ?? claimant)]),
        ...toDocument(event),
      ),
      ...(comment === null ? [] : [h("p", { class: "soft" }, h("span", {}, comment))]),
    ),
  );
}

function toEventPeriod({ period_start, period_end, date_certainty }: EventForm): string {
  if (date_certainty === "bracketed") return describeBracket(period_start, period_end);
  return describePeriod({ period_start, period_start_latest: null, period_end_earliest: null, period_end });
}

/** Publishers of whose documents most claims come, each with its share of the record. */
export function toPublishers({ claims }: Answers, count: number): readonly Tree[] {
  const byPublisher = [...Map.groupBy(claims, ({ source }) => source.publisher.id).values()];
  return byPublisher
    .toSorted((a, b) => b.length - a.length)
    .slice(0, count)
    .flatMap((rows) => rows.slice(0, 1).map(({ source }) => toPublisher(source.publisher, rows)));
}

function toPublisher({ id, name }: ClaimForm["source"]["publisher"], rows: readonly ClaimForm[]): Branch {
  const documents = new Set(rows.map(({ source }) => source.id)).size;
  return h(
    "li",
    {},
    h("a", { href: `/?publisher=${id}#claims` }, name),
    h("span", {}, `${toCount(documents, "document")}, ${toCount(rows.length, "claim")}`),
  );
}

/** `1 claim`, `4,123 claims`. */
export function toCount(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
