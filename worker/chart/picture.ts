/** Panels side by side in one picture with title and source, for download and embedding. */
import { PANEL, type Panel, toPanelContent } from "./panel.ts";
import { element, escapeText, label } from "./text.ts";

const GAP = 40;
const HEAD = 56;
const FEET = 30;

/** `origin` is the address that the picture names as its own source. */
export function toPicture(title: string, panels: readonly Panel[], origin: string): string {
  const width = panels.length * (PANEL.width + GAP) + GAP;
  const height = HEAD + PANEL.height + FEET;
  const finding = panels.map((panel) => panel.finding).join(" ");
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-labelledby": "picture-title picture-desc",
      color: "#14191b",
    },
    [
      element("title", { id: "picture-title" }, [escapeText(title)]),
      element("desc", { id: "picture-desc" }, [escapeText(finding)]),
      element("rect", { width, height, fill: "#ffffff" }),
      element("g", { "font-family": "Georgia, 'Times New Roman', serif", fill: "currentColor" }, [
        label([title], { x: GAP, y: 34, "font-size": 22, "font-weight": 700 }),
      ]),
      ...panels.map((panel, index) =>
        element(
          "svg",
          { x: GAP + index * (PANEL.width + GAP), y: HEAD, width: PANEL.width, height: PANEL.height },
          toPanelContent(panel, `panel-${index}`),
        ),
      ),
      element("g", { "font-family": "system-ui, sans-serif", "font-size": 11.5, fill: "currentColor" }, [
        label([origin], { x: GAP, y: height - 12 }),
      ]),
    ],
  );
}
