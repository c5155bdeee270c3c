/** Lists too long for the page: their beginning stands in it, the rest in a file that a button brings. */
import type { Tongue } from "../../worker/language/tongue.ts";
import { type Branch, h, type Tree } from "../views/tree.ts";
import { type Files, nameIn, publish } from "./files.ts";
import { toHtmlList } from "./html.ts";

export interface Rest<T> {
  /** Id of the list that the rest is added to; names the file. */
  readonly list: string;
  readonly rows: readonly T[];
  /** What the button says for a number of rows. */
  readonly toWords: (count: number) => string;
  readonly toTree: (row: T) => Tree;
  /** The same rows in the API, for those without scripts. */
  readonly address: string;
}

/** The way to the rest; null where there is none. */
export function toRest<T>(
  files: Files,
  { list, rows, toWords, toTree, address }: Rest<T>,
  tongue: Tongue,
): Branch | null {
  if (rows.length === 0) return null;
  const file = publish(files, nameIn(tongue, list), "json", JSON.stringify(rows.map(toTree)));
  const button = { type: "button", hidden: "", "aria-controls": list, "data-file": file };
  return h(
    "p",
    { class: "more" },
    h("button", button, toWords(rows.length)),
    h("a", { class: "json", href: address }, tongue.say("All as JSON")),
  );
}

/** The ways to the rest of neighbouring lists. */
export function toMore(rests: readonly (Branch | null)[]): string {
  return toHtmlList(rests.filter((rest) => rest !== null));
}
