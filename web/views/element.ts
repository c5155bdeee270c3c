/** Trees as elements of the document, without any text that a browser would parse as HTML. */
import { toHref } from "./tongue.ts";
import type { Tree } from "./tree.ts";

/** Links stand at the root, as the build writes them, and lead to pages in the language of this one. */
export function toNode(tree: Tree): Node {
  return toNodeOf(tree, "http://www.w3.org/1999/xhtml");
}

/** What stands within an SVG is of its namespace. */
function toNodeOf(tree: Tree, around: string): Node {
  if (typeof tree === "string") return document.createTextNode(tree);
  const namespace = tree.tag === "svg" ? "http://www.w3.org/2000/svg" : around;
  const element = document.createElementNS(namespace, tree.tag);
  for (const [name, value] of Object.entries(tree.attributes)) {
    element.setAttribute(name, name === "href" ? toHref(value) : value);
  }
  element.append(...tree.children.map((child) => toNodeOf(child, namespace)));
  return element;
}

/** The element of that id; throws where the page has none of that kind. */
export function find<T extends Element>(id: string, kind: new () => T): T {
  const element = document.querySelector(`#${id}`);
  if (element instanceof kind) return element;
  throw new TypeError(`Cannot run the page: expected ${kind.name} #${id}, found ${element?.tagName ?? "nothing"}`);
}

/** The first element within another that fits; throws where it has none of that kind. */
export function take<T extends Element>(within: Element, selector: string, kind: new () => T): T {
  const element = within.querySelector(selector);
  if (element instanceof kind) return element;
  throw new TypeError(`Cannot run the page: expected ${kind.name} ${selector} in #${within.id}`);
}
