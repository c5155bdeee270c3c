/** A live region: says what takes its time, what is missing, and offers another try. */
import type { Speaker, Words } from "./speaker.ts";
import { bringSpeaker } from "./tongue.ts";

export interface Status {
  /** Nothing is said where there are no words. */
  readonly tell: (words: string | Words) => void;
  /** With a button behind the words. */
  readonly offer: (words: Words, retry: () => void) => void;
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
  let turn = 0;
  /** Once the words of the language are there, unless something else is to be said by then. */
  const speak = async (tell: (speaker: Speaker) => readonly (string | Node)[]): Promise<void> => {
    turn += 1;
    const own = turn;
    const speaker = await bringSpeaker();
    if (turn !== own) return;
    region.lang = speaker.language;
    put(...tell(speaker));
  };
  return {
    tell: (words) => {
      if (typeof words === "function") {
        void speak((speaker) => [words(speaker)]);
        return;
      }
      turn += 1;
      region.removeAttribute("lang");
      put(...(words === "" ? [] : [words]));
    },
    offer: (words, retry) =>
      void speak((speaker) => {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = speaker.say("Try again");
        button.addEventListener("click", retry);
        return [`${words(speaker)} `, button];
      }),
  };
}
