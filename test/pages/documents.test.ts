import { describe, expect, it } from "vitest";
import { readPublished, testApp } from "../api/fixture.ts";

const record = readPublished();
const html = await (await testApp(record).request("/documents")).text();
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, group = ""]) => group);
const names = all(html, /<h2>([^<]+)<\/h2>/g).map((name) => name.normalize("NFD").replaceAll(/\p{M}/gu, ""));
const shelves = html.split('<section class="publisher"').slice(1);

describe("/documents", () => {
  it("names every document once, with its language and how many claims it has", () => {
    const ids = all(html, /<a href="\/documents\/([^"]+)"/g);
    expect(ids.toSorted()).toEqual(record.sources.map(({ id }) => id).toSorted());
    expect(html).toMatch(
      /frontex-2025-06-03[^>]+><span lang="en">[^<]+<\/span><\/a>\s*<span class="soft"\s*>3 June 2025, English,\s*1,478 claims</,
    );
    expect(html).toContain(`${record.sources.length} documents of ${shelves.length} publishers`);
  });

  it("has a shelf for each publisher, by name, with an anchor", () => {
    const publishers = new Set(record.sources.map(({ publisher }) => publisher.id));
    expect(new Set(shelves.map((shelf) => /id="([^"]+)"/.exec(shelf)?.[1]))).toEqual(publishers);
    expect(names.map((name) => name.toUpperCase())).toEqual(names.map((name) => name.toUpperCase()).toSorted());
  });

  it("stands the newest first on each shelf, the undated last", () => {
    const days = new Map(
      record.sources.map(({ id, published, published_by }) => [id, published ?? published_by ?? ""]),
    );
    for (const shelf of shelves) {
      const own = all(shelf, /<a href="\/documents\/([^"]+)"/g).map((id) => days.get(id) ?? "");
      expect(own).toEqual(own.toSorted().toReversed());
    }
  });

  it("leads from each letter to the first publisher of it", () => {
    const letters = /<nav class="letters"[^>]*>(.*?)<\/nav>/s.exec(html)?.[1] ?? "";
    const ids = shelves.map((shelf) => /id="([^"]+)"/.exec(shelf)?.[1] ?? "");
    const links = [...letters.matchAll(/<a href="#([^"]+)">([^<]+)<\/a>/g)].map(([, id = "", letter = ""]) => ({
      id,
      letter,
    }));
    expect(links.length).toBeGreaterThan(20);
    expect(new Set(links.map(({ letter }) => letter)).size).toBe(links.length);
    const shelved = names.map((name) => (/^\p{L}/u.test(name) ? name.charAt(0).toUpperCase() : "0–9"));
    for (const { id, letter } of links) expect([id, shelved.indexOf(letter)]).toEqual([id, ids.indexOf(id)]);
    const places = links.map(({ id }) => ids.indexOf(id));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBe(0);
  });
});
