/** The form above the table: a list of codes for each parameter of /stats that it offers. */
import type { ClaimForm } from "../../worker/record/form.ts";
import { type Branch, h, type Tree } from "../views/tree.ts";
import type { Answers } from "./answers.ts";

export function toFilter(answers: Answers): readonly Tree[] {
  const { names, places, sources, claims } = answers;
  const documents = Object.fromEntries(sources.map(({ id, publisher, title }) => [id, `${publisher.name}: ${title}`]));
  return [
    h(
      "div",
      { class: "fields" },
      toChoice("indicator", "What", claims, (claim) => claim.indicator, names.indicators),
      toChoice("ref_area", "Area", claims, (claim) => claim.ref_area, names.areas),
      toChoice("place", "Place", claims, (claim) => claim.place?.id ?? null, places),
      toChoice("claimant", "Who said it", claims, (claim) => claim.claimant.id, names.claimants),
      toChoice("qualifier", "Wording", claims, (claim) => claim.qualifier, QUALIFIERS),
      toChoice("source", "Document", claims, (claim) => claim.source.id, documents),
      toDate("from", "From"),
      toDate("to", "To"),
    ),
    h(
      "p",
      { class: "answer" },
      h("output", { id: "count", role: "status" }, `${claims.length} claims`),
      h("button", { type: "button", id: "retry", hidden: "" }, "Try again"),
      h("button", { type: "button", id: "show-all", hidden: "" }, "Show all"),
      h("a", { id: "same", href: "/stats" }, "This table as JSON"),
    ),
  ];
}

const QUALIFIERS = {
  exact: "exact",
  more_than: "more than (+)",
  at_least: "at least (≥)",
  under: "fewer than (<)",
  up_to: "up to (≤)",
  almost: "almost",
  about: "about (≈)",
  range: "from … to …",
  vague: "without digits",
} as const;

/** Only codes that occur among the claims are offered, by name. */
function toChoice(
  name: string,
  label: string,
  claims: readonly ClaimForm[],
  of: (claim: ClaimForm) => string | null,
  names: Readonly<Record<string, string>>,
): Branch {
  const codes = [...new Set(claims.map(of))].filter((code) => code !== null);
  const options = codes
    .map((code) => ({ code, text: names[code] ?? code }))
    .toSorted((a, b) => a.text.localeCompare(b.text, "en"));
  return h(
    "label",
    {},
    label,
    h(
      "select",
      { name },
      h("option", { value: "" }, "All"),
      options.map(({ code, text }) => h("option", { value: code }, text)),
    ),
  );
}

function toDate(name: string, label: string): Branch {
  return h(
    "label",
    {},
    label,
    h("input", {
      name,
      type: "text",
      inputmode: "numeric",
      autocomplete: "off",
      placeholder: "2021-11",
      pattern: "\\d{4}(-\\d{2}){0,2}",
      title: "A year, month or day: 2021, 2021-11 or 2021-11-08",
    }),
  );
}
