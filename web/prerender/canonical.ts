/** Which address a page of the build has, whatever it was reached by. */
import { h, type Tree } from "../views/tree.ts";
import { readOrigin } from "./card.ts";

/** As the pages of the Worker have it; relative where the build is not told the origin. */
export function toCanonical(path: string, origin = readOrigin()): readonly Tree[] {
  const href = `${origin}${path}`;
  return [
    h("link", { rel: "canonical", href }),
    ...["en", "x-default"].map((hreflang) => h("link", { rel: "alternate", hreflang, href })),
  ];
}
