/** A table that becomes a list of blocks on a narrow page. */
import { type Branch, h, type Tree } from "../../views/tree.ts";

export type Cell = Tree | readonly Tree[];

/** The first cell of a row heads it; a cell without content is left out where the rows are blocks. */
export function toSheet(caption: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): Branch {
  return h(
    "table",
    { class: "sheet" },
    h("caption", {}, caption),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        columns.map((name) => h("th", { scope: "col" }, name)),
      ),
    ),
    h(
      "tbody",
      {},
      rows.map(([head = "", ...cells]) =>
        h(
          "tr",
          {},
          h("th", { scope: "row" }, head),
          cells.map((cell, index) => h("td", { "data-label": columns[index + 1] ?? "" }, cell)),
        ),
      ),
    ),
  );
}
