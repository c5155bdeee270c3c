/** Lists of which the page holds the beginning: a button brings the rest from a file of the build. */
import { toNode } from "./element.ts";
import { describeFailure, fetchFile, hasFields } from "./file.ts";
import { whileBusy } from "./busy.ts";
import { toStatus } from "./status.ts";
import type { Speaker } from "./speaker.ts";
import type { Branch } from "./tree.ts";

/** Reveals the buttons; the answer presses them all, and throws where one cannot bring its list. */
export function watchRests(buttons: readonly HTMLButtonElement[]): () => Promise<void> {
  const presses = buttons.map((button) => {
    const region = document.createElement("p");
    region.setAttribute("role", "status");
    region.className = "missing";
    button.after(region);
    const status = toStatus(region);
    let pressed: Promise<readonly Node[]> | undefined;
    const bring = async (): Promise<readonly Node[]> => {
      const list = document.getElementById(button.getAttribute("aria-controls") ?? "");
      const trees = await whileBusy(button, status.tell, fetchFile(button.dataset["file"] ?? "", isTrees));
      const nodes = trees.map(toNode);
      list?.append(...nodes);
      button.remove();
      region.remove();
      return nodes;
    };
    /* Pressed twice, the list comes once. */
    const press = async (): Promise<readonly Node[]> => {
      pressed ??= bring().catch((error: unknown) => {
        pressed = undefined;
        throw error;
      });
      return pressed;
    };
    const follow = (): void => {
      press().then(
        ([first]) => first instanceof HTMLElement && first.focus(),
        (error: unknown) => status.offer((speaker) => describeMissing(error, speaker), follow),
      );
    };
    button.addEventListener("click", follow);
    button.hidden = false;
    return press;
  });
  return async () => {
    await Promise.all(presses.map((press) => press()));
  };
}

function describeMissing(error: unknown, speaker: Speaker): string {
  return `${speaker.say("The rest of the list could not be loaded.")} ${describeFailure(error, speaker)}`;
}

function isTrees(value: unknown): value is readonly Branch[] {
  return Array.isArray(value) && value.every((tree) => hasFields(tree, "tag", "attributes", "children"));
}
