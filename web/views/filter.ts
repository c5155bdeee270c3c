/** The form above the table: asks /stats for what the reader chose, page by page, keeps the choice in the address. */
import type { Client, Query } from "../client.ts";
import type { Rows } from "../rows.ts";
import { type Answer, askStats, PAGE_SIZE } from "./ask.ts";
import type { Names } from "./claim.ts";
import { type Choices, fillChoices, fillForm, markFaults, toSearch } from "./form.ts";

export interface FilterParts {
  readonly api: Client<Rows>;
  readonly form: HTMLFormElement;
  readonly rows: HTMLElement;
  /** Holds the row that the address names where the table does not. */
  readonly found: HTMLElement;
  readonly count: HTMLElement;
  readonly retry: HTMLButtonElement;
  readonly reset: HTMLButtonElement;
  readonly more: HTMLButtonElement;
  /** Link to the next page of the answer. */
  readonly next: HTMLAnchorElement;
  /** Links to the answer itself, in each form. */
  readonly json: HTMLAnchorElement;
  readonly csv: HTMLAnchorElement;
  readonly names: () => Promise<Names>;
  readonly choices: () => Promise<Choices>;
}

/** The rows that the page came with are kept, and shown again without asking when nothing is chosen. */
export function runFilter(parts: FilterParts): void {
  const { api, form, rows, found, count, retry, reset, more, next, json, csv, names, choices } = parts;
  const came = { rows: [...rows.children], told: count.textContent, next: next.getAttribute("href") };
  let running = new AbortController();
  let again: (() => void) | undefined;
  let shown = "";
  let aside = "";

  const ask = async (query: Query, put: (nodes: readonly Node[]) => void): Promise<void> => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    again = () => void ask(query, put);
    rows.setAttribute("aria-busy", "true");
    const answer = await askStats(api, query, names, signal);
    if (signal.aborted) return;
    rows.removeAttribute("aria-busy");
    if (document.activeElement === retry) focusFirst(form);
    markFaults(form, answer.kind === "refused" ? answer.faults : [], count.id);
    retry.hidden = answer.kind !== "failed";
    if (answer.kind === "rows") {
      put(answer.rows);
      settle(answer.next);
    }
    count.textContent = `${toWords(answer, rows.childElementCount, shown !== "")}${aside}`;
  };
  /** After new rows: no claim stands twice, and the way to the next page is open or closed. */
  const settle = (address: string | null): void => {
    for (const row of found.children) if (rows.querySelector(`[id="${row.id}"]`) !== null) row.remove();
    next.href = address ?? "";
    next.hidden = address === null;
    more.hidden = address === null;
  };
  const show = async (): Promise<void> => {
    const search = toSearch(form);
    shown = search.toString();
    const asked = shown === "" ? "" : `?${shown}`;
    json.href = `/stats${asked}`;
    csv.href = `/stats.csv${asked}`;
    if (shown === "" && document.activeElement === reset) focusFirst(form);
    reset.hidden = shown === "";
    const query = { ...Object.fromEntries(search), limit: PAGE_SIZE };
    if (shown !== "") return ask(query, (nodes) => rows.replaceChildren(...nodes));
    running.abort();
    rows.removeAttribute("aria-busy");
    markFaults(form, [], count.id);
    retry.hidden = true;
    rows.replaceChildren(...came.rows);
    settle(came.next);
    count.textContent = `${came.told}${aside}`;
  };
  const change = (): void => {
    aside = "";
    if (!form.reportValidity()) return;
    const search = toSearch(form);
    history.pushState(null, "", `${location.pathname}${search.size === 0 ? "" : `?${search}`}`);
    void show();
  };
  const restore = (): void => {
    aside = describeUnknown(fillForm(form, new URLSearchParams(location.search)));
    if (location.search !== "") name();
    if (toSearch(form).toString() !== shown || aside !== "") void show();
  };
  const name = (): void =>
    void choices().then(
      (known) => fillChoices(form, known),
      () => {},
    );
  const append = (nodes: readonly Node[]): void => {
    rows.append(...nodes);
    const [first] = nodes;
    if (first instanceof HTMLElement) first.focus();
  };

  for (const touch of ["focusin", "pointerenter"]) form.addEventListener(touch, name, { once: true });
  form.addEventListener("change", change);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    change();
  });
  reset.addEventListener("click", () => {
    form.reset();
    change();
  });
  retry.addEventListener("click", () => again?.());
  more.addEventListener("click", () => void ask(Object.fromEntries(new URLSearchParams(next.search)), append));
  addEventListener("popstate", restore);
  restore();
  more.hidden = next.hidden;
}

function toWords(answer: Answer, shown: number, chosen: boolean): string {
  if (answer.kind !== "rows") return `${answer.reason} The table below is unchanged.`;
  return `${shown} of ${answer.total.toLocaleString("en")} ${chosen ? "matching claims" : "claims"}`;
}

/** Parameters of the address that the API may know and this form does not. */
function describeUnknown(names: readonly string[]): string {
  return names.length === 0 ? "" : `. The table has no filter for ${names.join(", ")}: ask /stats${location.search}`;
}

/** Where the focus goes when the button that held it is hidden. */
function focusFirst(form: HTMLFormElement): void {
  form.querySelector("select")?.focus({ preventScroll: true });
}
