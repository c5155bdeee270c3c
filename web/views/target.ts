/** What the address names is shown, even where the page does not hold it yet. */
import { type Client, Problem } from "../client.ts";
import type { Rows } from "../rows.ts";
import { type Names, toClaimRow } from "./claim.ts";
import { toNode } from "./element.ts";

export interface TargetParts {
  readonly api: Client<Rows>;
  /** Takes the row of a claim that the table does not show. */
  readonly found: HTMLElement;
  /** Says what could not be found. */
  readonly missed: HTMLElement;
  readonly names: () => Promise<Names>;
  /** Brings the rest of every list of the page. */
  readonly rest: () => Promise<void>;
}

/** Links to the JSON of a claim, event, check or rivalry lead to it on the page instead. */
export function leadHome(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href^='/']:not(.json)")) {
    const id = /^\/(?:stats|events|checks|compare)\/([^/?]+)$/.exec(link.getAttribute("href") ?? "")?.[1];
    if (id !== undefined) link.href = `#${id}`;
  }
}

export function watchTarget({ api, found, missed, names, rest }: TargetParts): void {
  const lead = async (): Promise<void> => {
    const id = location.hash.slice(1);
    missed.textContent = "";
    if (!/^[a-z0-9-]{3,80}$/.test(id) || reveal(id)) return;
    const row = await askRow(api, id, names);
    if (location.hash !== `#${id}`) return;
    if (row === "absent") await rest();
    else if (row !== "failed" && document.getElementById(id) === null) found.replaceChildren(row);
    if (location.hash !== `#${id}`) return;
    if (reveal(id)) mark(id);
    else
      missed.textContent =
        row === "absent" ? `The record holds nothing called “${id}”.` : `The API could not be asked for “${id}”.`;
  };
  addEventListener("hashchange", () => void lead());
  void lead();
}

/** The fragment once more: only now is there something to scroll to and to mark. */
function mark(id: string): void {
  location.replace(`#${id}`);
  document.getElementById(id)?.scrollIntoView({ behavior: "instant" });
}

/** Whether the page holds it; what folds it away is opened. */
function reveal(id: string): boolean {
  const element = document.getElementById(id);
  element?.closest("details")?.setAttribute("open", "");
  return element !== null;
}

async function askRow(api: Client<Rows>, id: string, names: () => Promise<Names>): Promise<Row> {
  try {
    const { data } = await api.fetchItem("/stats", id);
    return toNode(toClaimRow(data, await names()));
  } catch (error) {
    return error instanceof Problem && error.status === 404 ? "absent" : "failed";
  }
}

type Row = Node | "absent" | "failed";
