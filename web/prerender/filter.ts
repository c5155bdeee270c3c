/** The form above the table: what its fields offer, in the page where that is short, else in a file. */
import type { ClaimForm } from "../../worker/record/form.ts";
import { describeDay } from "../../worker/chart/period.ts";
import type { Choices } from "../views/form.ts";
import { type Branch, h, type Tree } from "../views/tree.ts";
import type { Answers } from "./answers.ts";

export function toFilter(answers: Answers): readonly Tree[] {
  const { names, claims, first } = answers;
  return [
    h(
      "div",
      { class: "fields" },
      toSelect(
        "indicator",
        "What",
        toCodes(claims, ({ indicator }) => indicator, names.indicators),
      ),
      toSelect(
        "ref_area",
        "Area",
        toCodes(claims, ({ ref_area }) => ref_area, names.areas),
      ),
      toSelect("place", "Place"),
      toSelect("claimant", "Who said it"),
      toSelect("publisher", "Published by"),
      toSelect("qualifier", "Wording", QUALIFIERS),
      toText("source", "Document, by its code", { list: "sources", placeholder: "type to search" }),
      h("datalist", { id: "sources" }),
      toDate("from", "From"),
      toDate("to", "To"),
    ),
    h(
      "p",
      { class: "answer" },
      h(
        "output",
        { id: "count", role: "status" },
        `${first.data.length} of ${first.total.toLocaleString("en")} claims`,
      ),
      h("button", { type: "button", id: "retry", hidden: "" }, "Try again"),
      h("button", { type: "button", id: "show-all", hidden: "" }, "Show all"),
      h(
        "span",
        {},
        h("a", { id: "json", href: "/stats" }, "This table as JSON"),
        " or ",
        h("a", { id: "csv", href: "/stats.csv" }, "as CSV"),
      ),
    ),
  ];
}

/** Codes by the hundred, which the form asks for when it is touched; only those that occur among the claims. */
export function toChoices({ claims, names, places, sources }: Answers): Choices {
  const cited = new Map(claims.map(({ source }) => [source.id, source]));
  const publishers = Object.fromEntries([...cited.values()].map(({ publisher: { id, name } }) => [id, name]));
  const documents = sources
    .filter(({ id }) => cited.has(id))
    .map(({ id, publisher, published, title, url }) => [id, toDocumentName(publisher.name, published, title ?? url)]);
  return {
    place: toCodes(claims, ({ place }) => place?.id ?? null, places),
    claimant: toCodes(claims, ({ claimant }) => claimant.id, names.claimants),
    publisher: toCodes(claims, ({ source }) => source.publisher.id, publishers),
    source: toSorted(documents.map(([id = "", name = ""]) => [id, name])),
  };
}

function toDocumentName(publisher: string, published: string | null, title: string): string {
  return `${publisher}, ${published === null ? "undated" : describeDay(published)}: ${title}`;
}

const QUALIFIERS = [
  ["exact", "exact"],
  ["more_than", "more than (+)"],
  ["at_least", "at least (≥)"],
  ["under", "fewer than (<)"],
  ["up_to", "up to (≤)"],
  ["almost", "almost"],
  ["about", "about (≈)"],
  ["range", "from … to …"],
  ["vague", "without digits"],
] as const;

type Codes = Choices[string];

/** Codes that occur among the claims, by name. */
function toCodes(
  claims: readonly ClaimForm[],
  of: (claim: ClaimForm) => string | null,
  names: Readonly<Record<string, string>>,
): Codes {
  const codes = [...new Set(claims.map(of))].filter((code) => code !== null);
  return toSorted(codes.map((code) => [code, names[code] ?? code]));
}

function toSorted(codes: Codes): Codes {
  return codes.toSorted(([, a], [, b]) => a.localeCompare(b, "en"));
}

function toSelect(name: string, label: string, codes: Codes = []): Branch {
  const options = codes.map(([code, text]) => h("option", { value: code }, text));
  return h("label", {}, label, h("select", { name }, h("option", { value: "" }, "All"), options));
}

function toDate(name: string, label: string): Branch {
  return toText(name, label, {
    inputmode: "numeric",
    placeholder: "2021-11",
    pattern: "\\d{4}(-\\d{2}){0,2}",
    title: "A year, month or day: 2021, 2021-11 or 2021-11-08",
  });
}

function toText(name: string, label: string, attributes: Readonly<Record<string, string>>): Branch {
  return h("label", {}, label, h("input", { name, type: "text", autocomplete: "off", ...attributes }));
}
