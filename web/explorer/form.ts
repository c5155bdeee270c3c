/** The form beside the claims, the same whether the build writes it or the browser: words, days, order, and room for facets. */
import { type Branch, h } from "../views/tree.ts";
import { USUAL_SORT } from "./query.ts";

/** Orders that are offered, as `/stats` calls them. */
export const SORTS = [
  [USUAL_SORT, "latest period first"],
  ["period_start", "earliest period first"],
  ["-value", "greatest figure first"],
  ["value", "least figure first"],
  ["-published", "newest document first"],
  ["published", "oldest document first"],
] as const;

export function toForm(): Branch {
  return h(
    "form",
    { id: "filter", class: "choose", role: "search", "aria-label": "Filter the claims" },
    h("p", { class: "faults", id: "faults", hidden: "" }),
    toField("q", "Words", { type: "search", placeholder: "Kuźnica, Frontex", maxlength: "400" }),
    h(
      "label",
      {},
      "Order",
      h(
        "select",
        { name: "sort" },
        SORTS.map(([value, words]) => h("option", { value }, words)),
      ),
    ),
    h(
      "details",
      { class: "facets" },
      h("summary", {}, "Filters ", h("b", {})),
      h("div", { class: "period" }, toField("from", "From", DAY), toField("to", "To", DAY)),
      h("div", { class: "codes" }),
    ),
  );
}

const DAY = {
  type: "text",
  inputmode: "numeric",
  placeholder: "2021-11",
  title: "A year, month or day: 2021, 2021-11 or 2021-11-08",
};

function toField(name: string, label: string, attributes: Readonly<Record<string, string>>): Branch {
  return h("label", {}, label, h("input", { name, autocomplete: "off", "aria-describedby": "faults", ...attributes }));
}
