/** What adds up and what does not: recomputations with their arithmetic and what a person found. */
import { Check } from "../../worker/record/check.ts";
import type { Verdict } from "../../worker/record/codes.ts";
import { toCheckNames, toVerdictNames } from "../../worker/pages/kinds.ts";
import { toReason, toTelling } from "../../worker/pages/telling.ts";
import { type Told, toTold } from "../views/told.ts";
import { type Answers, type Ask, readAll } from "./answers.ts";
import { type Said, toCounts } from "./counts.ts";
import type { Files } from "./files.ts";
import { type Parts, toHtml } from "./html.ts";
import { toShelf } from "./shelf.ts";

/** Checks that stand in the page. */
const SHOWN = 7;

export async function toCheckParts(ask: Ask, answers: Answers, files: Files): Promise<Parts> {
  const checks = await askChecks(ask);
  const told = checks.map((check, rank) => toToldOf(check, rank, answers));
  const { names, tongue } = answers;
  const { say } = tongue;
  const verdicts = checks.map(({ verdict }) => verdict);
  return {
    verdicts: toHtml(toCounts("checks", "verdict", VERDICTS, verdicts, tongue)),
    checks: toShelf(told, {
      owner: "checks",
      noun: "check",
      choose: say("Choose among the checks"),
      more: say("Show more checks"),
      tongue,
      path: "/checks",
      shown: SHOWN,
      toTree: toTold,
      toFile: ({ rank, ref_area }) => (verdicts[rank] === "consistent" ? ref_area : "doubtful"),
      fields: [
        { name: "verdict", label: say("Verdict"), words: toVerdictNames(tongue) },
        { name: "ref_area", label: say("Where"), words: names.areas },
        { name: "kind", label: say("What is computed"), words: toCheckNames(tongue) },
      ],
      files,
    }),
  };
}

/** The worst verdicts first, then the latest. */
async function askChecks(ask: Ask): Promise<readonly Check[]> {
  const { data } = await readAll(ask, "/checks", Check);
  const order = Object.keys(VERDICTS);
  const toRank = ({ verdict }: Check): number => order.indexOf(verdict);
  return data.toSorted(
    (a, b) => toRank(a) - toRank(b) || (a.period_end < b.period_end ? 1 : a.period_end > b.period_end ? -1 : 0),
  );
}

/** `rank` is the place of the check among all. */
function toToldOf(check: Check, rank: number, answers: Answers): Told {
  const { id, kind, verdict, indicator, ref_area, period_start, period_end, known } = check;
  const { tongue } = answers;
  return {
    id,
    rank,
    about: { verdict: [verdict], kind: [kind], ref_area: [ref_area], indicator: [indicator] },
    from: period_start,
    to: period_end,
    ref_area,
    reason: toReason(check, answers, tongue),
    known: known === null ? null : tongue.text(known),
    ...toTelling(check, answers, tongue),
  };
}

const VERDICTS: Readonly<Record<Verdict, Said>> = {
  contradicted: (count, link, { manyParts }) =>
    manyParts(
      count,
      "{link} contradicted: the figures cannot all be right as printed",
      "{link} contradicted: the figures cannot all be right as printed",
      { link },
    ),
  strained: (count, link, { manyParts }) =>
    manyParts(
      count,
      "{link} strained: they fit only where a word or a day is stretched",
      "{link} strained: they fit only where a word or a day is stretched",
      { link },
    ),
  undecidable: (count, link, { manyParts }) =>
    manyParts(
      count,
      "{link} undecidable: dates or scope allow both answers",
      "{link} undecidable: dates or scope allow both answers",
      { link },
    ),
  consistent: (count, link, { manyParts }) => manyParts(count, "{link} consistent", "{link} consistent", { link }),
};
