/** Lists of which the page holds the beginning: a button brings the rest from a file of the build. */
import { toNode } from "./element.ts";
import { fetchFile } from "./file.ts";
import type { Tree } from "./tree.ts";

/** Reveals the buttons; the answer presses them all. */
export function watchRests(buttons: readonly HTMLButtonElement[]): () => Promise<void> {
  const presses = buttons.map((button) => {
    const press = async (): Promise<readonly Node[]> => {
      const trees = await fetchFile<readonly Tree[]>(button.dataset["file"] ?? "");
      const nodes = trees.map(toNode);
      document.getElementById(button.getAttribute("aria-controls") ?? "")?.append(...nodes);
      button.remove();
      return nodes;
    };
    const words = button.textContent;
    button.addEventListener("click", () => {
      press().then(
        ([first]) => first instanceof HTMLElement && first.focus(),
        () => (button.textContent = `${words}: try again, it could not be loaded`),
      );
    });
    button.hidden = false;
    return press;
  });
  return async () => {
    await Promise.allSettled(presses.filter((_, index) => buttons[index]?.isConnected).map((press) => press()));
  };
}
