/** The table of all claims under the reader's hand: every choice is answered in the browser, from one file of the build. */
import type { Dictionary } from "../../worker/language/tongue.ts";
import { type Address, CLAIMS } from "../views/address.ts";
import { toClaimRow } from "../views/claim.ts";
import { take, toNode } from "../views/element.ts";
import { fillForm } from "../views/form.ts";
import { toHome, toHref } from "../views/tongue.ts";
import { toTongue } from "../views/voice.ts";
import { readColumns } from "./columns.ts";
import "./explorer.css";
import { createFacets } from "./facets.ts";
import type { ClaimsFile } from "./file.ts";
import { toForm } from "./form.ts";
import { toLead } from "./lead.ts";
import { createList } from "./list.ts";
import { ordering } from "./order.ts";
import {
  EVERYTHING,
  type Fault,
  type Query,
  readQuery,
  type Reading,
  readText,
  toChoices,
  USUAL_SORT,
  withCodes,
  writeQuery,
} from "./query.ts";
import { toNames, toShown } from "./row.ts";
import { select } from "./select.ts";
import { toTake } from "./take.ts";
import { toTotal } from "./total.ts";
import { describeChoices, describeCount } from "./words.ts";

export interface Explorer {
  /** Shows what a query of the address asks for. */
  readonly show: (query: string) => void;
}

/** Throws a TypeError where the page lacks a part of it. */
export function createExplorer(root: HTMLElement, address: Address, file: ClaimsFile, words?: Dictionary): Explorer {
  const tongue = toTongue(words);
  const columns = readColumns(file, tongue);
  const names = toNames(columns);
  const arrange = ordering(columns, USUAL_SORT);
  if (root.querySelector("form") === null) root.prepend(toNode(toForm(tongue)));
  const form = take(root, "form", HTMLFormElement);
  const folded = take(form, "details", HTMLDetailsElement);
  const told = take(root, ".told", HTMLElement);
  const reset = take(root, ".reset", HTMLButtonElement);
  const faulty = take(form, ".faults", HTMLElement);
  const part = (place: string): HTMLElement => take(root, place, HTMLElement);
  const [count, taken, chosen] = [part(".count"), part(".answer .take"), part(".chosen")];
  const [total, lead] = [part(".total"), part(".lead-on")];
  let reading: Reading = { query: EVERYTHING, faults: [] };
  let timer = 0;

  const list = createList({
    table: take(root, "table", HTMLTableElement),
    more: take(root, ".more button", HTMLButtonElement),
    unprinted: take(root, ".unprinted", HTMLElement),
    ahead: Number(root.dataset["ahead"] ?? 0),
    id: (row) => file.ids[row] ?? "",
    toNode: (row) => toNode(toClaimRow(toShown(columns, row), names, tongue)),
    tongue,
  });
  const facets = createFacets(take(form, ".codes", HTMLElement), columns, (name, codes) =>
    choose(withCodes(reading.query, name, codes)),
  );
  const paint = ({ query, faults }: Reading, isTyped = false): void => {
    const selection = select(columns, query);
    const { rows } = selection;
    const asked = writeQuery(query);
    const counted = describeCount(columns, query, rows.length);
    reading = { query, faults };
    list.put(arrange(rows, query.sort));
    facets.show(query, selection);
    markFaults(form, faulty, faults);
    count.replaceChildren(counted);
    taken.replaceChildren(...toTake(asked, rows.length, tongue).map(toNode));
    chosen.replaceChildren(describeChoices(columns, query));
    total.replaceChildren(toTotal(columns, rows));
    lead.replaceChildren(toNode(toLead(columns, query)));
    reset.hidden = asked === "" && faults.length === 0;
    const choices = toChoices(query).filter(([name]) => name !== "q").length;
    take(folded, "summary b", HTMLElement).textContent =
      choices === 0 ? "" : tongue.many(choices, "{count} chosen", "{count} chosen");
    markPlace(query);
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      told.textContent = [...faults.map(({ words }) => words), counted].join(" ");
      if (isTyped) keep();
    }, QUIET);
  };
  /** Typing makes one step of the history. */
  const keep = (): void => {
    const [before, now] = [address.read(CLAIMS), writeQuery(reading.query)];
    if (before !== now) address.write(CLAIMS, now, new URLSearchParams(before).has("q"));
  };
  const choose = (next: Query): void => {
    keep();
    const read = readFields(next);
    const asked = writeQuery(read.query);
    if (asked !== address.read(CLAIMS)) address.write(CLAIMS, asked);
    paint(read);
  };
  /** A query with what the fields say, as far as it can be read. */
  const readFields = (query: Query): Reading => {
    const search = new URLSearchParams(writeQuery(query));
    for (const [name, value] of new FormData(form)) {
      if (FIELDS.includes(name) && typeof value === "string") search.set(name, value);
    }
    return readQuery(search, columns, query);
  };
  const show = (text: string): void => {
    const search = new URLSearchParams(text);
    const fields = FIELDS.map((name) => [name, readText(search, name)]).filter(([, value]) => value !== "");
    fillForm(form, new URLSearchParams(fields));
    paint(readQuery(search, columns));
  };

  const wide = matchMedia("(min-width: 64rem)");
  const fold = (): void => void (folded.open = wide.matches);
  fold();
  wide.addEventListener("change", fold);
  form.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== "q") return;
    paint(readFields(reading.query), true);
  });
  form.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    if (target.name !== "q" && FIELDS.includes(target.name)) choose(reading.query);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  reset.addEventListener("click", () => {
    take(form, "input", HTMLInputElement).focus({ preventScroll: true });
    address.write(CLAIMS, "");
    show("");
  });
  return { show };
}

/** Milliseconds without a further key, after which the count is read out and the words stand in the address. */
const QUIET = 600;

const FIELDS: readonly string[] = ["q", "from", "to", "sort"];

/** Says what cannot be read, and in which fields it stands. */
function markFaults(form: HTMLFormElement, place: HTMLElement, faults: readonly Fault[]): void {
  place.hidden = faults.length === 0;
  place.textContent = faults.map(({ words }) => words).join(" ");
  for (const name of FIELDS) {
    const field = form.elements.namedItem(name);
    if (!(field instanceof HTMLElement)) continue;
    field.ariaInvalid = faults.some(({ names }) => names.includes(name)) ? "true" : null;
  }
}

/** Places elsewhere on the page lead to the claims about them. */
function markPlace({ codes }: Query): void {
  const [place, ...others] = codes.get("place") ?? [];
  const chosen = others.length === 0 ? toHref(`/?place=${place}#${CLAIMS}`) : "";
  for (const link of document.querySelectorAll(`a[href^='${toHome()}?place=']`)) {
    if (link.getAttribute("href") === chosen) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}
