/** How printed words become intervals: the rule of each qualifier beside a figure of the record that has it. */
import * as v from "valibot";
import { ClaimForm } from "../../../worker/record/form.ts";
import type { Qualifier } from "../../../worker/record/codes.ts";
import { readWording } from "../../../worker/record/wording.ts";
import { type Branch, h, type Tree } from "../../views/tree.ts";
import { type Client, fetchAnswer } from "./client.ts";
import { toSheet } from "./sheet.ts";

interface Wording {
  readonly words: string;
  /** With value v, step s, minimum m of the indicator, upper value u, and p what a plural counts. */
  readonly logical: string;
  readonly reading: string;
  /** Id of a claim that is worded so. */
  readonly claim: string;
}

export const WORDINGS: Readonly<Record<Qualifier, Wording>> = {
  exact: { words: "4,100", logical: "[v, v]", reading: "[v, v]", claim: "delfi-lt-lt-turned-away-2022" },
  more_than: {
    words: "more than, over, exceeded",
    logical: "(v, ∞)",
    reading: "(v, v + s)",
    claim: "belsat-lt-crossings-2021",
  },
  at_least: { words: "at least", logical: "[v, ∞)", reading: "[v, v + s)", claim: "pozirk-eu-attempts-2023" },
  under: { words: "under, less than", logical: "[m, v)", reading: "[m, v)", claim: "meduza-lt-detained-2020" },
  up_to: {
    words: "up to, at most",
    logical: "[m, v]",
    reading: "[m, v]",
    claim: "hathalyoum-by-evacuated-2021-11-18-2022-01-16",
  },
  almost: {
    words: "almost, nearly",
    logical: "[m, v)",
    reading: "[v − s, v)",
    claim: "lrt-lt-lt-crossings-to-2021-10-19",
  },
  about: {
    words: "about, around; “4.1 thousand”",
    logical: "[m, ∞)",
    reading: "[v − s/2, v + s/2)",
    claim: "meduza-lt-turned-away-2021-08-03",
  },
  range: { words: "from … to …", logical: "[v, u]", reading: "[v, u]", claim: "txt-report-column-estimates" },
  vague: {
    words: "hundreds, dozens",
    logical: "[m, ∞)",
    reading: "[2p, 10p)",
    claim: "goa-spotlight-evacuated-iraq",
  },
};

/** Throws where a claim is gone, or is worded otherwise. */
export async function toWordings(ask: Client): Promise<Branch> {
  const rows: (readonly (Tree | readonly Tree[])[])[] = [];
  for (const [qualifier, wording] of Object.entries(WORDINGS)) {
    const claim = await readClaim(ask, wording.claim);
    if (claim.qualifier !== qualifier)
      throw new RangeError(
        `Cannot write /docs: expected ${wording.claim} to be ${qualifier}, found ${claim.qualifier}`,
      );
    rows.push([
      h("code", {}, qualifier),
      wording.words,
      h("span", { class: "interval" }, wording.logical),
      h("span", { class: "interval" }, wording.reading),
      toExample(claim),
    ]);
  }
  const columns = ["Qualifier", "Wording", "Logical interval", "Reading interval", "In the record"];
  return toSheet("What the words of a figure allow, and what a reader takes them to mean", columns, rows);
}

async function readClaim(ask: Client, id: string): Promise<ClaimForm> {
  const answer = await fetchAnswer(ask, `/stats/${id}`);
  return v.parse(v.object({ data: ClaimForm }), await answer.json()).data;
}

/** `“exceeded 4,100” 4,100+: above 4,100; read as 4,100 to 4,200`. */
function toExample(claim: ClaimForm): readonly Tree[] {
  const { id, value_text, display, reading_lower, reading_upper } = claim;
  const allowed = describeInterval(claim);
  const read = [reading_lower, reading_upper].map((end) => (end === null ? "" : toNumber(end)));
  const reading = read[0] === read[1] ? "" : `; read as ${read.join(" to ")}`;
  return [
    h("a", { href: `/stats/${id}` }, h("q", {}, value_text)),
    " ",
    h("b", {}, display),
    h("span", { class: "soft" }, allowed + reading),
  ];
}

/** `above 4,100`, `0 or more, below 100`, `exactly 88`. */
export function describeInterval({
  lower,
  upper,
  lower_inclusive,
  upper_inclusive,
}: Pick<ClaimForm, "lower" | "upper" | "lower_inclusive" | "upper_inclusive">): string {
  if (lower !== null && lower === upper) return `exactly ${toNumber(lower)}`;
  const from =
    lower === null ? [] : [lower_inclusive === true ? `${toNumber(lower)} or more` : `above ${toNumber(lower)}`];
  const to =
    upper === null ? [] : [upper_inclusive === true ? `at most ${toNumber(upper)}` : `below ${toNumber(upper)}`];
  return [...from, ...to].join(", ");
}

function toNumber(value: number): string {
  return value.toLocaleString("en");
}

/** Printed figures, each with what its step rests on. */
const STEPS: readonly (readonly [printed: string, because: string])[] = [
  ["4,100", "the place of the last digit that is not zero"],
  ["39,670", "the same"],
  ["15.7 thousand", "digits after a decimal sign count, here tenths of a thousand"],
  ["4.0 thousand", "even if they are zero"],
  ["2,500", "a last 5 that is not the only digit stands for five of its places"],
  ["25", "the same"],
  ["50", "here the 5 is the only digit"],
  ["0", "nothing can be finer than one"],
];

export function toSteps(): Branch {
  const rows = STEPS.map(([printed, because]) => [printed, toNumber(stepOf(printed)), because]);
  return toSheet("The step of a printed figure", ["Printed", "Step", "Because"], rows);
}

function stepOf(printed: string): number {
  const read = readWording(printed, "en");
  if (read === undefined) throw new RangeError(`Cannot write /docs: no rule reads "${printed}"`);
  return read.step;
}
