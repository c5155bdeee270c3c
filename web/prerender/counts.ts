/** A sentence of counts, each a link to the list of the page that shows what it counts. */
import type { Tongue } from "../../worker/language/tongue.ts";
import { type Branch, h, type Tree } from "../views/tree.ts";

/** What is said of a count, with a place for it as a link. */
export type Said = (count: number, link: Branch, tongue: Tongue) => readonly Tree[];

/** `39 in conflict: their readings stay apart by more than rounding`, `12 apart by …`: kinds in the order of their words, those that occur. */
export function toCounts<T extends string>(
  owner: string,
  name: string,
  words: Readonly<Record<T, Said>>,
  kinds: readonly T[],
  tongue: Tongue,
): Branch {
  const entries = Object.entries<Said>(words);
  const items = entries.flatMap(([kind, toWords]): readonly Tree[] => {
    const count = kinds.filter((other) => other === kind).length;
    if (count === 0) return [];
    const link = h("a", { href: `/?${name}=${kind}#${owner}` }, tongue.number(count));
    return [h("li", {}, toWords(count, link, tongue))];
  });
  return h("ul", { class: "counts" }, items);
}
