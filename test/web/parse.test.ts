import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSvg } from "../../web/prerender/parse.ts";
import { h, type Branch, type Tree } from "../../web/views/tree.ts";
import { element, escapeText } from "../../worker/chart/text.ts";

function write(tree: Tree): string {
  return typeof tree === "string" ? escapeText(tree) : element(tree.tag, tree.attributes, tree.children.map(write));
}

/** No two texts side by side, and none that is empty: the text does not tell them apart. */
const { branch } = fc.letrec<{ branch: Branch }>((tie) => ({
  branch: fc
    .tuple(
      fc.constantFrom("svg", "g", "path", "text"),
      fc.dictionary(fc.constantFrom("class", "d", "aria-label"), fc.string()),
      fc.oneof(
        fc.string({ minLength: 1 }).map((text) => [text]),
        fc.array(tie("branch"), { maxLength: 3 }),
      ),
    )
    .map(([tag, attributes, children]) => h(tag, { ...attributes }, children)),
}));

describe("parseSvg(text)", () => {
  it("reads back what was written", () => {
    fc.assert(
      fc.property(branch, (tree) => {
        expect(parseSvg(write(tree))).toEqual(tree);
      }),
    );
  });

  it.each([
    ["<g></path>", "expected </g>, found </path>"],
    ["words", 'expected an element, found "words"'],
  ])("refuses %s", (text, words) => {
    expect(() => parseSvg(text)).toThrow(words);
  });
});
