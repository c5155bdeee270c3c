/** Figures that should agree as a strip, one row for each, the same whether the build writes it or the browser. */
import type { Tongue } from "../../worker/language/tongue.ts";
import { toClaimHref } from "./claim.ts";
import { type Branch, h, type Tree } from "./tree.ts";

/** Something that a list holds and a form chooses among. */
export interface Item {
  readonly id: string;
  /** Place in the whole list, from 0. */
  readonly rank: number;
  /** Values by the names of the API's parameters. */
  readonly about: Readonly<Record<string, readonly string[]>>;
  /** First and last day, both included. */
  readonly from: string;
  readonly to: string;
}

export interface Strip extends Item {
  readonly heading: string;
  /** The kind of the group in words. */
  readonly kind: string;
  readonly ref_area: string;
  readonly ticks: readonly Tick[];
  /** What the readings share, from and to; the place of the first row where they share nothing. */
  readonly common: readonly [from: number, to: number] | null;
  readonly rows: readonly StripRow[];
}

/** All places along the axis are percentages of it, so that a strip is as wide as its place. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** One figure of one office, with every claim that prints it. */
export interface StripRow {
  readonly display: string;
  readonly wording: string;
  /** Of the wording. */
  readonly language: string;
  readonly said: string;
  /** What is counted, where the rows of a group count several things. */
  readonly counted: string | null;
  /** How it differs from the first row; null for the first. */
  readonly difference: string | null;
  readonly claims: readonly (readonly [id: string, words: string])[];
  readonly at: number;
  readonly low: StripEnd | null;
  readonly high: StripEnd | null;
}

/** `edge`: the interval goes on beyond the strip. */
export interface StripEnd {
  readonly at: number;
  readonly kind: "closed" | "open" | "soft" | "edge";
}

export function toStrip(strip: Strip, { say }: Tongue): Branch {
  const { id, ref_area, kind, heading, ticks, rows } = strip;
  return h(
    "li",
    { id, class: ref_area, tabindex: "-1" },
    h("h3", {}, heading),
    h(
      "ol",
      { class: "strips" },
      rows.map((row) => toRow(row, strip)),
      h("li", { class: "axis", "aria-hidden": "true" }, h("svg", {}, ticks.flatMap(toTick))),
    ),
    h(
      "p",
      { class: "kind" },
      `${kind} `,
      h("a", { href: `/rivals/${id}` }, say("Side by side")),
      h("a", { class: "json", href: `/compare/${id}` }, "JSON"),
      h("a", { href: `/chart/rivals.svg?id=${id}` }, "SVG"),
    ),
  );
}

function toRow(row: StripRow, strip: Strip): Branch {
  const { display, wording, language, said, counted, difference, claims } = row;
  const [first] = claims;
  return h(
    "li",
    {},
    h("a", { class: "figure", href: toClaimHref(first?.[0] ?? strip.id) }, display),
    h("svg", { "aria-hidden": "true" }, toBand(strip), toMark(row)),
    h(
      "p",
      {},
      ...(difference === null ? [] : [h("b", {}, difference), " "]),
      ...(counted === null ? [] : [h("i", {}, counted), " "]),
      h("q", { lang: language }, wording),
      `, ${said}`,
    ),
    h(
      "p",
      { class: "soft" },
      claims.map(([id, words]) => h("a", { href: toClaimHref(id) }, words)),
    ),
  );
}

function toBand({ common, rows: [first] }: Strip): readonly Tree[] {
  const [from, to] = common ?? [first?.at ?? 0, first?.at ?? 0];
  const line = h("line", { class: "first", x1: percent(from), x2: percent(from), y2: "100%" });
  return [from === to ? line : h("rect", { x: percent(from), width: percent(to - from), height: "100%" })];
}

/** A line between the ends, a disc for an end that belongs to the figure, a ring for one that does not, an arrow for none. */
function toMark({ at, low, high }: StripRow): readonly Tree[] {
  const [from, to] = [low?.at ?? at, high?.at ?? at];
  const soft = low?.kind === "soft" || high?.kind === "soft";
  const ends = [low, high].filter((end, index) => end !== null && (index === 0 || end.at !== low?.at));
  return [
    ...(from === to || !soft ? [] : [toLine(from, to, "band")]),
    ...(from === to ? [] : [toLine(from, to, "")]),
    ...(low === null ? [toArrow("less", at)] : []),
    ...(high === null ? [toArrow("more", at)] : []),
    ...(soft ? [toDisc(at, "closed")] : []),
    ...ends.flatMap((end) =>
      end === null || end.kind === "soft" || end.kind === "edge" ? [] : [toDisc(end.at, end.kind)],
    ),
  ];
}

function toLine(from: number, to: number, kind: string): Tree {
  const place = { x1: percent(from), x2: percent(to), y1: "50%", y2: "50%" };
  return h("line", kind === "" ? place : { class: kind, ...place });
}

function toDisc(at: number, kind: "closed" | "open"): Tree {
  return h("circle", { ...(kind === "open" ? { class: kind } : {}), cx: percent(at), cy: "50%", r: "5" });
}

function toArrow(name: "more" | "less", at: number): Tree {
  return h("use", { href: `#arrow-${name}`, x: percent(at), y: "50%" });
}

/** Stand once in the page: a line that leaves its place for more or for less. */
export const ARROWS = h(
  "svg",
  { class: "visually-hidden", "aria-hidden": "true" },
  h("path", { id: "arrow-more", d: "M0 0h21m-6-5 6 5-6 5" }),
  h("path", { id: "arrow-less", d: "M0 0h-21m6-5-6 5 6 5" }),
);

function toTick({ at, label }: Tick): readonly Tree[] {
  const anchor = at < 10 ? "start" : at > 90 ? "end" : "middle";
  return [
    h("line", { x1: percent(at), x2: percent(at), y2: "4" }),
    h("text", { x: percent(at), y: "17", "text-anchor": anchor }, label),
  ];
}

function percent(at: number): string {
  return `${Math.round(at * 10) / 10}%`;
}
