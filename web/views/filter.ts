/** The form above the table: asks /stats for what the reader chose, page by page, keeps the choice in the address. */
import type { Query } from "../client.ts";
import { type Address, CLAIMS } from "./address.ts";
import type { Answer } from "./ask.ts";
import type { Names } from "./claim.ts";
import { type Choices, fillChoices, fillForm, markFaults, toSearch } from "./form.ts";
import { reload, whileBusy } from "./status.ts";

export interface FilterParts {
  readonly address: Address;
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
  const { address, form, rows, found, count, retry, reset, more, next, json, csv, names, choices } = parts;
  const came = { rows: [...rows.children], told: count.textContent, next: next.getAttribute("href") };
  let running = new AbortController();
  let again: (() => void) | undefined;
  let shown = "";
  let aside = "";
  let named: Promise<void> | undefined;
  const say = (words: string): void => void (count.textContent = words);

  const bring = async (query: Query, signal: AbortSignal): Promise<Answer> =>
    import("./ask.ts").then(
      async ({ askStats }) => askStats(query, names, signal),
      () => {
        again = reload;
        return { kind: "failed", reason: "A script of the page could not be read." };
      },
    );
  const ask = async (query: Query, put: (nodes: readonly Node[]) => void): Promise<void> => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    again = () => void ask(query, put);
    const answer = await whileBusy(rows, say, bring(query, signal));
    if (signal.aborted) return;
    if (document.activeElement === retry) focusFirst(form);
    markFaults(form, answer.kind === "refused" ? answer.faults : [], count.id);
    retry.hidden = answer.kind !== "failed";
    if (answer.kind === "rows") {
      put(answer.rows);
      settle(answer.next);
    }
    say(`${toWords(answer, rows.childElementCount, shown !== "")}${aside}`);
    if (answer.kind !== "rows" || answer.total > 0) return;
    const looser = await import("./ask.ts").then(async (it) => it.describeLooser(form, signal)).catch(() => "");
    if (!signal.aborted) say(`${toWords(answer, 0, true)}${looser}${aside}`);
  };
  /** After new rows: no claim stands twice, and the way to the next page is open or closed. */
  const settle = (following: string | null): void => {
    for (const row of found.children) if (rows.querySelector(`[id="${row.id}"]`) !== null) row.remove();
    next.href = following ?? "";
    next.hidden = following === null;
    more.hidden = following === null;
  };
  const show = async (): Promise<void> => {
    const search = toSearch(form);
    shown = search.toString();
    const asked = shown === "" ? "" : `?${shown}`;
    json.href = `/stats${asked}`;
    csv.href = `/stats.csv${asked}`;
    if (shown === "" && document.activeElement === reset) focusFirst(form);
    reset.hidden = shown === "";
    markPlace(search.get("place"));
    if (shown !== "") return ask(Object.fromEntries(search), (nodes) => rows.replaceChildren(...nodes));
    running.abort();
    markFaults(form, [], count.id);
    retry.hidden = true;
    rows.replaceChildren(...came.rows);
    settle(came.next);
    say(`${came.told}${aside}`);
  };
  const change = (): void => {
    aside = "";
    if (!form.reportValidity()) return;
    address.write(CLAIMS, toSearch(form).toString());
    void show();
  };
  const restore = (query: string): void => {
    aside = describeUnknown(fillForm(form, new URLSearchParams(query)), query);
    if (query !== "") name();
    if (toSearch(form).toString() !== shown || aside !== "") void show();
  };
  /** The long lists are asked for once; after a failure, at the next touch. */
  const name = (): void => {
    named ??= choices().then(
      (known) => fillChoices(form, known),
      () => (named = undefined),
    );
  };
  const append = (nodes: readonly Node[]): void => {
    rows.append(...nodes);
    const [first] = nodes;
    if (first instanceof HTMLElement) first.focus();
  };

  for (const touch of ["focusin", "pointerenter"]) form.addEventListener(touch, name);
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
  address.watch(CLAIMS, restore);
  restore(address.read(CLAIMS));
  more.hidden = next.hidden;
}

function toWords(answer: Answer, shown: number, chosen: boolean): string {
  if (answer.kind !== "rows") return `${answer.reason} The table below is unchanged.`;
  if (answer.total === 0) return "No claim matches";
  return `${shown} of ${answer.total.toLocaleString("en")} ${chosen ? "matching claims" : "claims"}`;
}

/** Parameters of the address that the API may know and this form does not. */
function describeUnknown(names: readonly string[], query: string): string {
  return names.length === 0 ? "" : `. The table has no filter for ${names.join(", ")}: ask /stats?${query}`;
}

/** Places elsewhere on the page lead to the claims about them. */
function markPlace(place: string | null): void {
  for (const link of document.querySelectorAll("a[href^='/?place=']")) {
    if (link.getAttribute("href") === `/?place=${place}#${CLAIMS}`) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

/** Where the focus goes when the button that held it is hidden. */
function focusFirst(form: HTMLFormElement): void {
  form.querySelector("select")?.focus({ preventScroll: true });
}
