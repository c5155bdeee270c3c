/** What takes its time. */
import type { Words } from "./speaker.ts";

/** A browser that could not bring a script does not ask for it again within the same page; the state is in the address. */
export function reload(): void {
  location.reload();
}

/** Milliseconds that pass in silence. */
const PATIENCE = 1000;

/** The element is busy as long as any of its works lasts; `tell` is told so of one that lasts long. */
export async function whileBusy<T>(element: Element, tell: (words: Words) => void, work: Promise<T>): Promise<T> {
  const running = Number(element.getAttribute("data-running")) + 1;
  element.setAttribute("data-running", String(running));
  element.setAttribute("aria-busy", "true");
  const timer = setTimeout(() => tell((speaker) => speaker.say("Loading…")), PATIENCE);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    const left = Number(element.getAttribute("data-running")) - 1;
    element.setAttribute("data-running", String(left));
    if (left === 0) element.removeAttribute("aria-busy");
  }
}
