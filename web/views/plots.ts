/** Charts of the page: drawn when the reader comes near, drawn again when the colours change. */
import type { PageData } from "../charts/data.ts";
import type { Theme } from "../charts/theme.ts";

const AREAS = ["LT", "LV", "PL", "BY", "DE", "EU"] as const;

/** `load` brings the data; Chart.js itself is asked for with the first chart. */
export function watchPlots(plots: readonly HTMLElement[], load: () => Promise<PageData>): void {
  const drawn = new Map<HTMLElement, () => void>();
  const render = async (plot: HTMLElement): Promise<void> => {
    const [{ draw }, data] = await Promise.all([import("../charts/draw.ts"), load()]);
    drawn.get(plot)?.();
    drawn.set(plot, draw(toName(plot), toCanvas(plot), data, readTheme()));
    plot.classList.add("drawn");
  };
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        near.unobserve(target);
        render(target).catch(() => fail(target));
      }
    },
    { rootMargin: "300px" },
  );
  afterFirstMove(() => plots.forEach((element) => near.observe(element)));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    for (const element of drawn.keys()) render(element).catch(() => fail(element));
  });
}

/** Nothing is asked for before the reader does something: the first view is three requests. */
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

/** The picture or the table stays; room for a chart that did not come is taken back. */
function fail(plot: HTMLElement): void {
  plot.classList.add("failed");
}

function toName(plot: HTMLElement): string {
  return plot.id.replace(/-plot$/, "");
}

/** The canvas of a plot, made at the first drawing; it says in words what it shows. */
function toCanvas(plot: HTMLElement): HTMLCanvasElement {
  const found = plot.querySelector("canvas");
  if (found !== null) return found;
  const canvas = document.createElement("canvas");
  const words = plot.dataset["finding"] ?? plot.querySelector("desc")?.textContent ?? "";
  canvas.setAttribute("role", "img");
  canvas.setAttribute(
    "aria-label",
    `${words} The table below holds the same numbers; arrow keys walk through the marks.`,
  );
  canvas.tabIndex = 0;
  plot.append(canvas);
  return canvas;
}

function readTheme(): Theme {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: read("ink"),
    soft: read("soft"),
    grid: read("grid"),
    paper: read("paper"),
    font: read("sans"),
    areas: Object.fromEntries(AREAS.map((code) => [code, read(code)])),
  };
}
