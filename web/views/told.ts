/** A check told in a sentence, the same whether the build writes it or the browser. */
import { toSentence } from "../../worker/language/sentence.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import { toClaimHref } from "./claim.ts";
import type { Item } from "./strip.ts";
import { type Branch, h, type Tree } from "./tree.ts";

export interface Told extends Item {
  /** `Lithuania, turned away` */
  readonly heading: string;
  readonly ref_area: string;
  /** What is set against what, without its full stop. */
  readonly sentence: string;
  /** The verdict in words. */
  readonly verdict: string;
  /** Why it is no plain yes or no. */
  readonly reason: string | null;
  /** What a person found. */
  readonly known: string | null;
  /** In signs; a figure with the claim that it stands in. */
  readonly arithmetic: readonly (string | readonly [display: string, claim: string])[];
}

export function toTold(told: Told, { say, parts }: Tongue): Branch {
  const holes: Readonly<Record<"sentence" | "verdict", Tree>> = {
    sentence: told.sentence,
    verdict: h("b", {}, told.verdict),
  };
  const { id, ref_area, heading, reason, known, arithmetic } = told;
  return h(
    "li",
    { id, class: ref_area, tabindex: "-1" },
    h("h3", {}, heading),
    h("p", {}, parts("{sentence}: {verdict}.", holes)),
    h(
      "p",
      { class: "sum" },
      arithmetic.map((part) => (typeof part === "string" ? part : h("a", { href: toClaimHref(part[1]) }, part[0]))),
      " ",
      h("a", { href: `/verdicts/${id}` }, say("Why")),
      h("a", { class: "json", href: `/checks/${id}` }, "JSON"),
    ),
    h(
      "div",
      { class: "why" },
      ...(known === null
        ? []
        : [h("p", { class: "known" }, h("b", {}, `${say("What a person found:")} `), toSentence(known))]),
      ...(reason === null ? [] : [h("p", { class: "soft" }, toSentence(reason))]),
    ),
  );
}
