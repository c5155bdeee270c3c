/** The sections of rivals and of checks: what chooses among them is asked for when the reader comes near, or asks for one. */
import type { Address } from "./address.ts";
import { describeFailure } from "./file.ts";
import { toStatus } from "./status.ts";
import { bringTongue, type Speaker } from "./tongue.ts";

type Bring = (id: string) => Promise<void>;

/** The answer brings a rivalry or check that the page does not hold; it throws where its file does not come. */
export function watchRivals(sections: readonly HTMLElement[], address: Address): Bring {
  const open = new Map<Element, () => Promise<Bring>>();
  const show = (section: Element): void => {
    const region = section.querySelector<HTMLElement>(".chosen");
    const status = region === null ? undefined : toStatus(region);
    setDisabled(section, false);
    open
      .get(section)?.()
      .then(
        () => status?.tell(""),
        (error: unknown) => {
          setDisabled(section, true);
          status?.offer(
            (speaker) => describeMissing(error, speaker),
            () => show(section),
          );
        },
      );
  };
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        show(target);
      }
    },
    { rootMargin: "600px" },
  );
  for (const section of sections) {
    open.set(section, openOnce(section, address));
    for (const form of section.querySelectorAll("form")) form.hidden = false;
    near.observe(section);
  }
  return async (id) => {
    for (const bring of open.values()) await (await bring())(id);
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
function openOnce(section: HTMLElement, address: Address): () => Promise<Bring> {
  let opened: Promise<Bring> | undefined;
  return async () => {
    opened ??= Promise.all([import("./shelf.ts"), bringTongue()]).then(async ([{ openShelf }, tongue]) =>
      openShelf(section, address, tongue),
    );
    return opened.catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
  };
}
