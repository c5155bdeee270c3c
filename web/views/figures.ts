/** Charts of the page: nothing of them is asked for before the reader's first move, and then only what comes near. */
import type { ChartIndex } from "../charts/data.ts";
import type { Address } from "./address.ts";
import type { Figure } from "./figure.ts";
import { reload, toStatus, whileBusy } from "./status.ts";

/** `load` brings the index of all charts. What a chart is set to in the address is shown at once. */
export function watchFigures(figures: readonly HTMLElement[], address: Address, load: () => Promise<ChartIndex>): void {
  const shows = new Map<Element, () => void>(figures.map((figure) => [figure, watchFigure(figure, address, load)]));
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        shows.get(target)?.();
      }
    },
    { rootMargin: "300px" },
  );
  afterFirstMove(() => figures.forEach((figure) => near.observe(figure)));
}

/** The answer draws the chart. */
function watchFigure(figure: HTMLElement, address: Address, load: () => Promise<ChartIndex>): () => void {
  const id = figure.dataset["chart"] ?? "";
  const form = figure.querySelector<HTMLFormElement>("form.state");
  const region = figure.querySelector<HTMLElement>(":scope > p.missing");
  if (region === null) return () => {};
  const status = toStatus(region);
  let figured: Promise<Figure> | undefined;
  const bring = async (): Promise<Figure> => {
    const [{ createFigure }, index] = await Promise.all([import("./figure.ts"), load()]);
    const entry = index.find((chart) => chart.id === id);
    if (entry === undefined) throw new Error(`No chart is called “${id}”.`);
    return createFigure({ figure, form, status, entry, address });
  };
  const run = async (act: (ready: Figure) => Promise<void>): Promise<void> => {
    figured ??= whileBusy(figure, status.say, bring()).catch((error: unknown) => {
      figured = undefined;
      throw error;
    });
    try {
      await act(await figured);
    } catch (error) {
      const again = isOfScript(error) ? reload : () => void run(act);
      status.offer(`The chart could not be loaded: what came with the page stays. ${toWords(error)}`, again);
    }
  };
  const show = (query = address.read(id)): void => void run(async (ready) => ready.show(query));
  if (form !== null) form.hidden = false;
  form?.addEventListener("submit", (event) => event.preventDefault());
  form?.addEventListener("change", ({ target }) => void run(async (ready) => ready.change(target)));
  address.watch(id, show);
  if (address.read(id) !== "") show();
  return () => show();
}

function toWords(error: unknown): string {
  return error instanceof Error && !isOfScript(error) ? error.message : "A script of the page could not be read.";
}

function isOfScript(error: unknown): boolean {
  return error instanceof TypeError;
}

/** The first view is three requests: what else there is comes after a sign of the reader. */
function afterFirstMove(start: () => void): void {
  const signs = ["scroll", "pointerdown", "pointermove", "keydown", "touchstart", "hashchange"] as const;
  const once = new AbortController();
  for (const sign of signs) {
    const begin = (): void => {
      once.abort();
      start();
    };
    addEventListener(sign, begin, { signal: once.signal, passive: true });
  }
}
