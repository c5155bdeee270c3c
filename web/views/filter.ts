/** The form above the table: asks /stats for what the reader chose, keeps the choice in the address. */
import { type Answer, askStats } from "./ask.ts";
import type { Names } from "./claim.ts";
import { fillForm, markFaults, toSearch } from "./form.ts";

export interface FilterParts {
  readonly form: HTMLFormElement;
  readonly rows: HTMLElement;
  readonly count: HTMLElement;
  readonly retry: HTMLButtonElement;
  readonly reset: HTMLButtonElement;
  readonly same: HTMLAnchorElement;
  readonly names: () => Promise<Names>;
}

/** The rows that the page came with are kept, and shown again without asking when nothing is chosen. */
export function runFilter({ form, rows, count, retry, reset, same, names }: FilterParts): void {
  const all = [...rows.children];
  const told = count.textContent;
  let running = new AbortController();
  let shown = "";
  let aside = "";

  const show = async (): Promise<void> => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const search = toSearch(form);
    shown = search.toString();
    same.href = shown === "" ? "/stats" : `/stats?${shown}`;
    rows.setAttribute("aria-busy", "true");
    const answer = shown === "" ? undefined : await askStats(search, names, signal);
    if (signal.aborted) return;
    rows.removeAttribute("aria-busy");
    if (document.activeElement === retry || (shown === "" && document.activeElement === reset)) focusFirst(form);
    reset.hidden = shown === "";
    tell(answer);
  };
  const tell = (answer: Answer | undefined): void => {
    const faults = answer?.kind === "refused" ? answer.faults : [];
    markFaults(form, faults, count.id);
    retry.hidden = answer?.kind !== "failed";
    if (answer?.kind === "rows") rows.replaceChildren(...answer.rows);
    if (answer === undefined) rows.replaceChildren(...all);
    count.textContent = `${toWords(answer, all.length) ?? told}${aside}`;
  };
  const change = (): void => {
    aside = "";
    if (!form.reportValidity()) return;
    const search = toSearch(form);
    history.pushState(null, "", `${location.pathname}${search.size === 0 ? "" : `?${search}`}`);
    void show();
  };
  const restore = async (): Promise<void> => {
    aside = describeUnknown(fillForm(form, new URLSearchParams(location.search)));
    if (toSearch(form).toString() !== shown) await show();
    else if (aside !== "") tell(undefined);
  };
  /** A link may lead to a row that the filter has taken away. */
  const follow = (): void => {
    const id = location.hash.slice(1);
    if (id === "" || document.getElementById(id) !== null || !all.some((row) => row.id === id)) return;
    form.reset();
    history.replaceState(null, "", `${location.pathname}#${id}`);
    void show().then(() => document.getElementById(id)?.scrollIntoView());
  };

  form.addEventListener("change", change);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    change();
  });
  reset.addEventListener("click", () => {
    form.reset();
    change();
  });
  retry.addEventListener("click", () => void show());
  addEventListener("popstate", () => void restore());
  addEventListener("hashchange", follow);
  if (location.search !== "") void restore().then(follow);
}

function toWords(answer: Answer | undefined, total: number): string | undefined {
  if (answer === undefined) return undefined;
  if (answer.kind === "rows") return `${answer.rows.length} of ${total} claims match.`;
  return `${answer.reason} The table below is unchanged.`;
}

/** Parameters of the address that the API may know and this form does not. */
function describeUnknown(names: readonly string[]): string {
  return names.length === 0 ? "" : ` The table has no filter for ${names.join(", ")}: ask /stats${location.search}`;
}

/** Where the focus goes when the button that held it is hidden. */
function focusFirst(form: HTMLFormElement): void {
  form.querySelector("select")?.focus({ preventScroll: true });
}
