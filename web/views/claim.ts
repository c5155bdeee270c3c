/** A claim as a row of the table, the same whether the build writes it or the browser. */
import type { ClaimForm } from "../../worker/record/form.ts";
import { describeDay, describePeriod } from "../../worker/chart/period.ts";
import { type Branch, h, outward, type Tree } from "./tree.ts";

/** What the codes of a row are called: id -> name, for each list of the codebook. */
export interface Names {
  readonly indicators: Readonly<Record<string, string>>;
  readonly areas: Readonly<Record<string, string>>;
  readonly subsets: Readonly<Record<string, string>>;
  readonly claimants: Readonly<Record<string, string>>;
}

/** The page of a claim. */
export function toClaimHref(id: string): string {
  return `/claims/${id}`;
}

export function toClaimRow(claim: ClaimForm, names: Names): Branch {
  const { id, display, ref_area } = claim;
  return h(
    "tr",
    { id, class: ref_area, tabindex: "-1" },
    h("th", { scope: "row" }, h("a", { class: "figure", href: toClaimHref(id) }, display), toTags(claim)),
    h("td", { class: "what" }, toSubject(claim, names), ...note(claim.comment)),
    h("td", { class: "when" }, describePeriod(claim), toCertainty(claim)),
    h("td", { class: "said" }, h("q", {}, claim.value_text), h("span", {}, toSpeaker(claim, names))),
    h("td", { class: "where" }, ...toDocument(claim), h("a", { class: "json", href: `/stats/${id}` }, "JSON")),
  );
}

/** `People detained, Kapčiamiestis`, below it the area and the unit where it is not people. */
function toSubject(claim: ClaimForm, { indicators, areas, subsets }: Names): Branch {
  const { subset, citizenship, place, unit_measure } = claim;
  const name = indicators[claim.indicator] ?? claim.indicator;
  const parts = [
    subset === null ? null : (subsets[subset] ?? subset),
    citizenship === null ? null : `citizens of ${areas[citizenship] ?? citizenship}`,
    place?.name ?? null,
    unit_measure === "persons" || name.toLowerCase().includes(unit_measure) ? null : unit_measure,
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

/** Marks for what is no plain count: a retelling, hearsay, a plan, an estimate, a part. */
export function toTags(claim: Pick<ClaimForm, "retells" | "obs_status" | "extent">): readonly Tree[] {
  const status = STATUSES[claim.obs_status];
  const retold =
    claim.retells === null ? [] : [h("a", { class: "tag", href: toClaimHref(claim.retells) }, "retelling, no witness")];
  return [
    ...retold,
    ...(status === undefined ? [] : [h("span", { class: "tag" }, status)]),
    ...(claim.extent === "part" ? [h("span", { class: "tag" }, "covers a part only")] : []),
  ];
}

export const STATUSES: Readonly<Partial<Record<string, string>>> = {
  U: "hearsay",
  F: "planned, not done",
  E: "estimate",
  P: "provisional",
};

const CERTAINTIES = { stated: null, inferred: "date inferred", bracketed: null } as const;

export function toCertainty({ date_certainty }: Pick<ClaimForm, "date_certainty">): Tree | null {
  const words = CERTAINTIES[date_certainty];
  return words === null ? null : h("span", { class: "soft" }, words);
}

function toSpeaker({ claimant, relayed_by }: ClaimForm, { claimants }: Names): string {
  if (relayed_by === null) return claimant.name;
  const relay = (claimants[relayed_by] ?? relayed_by).replace(/ \(.*\)$/, "");
  return `${claimant.name}, relayed by ${relay}`;
}

/** The document by its publisher and day, its title in the link, and the place in it. */
export function toDocument({ source, locator }: Pick<ClaimForm, "source" | "locator">): readonly Tree[] {
  const day = source.published === null ? "undated" : describeDay(source.published);
  return [
    outward(source.url, source.title, `${source.publisher.name}, ${day}`),
    ...(locator === null ? [] : [h("span", {}, locator)]),
  ];
}

function note(comment: string | null): readonly Tree[] {
  return comment === null ? [] : [h("small", {}, comment)];
}
