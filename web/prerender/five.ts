/** The five numbers, each a link to its claim, with its own period in its label. */
import type { Tongue } from "../../worker/language/tongue.ts";
import type { ClaimForm } from "../../worker/record/form.ts";
import { toClaimHref } from "../views/claim.ts";
import { describeDay, describePeriod } from "../../worker/chart/period.ts";
import { type Branch, h, outward, type Tree } from "../views/tree.ts";
import type { Answers } from "./answers.ts";
import type { Headline } from "./figures.ts";

export function toNumber({ claim }: Answers, { noun, claims: ids, beside }: Headline, tongue: Tongue): Branch {
  const claims = ids.map(claim);
  return h(
    "article",
    { class: `number ${claims[0]?.ref_area ?? ""}` },
    h("h3", {}, noun(tongue)),
    h("p", { class: "big" }, ...claims.flatMap((one, index) => toBig(one, index, tongue))),
    h(
      "p",
      { class: "when" },
      claims.map(({ display, ...days }) => toWhen(claims.length === 1 ? "" : tongue.display(display), days, tongue)),
    ),
    ...(beside === null ? [] : [toBeside(claim(beside), tongue)]),
    ...toSaid(claims, tongue),
  );
}

function toBig({ id, display }: ClaimForm, index: number, tongue: Tongue): readonly Tree[] {
  const link = h("a", { href: toClaimHref(id) }, tongue.display(display));
  return index === 0 ? [link] : [h("span", { class: "then" }, " → "), link];
}

function toWhen(display: string, days: Omit<ClaimForm, "display">, tongue: Tongue): Branch {
  return h("span", {}, ...(display === "" ? [] : [h("b", {}, display), ": "]), describePeriod(days, tongue));
}

function toBeside(claim: ClaimForm, tongue: Tongue): Branch {
  const values: Readonly<Record<"figure" | "period", Tree>> = {
    figure: h("a", { href: toClaimHref(claim.id) }, tongue.display(claim.display)),
    period: describePeriod(claim, tongue),
  };
  return h("p", { class: "beside" }, tongue.parts("beside {figure} in the {period}", values));
}

/** Wording and claimant of the first claim; all documents, each once. */
function toSaid(claims: readonly ClaimForm[], tongue: Tongue): readonly Tree[] {
  const { say, text } = tongue;
  const wordings = claims.flatMap(({ value_text, source }, index) => [
    ...(index === 0 ? [] : [", "]),
    h("q", { lang: source.language }, value_text),
  ]);
  const claimants = [...new Set(claims.map(({ claimant }) => text(claimant.name)))].join("; ");
  const documents = [...new Map(claims.map(({ source }) => [source.id, source])).values()];
  return [
    h("p", { class: "said" }, ...wordings, h("span", {}, claimants)),
    h(
      "p",
      { class: "leads" },
      ...claims.map(({ id, display }) =>
        h(
          "a",
          { href: toClaimHref(id) },
          claims.length === 1 ? say("The claim") : say("The claim: {figure}", { figure: tongue.display(display) }),
        ),
      ),
      ...documents.map(({ url, title, publisher, published }) => {
        const day = published === null ? say("undated") : describeDay(published, tongue);
        return outward(url, title, `${text(publisher.name)}, ${day}`);
      }),
    ),
  ];
}
