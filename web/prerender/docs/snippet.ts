/** Code in the documentation: what is copied, and what is answered. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Branch, h, type Tree } from "../../views/tree.ts";

/** Stands in snippets for the address of the site, which the build does not know; a script of the page puts it in. */
export const ORIGIN = "https://YOUR-DEPLOYMENT";

/** The recipe of that file, as it is copied and as a test runs it. */
export function toRecipe(file: string): Branch {
  const text = readFileSync(join(import.meta.dirname, "recipes", file), "utf8");
  return toSnippet(text.trimEnd(), { "data-recipe": file });
}

export function toSnippet(text: string, attributes: Readonly<Record<string, string>> = {}): Branch {
  const [first = "", ...rest] = text.split(ORIGIN);
  const marks = rest.flatMap((part): readonly Tree[] => [h("span", { class: "origin" }, ORIGIN), part]);
  return h("pre", attributes, h("code", {}, first, ...marks));
}

/** Text in which `this` is code. */
export function toProse(text: string): readonly Tree[] {
  return text.split("`").map((part, index) => (index % 2 === 1 ? h("code", {}, part) : part));
}

/** An address of the API, as a link to its real answer. */
export function toLink(address: string): Branch {
  return h("a", { href: address }, h("code", {}, address));
}
