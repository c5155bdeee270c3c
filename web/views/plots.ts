/** Charts of the page: drawn when the reader comes near, drawn again when the colours change. */
import type { PageData } from "../charts/data.ts";
import type { Theme } from "../charts/theme.ts";

const AREAS = ["LT", "LV", "PL", "BY", "DE", "EU"] as const;

/** A chart on the page: `paint` draws it on its canvas, `remove` takes away what was drawn last. */
interface Drawn {
  readonly paint: (theme: Theme) => () => void;
  readonly remove: () => void;
}

/** `load` brings the data; Chart.js itself is asked for with the first chart. */
export function watchPlots(plots: readonly HTMLElement[], load: () => Promise<PageData>): void {
  const drawn = new Map<HTMLElement, Drawn>();
  const render = async (plot: HTMLElement): Promise<void> => {
    const [{ draw }, data] = await Promise.all([import("../charts/draw.ts"), load()]);
    const canvas = toCanvas(plot);
    const status = toStatus(plot);
    const say = (words: string): void => status.replaceChildren(words);
    const paint = (theme: Theme): (() => void) => draw(toName(plot), canvas, data, theme, { say, open });
    drawn.set(plot, { paint, remove: paint(readTheme()) });
    plot.classList.add("drawn");
  };
  /* At once: a browser that prints waits for nothing. */
  const repaint = (theme: Theme): void => {
    for (const [plot, { paint, remove }] of drawn) {
      remove();
      drawn.set(plot, { paint, remove: paint(theme) });
    }
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
  for (const query of ["(prefers-color-scheme: dark)", FORCED]) {
    matchMedia(query).addEventListener("change", () => repaint(readTheme()));
  }
  addEventListener("beforeprint", () => repaint(readPrintTheme()));
  addEventListener("afterprint", () => repaint(readTheme()));
}

const FORCED = "(forced-colors: active)";

/** A link to the row of that id; the address that is there already leads to it once more. */
function open(id: string): void {
  if (location.hash === `#${id}`) document.getElementById(id)?.scrollIntoView();
  else location.hash = id;
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
  canvas.setAttribute("role", "application");
  canvas.setAttribute("aria-roledescription", "chart");
  canvas.setAttribute(
    "aria-label",
    `${words} The table below holds the same numbers; arrow keys walk through the marks, Enter leads to the claim.`,
  );
  canvas.tabIndex = 0;
  plot.append(canvas);
  return canvas;
}

/** Where the words of the active mark are put, for those who hear them. */
function toStatus(plot: HTMLElement): HTMLElement {
  const found = plot.querySelector<HTMLElement>("[role=status]");
  if (found !== null) return found;
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  status.className = "visually-hidden";
  plot.append(status);
  return status;
}

function readTheme(): Theme {
  const style = getComputedStyle(document.documentElement);
  return matchMedia(FORCED).matches ? readForcedTheme(style) : toTheme(style);
}

/** The colours that the sheet sets before any scheme, on white paper. */
function readPrintTheme(): Theme {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const root = rules.find((rule) => rule instanceof CSSStyleRule && rule.selectorText === ":root");
  const style = root instanceof CSSStyleRule ? root.style : getComputedStyle(document.documentElement);
  return { ...toTheme(style), paper: "#fff" };
}

/** The reader's own colours; a canvas is told their values, as it knows nothing of the forced ones. */
function readForcedTheme(style: CSSStyleDeclaration): Theme {
  const sample = document.body.appendChild(document.createElement("span"));
  const read = (name: string): string => {
    sample.style.color = name;
    return getComputedStyle(sample).color;
  };
  const [ink, grid, paper, link] = [read("CanvasText"), read("GrayText"), read("Canvas"), read("LinkText")];
  sample.remove();
  return {
    ...toTheme(style),
    ink,
    soft: ink,
    grid,
    paper,
    areas: Object.fromEntries(AREAS.map((code) => [code, link])),
  };
}

function toTheme(style: CSSStyleDeclaration): Theme {
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
