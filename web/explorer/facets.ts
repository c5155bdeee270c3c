/** Facets: codes by name, each with the number of claims that it would find; filled when they are unfolded. */
import type { Tongue } from "../../worker/language/tongue.ts";
import { toNode } from "../views/element.ts";
import { h, type Tree } from "../views/tree.ts";
import type { Columns, Facet } from "./columns.ts";
import type { Query } from "./query.ts";
import type { Selection } from "./select.ts";

export interface Facets {
  readonly show: (query: Query, selection: Selection) => void;
}

/** `change` is told the codes of a facet that are chosen now. */
export function createFacets(
  place: Element,
  { facets, tongue }: Columns,
  change: (name: string, codes: readonly string[]) => void,
): Facets {
  let shown: readonly [Query, Selection] | undefined;
  const parts = [...facets].map(([name, facet]) => {
    const part = createFacet(name, facet, tongue, (codes) => change(name, codes));
    part.element.addEventListener("toggle", () => {
      if (shown !== undefined) part.show(...shown);
    });
    return part;
  });
  place.replaceChildren(...parts.map(({ element }) => element));
  return {
    show: (query, selection) => {
      shown = [query, selection];
      for (const part of parts) part.show(query, selection);
    },
  };
}

interface Part {
  readonly element: HTMLDetailsElement;
  readonly show: (query: Query, selection: Selection) => void;
}

/** Facets unfolded from the start, where there is room. */
const OPEN: ReadonlySet<string> = new Set(["indicator", "ref_area"]);

function createFacet(name: string, facet: Facet, tongue: Tongue, change: (codes: readonly string[]) => void): Part {
  const element = document.createElement("details");
  const chosen = document.createElement("span");
  const summary = document.createElement("summary");
  const fieldset = document.createElement("fieldset");
  summary.append(facet.label, " ", chosen);
  fieldset.append(toNode(h("legend", { class: "visually-hidden" }, facet.label)));
  element.append(summary, fieldset);
  element.open = OPEN.has(name) && matchMedia("(min-width: 64rem)").matches;
  const options = new Map<string, Option>();
  fieldset.addEventListener("change", () => {
    change([...options].flatMap(([code, { input }]) => (input.checked ? [code] : [])));
  });
  /** An option for each code, most claims first, in an order that stays. */
  const fill = (asked: readonly string[]): void => {
    for (const code of [...(options.size === 0 ? toSorted(facet, tongue) : []), ...asked]) {
      if (options.has(code)) continue;
      const option = toOption(name, code, facet.names[facet.place(code) ?? -1] ?? code);
      options.set(code, option);
      fieldset.append(option.label);
    }
  };
  return {
    element,
    show: ({ codes }, { count }) => {
      const asked = codes.get(name) ?? [];
      element.hidden = !facet.offered && asked.length === 0;
      setText(chosen, asked.length === 0 ? "" : `(${asked.length})`);
      if (!element.open) return;
      fill(asked);
      const found = count(name);
      for (const [code, { input, label, told }] of options) {
        const number = found[facet.place(code) ?? -1] ?? 0;
        input.checked = asked.includes(code);
        label.hidden = number === 0 && !input.checked;
        setText(told, tongue.number(number));
      }
    },
  };
}

interface Option {
  readonly label: HTMLLabelElement;
  readonly input: HTMLInputElement;
  readonly told: HTMLElement;
}

function toOption(name: string, code: string, words: string): Option {
  const label = document.createElement("label");
  const input = document.createElement("input");
  const told = document.createElement("span");
  input.type = "checkbox";
  input.name = name;
  input.value = code;
  told.className = "number-of";
  const text: Tree = h("span", {}, words);
  label.append(input, toNode(text), " ", told);
  return { label, input, told };
}

/** By the number of claims in the record, then by name. */
function toSorted({ codes, names, values }: Facet, { language }: Tongue): readonly string[] {
  const counts = new Uint32Array(codes.length + 1);
  for (const place of values) counts[place] = (counts[place] ?? 0) + 1;
  return codes
    .map((code, place) => ({ code, name: names[place] ?? code, count: counts[place] ?? 0 }))
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name, language))
    .map(({ code }) => code);
}

/** What stays is not laid out again. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
