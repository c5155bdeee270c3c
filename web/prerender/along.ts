/** Ways to take a chart along: as a picture, as a frame in another page, as a citation. */
import { toPath } from "../../worker/language/languages.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import { type Branch, h } from "../views/tree.ts";
import { readOrigin } from "./card.ts";
import type { Drawn } from "./drawn.ts";
import { toFrame } from "./frame.ts";

export interface Along extends Pick<Drawn, "heading" | "chart" | "picture"> {
  readonly entry: Pick<Drawn["entry"], "view">;
}

/** Code for other pages needs an address with a host: where the build knows none, the script writes it and shows the code. */
export function toAlong({ heading, chart, entry, picture }: Along, tongue: Tongue, origin = readOrigin()): Branch {
  const { language, say } = tongue;
  const { id, data_version } = chart;
  return h(
    "div",
    { class: "along" },
    h(
      "p",
      { class: "take" },
      `${say("Take it along:")} `,
      h("a", { class: "svg", href: picture, download: `tripoint-${id}.svg` }, "SVG"),
      h("button", { type: "button", class: "png", hidden: "" }, "PNG"),
      h("a", { class: "permalink", href: `/#${id}` }, say("Link to this view")),
    ),
    h(
      "details",
      { class: "embed", ...(origin === "" ? { hidden: "" } : {}) },
      h("summary", {}, say("Embed")),
      h("code", {}, toFrame(chart, entry.view, heading, origin, tongue)),
    ),
    h(
      "details",
      { class: "cite" },
      h("summary", {}, say("Cite")),
      h(
        "p",
        {},
        say("Tripoint, “{heading}”, data version {version}, CC BY 4.0", { heading, version: data_version }),
        h("span", {}, origin === "" ? "" : `, ${origin}${toPath(language, `/#${id}`)}`),
      ),
    ),
  );
}
