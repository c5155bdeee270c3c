/** What the address names is shown, even where the page does not hold it yet. */
import type { Names } from "./claim.ts";
import { reload, toStatus, whileBusy } from "./status.ts";

export interface TargetParts {
  /** Takes the row of a claim that the table does not show. */
  readonly found: HTMLElement;
  /** Says what could not be found. */
  readonly missed: HTMLElement;
  readonly names: () => Promise<Names>;
  /** Brings what no claim is called to the lists of the page; throws where it cannot. */
  readonly bring: (id: string) => Promise<void>;
}

/** Links to a claim, event, check or rivalry, and to their JSON, lead to it on the page instead. */
export function leadHome(): void {
  for (const link of document.querySelectorAll("a[href^='/']:not(.json)")) {
    const id = /^\/(?:#|(?:stats|events|checks|compare)\/)([^/?]+)$/.exec(link.getAttribute("href") ?? "")?.[1];
    if (id !== undefined) link.setAttribute("href", `#${id}`);
  }
}

export function watchTarget({ found, missed, names, bring }: TargetParts): void {
  const { say, offer } = toStatus(missed);
  const lead = async (): Promise<void> => {
    const id = location.hash.slice(1);
    say("");
    if (!/^[a-z0-9-]{3,80}$/.test(id) || reveal(id)) return;
    const row = await whileBusy(missed, say, find(id));
    if (location.hash !== `#${id}`) return;
    if (row instanceof Node && document.getElementById(id) === null) found.replaceChildren(row);
    say("");
    if (reveal(id)) mark(id);
    else if (row === "absent") say(`The record holds nothing called “${id}”.`);
    else offer(`What is called “${id}” could not be loaded.`, reload);
  };
  const find = async (id: string): Promise<Node | "absent" | "failed"> => {
    try {
      const { askClaim } = await import("./ask.ts");
      const row = await askClaim(id, names);
      if (row === "absent") await bring(id);
      return row;
    } catch {
      return "failed";
    }
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
