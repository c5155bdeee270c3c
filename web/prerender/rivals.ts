/** The figures that disagree: rival claims side by side. */
import type * as v from "valibot";
import type { RivalryKind } from "../../worker/record/codes.ts";
import { type ClaimForm, RivalryForm } from "../../worker/record/form.ts";
import { type Names, toDocument, toRowHref, type ToHref } from "../views/claim.ts";
import { describePeriod } from "../views/period.ts";
import { type Branch, h, type Tree } from "../views/tree.ts";
import { type Answers, type Ask, readAll } from "./answers.ts";
import { toCounts } from "./counts.ts";
import type { Files } from "./files.ts";
import { type Parts, toHtml, toHtmlList } from "./html.ts";
import { toMore, toRest } from "./rest.ts";
import { toCount, toSubject } from "./sections.ts";
import { toWithin } from "./within.ts";

type Rivals = v.InferOutput<typeof RivalryForm>;

/** Groups that stand in the page. */
const SHOWN = 12;

export async function toRivalParts(ask: Ask, answers: Answers, files: Files): Promise<Parts> {
  const rivals = await askRivals(ask);
  const conflicts = rivals.filter(({ kind }) => kind === "conflict");
  const toTree = (group: Rivals): Branch => toRivals(group, answers);
  return {
    kinds: toHtml(toKinds(rivals)),
    conflicts: toHtmlList(conflicts.slice(0, SHOWN).map((group) => toRivals(group, answers, answers.toClaimHref))),
    "rivals-rest": toMore([
      toRest(files, {
        list: "conflicts",
        rows: conflicts.slice(SHOWN),
        toWords: (count) => `Show ${count} more conflicts`,
        toTree,
        address: "/compare?kind=conflict",
      }),
      toRest(files, {
        list: "rounding",
        rows: rivals.filter(({ kind }) => kind === "rounding"),
        toWords: (count) => `Show ${count} that rounding explains`,
        toTree,
        address: "/compare?kind=rounding",
      }),
    ]),
  };
}

/** The longest periods first, the latest of them first: a year that is in doubt before a day. */
async function askRivals(ask: Ask): Promise<readonly Rivals[]> {
  const { data } = await readAll(ask, "/compare", RivalryForm);
  return data.toSorted((a, b) => toLength(b) - toLength(a) || (a.cell.period_end < b.cell.period_end ? 1 : -1));
}

function toLength({ cell: { period_start, period_end } }: Rivals): number {
  return Date.parse(period_end) - Date.parse(period_start);
}

/** How many groups there are of each kind, and what the kinds mean. */
function toKinds(rivals: readonly Rivals[]): Tree {
  return toCounts(
    "/compare?kind=",
    KINDS,
    rivals.map(({ kind }) => kind),
  );
}

const KINDS: Readonly<Record<RivalryKind, string>> = {
  conflict: "in conflict: their readings stay apart by more than rounding",
  rounding: "apart by rounding: they differ by no more than half a step of what is printed",
  agree: "in agreement: their readings meet",
  revision: "revised: one corrects the other",
  cut_off: "cut off: one counts from or to another day",
  definition: "by definition: kindred but different things",
  retelling: "retold: one only repeats the other",
};

function toRivals(rivalry: Rivals, { names }: Answers, toHref: ToHref = toRowHref): Branch {
  const { id, cell, claims } = rivalry;
  const [first] = claims;
  const subject = first === undefined ? id : `${toSubject(first, withAll(cell, names))}, ${describePeriod(first)}`;
  const indicators = cell.indicator.length > 1 ? names.indicators : {};
  const sides = [...Map.groupBy(claims, toSaying).values()];
  const rest = sides.slice(SIDES).flat().length;
  return h(
    "li",
    { id, class: cell.ref_area, tabindex: "-1" },
    h("h3", {}, subject),
    h(
      "ul",
      { class: "sides" },
      sides.slice(0, SIDES).map((side) => toSide(side, indicators, toHref)),
    ),
    h(
      "p",
      { class: "leads" },
      ...(rest === 0 ? [] : [h("span", {}, `and ${toCount(rest, "more claim")}`)]),
      h("a", { class: "json", href: `/compare/${id}` }, "JSON"),
    ),
  );
}

/** Figures of a group that stand side by side, and documents that are named below one. */
const SIDES = 6;
const DOCUMENTS = 3;

/** Equal for claims in which one office says one thing. */
function toSaying({ display, indicator, claimant }: ClaimForm): string {
  return `${display} ${indicator} ${claimant.id}`;
}

/** Each indicator of a group called by the names of all, as none of them is its subject alone. */
function withAll({ indicator }: Rivals["cell"], names: Names): Names {
  const all = indicator
    .map((code) => names.indicators[code] ?? code)
    .map((name, index) => (index === 0 ? name : toWithin(name)))
    .join(" or ");
  return { ...names, indicators: Object.fromEntries(indicator.map((code) => [code, all])) };
}

/** What one office says, of which of the `indicators` if there are several, with the documents that print it. */
function toSide(claims: readonly ClaimForm[], indicators: Names["indicators"], toHref: ToHref): Branch {
  const [first, ...others] = claims;
  if (first === undefined) return h("li", {});
  const more = others.length + 1 - DOCUMENTS;
  const counted = indicators[first.indicator];
  return h(
    "li",
    {},
    h("a", { class: "figure", href: toHref(first.id) }, first.display),
    ...(counted === undefined ? [] : [h("span", { class: "soft" }, counted)]),
    h("q", {}, first.value_text),
    h("span", {}, first.claimant.name),
    h(
      "span",
      { class: "soft" },
      ...claims.slice(0, DOCUMENTS).flatMap((claim) => toDocument({ ...claim, locator: null })),
    ),
    ...(more > 0 ? [h("span", { class: "soft" }, `and ${toCount(more, "more document")}`)] : []),
  );
}
