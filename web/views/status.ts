/** A live region: says what takes its time, what is missing, and offers another try. */

export interface Status {
  /** Nothing is said where there are no words. */
  readonly say: (words: string) => void;
  /** With a button behind the words. */
  readonly offer: (words: string, retry: () => void) => void;
}

/** The focus stays in the region when the button that held it goes. */
export function toStatus(region: HTMLElement): Status {
  const put = (...nodes: readonly (string | Node)[]): void => {
    const held = region.contains(document.activeElement);
    region.replaceChildren(...nodes);
    if (!held) return;
    region.tabIndex = -1;
    region.focus({ preventScroll: true });
  };
  return {
    say: (words) => put(...(words === "" ? [] : [words])),
    offer: (words, retry) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = "Try again";
      button.addEventListener("click", retry);
      put(`${words} `, button);
    },
  };
}

/** A browser that could not bring a script does not ask for it again within the same page; the state is in the address. */
export function reload(): void {
  location.reload();
}

/** Milliseconds that pass in silence. */
const PATIENCE = 1000;

/** The element is busy as long as any of its works lasts; `say` is told so of one that lasts long. */
export async function whileBusy<T>(element: Element, say: (words: string) => void, work: Promise<T>): Promise<T> {
  const running = Number(element.getAttribute("data-running")) + 1;
  element.setAttribute("data-running", String(running));
  element.setAttribute("aria-busy", "true");
  const timer = setTimeout(() => say("Loading…"), PATIENCE);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    const left = Number(element.getAttribute("data-running")) - 1;
    element.setAttribute("data-running", String(left));
    if (left === 0) element.removeAttribute("aria-busy");
  }
}
