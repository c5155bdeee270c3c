/** The sections of rivals and of checks: what chooses among them is asked for when the reader comes near, or asks for one. */
import type { Address } from "./address.ts";
import { take } from "./element.ts";
import { describeFailure } from "./file.ts";
import { type Status, toStatus } from "./status.ts";
import type { Speaker } from "./speaker.ts";
import { bringWords } from "./tongue.ts";

type Bring = (id: string) => Promise<void>;

/** The answer brings a rivalry or check that the page does not hold; it throws where its file does not come. */
export function watchRivals(sections: readonly HTMLElement[], address: Address): Bring {
  const shows = new Map<Element, () => void>();
  const opens: (() => Promise<Bring>)[] = [];
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        shows.get(target)?.();
      }
    },
    { rootMargin: "600px" },
  );
  for (const section of sections) {
    const status = toStatus(take(section, ".chosen", HTMLElement));
    const open = openOnce(section, status, address);
    const show = (): void => {
      setDisabled(section, false);
      open().then(
        () => status.tell(""),
        (error: unknown) => {
          setDisabled(section, true);
          status.offer((speaker) => describeMissing(error, speaker), show);
        },
      );
    };
    opens.push(open);
    shows.set(section, show);
    for (const form of section.querySelectorAll("form")) form.hidden = false;
    near.observe(section);
  }
  return async (id) => {
    for (const open of opens) await (await open())(id);
  };
}

function describeMissing(error: unknown, speaker: Speaker): string {
  return `${speaker.say("What there is to choose could not be loaded.")} ${describeFailure(error, speaker)}`;
}

/** Fields that have nothing to offer are of no use. */
function setDisabled(section: Element, disabled: boolean): void {
  for (const field of section.querySelectorAll("select")) field.disabled = disabled;
}

/** Opened once; after a failure, when asked again. */
function openOnce(section: HTMLElement, status: Status, address: Address): () => Promise<Bring> {
  let opened: Promise<Bring> | undefined;
  return async () => {
    opened ??= Promise.all([import("./shelf.ts"), bringWords()]).then(async ([{ openShelf }, words]) =>
      openShelf({ section, status, address, words }),
    );
    return opened.catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
  };
}
