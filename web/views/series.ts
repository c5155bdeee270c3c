/** A series as a table, the same whether the build writes it or the browser. */
import { toRowHref, type ToHref } from "./claim.ts";
import { type Branch, h, type Tree } from "./tree.ts";

/** A period of a series, as the files of the build have it. */
export interface Point {
  readonly time_period: string;
  /** The period in words. */
  readonly period: string;
  readonly method: "selected" | "derived" | "none";
  /** Null in a gap. */
  readonly display: string | null;
  readonly partial: boolean;
  /** The claim that was chosen; null where the figure is derived, and in a gap. */
  readonly claim: string | null;
  /** What the derivation rests on: claims by their ids, with what they print. */
  readonly parents: readonly (readonly [id: string, display: string])[];
  /** Who said it; the arithmetic where it is derived. */
  readonly said: string;
  /** How many claims were considered. */
  readonly considered: number;
  /** The least and the greatest figure among them, where they differ. */
  readonly spread: string | null;
}

/** A series of one frequency; `address` asks the API for it. */
export interface Series {
  readonly heading: string;
  readonly address: string;
  readonly points: readonly Point[];
}

export interface Head {
  readonly area: string;
  readonly caption: string;
  /** What stands in the first cell of a row. */
  readonly toName: (point: Point) => Tree;
}

export function toSeriesTable(
  { address, points }: Series,
  { area, caption, toName }: Head,
  toHref: ToHref = toRowHref,
): Branch {
  const names = ["Period", "Figure", "Who said it", "Chosen among"];
  return h(
    "table",
    { class: `series ${area}` },
    h("caption", {}, caption),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        names.map((name) => h("th", { scope: "col" }, name)),
      ),
    ),
    h(
      "tbody",
      {},
      points.map((point) => toRow(point, address, toName, toHref)),
    ),
  );
}

function toRow(point: Point, address: string, toName: Head["toName"], toHref: ToHref): Branch {
  const { display, claim, parents, considered, spread, said, time_period } = point;
  const name = h("th", { scope: "row" }, toName(point));
  if (display === null)
    return h("tr", { class: "gap" }, name, h("td", {}, "–"), h("td", { colspan: "2" }, "no figure"));
  const figure = claim === null ? h("b", {}, display) : h("a", { href: toHref(claim) }, display);
  return h(
    "tr",
    {},
    name,
    h("td", {}, figure, ...toMarks(point)),
    h("td", {}, said, ...toParents(parents, toHref)),
    h(
      "td",
      {},
      h(
        "a",
        { class: "json", href: `${address}&from=${time_period}&to=${time_period}` },
        considered === 0 ? "none printed" : `${considered} ${considered === 1 ? "claim" : "claims"}`,
      ),
      ...(spread === null ? [] : [h("span", {}, spread)]),
    ),
  );
}

function toParents(parents: Point["parents"], toHref: ToHref): readonly Tree[] {
  if (parents.length === 0) return [];
  return [h("span", {}, "from ", ...parents.map(([id, display]) => h("a", { href: toHref(id) }, display)))];
}

function toMarks({ method, partial }: Point): readonly Tree[] {
  return [
    ...(method === "derived" ? [h("span", { class: "tag" }, "derived")] : []),
    ...(partial ? [h("span", { class: "tag" }, "part of the period")] : []),
  ];
}
