/** Ways to take a chart along: as a picture, as a frame in another page, as a citation. */
import { type Branch, h } from "../views/tree.ts";
import type { Figure } from "./figure.ts";

export function toAlong({ heading, chart: { id, data_version }, picture }: Figure): Branch {
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
    h("details", { class: "embed" }, h("summary", {}, "Embed"), h("code", {}, toEmbed(id, heading))),
    h(
      "details",
      { class: "cite" },
      h("summary", {}, "Cite"),
      h("p", {}, `Tripoint, “${heading}”, data version ${data_version}, CC BY 4.0`),
    ),
  );
}

/** The frame keeps its ratio; the script puts the address of the site before the path. */
function toEmbed(id: string, heading: string): string {
  return `<iframe src="/embed/${id}" title="${heading}" loading="lazy"
  style="width: 100%; aspect-ratio: 4 / 3; min-height: 28rem; border: 0"></iframe>`;
}
