/** A piece of the page as data: the build writes it as HTML, the browser makes elements of it. */

export type Tree = string | Branch;

export interface Branch {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Tree[];
}

/** Children that are null are left out, lists are laid flat. */
export function h(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Tree | readonly Tree[] | null)[]
): Branch {
  return { tag, attributes, children: children.flatMap((child) => (child === null ? [] : child)) };
}

/** A link out of the house, to a document of that title, if it is known. */
export function outward(href: string, title: string | null, text: string): Branch {
  return h("a", { href, ...(title === null ? {} : { title }), rel: "noopener external" }, text);
}
