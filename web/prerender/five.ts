/** The five numbers, each a link to its claim, with its own period in its label. */
import type { ClaimForm } from "../../worker/record/form.ts";
import { toClaimHref } from "../views/claim.ts";
import { describeDay, describePeriod } from "../../worker/chart/period.ts";
import { type Branch, h, outward, type Tree } from "../views/tree.ts";
import type { Answers } from "./answers.ts";
import type { Headline } from "./figures.ts";

export function toNumber({ claim }: Answers, { noun, claims: ids, beside }: Headline): Branch {
  const claims = ids.map(claim);
  return h(
    "article",
    { class: `number ${claims[0]?.ref_area ?? ""}` },
    h("h3", {}, noun),
    h("p", { class: "big" }, ...claims.flatMap((one, index) => toBig(one, index))),
    h(
      "p",
      { class: "when" },
      claims.map(({ display, ...days }) => toWhen(claims.length === 1 ? "" : display, days)),
    ),
    ...(beside === null ? [] : [toBeside(claim(beside))]),
    ...toSaid(claims),
  );
}

function toBig({ id, display }: ClaimForm, index: number): readonly Tree[] {
  const link = h("a", { href: toClaimHref(id) }, display);
  return index === 0 ? [link] : [h("span", { class: "then" }, " → "), link];
}

function toWhen(display: string, days: Omit<ClaimForm, "display">): Branch {
  return h("span", {}, ...(display === "" ? [] : [h("b", {}, display), ": "]), describePeriod(days));
}

function toBeside(claim: ClaimForm): Branch {
  return h(
    "p",
    { class: "beside" },
    "beside ",
    h("a", { href: toClaimHref(claim.id) }, claim.display),
    ` in the ${describePeriod(claim)}`,
  );
}

/** Wording and claimant of the first claim; all documents, each once. */
function toSaid(claims: readonly ClaimForm[]): readonly Tree[] {
  const wordings = claims.flatMap(({ value_text }, index) => [...(index === 0 ? [] : [", "]), h("q", {}, value_text)]);
  const claimants = [...new Set(claims.map(({ claimant }) => claimant.name))].join("; ");
  const documents = [...new Map(claims.map(({ source }) => [source.id, source])).values()];
  return [
    h("p", { class: "said" }, ...wordings, h("span", {}, claimants)),
    h(
      "p",
      { class: "leads" },
      ...claims.map(({ id, display }) =>
        h("a", { href: toClaimHref(id) }, claims.length === 1 ? "The claim" : `The claim: ${display}`),
      ),
      ...documents.map(({ url, title, publisher, published }) =>
        outward(url, title, `${publisher.name}, ${published === null ? "undated" : describeDay(published)}`),
      ),
    ),
  ];
}
