/** A claim as a row of the table, the same whether the build writes it or the browser. */
import type { ClaimForm } from "../../worker/record/form.ts";
import { describeCitizens, describeSpeaker } from "../../worker/chart/people.ts";
import { type Days, describeDay, describePeriod } from "../../worker/chart/period.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import { type Branch, h, outward, type Tree } from "./tree.ts";

/** What the codes of a row are called: id -> name, for each list of the codebook. */
export interface Names {
  readonly indicators: Readonly<Record<string, string>>;
  readonly areas: Readonly<Record<string, string>>;
  readonly subsets: Readonly<Record<string, string>>;
  readonly claimants: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, string>>;
}

/** The page of a claim. */
export function toClaimHref(id: string): string {
  return `/claims/${id}`;
}

/** What a row says of a claim. */
export interface ShownClaim
  extends
    Days,
    Pick<
      ClaimForm,
      | "id"
      | "display"
      | "indicator"
      | "ref_area"
      | "counterpart_area"
      | "place"
      | "citizenship"
      | "subset"
      | "unit_measure"
      | "extent"
      | "retells"
      | "value_text"
      | "claimant"
      | "relayed_by"
      | "locator"
      | "comment"
    > {
  readonly obs_status: string;
  readonly date_certainty: string;
  readonly source: Pick<ClaimForm["source"], "title" | "url" | "published" | "publisher" | "language">;
}

export function toClaimRow(claim: ShownClaim, names: Names, tongue: Tongue): Branch {
  const { id, display, ref_area } = claim;
  return h(
    "tr",
    { id, class: ref_area, tabindex: "-1" },
    h(
      "th",
      { scope: "row" },
      h("a", { class: "figure", href: toClaimHref(id) }, tongue.display(display)),
      toTags(claim, tongue),
    ),
    cell("what", toSubject(claim, names, tongue), ...note(claim.comment)),
    cell("when", describePeriod(claim, tongue), toCertainty(claim, tongue)),
    cell(
      "said",
      h("q", { lang: claim.source.language }, claim.value_text),
      h(
        "span",
        {},
        describeSpeaker(claim, (id) => names.claimants[id] ?? id, tongue),
      ),
    ),
    cell("where", ...toDocument(claim, tongue), h("a", { class: "json", href: `/stats/${id}` }, "JSON")),
  );
}

function cell(name: string, ...children: readonly (Tree | null)[]): Branch {
  return h("td", { class: name }, ...children);
}

/** `People detained, Kapčiamiestis`, below it the area and the unit where it is not people. */
function toSubject(claim: ShownClaim, { indicators, areas, subsets, units }: Names, tongue: Tongue): Branch {
  const { subset, citizenship, place } = claim;
  const name = indicators[claim.indicator] ?? claim.indicator;
  const parts = [
    subset === null ? null : (subsets[subset] ?? subset),
    citizenship === null ? null : describeCitizens(citizenship, areas, tongue),
    place?.name ?? null,
    describeUnit(claim, units, tongue),
  ].filter((part) => part !== null);
  const across = claim.counterpart_area === null ? "" : ` / ${areas[claim.counterpart_area] ?? claim.counterpart_area}`;
  return h(
    "p",
    {},
    h("span", { class: "area" }, `${areas[claim.ref_area] ?? claim.ref_area}${across}`),
    h("b", {}, name),
    ...(parts.length === 0 ? [] : [h("span", {}, parts.join(", "))]),
  );
}

/** By unit, with what the code of a thing begins whose name says the unit: there it is not said again. */
const SAID: Readonly<Partial<Record<string, string>>> = {
  persons: "",
  attempts: "attempts",
  applications: "asylum_",
  decisions: "asylum_decisions",
  detections: "detections",
  flights: "flights",
  orders: "orders",
};

function describeUnit(
  { indicator, unit_measure: unit }: Pick<ShownClaim, "indicator" | "unit_measure">,
  units: Names["units"],
  { language }: Tongue,
): string | null {
  const said = SAID[unit];
  if (said !== undefined && indicator.startsWith(said)) return null;
  return language === "en" ? unit : (units[unit] ?? unit);
}

/** Marks for what is no plain count: a retelling, hearsay, a plan, an estimate, a part. */
function toTags(claim: Pick<ShownClaim, "retells" | "obs_status" | "extent">, tongue: Tongue): readonly Tree[] {
  const { say } = tongue;
  const { retells, extent } = claim;
  const status = describeStatus(claim.obs_status, tongue);
  return [
    ...(retells === null ? [] : [h("a", { class: "tag", href: toClaimHref(retells) }, say("retelling, no witness"))]),
    ...(status === null ? [] : [h("span", { class: "tag" }, status)]),
    ...(extent === "part" ? [h("span", { class: "tag" }, say("covers a part only"))] : []),
  ];
}

/** Null for a plain count. */
export function describeStatus(obs_status: string, { say }: Tongue): string | null {
  switch (obs_status) {
    case "U":
      return say("hearsay");
    case "F":
      return say("planned, not done");
    case "E":
      return say("estimate");
    case "P":
      return say("provisional");
    default:
      return null;
  }
}

/** Nothing of a stated date, and of one whose bounds are told. */
export function toCertainty({ date_certainty }: { readonly date_certainty: string }, { say }: Tongue): Tree | null {
  return date_certainty === "inferred" ? h("span", { class: "soft" }, say("date inferred")) : null;
}

/** The document by its publisher and day, its title in the link, and the place in it. */
export function toDocument(
  { source, locator }: Pick<ShownClaim, "source" | "locator">,
  tongue: Tongue,
): readonly Tree[] {
  const day = source.published === null ? tongue.say("undated") : describeDay(source.published, tongue);
  return [
    outward(source.url, source.title, `${tongue.text(source.publisher.name)}, ${day}`),
    ...(locator === null ? [] : [h("span", {}, tongue.text(locator))]),
  ];
}

function note(comment: string | null): readonly Tree[] {
  return comment === null ? [] : [h("small", {}, comment)];
}
