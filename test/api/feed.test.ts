import { describe, expect, it } from "vitest";
import { toFeed } from "../../worker/api/feed.ts";
import type { Change } from "../../worker/record/record.ts";
import { readPublished, testApp } from "./fixture.ts";

const record = readPublished();
const changeOf = (date: string, claim: string, reason: string): Change => ({
  date,
  kind: "added",
  claim,
  reason,
  version: "0123456789ab",
});
const changes = [
  changeOf("2025-01-01", "one", "First import"),
  changeOf("2025-01-01", "two", "First import"),
  changeOf("2025-01-02", "three", `Figures of "A & B" <2024>`),
];
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, group]) => group);

describe("GET /feed.atom", () => {
  it("answers with what the build made ready", async () => {
    const response = await testApp(record, { file: async () => "<feed>ready</feed>" }).request("/feed.atom");
    expect(response.headers.get("Content-Type")).toBe("application/atom+xml");
    expect(await response.text()).toBe("<feed>ready</feed>");
  });
});

describe("toFeed(changes)", () => {
  it("has one entry for what was changed at a time, the latest first", async () => {
    const text = await toFeed(changes);
    expect(all(text, /<title>(.*)<\/title>/g)).toEqual([
      "Tripoint: changes",
      "Figures of &quot;A &amp; B&quot; &lt;2024&gt;",
      "First import",
    ]);
    expect(all(text, /<summary>(.*)<\/summary>/g)).toEqual([
      "Claims: 1 added; data version 0123456789ab",
      "Claims: 2 added; data version 0123456789ab",
    ]);
  });

  it("was updated when its latest entry was, whatever the clock says", async () => {
    expect(all(await toFeed(changes), /<updated>(.*)<\/updated>/g)).toEqual([
      "2025-01-02T00:00:00Z",
      "2025-01-02T00:00:00Z",
      "2025-01-01T00:00:00Z",
    ]);
  });

  it("names itself and each entry by an id of its own, the same wherever it is served and whatever follows", async () => {
    const ids = all(await toFeed(changes), /<id>(.*)<\/id>/g);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids)
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(all(await toFeed(changes.slice(0, 2)), /<id>(.*)<\/id>/g)).toEqual([ids[0], ids[2]]);
  });

  it("leads to the changes of the day and to the claims, by addresses that answer", async () => {
    const claims = record.claims.slice(0, 60).map(({ id }) => changeOf("2025-01-02", id, "Many"));
    const text = await toFeed(claims);
    const links = all(text, /href="([^"]*)"/g).map((link = "") => link.replaceAll("&amp;", "&"));
    expect(links.slice(0, 4)).toEqual(["/feed.atom", "/history", "/changes", "/changes?from=2025-01-02&to=2025-01-02"]);
    expect(links.slice(4)).toEqual(claims.slice(0, 50).map(({ claim }) => `/claims/${claim}`));
    const app = testApp(record);
    for (const link of links) expect((await app.request(link)).status).toBe(200);
  });

  it("is a feed before anything has changed", async () => {
    const text = await toFeed([]);
    expect(text).toContain("<updated>1970-01-01T00:00:00Z</updated>");
    expect(text).not.toContain("<entry>");
  });

  it("nests its elements, each closed", async () => {
    const open: string[] = [];
    const closed: (readonly [string | undefined, string])[] = [];
    for (const [, close, name = "", empty] of (await toFeed(changes)).matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
      if (close === "/") closed.push([open.pop(), name]);
      else if (empty !== "/") open.push(name);
    }
    expect(open).toEqual([]);
    expect(closed.filter(([opened, name]) => opened !== name)).toEqual([]);
  });
});
