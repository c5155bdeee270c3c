/** The colours of the sheet, for a canvas: those of the reader's scheme, forced ones, or those of paper. */
import type { Theme } from "../charts/theme.ts";

const AREAS = ["LT", "LV", "PL", "BY", "DE", "EU"] as const;
const FORCED = "(forced-colors: active)";

/** Calls whenever the colours change; for paper at once, as a browser that prints waits for nothing. */
export function watchTheme(repaint: (theme: Theme) => void): void {
  for (const query of ["(prefers-color-scheme: dark)", FORCED]) {
    matchMedia(query).addEventListener("change", () => repaint(readTheme()));
  }
  addEventListener("beforeprint", () => repaint(readPrintTheme()));
  addEventListener("afterprint", () => repaint(readTheme()));
}

export function readTheme(): Theme {
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
