/** From every number of the built page to its claim, and from there to its document. */
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPublished, testApp } from "../api/fixture.ts";

const site = join(import.meta.dirname, "..", "..", "dist", "site");
const read = (file: string) => readFileSync(join(site, file), "utf8");
const record = readPublished();
const app = testApp(record);
const claims = new Map(record.claims.map((claim) => [claim.id, claim]));
const data = globSync("assets/data/*.{json,svg}", { cwd: site }).toSorted();
const html = read("index.html");

/** Claims that a text leads to, by their pages' addresses. */
function findLinked(text: string): readonly string[] {
  return [...text.matchAll(/href\\?="\/claims\/([^"\\?#]+)/g)].map(([, id = ""]) => id);
}

/** Ids of claims that a file of the page holds for the browser to write links to: marks, strips, sums. */
function findHeld(value: unknown): readonly string[] {
  if (Array.isArray(value)) {
    const [first, second] = value;
    const isPair = value.length === 2 && typeof first === "string" && typeof second === "string";
    return isPair ? [first, second].filter((text) => claims.has(text)) : value.flatMap(findHeld);
  }
  if (typeof value !== "object" || value === null) return [];
  const own = "id" in value && "display" in value && typeof value.id === "string" ? [value.id] : [];
  return [...own, ...Object.values(value).flatMap(findHeld)];
}

const walked = new Set([
  ...findLinked(html),
  ...data.filter((file) => file.endsWith(".svg")).flatMap((file) => findLinked(read(file))),
  ...data.filter((file) => file.endsWith(".json")).flatMap((file) => findHeld(JSON.parse(read(file)))),
]);

describe("a walk from every number", () => {
  it("of charts, tables, groups of rivals and checks comes upon claims of the record alone, thousands of them", () => {
    expect(walked.size).toBeGreaterThan(2000);
    expect([...walked].filter((id) => !claims.has(id))).toEqual([]);
  });

  it("finds in every file of a chart, of rivals and of checks something to lead to", () => {
    const files = data.filter((file) =>
      /^(?:years|months|november|germany|frontex|asylum|deaths|checks|rivals)-.*\.json$/.test(basename(file)),
    );
    expect(files.length).toBeGreaterThan(60);
    const empty = files.filter(
      (file) => findHeld(JSON.parse(read(file))).length === 0 && !/"(?:parts|marks":\[\])/.test(read(file)),
    );
    expect(empty.map((file) => basename(file))).toEqual([]);
  });

  it("reaches a page for each, and from there its document in one more step", async () => {
    const lost: string[] = [];
    for (const id of walked) {
      const answer = await app.request(`/claims/${id}`);
      const page = await answer.text();
      const address = claims.get(id)?.source.url.replaceAll("&", "&amp;") ?? "nowhere";
      if (answer.status !== 200 || !page.includes(`href="${address}`)) lost.push(id);
    }
    expect(lost).toEqual([]);
  });

  it("meets no number in a chart's drawing that leads nowhere", () => {
    const marks = [...html.matchAll(/<g class="marks"[^>]*>(.*?)<\/g><g class="values"/gs)].map(
      ([, marks = ""]) => marks,
    );
    expect(marks.length).toBeGreaterThan(0);
    for (const drawn of marks) {
      const links = drawn.match(/<a href="[^"]*"/g) ?? [];
      expect(links.length).toBeGreaterThan(0);
      expect(links.filter((link) => !link.startsWith('<a href="/claims/'))).toEqual([]);
    }
  });
});
