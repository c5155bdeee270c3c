/** SVG text that the renderer wrote, as a tree that a file can hold and the browser builds without parsing. */
import { type Branch, h, type Tree } from "../views/tree.ts";

/** Reads what `element` of worker/chart/text.ts writes, no other XML. Throws a RangeError where tags do not match. */
export function parseSvg(text: string): Branch {
  const open: { readonly tag: string; readonly attributes: Record<string, string>; readonly children: Tree[] }[] = [];
  let root: Branch | undefined;
  const put = (tree: Tree): void => {
    const around = open.at(-1);
    if (around !== undefined) around.children.push(tree);
    else if (typeof tree !== "string") root ??= tree;
  };
  for (const [, end, tag = "", attributes = "", empty, words] of text.matchAll(PIECE)) {
    if (words !== undefined) put(unescape(words));
    else if (end === undefined) open.push({ tag, attributes: readAttributes(attributes), children: [] });
    if (words !== undefined || (end === undefined && empty === undefined)) continue;
    const closed = open.pop();
    if (closed?.tag !== tag)
      throw new RangeError(`Cannot read the picture: expected </${closed?.tag}>, found </${tag}>`);
    put(h(tag, closed.attributes, closed.children));
  }
  if (root === undefined) throw new RangeError(`Cannot read the picture: expected an element, found "${text}"`);
  return root;
}

const PIECE = /<(\/)?([\w-]+)((?: [\w:-]+="[^"]*")*)(\/)?>|([^<]+)/g;

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, unescape(value)]),
  );
}

const SIGNS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

function unescape(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => SIGNS[name] ?? "");
}
