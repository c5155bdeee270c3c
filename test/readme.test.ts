import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";

const text = readFileSync(join(import.meta.dirname, "..", "README.md"), "utf8");
const commands = [
  ...text.matchAll(/^\$ curl -s 'http:\/\/localhost:8787([^']*)' \| grep -o '([^']*)'\n([^`]*)\n```/gm),
];

describe("README.md", () => {
  it("quotes fifteen commands", () => {
    expect(commands).toHaveLength(15);
  });

  it.each(commands.map(([, path = "", pattern = "", answer = ""]) => ({ path, pattern, answer })))(
    "quotes what $path really answers",
    async ({ path, pattern, answer }) => {
      const body = await (await fetch(inject("origin") + path)).text();
      expect([...body.matchAll(new RegExp(pattern, "g"))].map(([match]) => match).join("\n")).toBe(answer);
    },
  );

  it("links only to files that are there", () => {
    const links = [...text.matchAll(/\]\(([^):]+)\)/g)].map(([, path = ""]) => path);
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((path) => !existsSync(join(import.meta.dirname, "..", path)))).toEqual([]);
  });

  it("names only npm scripts that exist", () => {
    const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, "..", "package.json"), "utf8"));
    const named = [...text.matchAll(/npm run ([a-z:]+)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
