/** Trees as HTML text, escaped. */
import { escapeText, toAttributes } from "../../worker/chart/text.ts";
import type { Tree } from "../views/tree.ts";

const VOID: ReadonlySet<string> = new Set(["br", "hr", "img", "input", "link", "meta"]);

/** HTML by the name of its place in the page. */
export type Parts = Readonly<Record<string, string>>;

export function toHtml(tree: Tree): string {
  if (typeof tree === "string") return escapeText(tree);
  const start = `<${tree.tag}${toAttributes(tree.attributes)}>`;
  return VOID.has(tree.tag) ? start : `${start}${tree.children.map(toHtml).join("")}</${tree.tag}>`;
}

export function toHtmlList(trees: readonly Tree[]): string {
  return trees.map(toHtml).join("");
}
