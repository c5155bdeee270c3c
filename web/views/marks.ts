/** Marks of a plot that the build drew, each a link: its words stand beside it under pointer, finger, focus and keys. */
import { walk } from "../charts/walk.ts";

/** Pixels to a mark that is meant, and from it to its words. */
const NEAR = 24;
const APART = 8;

/** To be called once the plot holds its marks. What it says is also heard. */
export function watchMarks(plot: HTMLElement): void {
  const all = [...plot.querySelectorAll("svg .marks a")].filter((link) => link instanceof SVGAElement);
  const tip = document.createElement("p");
  tip.className = "tip";
  tip.setAttribute("role", "status");
  plot.append(tip);
  for (const link of all) link.querySelector("title")?.remove();
  let shown: SVGAElement | undefined;
  let touched: SVGAElement | undefined;

  const listSeen = (): readonly SVGAElement[] => all.filter((link) => link.getClientRects().length > 0);
  const findFocused = (): SVGAElement | undefined => all.find((link) => link === document.activeElement);
  const show = (link: SVGAElement | undefined): void => {
    if (link === shown) return;
    shown = link;
    tip.replaceChildren(...(link === undefined ? [] : toLines(link)));
    if (link !== undefined) place(tip, link, plot);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") show(undefined);
    const links = listSeen();
    const index = links.findIndex((link) => link === document.activeElement);
    const next = walk(event.key, [links.map((_, x) => ({ x }))], { datasetIndex: 0, index });
    if (index === -1 || next === undefined) return;
    event.preventDefault();
    links[next.index]?.focus();
  };
  const hover = (event: PointerEvent): void => {
    if (event.pointerType !== "touch") show(findNearest(listSeen(), event) ?? findFocused());
  };
  /* As on a canvas, the first touch shows the words and the second follows. A touch that is on the link brings the focus
     first, so what was shown is kept from when the finger came down. */
  const touch = (event: PointerEvent): void => {
    if (event.pointerType !== "touch") return;
    const link = findNearest(listSeen(), event);
    const on = event.target instanceof Element && event.target.closest("a") !== null;
    if (link === undefined || link !== touched) event.preventDefault();
    else if (!on) link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    show(link);
  };

  plot.addEventListener("keydown", press);
  plot.addEventListener("focusin", () => show(findFocused()));
  plot.addEventListener("focusout", () => show(undefined));
  plot.addEventListener("pointermove", hover);
  plot.addEventListener("pointerleave", ({ pointerType }) => pointerType !== "touch" && show(findFocused()));
  plot.addEventListener("pointerdown", () => (touched = shown));
  plot.addEventListener("click", touch);
}

/** `4,100+ · “more than 4,100” · Border Guard of Poland`, line by line; the figure stands out. */
function toLines(link: SVGAElement): readonly HTMLElement[] {
  return (link.getAttribute("aria-label") ?? "").split(" · ").map((words, index) => {
    const line = document.createElement(index === 0 ? "b" : "span");
    line.textContent = words;
    return line;
  });
}

/** Below the mark, above it where the plot ends. */
function place(tip: HTMLElement, link: SVGAElement, plot: HTMLElement): void {
  tip.style.left = "0";
  const [mark, sheet] = [link.getBoundingClientRect(), plot.getBoundingClientRect()];
  const { offsetWidth: width, offsetHeight: height } = tip;
  const middle = (mark.left + mark.right) / 2 - sheet.left;
  const below = mark.bottom - sheet.top + APART;
  const above = mark.top - sheet.top - APART - height;
  tip.style.left = `${Math.max(0, Math.min(middle - width / 2, sheet.width - width))}px`;
  tip.style.top = `${below + height > sheet.height ? above : below}px`;
}

/** Undefined where none is near. */
function findNearest(links: readonly SVGAElement[], { clientX, clientY }: PointerEvent): SVGAElement | undefined {
  const near = links.map((link) => {
    const { left, right, top, bottom } = link.getBoundingClientRect();
    const [aside, away] = [Math.max(left - clientX, clientX - right, 0), Math.max(top - clientY, clientY - bottom, 0)];
    return { link, distance: Math.hypot(aside, away) };
  });
  const [nearest] = near.toSorted((a, b) => a.distance - b.distance);
  return nearest !== undefined && nearest.distance <= NEAR ? nearest.link : undefined;
}
