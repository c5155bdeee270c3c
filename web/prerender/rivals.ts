/** The figures that disagree: groups of rival claims, each as a strip. */
import * as v from "valibot";
import type { RivalryKind } from "../../worker/record/codes.ts";
import { type ClaimForm, RivalryForm } from "../../worker/record/form.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import { ARROWS, toStrip } from "../views/strip.ts";
import { type Answers, type Ask, readAll } from "./answers.ts";
import { type Said, toCounts } from "./counts.ts";
import type { Files } from "./files.ts";
import { type Parts, toHtml } from "./html.ts";
import { toShelf } from "./shelf.ts";
import { toStripOf } from "./strips.ts";

/** Groups that stand in the page. */
const SHOWN = 4;

export async function toRivalParts(ask: Ask, answers: Answers, files: Files): Promise<Parts> {
  const rivals = await askRivals(ask);
  const { names, tongue } = answers;
  const { say } = tongue;
  const words = { names, isIssuer: await askIssuers(ask) };
  const strips = rivals.map((rivalry, rank) => toStripOf(rivalry, rank, words, tongue));
  const kinds = rivals.map(({ kind }) => kind);
  return {
    kinds: toHtml(toCounts("rivals", "kind", KINDS, kinds, tongue)),
    rivals:
      toHtml(ARROWS) +
      toShelf(strips, {
        owner: "rivals",
        noun: "group",
        choose: say("Choose among the groups"),
        more: say("Show more groups"),
        tongue,
        path: "/compare",
        shown: SHOWN,
        toTree: toStrip,
        toFile: ({ ref_area }) => ref_area,
        fields: [
          { name: "kind", label: say("Difference"), words: toChoices(tongue) },
          { name: "ref_area", label: say("Where"), words: names.areas },
          { name: "indicator", label: say("What is counted"), words: names.indicators },
        ],
        files,
      }),
  };
}

/** Groups of rivals about one cell in one calendar year. */
export interface YearOfRivals {
  readonly ids: readonly string[];
  /** `3 groups of rival figures, 1 in conflict` */
  readonly words: string;
  /** Where the page shows them. */
  readonly href: string;
}

/** Finds the groups that lie within a year, of the area and of places in it; null where there is none. */
export async function findRivals(
  ask: Ask,
  tongue: Tongue,
): Promise<(indicator: string, ref_area: string, year: string) => YearOfRivals | null> {
  const rivals = await askRivals(ask);
  return (indicator, ref_area, year) => {
    const found = rivals.filter(
      ({ cell }) =>
        cell.indicator.includes(indicator) &&
        cell.ref_area === ref_area &&
        cell.period_start.startsWith(year) &&
        cell.period_end.startsWith(year),
    );
    if (found.length === 0) return null;
    const conflicts = found.filter(({ kind }) => kind === "conflict").length;
    return {
      ids: found.map(({ id }) => id),
      words: describeGroups(found.length, conflicts, tongue),
      href: `/?ref_area=${ref_area}&indicator=${indicator}&from=${year}&to=${year}#rivals`,
    };
  };
}

function describeGroups(count: number, conflicts: number, { many }: Tongue): string {
  return conflicts === 0
    ? many(count, "{count} group of rival figures", "{count} groups of rival figures")
    : many(
        count,
        "{count} group of rival figures, {conflicts} in conflict",
        "{count} groups of rival figures, {conflicts} in conflict",
        { conflicts },
      );
}

/** Whether the claimant is one that the codebook names as counting this in the area. */
async function askIssuers(ask: Ask): Promise<(claim: ClaimForm) => boolean> {
  const { data } = await readAll(ask, "/indicators", v.object({ id: v.string(), issuers: v.array(v.string()) }));
  const issuers = new Set(data.flatMap(({ id, issuers }) => issuers.map((issuer) => `${id}:${issuer}`)));
  return ({ indicator, ref_area, claimant }) => issuers.has(`${indicator}:${ref_area}:${claimant.id}`);
}

/** What disagrees most first; then years of whole areas that several documents tell, then the latest. */
async function askRivals(ask: Ask): Promise<readonly RivalryForm[]> {
  const { data } = await readAll(ask, "/compare", RivalryForm);
  const order = Object.keys(KINDS);
  const toRank = (rivalry: RivalryForm): number => order.indexOf(rivalry.kind) * 2 + Number(!isYear(rivalry));
  return data.toSorted(
    (a, b) =>
      toRank(a) - toRank(b) || compare(b.cell.period_end, a.cell.period_end) || b.claims.length - a.claims.length,
  );
}

function isYear({ cell, claims }: RivalryForm): boolean {
  return claims.length > 2 && cell.time_period.length === 4 && (cell.place ?? cell.subset ?? cell.citizenship) === null;
}

function compare(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}

/** In the order in which they are shown. */
const KINDS: Readonly<Record<RivalryKind, Said>> = {
  conflict: (count, link, { manyParts }) =>
    manyParts(
      count,
      "{link} in conflict: their readings stay apart by more than rounding",
      "{link} in conflict: their readings stay apart by more than rounding",
      { link },
    ),
  rounding: (count, link, { manyParts }) =>
    manyParts(
      count,
      "{link} apart by rounding: they differ by no more than half a step of what is printed",
      "{link} apart by rounding: they differ by no more than half a step of what is printed",
      { link },
    ),
  definition: (count, link, { manyParts }) =>
    manyParts(
      count,
      "{link} by definition: kindred but different things",
      "{link} by definition: kindred but different things",
      { link },
    ),
  revision: (count, link, { manyParts }) =>
    manyParts(count, "{link} revised: one corrects the other", "{link} revised: one corrects the other", { link }),
  cut_off: (count, link, { manyParts }) =>
    manyParts(
      count,
      "{link} cut off: one counts from or to another day",
      "{link} cut off: one counts from or to another day",
      { link },
    ),
  agree: (count, link, { manyParts }) =>
    manyParts(count, "{link} in agreement: their readings meet", "{link} in agreement: their readings meet", { link }),
  retelling: (count, link, { manyParts }) =>
    manyParts(count, "{link} retold: one only repeats the other", "{link} retold: one only repeats the other", {
      link,
    }),
};

/** What sets the claims of a group apart. */
function toChoices({ say }: Tongue): Readonly<Record<RivalryKind, string>> {
  return {
    conflict: say("in conflict@difference"),
    rounding: say("by rounding@difference"),
    definition: say("by definition@difference"),
    revision: say("revised@difference"),
    cut_off: say("cut off on other days@difference"),
    agree: say("none: in agreement"),
    retelling: say("none: retold"),
  };
}
