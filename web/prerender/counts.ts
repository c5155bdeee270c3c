/** A sentence of counts, each a link to the list of the page that shows what it counts. */
import { type Branch, h, type Tree } from "../views/tree.ts";

/** `39 in conflict: their readings stay apart by more than rounding`, `12 apart by …`: kinds in the order of their words, those that occur. */
export function toCounts<T extends string>(
  owner: string,
  name: string,
  words: Readonly<Record<T, string>>,
  kinds: readonly T[],
): Branch {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(words);
  const items = entries.flatMap(([kind, said]): readonly Tree[] => {
    const count = kinds.filter((other) => other === kind).length;
    if (count === 0) return [];
    return [
      h("li", {}, h("a", { href: `/?${name}=${kind}#${owner}` }, count.toLocaleString("en")), ` ${String(said)}`),
    ];
  });
  return h("ul", { class: "counts" }, items);
}
