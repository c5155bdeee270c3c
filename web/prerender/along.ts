/** Ways to take a chart along: as a picture, as a frame in another page, as a citation. */
import type { Chart } from "../../worker/chart/chart.ts";
import { toSize } from "../../worker/chart/plot.ts";
import { toLines } from "../../worker/chart/text.ts";
import { type Branch, h } from "../views/tree.ts";
import type { Drawn } from "./drawn.ts";

export function toAlong({ heading, chart, picture }: Drawn): Branch {
  const { id, data_version } = chart;
  return h(
    "div",
    { class: "along" },
    h(
      "p",
      { class: "take" },
      "Take it along: ",
      h("a", { class: "svg", href: picture, download: `tripoint-${id}.svg` }, "SVG"),
      h("button", { type: "button", class: "png", hidden: "" }, "PNG"),
      h("a", { class: "permalink", href: `/#${id}` }, "Link to this view"),
    ),
    h("details", { class: "embed" }, h("summary", {}, "Embed"), h("code", {}, toEmbed(chart, heading))),
    h(
      "details",
      { class: "cite" },
      h("summary", {}, "Cite"),
      h("p", {}, `Tripoint, “${heading}”, data version ${data_version}, CC BY 4.0`),
    ),
  );
}

/** A frame as high as its chart, so that none scrolls but on phones; the script puts the address of the site before the path. */
function toEmbed(chart: Chart, heading: string): string {
  return `<iframe src="/embed/${chart.id}" title="${heading}" loading="lazy"
  style="width: 100%; max-width: ${FRAME / REM}rem; height: ${toHeight(chart)}rem; border: 0"></iframe>`;
}

/** Pixels, as the sheet of embeds has them: a frame, what it leaves for its content, one panel of several and one alone. */
const REM = 16;
const FRAME = 704;
const INNER = 672;
const COLUMN = 324;
const ALONE = 576;

/** In rem: lines of the finding, rows of two panels with their words, and all that stands above and below. */
function toHeight({ finding, panels }: Chart): number {
  const width = panels.length === 1 ? ALONE : COLUMN;
  const plots = panels.map((panel) => {
    const size = toSize(panel, 420);
    return (size.height * width) / size.width;
  });
  const rows = Math.ceil((panels.length * width) / INNER);
  const head = toLines(finding, INNER, 18).length * 24;
  return Math.ceil((head + rows * (Math.max(...plots) + 80) + 170) / REM);
}
