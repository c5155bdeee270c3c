/** A sentence whose figures lead to their claims, the same whether the build writes it or the browser. */
import type { Mark } from "../../worker/chart/chart.ts";
import { toClaimHref } from "./claim.ts";
import { h, type Tree } from "./tree.ts";

/** `named` are the figures that stand in the words, in their order. Throws a RangeError where one does not. */
export function linkFigures(words: string, named: readonly Pick<Mark, "id" | "display">[]): readonly Tree[] {
  const pieces: Tree[] = [];
  let rest = words;
  for (const { id, display } of named) {
    const at = rest.search(toWhole(display));
    if (at < 0) throw new RangeError(`Cannot link the figures of “${words}”: expected ${display} in “${rest}”`);
    pieces.push(rest.slice(0, at), h("a", { href: toClaimHref(id) }, display));
    rest = rest.slice(at + display.length);
  }
  return [...pieces, rest].filter((piece) => piece !== "");
}

/** Not within a longer number: `13` is not found in `2013`, nor in `13,863`, in whatever language. */
function toWhole(display: string): RegExp {
  const literal = display.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(String.raw`(?<![\d,.]|\d[\u00a0\u202f])${literal}(?!\d|[,.\u00a0\u202f]\d)`, "u");
}
