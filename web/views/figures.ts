/** Charts of the page: nothing of them is asked for before the reader's first move, then what is near, the rest when idle. */
import type { ChartIndex } from "../charts/data.ts";
import type { Address } from "./address.ts";
import type { Figure } from "./figure.ts";
import { describeFailure, isOfScript, Unread } from "./file.ts";
import { release, reserve } from "./reserve.ts";
import { reload, whileBusy } from "./busy.ts";
import { toStatus } from "./status.ts";
import type { Speaker } from "./speaker.ts";
import { bringWords } from "./tongue.ts";

/** `load` brings the index of all charts. An address that asks something of a chart needs no move. */
export function watchFigures(figures: readonly HTMLElement[], address: Address, load: () => Promise<ChartIndex>): void {
  const shows = new Map<Element, () => Promise<void>>(
    figures.map((figure) => [figure, watchFigure(figure, address, load)]),
  );
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        void shows.get(target)?.();
        shows.delete(target);
      }
    },
    { rootMargin: "300px" },
  );
  /** One after the other, so that what is near goes first. */
  const goOn = async (): Promise<void> => {
    for (const [figure, show] of shows) {
      await untilIdle();
      near.unobserve(figure);
      if (shows.delete(figure)) await show();
    }
  };
  const start = (): void => {
    figures.forEach((figure) => near.observe(figure));
    void goOn();
  };
  if (figures.some(({ dataset }) => address.read(dataset["chart"] ?? "") !== "")) start();
  else afterFirstMove(start);
}

/** Safari knows no idleness. */
async function untilIdle(): Promise<void> {
  await new Promise<unknown>((resolve) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(resolve);
    else setTimeout(resolve, 300);
  });
}

/** The answer draws the chart. */
function watchFigure(figure: HTMLElement, address: Address, load: () => Promise<ChartIndex>): () => Promise<void> {
  const id = figure.dataset["chart"] ?? "";
  const form = figure.querySelector<HTMLFormElement>("form.state");
  const region = figure.querySelector<HTMLElement>(":scope > p.missing");
  if (region === null) return async () => {};
  const status = toStatus(region);
  let figured: Promise<Figure> | undefined;
  const bring = async (): Promise<Figure> => {
    const [{ createFigure }, index, words] = await Promise.all([import("./figure.ts"), load(), bringWords()]);
    const entry = index.find((chart) => chart.id === id);
    if (entry === undefined) throw new Unread(({ say }) => say("No chart is called “{id}”.", { id }));
    return createFigure({ figure, form, status, entry, address, words });
  };
  const run = async (act: (ready: Figure) => Promise<void>): Promise<void> => {
    figured ??= whileBusy(figure, status.tell, bring()).catch((error: unknown) => {
      figured = undefined;
      throw error;
    });
    try {
      await act(await figured);
    } catch (error) {
      release(figure);
      const again = isOfScript(error) ? reload : () => void run(act);
      status.offer((speaker) => describeMissing(error, speaker), again);
    }
  };
  const show = async (query = address.read(id)): Promise<void> => run(async (ready) => ready.show(query));
  if (form !== null) {
    form.hidden = false;
    reserve(figure, address.read(id));
  }
  form?.addEventListener("submit", (event) => event.preventDefault());
  form?.addEventListener("change", ({ target }) => void run(async (ready) => ready.change(target)));
  address.watch(id, (query) => void show(query));
  return async () => show();
}

function describeMissing(error: unknown, speaker: Speaker): string {
  const why = describeFailure(error, speaker);
  return `${speaker.say("The chart could not be loaded: what came with the page stays.")} ${why}`;
}

/** The first view is three requests: what else there is comes after a sign of the reader. */
function afterFirstMove(start: () => void): void {
  const signs = ["scroll", "pointerdown", "pointermove", "keydown", "touchstart", "hashchange"] as const;
  const once = new AbortController();
  for (const sign of signs) {
    const begin = (event: Event): void => {
      if (isRest(event)) return;
      once.abort();
      start();
    };
    addEventListener(sign, begin, { signal: once.signal, passive: true });
  }
}

/** A browser also tells of a pointer that rests while the page comes below it. */
function isRest(event: Event): boolean {
  return (
    event instanceof PointerEvent && event.type === "pointermove" && event.movementX === 0 && event.movementY === 0
  );
}
