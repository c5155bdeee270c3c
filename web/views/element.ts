/** Trees as elements of the document, without any text that a browser would parse as HTML. */
import type { Tree } from "./tree.ts";

export function toNode(tree: Tree): Node {
  if (typeof tree === "string") return document.createTextNode(tree);
  const element = document.createElement(tree.tag);
  for (const [name, value] of Object.entries(tree.attributes)) element.setAttribute(name, value);
  element.append(...tree.children.map(toNode));
  return element;
}

/** The element of that id; throws where the page has none of that kind. */
export function find<T extends Element>(id: string, kind: new () => T): T {
  const element = document.querySelector(`#${id}`);
  if (element instanceof kind) return element;
  throw new TypeError(`Cannot run the page: expected ${kind.name} #${id}, found ${element?.tagName ?? "nothing"}`);
}
