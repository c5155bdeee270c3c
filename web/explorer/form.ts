/** The form beside the claims, the same whether the build writes it or the browser: words, days, order, and room for facets. */
import type { Tongue } from "../../worker/language/tongue.ts";
import { type Branch, h } from "../views/tree.ts";
import { USUAL_SORT } from "./query.ts";

/** Orders that are offered, as `/stats` calls them, in words. */
export function toSorts({ say }: Tongue): readonly (readonly [sort: string, words: string])[] {
  return [
    [USUAL_SORT, say("latest period first")],
    ["period_start", say("earliest period first")],
    ["-value", say("greatest figure first")],
    ["value", say("least figure first")],
    ["-published", say("newest document first")],
    ["published", say("oldest document first")],
  ];
}

export function toForm(tongue: Tongue): Branch {
  const { say } = tongue;
  const day = {
    type: "text",
    inputmode: "numeric",
    placeholder: "2021-11",
    title: say("A year, month or day: 2021, 2021-11 or 2021-11-08"),
  };
  return h(
    "form",
    { id: "filter", class: "choose", role: "search", "aria-label": say("Filter the claims") },
    h("p", { class: "faults", id: "faults", hidden: "" }),
    toField("q", say("Words"), { type: "search", placeholder: "Kuźnica, Frontex", maxlength: "400" }),
    h(
      "label",
      {},
      say("Order"),
      h(
        "select",
        { name: "sort" },
        toSorts(tongue).map(([value, words]) => h("option", { value }, words)),
      ),
    ),
    h(
      "details",
      { class: "facets" },
      h("summary", {}, `${say("Filters")} `, h("b", {})),
      h("div", { class: "period" }, toField("from", say("From"), day), toField("to", say("To"), day)),
      h("div", { class: "codes" }),
    ),
  );
}

function toField(name: string, label: string, attributes: Readonly<Record<string, string>>): Branch {
  return h("label", {}, label, h("input", { name, autocomplete: "off", "aria-describedby": "faults", ...attributes }));
}
