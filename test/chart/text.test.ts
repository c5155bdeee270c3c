import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { element, escapeText, label, path, toLines, toWidth } from "../../worker/chart/text.ts";

describe("escapeText(text)", () => {
  it("leaves no sign of markup", () => {
    expect(escapeText(`<a href="x">&'`)).toBe("&lt;a href=&quot;x&quot;&gt;&amp;&#39;");
  });
});

describe("toLines(text, width, size)", () => {
  it("keeps every word, and lets no line of several be wider than the room", () => {
    const words = fc.array(fc.stringMatching(/^[a-zA-Z0-9,–]{1,14}$/), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 400 }), (parts, width) => {
        const lines = toLines(parts.join(" "), width, 12);
        expect(lines.join(" ")).toBe(parts.join(" "));
        const several = lines.filter((line) => line.includes(" "));
        for (const line of several) expect(toWidth(line, 12)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe("element(name, attributes, content), label(lines, attributes), path(...steps)", () => {
  it("writes numbers to a tenth and leaves out what is undefined", () => {
    expect(element("rect", { x: 1.26, y: undefined, class: "a" })).toBe('<rect x="1.3" class="a"/>');
    expect(path("M", 1, 2.04, "H", 3.333)).toBe("M1 2H3.3");
  });

  it("runs several lines downwards", () => {
    expect(label(["a", "b"], { x: 5 }, 20)).toBe(
      '<text x="5"><tspan x="5" dy="0">a</tspan><tspan x="5" dy="20">b</tspan></text>',
    );
  });
});
