/** The lists of the page: tables beside charts, ratios and shares, the timeline. */
import type { ClaimForm, ComparisonForm, EventForm } from "../../worker/record/form.ts";
import { type Names, STATUSES, toCertainty, toDocument, toTags } from "../views/claim.ts";
import { describeBracket, describeDay, describePeriod } from "../views/period.ts";
import { type Branch, h, outward, type Tree } from "../views/tree.ts";
import type { Answers } from "./answers.ts";

/** The numbers of a chart once more, for those who would rather read them. */
export function toFigureTable(caption: string, claims: readonly ClaimForm[], { names }: Answers): Branch {
  const columns = ["Figure", "What", "When", "Who said it"];
  return h(
    "table",
    { class: "figures" },
    h("caption", {}, caption),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        columns.map((name) => h("th", { scope: "col" }, name)),
      ),
    ),
    h(
      "tbody",
      {},
      claims.map((claim) =>
        h(
          "tr",
          { class: claim.ref_area },
          h("th", { scope: "row" }, h("a", { href: `#${claim.id}` }, claim.display), ...toTags(claim)),
          h("td", {}, toPlainSubject(claim, names)),
          h("td", {}, describePeriod(claim)),
          h("td", {}, claim.claimant.name),
        ),
      ),
    ),
  );
}

/** `Gathered at the border: brought to the border, Poland`; the area is left out where the indicator's name holds it. */
function toPlainSubject(claim: ClaimForm, { indicators, areas, subsets }: Names): string {
  const { indicator, ref_area, place, citizenship, subset } = claim;
  const name = indicators[indicator] ?? indicator;
  const area = place?.name ?? areas[ref_area] ?? ref_area;
  const parts = [
    subset === null ? name : `${name}: ${(subsets[subset] ?? subset).toLowerCase()}`,
    citizenship === null ? null : `citizens of ${areas[citizenship] ?? citizenship}`,
    name.includes(area) ? null : area,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

export function toComparison(comparison: ComparisonForm, { names, claim }: Answers): Branch {
  const { id, value_text, claimant, indicator, ref_area, citizenship, subset } = comparison;
  const of = [
    names.indicators[indicator] ?? indicator,
    names.areas[ref_area] ?? ref_area,
    citizenship === null ? null : `citizens of ${names.areas[citizenship] ?? citizenship}`,
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
      ...toOperand("Compared", comparison.numerator, claim),
      ...toOperand(comparison.kind === "share" ? "Part of" : "With", comparison.denominator, claim),
      ...toDocument(comparison),
      h("a", { href: `/comparisons/${id}` }, "JSON"),
    ),
  );
}

function toOperand(name: string, id: string | null, claim: Answers["claim"]): readonly Tree[] {
  return id === null ? [] : [h("a", { href: `#${id}` }, `${name}: ${claim(id).display}`)];
}

/** Years as headings, events below them in the order of the API. */
export function toTimeline(events: readonly EventForm[], { names, places }: Answers): readonly Tree[] {
  const years = Map.groupBy(events, ({ period_start }) => period_start.slice(0, 4));
  return [...years].map(([year, rows]) =>
    h(
      "div",
      { class: "year" },
      h("h3", {}, year),
      h(
        "ol",
        {},
        rows.map((event) => toEvent(event, names, event.place === null ? null : (places[event.place] ?? event.place))),
      ),
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

export function toEventPeriod({ period_start, period_end, date_certainty }: EventForm): string {
  if (date_certainty === "bracketed") return describeBracket(period_start, period_end);
  return describePeriod({ period_start, period_start_latest: null, period_end_earliest: null, period_end });
}

/** A document with its whole title, and how many claims rest on it. */
export function toSource(source: Answers["sources"][number], claims: readonly ClaimForm[]): Branch {
  const { id, title, url, publisher, agency, published, published_by, derived_from } = source;
  const count = claims.filter((claim) => claim.source.id === id).length;
  const facts = [
    publisher.name,
    agency === null ? null : `after ${agency}`,
    published === null ? `undated, online by ${describeDay(published_by ?? "")}` : describeDay(published),
    `${count} ${count === 1 ? "claim" : "claims"}`,
    derived_from === null ? null : "retells another of these documents in part",
  ];
  return h("li", { id }, outward(url, title, title), h("span", {}, facts.filter((fact) => fact !== null).join(", ")));
}
