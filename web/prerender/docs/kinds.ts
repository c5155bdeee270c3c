/** What the verdicts of checks and the kinds of rivals mean, with how many there are of each, now. */
import * as v from "valibot";
import type { CheckKind, RivalryKind, Verdict } from "../../../worker/record/codes.ts";
import { Check } from "../../../worker/record/check.ts";
import { type Branch, h, type Tree } from "../../views/tree.ts";
import { type Client, fetchAnswer } from "./client.ts";
import { toSheet } from "./sheet.ts";
import { toProse } from "./snippet.ts";

const VERDICTS: Readonly<Record<Verdict, string>> = {
  consistent: "The readings of both sides meet.",
  strained:
    "The readings stay apart, but something gives room: the wording taken strictly with its rounding undone, a day more " +
    "or less, an inferred date. `reason` says what.",
  contradicted:
    "The logical intervals stay apart even after every end is moved outward by half a step. The figures cannot all be " +
    "right as printed.",
  undecidable: "The dates or the scope allow both answers.",
};

const CHECKS: Readonly<Record<CheckKind, string>> = {
  nested_periods: "Figures of days or months are no more than the figure of the period that holds them.",
  running_total: "A count since a named day never falls, and grows by what is printed for the days between.",
  parts_and_total: "Months, areas, places or citizenships add up to the whole, or to no more than it.",
  stated_ratio: "A printed ratio or share fits the two figures that it speaks of.",
  counter_of_years: "A count of several years is the sum of its years.",
  digit_slip: "A figure differs from what its neighbours ask for by one digit, or by two changed round.",
  echo: "The same figure stands in two cells, one of which may be the wrong year.",
};

const RIVALS: Readonly<Record<RivalryKind, string>> = {
  retelling: "One only repeats the other: it is no second witness.",
  definition: "Another indicator or unit: kindred, but different things.",
  cut_off: "Counted from or to another day.",
  revision: "One corrects the other.",
  agree: "Their readings meet.",
  rounding: "One is the other rounded: the readings meet within half a step.",
  conflict: "Their readings stay apart by more than rounding; taken strictly, the words may still allow both.",
};

export async function toVerdicts(ask: Client): Promise<Branch> {
  return toSheet(
    "Verdicts",
    ["Verdict", "Meaning", "Now", "For example"],
    await toRows(ask, "/checks", "verdict", VERDICTS),
  );
}

export async function toCheckKinds(ask: Client): Promise<Branch> {
  return toSheet(
    "Kinds of checks",
    ["Kind", "What is tied together", "Now", "For example"],
    await toRows(ask, "/checks", "kind", CHECKS),
  );
}

export async function toRivalKinds(ask: Client): Promise<Branch> {
  const rows = await toRows(ask, "/compare", "kind", RIVALS);
  return toSheet("Kinds of rivals, in the order in which they are tried", ["Kind", "Meaning", "Now"], rows);
}

const Found = v.object({ meta: v.object({ total: v.number() }), data: v.array(v.unknown()) });
const Shown = v.pick(Check, ["id", "arithmetic"]);

async function toRows(
  ask: Client,
  list: "/checks" | "/compare",
  parameter: string,
  meanings: Readonly<Record<string, string>>,
): Promise<readonly (readonly (Tree | readonly Tree[])[])[]> {
  const rows: (readonly (Tree | readonly Tree[])[])[] = [];
  for (const [code, meaning] of Object.entries(meanings)) {
    const address = `${list}?${parameter}=${code}`;
    const { meta, data } = v.parse(Found, await (await fetchAnswer(ask, `${address}&limit=1`)).json());
    const count = h("a", { href: address }, meta.total.toLocaleString("en"));
    const example = list === "/checks" ? [data.map((one) => toArithmetic(v.parse(Shown, one)))] : [];
    rows.push([h("code", {}, code), toProse(meaning), count, ...example]);
  }
  return rows;
}

function toArithmetic({ id, arithmetic }: v.InferOutput<typeof Shown>): Tree {
  return h("a", { href: `/checks/${id}` }, arithmetic);
}
