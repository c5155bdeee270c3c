/** The form above the table: asks /stats for what the reader chose, keeps the choice in the address. */
import type { ClaimForm } from "../../worker/record/form.ts";
import { type Names, toClaimRow } from "./claim.ts";
import { toNode } from "./element.ts";

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
export function runFilter(parts: FilterParts): void {
  const { form, rows, count, retry, reset, same } = parts;
  const all = [...rows.children];
  const told = count.textContent;
  let running = new AbortController();
  let shown = "";

  const show = async (): Promise<void> => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const search = toSearch(form);
    const empty = search.size === 0;
    shown = search.toString();
    same.href = empty ? "/stats" : `/stats?${search}`;
    reset.hidden = empty;
    retry.hidden = true;
    if (empty) return replace(all, told);
    rows.setAttribute("aria-busy", "true");
    const answer = await ask(search, parts.names, signal);
    if (signal.aborted) return undefined;
    if (answer.ok) return replace(answer.rows, `${answer.rows.length} of ${all.length} claims match`);
    rows.removeAttribute("aria-busy");
    count.textContent = answer.reason;
    retry.hidden = false;
    return undefined;
  };
  const replace = (elements: readonly Node[], words: string): void => {
    rows.replaceChildren(...elements);
    rows.removeAttribute("aria-busy");
    count.textContent = words;
  };
  const change = (): void => {
    if (!form.reportValidity()) return;
    const search = toSearch(form);
    history.pushState(null, "", `${location.pathname}${search.size === 0 ? "" : `?${search}`}${location.hash}`);
    void show();
  };
  const restore = (): void => {
    fill(form, new URLSearchParams(location.search));
    if (toSearch(form).toString() !== shown) void show();
  };
  /** A link may lead to a row that the filter has taken away. */
  const follow = (): void => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (id === "" || document.getElementById(id) !== null || !all.some((row) => row.id === id)) return;
    form.reset();
    change();
    document.getElementById(id)?.scrollIntoView();
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
  addEventListener("popstate", restore);
  addEventListener("hashchange", follow);
  if (location.search !== "") restore();
}

type Answer = { readonly ok: true; readonly rows: readonly Node[] } | { readonly ok: false; readonly reason: string };

/** An envelope or a problem of the API (RFC 9457), as far as the table reads them. */
interface Body {
  readonly data?: readonly ClaimForm[];
  readonly detail?: string;
  readonly errors?: readonly { readonly detail: string }[];
}

async function ask(search: URLSearchParams, names: () => Promise<Names>, signal: AbortSignal): Promise<Answer> {
  try {
    const [response, words] = await Promise.all([fetch(`/stats?${search}&limit=1000`, { signal }), names()]);
    const body: Body = await response.json();
    if (body.data === undefined) return { ok: false, reason: describeRefusal(body, response.status) };
    return { ok: true, rows: body.data.map((claim) => toNode(toClaimRow(claim, words))) };
  } catch {
    return { ok: false, reason: "The API could not be reached; the rows below are the ones before." };
  }
}

function describeRefusal({ detail, errors = [] }: Body, status: number): string {
  return errors[0]?.detail ?? detail ?? `The API answered ${status}`;
}

/** Only what is chosen, in the API's own words. */
function toSearch(form: HTMLFormElement): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value.trim() !== "") search.append(name, value.trim());
  }
  return search;
}

/** Sets the fields; a code or list that no option has is added as an option, so that the address is never lost. */
function fill(form: HTMLFormElement, search: URLSearchParams): void {
  form.reset();
  for (const name of new Set(search.keys())) {
    const field = form.elements.namedItem(name);
    const value = search.getAll(name).join(",");
    if (field instanceof HTMLSelectElement) {
      const known = [...field.options].some((option) => option.value === value);
      if (!known) field.add(new Option(value, value));
      field.value = value;
    } else if (field instanceof HTMLInputElement) field.value = value;
  }
}
