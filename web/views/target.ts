/** What the address names is shown, even where the page does not hold it yet. */
import { reload, whileBusy } from "./busy.ts";
import { toStatus } from "./status.ts";
import { toHome, toHref } from "./tongue.ts";

export interface TargetParts {
  /** Says what could not be found. */
  readonly missed: HTMLElement;
  /** Brings what is called so to the lists of the page; throws where it cannot. */
  readonly bring: (id: string) => Promise<void>;
}

/** Links to an event, check or rivalry, and to their JSON, lead to it on the page instead. */
export function leadHome(): void {
  const home = new RegExp(`^(?:${toHome()}#|/(?:events|checks|compare)/)([^/?]+)$`);
  for (const link of document.querySelectorAll("a[href^='/']:not(.json)")) {
    const id = home.exec(link.getAttribute("href") ?? "")?.[1];
    if (id !== undefined) link.setAttribute("href", `#${id}`);
  }
}

/** A name that neither the page nor its lists hold is that of a claim, which once stood here and now has a page of its own. */
export function watchTarget({ missed, bring }: TargetParts): void {
  const { tell, offer } = toStatus(missed);
  const lead = async (): Promise<void> => {
    const id = location.hash.slice(1);
    tell("");
    if (!/^[a-z0-9-]{3,80}$/.test(id) || reveal(id)) return;
    const isAsked = await whileBusy(missed, tell, bring(id)).then(
      () => true,
      () => false,
    );
    if (location.hash !== `#${id}`) return;
    tell("");
    if (reveal(id)) mark(id);
    else if (isAsked) location.replace(toHref(`/claims/${id}`));
    else offer(({ say }) => say("What is called “{id}” could not be loaded.", { id }), reload);
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
