/** Ways to take a chart along: as a picture, as a frame in another page, as a citation. */
import { type Branch, h } from "../views/tree.ts";
import { readOrigin } from "./card.ts";
import type { Drawn } from "./drawn.ts";
import { toFrame } from "./frame.ts";

export interface Along extends Pick<Drawn, "heading" | "chart" | "picture"> {
  readonly entry: Pick<Drawn["entry"], "view">;
}

/** Code for other pages needs an address with a host: where the build knows none, the script writes it and shows the code. */
export function toAlong({ heading, chart, entry, picture }: Along, origin = readOrigin()): Branch {
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
    h(
      "details",
      { class: "embed", ...(origin === "" ? { hidden: "" } : {}) },
      h("summary", {}, "Embed"),
      h("code", {}, toFrame(chart, entry.view, heading, origin)),
    ),
    h(
      "details",
      { class: "cite" },
      h("summary", {}, "Cite"),
      h(
        "p",
        {},
        `Tripoint, “${heading}”, data version ${data_version}, CC BY 4.0`,
        h("span", {}, origin === "" ? "" : `, ${origin}/#${id}`),
      ),
    ),
  );
}
