/** A claim as a row of the table, the same whether the build writes it or the browser. */
import type { ClaimForm } from "../../worker/record/form.ts";
import { describeCitizens, describeSpeaker } from "../../worker/chart/people.ts";
import { type Days, describeDay, describePeriod } from "../../worker/chart/period.ts";
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
  readonly source: Pick<ClaimForm["source"], "title" | "url" | "published" | "publisher">;
}

export function toClaimRow(claim: ShownClaim, names: Names): Branch {
  const { id, display, ref_area } = claim;
  return h(
    "tr",
    { id, class: ref_area, tabindex: "-1" },
    h("th", { scope: "row" }, h("a", { class: "figure", href: toClaimHref(id) }, display), toTags(claim)),
    cell("what", toSubject(claim, names), ...note(claim.comment)),
    cell("when", describePeriod(claim), toCertainty(claim)),
    cell(
      "said",
      h("q", {}, claim.value_text),
      h(
        "span",
        {},
        describeSpeaker(claim, (id) => names.claimants[id] ?? id),
      ),
    ),
    cell("where", ...toDocument(claim), h("a", { class: "json", href: `/stats/${id}` }, "JSON")),
  );
}

function cell(name: string, ...children: readonly (Tree | null)[]): Branch {
  return h("td", { class: name }, ...children);
}

/** `People detained, Kapčiamiestis`, below it the area and the unit where it is not people. */
function toSubject(claim: ShownClaim, { indicators, areas, subsets }: Names): Branch {
  const { subset, citizenship, place, unit_measure } = claim;
  const name = indicators[claim.indicator] ?? claim.indicator;
  const parts = [
    subset === null ? null : (subsets[subset] ?? subset),
    citizenship === null ? null : describeCitizens(citizenship, areas),
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
function toTags(claim: Pick<ShownClaim, "retells" | "obs_status" | "extent">): readonly Tree[] {
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

/** Nothing of a stated date, and of one whose bounds are told. */
export function toCertainty({ date_certainty }: { readonly date_certainty: string }): Tree | null {
  return date_certainty === "inferred" ? h("span", { class: "soft" }, "date inferred") : null;
}

/** The document by its publisher and day, its title in the link, and the place in it. */
export function toDocument({ source, locator }: Pick<ShownClaim, "source" | "locator">): readonly Tree[] {
  const day = source.published === null ? "undated" : describeDay(source.published);
  return [
    outward(source.url, source.title, `${source.publisher.name}, ${day}`),
    ...(locator === null ? [] : [h("span", {}, locator)]),
  ];
}

function note(comment: string | null): readonly Tree[] {
  return comment === null ? [] : [h("small", {}, comment)];
}
