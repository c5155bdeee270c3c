import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { PROBLEMS } from "../../worker/api/problem.ts";
import { type Interval, toLogical, toReading } from "../../worker/record/interval.ts";
import { QUALIFIERS } from "../../worker/record/codes.ts";
import type { Client } from "../../web/prerender/docs/client.ts";
import { toReadableJson } from "../../web/prerender/docs/json.ts";
import { toOutline } from "../../web/prerender/docs/outline.ts";
import { ORIGIN } from "../../web/prerender/docs/snippet.ts";
import { describeInterval, WORDINGS } from "../../web/prerender/docs/wording.ts";
import { writeDocs } from "../../web/prerender/docs/write.ts";
import { readPublished, testApp } from "../api/fixture.ts";

const root = join(import.meta.dirname, "..", "..");
const template = readFileSync(join(root, "web", "docs.html"));
const openapi = readFileSync(join(root, "dist", "site", "openapi.json"), "utf8");
const contract = JSON.parse(openapi);
const app = testApp(readPublished(), { file: async () => openapi });
const ask: Client = async (path, init) => app.request(path, init);

async function write(by: Client): Promise<ReadonlyMap<string, string>> {
  const written = new Map<string, string>();
  await writeDocs(by, { read: () => template, write: (address, text) => written.set(address, String(text)) });
  return written;
}

/** Text of HTML without its tags. */
function toText(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

function linksOf(html: string): readonly string[] {
  return [...html.matchAll(/<a\b[^>]*? href="([^"]+)"/g)].map(([, href = ""]) => toText(href));
}

/** Whether a text is the beginning of a body, or JSON of it, of what stands in its data, or of some fields of that. */
function isPart(text: string, body: string): boolean {
  if (body.replaceAll("\r\n", "\n").startsWith(text)) return true;
  const shown = JSON.parse(text);
  const whole = JSON.parse(body);
  const part = "meta" in shown ? whole : [whole.data].flat()[0];
  const kept = Object.fromEntries(Object.keys(shown).map((name) => [name, part[name]]));
  return JSON.stringify(kept) === JSON.stringify(shown);
}

let pages: ReadonlyMap<string, string>;
let docs = "";

beforeAll(async () => {
  pages = await write(ask);
  docs = pages.get("/docs.html") ?? "";
});

describe("the documentation", () => {
  it("names every path and every parameter of the contract", () => {
    const codes = new Set(
      [...docs.matchAll(/<(?:code|h3[^>]*|h4[^>]*)>(?:<a [^>]*>)?([^<]+)</g)].map(([, text = ""]) => text),
    );
    const { components, paths } = contract;
    for (const path of Object.keys(paths)) {
      expect(codes).toContain(path);
      for (const { $ref } of paths[path].get.parameters) {
        const { in: where, name } = components.parameters[$ref.replace("#/components/parameters/", "")];
        expect([path, name, where !== "query" || codes.has(name)]).toEqual([path, name, true]);
      }
    }
  });

  it("has no words for a path without an example", async () => {
    const added = JSON.stringify({ ...contract, paths: { ...contract.paths, "/news": contract.paths["/units"] } });
    const other: Client = async (path) => (path === "/openapi.json" ? new Response(added) : ask(path));
    await expect(write(other)).rejects.toThrow("Cannot write /docs: there is no example of /news");
  });

  it("links to answers, to files and to headings that are there", async () => {
    const served = /^\/(?:stats\.zip|datapackage\.json|assets\/.*)?$/; // files of the build; test/web/docs-page.test.ts asks for them
    for (const href of new Set([...pages.values()].flatMap(linksOf))) {
      if (href.startsWith("https://creativecommons.org/")) continue;
      const [path = "", fragment] = href.split("#");
      expect([href, fragment === undefined || docs.includes(` id="${fragment}"`)]).toEqual([href, true]);
      if (path === "" || path === "/docs" || pages.has(`${path}.html`) || served.test(path)) continue;
      const { status } = await ask(path);
      expect([href, status]).toEqual([
        href,
        path.includes("lt&qualifer") ? 400 : path.endsWith("crossings-2020") ? 404 : 200,
      ]);
    }
  });

  it("shows of each answer what it answers", async () => {
    const excerpts = [
      ...docs.matchAll(/<figure class="excerpt"><figcaption><a href="([^"]+)">.*?<pre><code>(.*?)<\/code><\/pre>/gs),
    ].map(([, address = "", text = ""]) => ({ address: toText(address), text: toText(text) }));
    expect(excerpts.length).toBeGreaterThan(20);
    for (const { address, text } of excerpts) {
      const body = await (await ask(address)).text();
      expect([address, isPart(text, body)]).toEqual([address, true]);
    }
  });

  it("is HTML in which every element is closed, every id stands once and no level of headings is skipped", () => {
    for (const html of pages.values()) {
      const open: string[] = [];
      for (const [, end, tag = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
        if (["meta", "link", "path", "circle", "br"].includes(tag)) continue;
        if (end === "") open.push(tag);
        else if (open.at(-1) === tag) open.pop();
      }
      expect(open).toEqual([]);
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(ids).toEqual([...new Set(ids)]);
      const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
      expect(levels[0]).toBe(1);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
      expect(html).not.toMatch(/<!--|<[^>]*\sstyle=|<script(?![^>]*src=)/);
    }
  });

  it("has a link in every heading of a chapter, and all of them in its contents", () => {
    const chapters = docs.slice(docs.indexOf('<div class="chapters">'), docs.indexOf("</main>"));
    const headings = [...chapters.matchAll(/<h([2-4])(.*?)<\/h\1>/g)];
    expect(headings.length).toBeGreaterThan(40);
    const contents = /<nav class="contents".*?<\/nav>/s.exec(docs)?.[0] ?? "";
    for (const [, level, heading = ""] of headings) {
      const [, id, href] = /^ id="([^"]+)"><a href="#([^"]+)">/.exec(heading) ?? [];
      expect(id).toBeDefined();
      expect(href).toBe(id);
      expect(contents.includes(`href="#${id}"`)).toBe(level !== "4");
    }
  });

  it("is less than 40,000 bytes at brotli", () => {
    expect(brotliCompressSync(docs).length).toBeLessThan(40_000);
  });

  it("is the same each time", async () => {
    expect(await write(ask)).toEqual(pages);
  });
});

describe("the pages of errors", () => {
  it("are one for each kind, with its status and title", () => {
    expect([...pages.keys()]).toEqual(["/docs.html", ...Object.keys(PROBLEMS).map((kind) => `/problems/${kind}.html`)]);
    for (const [kind, { status, title }] of Object.entries(PROBLEMS)) {
      expect(pages.get(`/problems/${kind}.html`)).toContain(`<p class="code">${status} · ${kind}</p><h1>${title}</h1>`);
      expect(docs).toContain(`href="/problems/${kind}"`);
    }
  });

  it.each(Object.entries(PROBLEMS).filter(([kind]) => kind !== "internal"))(
    "show an error of the kind %s that the API really answers",
    (kind, { status }) => {
      const html = pages.get(`/problems/${kind}.html`) ?? "";
      const shown = JSON.parse(toText(/<pre data-problem="[^"]+">(.*?)<\/pre>/s.exec(html)?.[1] ?? ""));
      expect(shown).toMatchObject({ type: `/problems/${kind}`, status });
      expect(html).toContain(`curl`);
      expect(html).toContain(ORIGIN);
    },
  );

  it("name the nearest valid values, and all faults at once", () => {
    const text = toText(pages.get("/problems/invalid-parameter.html") ?? "");
    for (const name of ["ref_area", "qualifer", "limit"]) expect(text).toContain(`"parameter": "${name}"`);
    expect(text).toContain(`"nearest": ["LT"`);
  });

  it("refuse to be written where a request on purpose is answered", async () => {
    const other: Client = async (path, init) => ask(path, { ...init, method: "GET" });
    await expect(write(other)).rejects.toThrow(
      "Cannot write /problems/method-not-allowed: expected 405, POST /stats answered 200",
    );
  });
});

describe("the intervals of the documentation", () => {
  it.each(QUALIFIERS)("are those of the record for %s", (qualifier) => {
    const figure = { qualifier, value: 4100, value_upper: 5000, step: 100, minimum: 0 };
    const numbers = { v: 4100, u: 5000, m: 0, p: 100, s: 100 };
    expect(toSigns(WORDINGS[qualifier].logical, numbers)).toBe(toBrackets(toLogical(figure)));
    expect(toSigns(WORDINGS[qualifier].reading, numbers)).toBe(toBrackets(toReading(figure)));
  });

  it.each([
    [{ lower: 4100, upper: null, lower_inclusive: false, upper_inclusive: null }, "above 4,100"],
    [{ lower: 9, upper: null, lower_inclusive: true, upper_inclusive: null }, "9 or more"],
    [{ lower: 0, upper: 100, lower_inclusive: true, upper_inclusive: false }, "0 or more, below 100"],
    [{ lower: 2000, upper: 4000, lower_inclusive: true, upper_inclusive: true }, "2,000 or more, at most 4,000"],
    [{ lower: 88, upper: 88, lower_inclusive: true, upper_inclusive: true }, "exactly 88"],
  ])("are said in words: %j", (ends, words) => {
    expect(describeInterval(ends)).toBe(words);
  });
});

/** `[v − s/2, v + s)` with numbers: `[4050, 4200)`. */
function toSigns(formula: string, numbers: Readonly<Record<string, number>>): string {
  return formula.replaceAll(/[^[\](),∞]+/g, (term) => {
    const [, factor = "1", sign = "", operator = "+", other = "", divisor = "1"] =
      /^\s*(\d*)([vump])(?:\s*([−+])\s*(s)(?:\/(2))?)?\s*$/.exec(term) ?? [];
    if (sign === "") return term;
    const more = other === "" ? 0 : (numbers[other] ?? 0) / Number(divisor);
    const value = Number(factor === "" ? 1 : factor) * (numbers[sign] ?? 0) + (operator === "+" ? more : -more);
    return `${term.startsWith(" ") ? " " : ""}${value}`;
  });
}

function toBrackets({ lower, upper }: Interval): string {
  const start = lower === undefined ? "(−∞" : `${lower.inclusive ? "[" : "("}${lower.value}`;
  const end = upper === undefined ? "∞)" : `${upper.value}${upper.inclusive ? "]" : ")"}`;
  return `${start}, ${end}`;
}

describe("toReadableJson(value)", () => {
  it("is JSON of the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 10, max: 100 }), (value, width) => {
        expect(JSON.parse(toReadableJson(value, width))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("puts on one line what fits", () => {
    expect(toReadableJson({ id: "a", list: [1, 2], none: null })).toBe('{ "id": "a", "list": [1, 2], "none": null }');
    expect(toReadableJson({ id: "a", list: [1, 2] }, 16)).toBe('{\n  "id": "a",\n  "list": [1, 2]\n}');
    expect(toReadableJson([])).toBe("[]");
  });
});

describe("toOutline(html)", () => {
  it("refuses two headings of one name", () => {
    expect(() => toOutline('<h2 id="a">A</h2><h3 id="a">A</h3>')).toThrow('two headings are called "a"');
  });
});
