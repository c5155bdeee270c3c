/** A panel of a chart: its canvas, its links, what is said of it. */
import type { TimePanel, View } from "../../worker/chart/chart.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import type { Theme } from "../charts/theme.ts";
import { readTheme, watchTheme } from "./colours.ts";
import { toHref } from "./tongue.ts";

export interface PanelPart {
  /** Whether the reader wants to see it. */
  readonly choose: (wanted: boolean) => void;
  /** `nothing` is said where the panel has no marks. Throws where the program that draws does not come. */
  readonly show: (panel: TimePanel, view: View, nothing: string) => Promise<void>;
}

export function createPanel(section: HTMLElement, tongue: Tongue): PanelPart {
  const plot = section.querySelector<HTMLElement>(".plot") ?? section;
  const empty = toStatusLine(plot, "missing");
  const said = toStatusLine(section, "said visually-hidden");
  let shown: TimePanel | undefined;
  let paint: ((theme: Theme) => () => void) | undefined;
  let remove: (() => void) | undefined;
  const repaint = (theme: Theme): void => {
    remove?.();
    remove = paint?.(theme);
  };
  watchTheme(repaint);
  const leave = (): void => {
    remove?.();
    remove = paint = undefined;
    plot.querySelector("canvas")?.remove();
    plot.classList.remove("drawn");
  };

  const show: PanelPart["show"] = async (panel, view, nothing) => {
    const none = panel.marks.length === 0;
    shown = panel;
    said.textContent = "";
    empty.textContent = none ? nothing : "";
    for (const link of section.querySelectorAll<HTMLAnchorElement>(".take a")) {
      link.href = link.pathname.endsWith(".csv") ? panel.csv : panel.json;
    }
    plot.classList.toggle("empty", none);
    if (none) return leave();
    const { draw } = await import("../charts/draw.ts");
    if (shown !== panel) return;
    const canvas = toCanvas(plot, tongue);
    canvas.setAttribute("aria-label", toLabel(panel, tongue));
    const announce = (words: string): void => void (said.textContent = words);
    paint = (theme) => draw(canvas, panel, view, theme, { announce, open }, tongue);
    repaint(readTheme());
    plot.classList.add("drawn");
  };
  const choose = (wanted: boolean): void => {
    section.hidden = !wanted;
  };
  return { choose, show };
}

/** Leads on; a place in the page whose address is there already once more. */
function open(href: string): void {
  if (location.hash === href) document.getElementById(href.slice(1))?.scrollIntoView();
  else location.assign(toHref(href));
}

function toLabel({ heading, marks }: TimePanel, { say, many }: Tongue): string {
  const [first = "", last = ""] = [marks[0]?.period, marks.at(-1)?.period];
  const span = first === last ? first : say("{from} to {to}@periods", { from: first, to: last });
  const values = { heading, span };
  const counted = many(
    marks.length,
    "{heading}, {count} figure: {span}.",
    "{heading}, {count} figures: {span}.",
    values,
  );
  return `${counted} ${say("Arrow keys walk through the marks, Enter leads to the claim; a table below holds the same numbers.")}`;
}

/** The canvas of a plot, made at the first drawing. */
function toCanvas(plot: HTMLElement, { say }: Tongue): HTMLCanvasElement {
  const found = plot.querySelector("canvas");
  if (found !== null) return found;
  const canvas = document.createElement("canvas");
  canvas.setAttribute("role", "application");
  canvas.setAttribute("aria-roledescription", say("chart"));
  canvas.tabIndex = 0;
  plot.append(canvas);
  return canvas;
}

/** A line for those who hear the page, there before it has words. */
function toStatusLine(parent: HTMLElement, name: string): HTMLElement {
  const line = document.createElement("p");
  line.setAttribute("role", "status");
  line.className = name;
  parent.append(line);
  return line;
}
