import { describe, expect, it } from "vitest";
import { toSitemap } from "../../web/prerender/sitemap.ts";
import { STANDING, writeStanding } from "../../web/prerender/standing.ts";
import { splitPath, toPath } from "../../worker/language/languages.ts";
import { LANGUAGES } from "../../worker/record/codes.ts";
import { readPublished, testApp } from "../api/fixture.ts";

const record = readPublished();
const plain = testApp(record);
const files = await toSitemap(async (path) => plain.request(path));
const app = testApp(record, { file: async (address) => files.get(address) ?? "Sitemap: https://tripoint.invalid/x" });
const locations = (text: string) => [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => address);

/** Addresses of pages, out of all parts that the sitemap of a host names. */
async function askLocations(host: string): Promise<readonly string[]> {
  const read = async (address: string) => (await app.request(address)).text();
  const parts = locations(await read(`https://${host}/sitemap.xml`));
  return (await Promise.all(parts.map(async (address) => locations(await read(address))))).flat();
}

describe("/sitemap.xml", () => {
  it("names every claim, document, check and group of the record, and every standing page, once in each language", async () => {
    const ids = (name: string, rows: readonly { readonly id: string }[]) => rows.map(({ id }) => `/${name}/${id}`);
    const expected = [
      "/",
      "/explore",
      "/documents",
      "/history",
      "/method",
      ...ids("claims", record.claims),
      ...ids("documents", record.sources),
      ...ids("verdicts", record.checks),
      ...ids("rivals", record.rivalries),
    ];
    const found = await askLocations("border.example.org");
    const paths = LANGUAGES.flatMap((language) => expected.map((path) => toPath(language, path)));
    expect(found.toSorted()).toEqual([...paths, "/docs"].map((path) => `https://border.example.org${path}`).toSorted());
  });

  it("leads to pages that are there", async () => {
    const found = await askLocations("localhost");
    const files = new Set(["/", "/explore", "/docs"]);
    const own = found.filter((address) => !files.has(splitPath(new URL(address).pathname).path));
    for (const address of own.filter((_, index) => index % 211 < 2))
      expect([address, (await app.request(address)).status]).toEqual([address, 200]);
  });

  it("says when a page last changed: the day of the newest change of a claim in it", async () => {
    const [claim] = record.claims;
    if (claim === undefined) throw new RangeError("Expected a claim");
    const change = { kind: "corrected", claim: claim.id, reason: "Why", version: "0123456789ab" } as const;
    const dates = ["2025-01-01", "2026-02-03"].map((date) => ({ ...change, date }));
    const changed = testApp({ ...record, changes: dates });
    const text = [...(await toSitemap(async (path) => changed.request(path))).values()].join("");
    const { origin } = new URL("https://tripoint.invalid");
    for (const path of ["/", `/claims/${claim.id}`, `/documents/${claim.source.id}`])
      expect(text).toContain(`<url><loc>${origin}${path}</loc><lastmod>2026-02-03</lastmod></url>`);
    const other = record.claims.find(({ source }) => source.id !== claim.source.id);
    expect(text).toContain(`<url><loc>${origin}/claims/${other?.id}</loc></url>`);
  });

  it("is split where it would be too long, and names its parts", async () => {
    const parts = await toSitemap(async (path) => plain.request(path), 3000);
    const [[first, index] = ["", ""], ...others] = parts;
    expect(first).toBe("/sitemap.xml");
    expect(index).toContain("<sitemapindex ");
    expect(locations(index)).toEqual(others.map(([address]) => `https://tripoint.invalid${address}`));
    const whole = [...files].filter(([address]) => address !== "/sitemap.xml").flatMap(([, text]) => locations(text));
    expect(others.flatMap(([, text]) => locations(text))).toEqual(whole);
    expect(Math.max(...others.map(([, text]) => locations(text).length))).toBe(3000);
    const split = testApp(record, { file: async (address) => parts.get(address) });
    expect((await split.request("/sitemap-1.xml")).headers.get("Content-Type")).toBe("application/xml");
  });

  it("is not found where the build left no such part, and leads on without a slash", async () => {
    const bare = testApp(record, { file: async (address) => (address === "/sitemap.xml" ? "<urlset/>" : undefined) });
    expect((await bare.request("/sitemap-9.xml")).status).toBe(404);
    const slashed = await bare.request("/sitemap.xml/");
    expect([slashed.status, slashed.headers.get("Location")]).toEqual([308, "/sitemap.xml"]);
  });

  it("has an entity tag of its own on every host, which spares the body", async () => {
    const tag = async (host: string) => (await app.request(`https://${host}/sitemap.xml`)).headers.get("ETag") ?? "";
    expect(await tag("a.example")).not.toBe(await tag("b.example"));
    const again = await app.request("https://a.example/sitemap.xml", {
      headers: { "If-None-Match": await tag("a.example") },
    });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });
});

describe("/robots.txt", () => {
  it("names the site as it was asked for", async () => {
    const answer = await app.request("https://border.example.org/robots.txt");
    expect(answer.headers.get("Content-Type")).toBe("text/plain; charset=utf-8");
    expect(await answer.text()).toBe("Sitemap: https://border.example.org/x");
  });
});

describe("writeStanding(ask, files, origin)", () => {
  const written = async (origin: string) => {
    const pages = new Map<string, string>();
    const write = (address: string, contents: string | Uint8Array) => pages.set(address, String(contents));
    await writeStanding(async (path) => plain.request(path), { read: () => new Uint8Array(), write }, origin);
    return pages;
  };

  it("writes each page with its own address, relative where the build is not told the origin", async () => {
    const [known, unknown] = [await written("https://border.example.org"), await written("")];
    for (const path of LANGUAGES.flatMap((language) => STANDING.map((path) => toPath(language, path)))) {
      expect(known.get(`${path}.html`)).toContain(`<link rel="canonical" href="https://border.example.org${path}" />`);
      expect(unknown.get(`${path}.html`)).toContain(`<link rel="canonical" href="${path}" />`);
      expect(unknown.get(`${path}.html`)).not.toContain("invalid");
    }
  });
});
