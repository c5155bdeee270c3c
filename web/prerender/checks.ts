/** What adds up and what does not: recomputations with their arithmetic and what a person found. */
import type { CheckKind, Verdict } from "../../worker/record/codes.ts";
import { Check } from "../../worker/record/check.ts";
import { toRowHref, type ToHref } from "../views/claim.ts";
import { type Branch, h, type Tree } from "../views/tree.ts";
import { type Answers, type Ask, readAll } from "./answers.ts";
import { toCounts } from "./counts.ts";
import type { Files } from "./files.ts";
import { type Parts, toHtml, toHtmlList } from "./html.ts";
import { toMore, toRest } from "./rest.ts";

/** Contradictions that stand in the page. */
const SHOWN = 12;

export async function toCheckParts(ask: Ask, answers: Answers, files: Files): Promise<Parts> {
  const checks = await askChecks(ask);
  const contradicted = checks.filter(({ verdict }) => verdict === "contradicted");
  const toTree = (check: Check): Branch => toCheck(check, answers);
  return {
    verdicts: toHtml(toVerdicts(checks)),
    contradictions: toHtmlList(
      contradicted.slice(0, SHOWN).map((check) => toCheck(check, answers, answers.toClaimHref)),
    ),
    "checks-rest": toMore([
      toRest(files, {
        list: "contradictions",
        rows: contradicted.slice(SHOWN),
        toWords: (count) => `Show ${count} more contradictions`,
        toTree,
        address: "/checks?verdict=contradicted",
      }),
      toRest(files, {
        list: "strained",
        rows: checks.filter(({ verdict }) => verdict === "strained"),
        toWords: (count) => `Show ${count} that are strained`,
        toTree,
        address: "/checks?verdict=strained",
      }),
    ]),
  };
}

/** The latest first. */
async function askChecks(ask: Ask): Promise<readonly Check[]> {
  const { data } = await readAll(ask, "/checks", Check);
  return data.toSorted((a, b) => (a.period_end < b.period_end ? 1 : a.period_end > b.period_end ? -1 : 0));
}

/** How many checks came to each verdict, and what the verdicts mean. */
function toVerdicts(checks: readonly Check[]): Tree {
  return toCounts(
    "/checks?verdict=",
    VERDICTS,
    checks.map(({ verdict }) => verdict),
  );
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  contradicted: "contradicted: the figures cannot all be right as printed",
  strained: "strained: they fit only where a word or a day is stretched",
  undecidable: "undecidable: dates or scope allow both answers",
  consistent: "consistent",
};

const KINDS: Readonly<Record<CheckKind, string>> = {
  nested_periods: "a period within a longer one",
  running_total: "a running total",
  parts_and_total: "parts and their total",
  stated_ratio: "a stated ratio",
  counter_of_years: "a counter made of years",
  digit_slip: "a slip of digits",
  echo: "one figure in two cells",
};

function toCheck(check: Check, { claim, names }: Answers, toHref: ToHref = toRowHref): Branch {
  const { id, kind, ref_area, statement, arithmetic, left, right, reason, known } = check;
  const ids = [...new Set([...left.claims, ...right.claims])];
  return h(
    "li",
    { id, class: ref_area, tabindex: "-1" },
    h(
      "p",
      {},
      h("span", { class: "area" }, names.areas[ref_area] ?? ref_area),
      " ",
      h("span", { class: "tag" }, KINDS[kind]),
    ),
    h("h3", {}, statement),
    h("p", { class: "sum" }, arithmetic),
    ...(known === null ? [] : [h("p", { class: "known" }, h("b", {}, "What a person found: "), known)]),
    ...(reason === null ? [] : [h("p", { class: "soft" }, reason)]),
    h(
      "p",
      { class: "leads" },
      ...ids.slice(0, CLAIMS).map((one) => h("a", { href: toHref(one) }, claim(one).display)),
      ...(ids.length > CLAIMS ? [h("span", {}, `and ${ids.length - CLAIMS} more claims`)] : []),
      h("a", { class: "json", href: `/checks/${id}` }, "JSON"),
    ),
  );
}

/** Claims of a check that are linked one by one. */
const CLAIMS = 12;
