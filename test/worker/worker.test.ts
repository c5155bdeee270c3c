import { describe, expect, inject, it } from "vitest";

const origin = inject("origin");
const ask = (path: string, init?: RequestInit) => fetch(origin + path, { redirect: "manual", ...init });

describe("the built Worker in workerd, with its files", () => {
  it.each([
    "/stats",
    "/stats/belsat-lt-crossings-2021",
    "/comparisons",
    "/events",
    "/indicators",
    "/areas",
    "/places",
    "/claimants",
    "/publishers",
    "/sources",
    "/units",
    "/subsets",
    "/openapi.json",
    "/healthz",
  ])("answers a browser's navigation to %s with JSON", async (path) => {
    const headers = { "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document", Accept: "text/html" };
    const response = await ask(path, { headers });
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe("application/json");
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(await response.json()).toBeTypeOf("object");
  });

  it("shows 4,100+, 33,000+ and 88", async () => {
    expect(await (await ask("/stats?ref_area=LT&indicator=crossings")).text()).toContain('"display":"4,100+"');
    const attempts = await (await ask("/stats?ref_area=PL&indicator=attempts&to=2021&limit=1000")).text();
    expect(attempts).toContain('"display":"33,000+"');
    expect(attempts).toContain('"display":"88"');
  });

  it("answers HEAD, OPTIONS, POST, a trailing slash and an unknown path as designed", async () => {
    const head = await ask("/stats", { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect((await ask("/stats", { method: "OPTIONS" })).status).toBe(204);
    expect((await ask("/stats", { method: "POST" })).status).toBe(405);
    expect((await ask("/stats/")).headers.get("Location")).toBe("/stats");
    expect((await ask("/nope")).headers.get("Content-Type")).toBe("application/problem+json");
  });

  it("answers 304 to its own tag", async () => {
    const tag = (await ask("/stats")).headers.get("ETag") ?? "";
    expect((await ask("/stats", { headers: { "If-None-Match": tag } })).status).toBe(304);
  });

  it("serves the page and its files with their headers", async () => {
    const page = await ask("/");
    expect(page.headers.get("Content-Type")).toContain("text/html");
    expect(page.headers.get("Content-Security-Policy")).toContain("require-trusted-types-for 'script'");
    expect(page.headers.get("X-Content-Type-Options")).toBe("nosniff");
    const html = await page.text();
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(html)?.[1] ?? "";
    expect((await ask(script)).headers.get("Cache-Control")).toContain("immutable");
    expect((await ask("/robots.txt")).status).toBe(200);
  });

  it("serves the lists of documents and changes as files, and the other pages by the Worker", async () => {
    for (const path of [
      "/documents",
      "/history",
      "/documents/txt-report-2022-12-05-report-about-the-border",
      "/method",
    ]) {
      const answer = await ask(path);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(answer.headers.get("Content-Security-Policy")).toContain("require-trusted-types-for 'script'");
      expect(await answer.text()).toContain('<link rel="canonical"');
    }
  });

  it("names the site in the sitemap and in robots.txt as it was asked for", async () => {
    expect(await (await ask("/robots.txt")).text()).toContain(`Sitemap: ${origin}/sitemap.xml`);
    expect(await (await ask("/sitemap.xml")).text()).toContain(`<loc>${origin}/sitemap-1.xml</loc>`);
    const sitemap = await ask("/sitemap-1.xml");
    expect(sitemap.headers.get("Content-Type")).toBe("application/xml");
    expect(await sitemap.text()).toContain(`<loc>${origin}/claims/belsat-lt-crossings-2021</loc>`);
  });

  it("answers a page that does not exist with the HTML page for it", async () => {
    const response = await ask("/claims/none");
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("<!doctype html>");
  });
});
