/** The key to the numbers of the time axis. */
import type { Moment } from "../charts/data.ts";
import { toNode } from "./element.ts";
import { h } from "./tree.ts";

export function fillMoments(list: HTMLElement, moments: readonly Moment[]): void {
  const items = moments.map(({ id, title, period, planned }) =>
    h(
      "li",
      {},
      h("a", { href: `#${id}` }, title),
      h("span", { class: "soft" }, `${period}${planned ? ", planned" : ""}`),
    ),
  );
  list.replaceChildren(...items.map(toNode));
}
