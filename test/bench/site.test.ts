import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Site, startSite } from "./site.ts";

describe("startSite(folder, pages)", () => {
  let folder = "";
  let site: Site;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "tripoint-site-"));
    mkdirSync(join(folder, "assets"));
    writeFileSync(join(folder, "index.html"), "<h1>Numbers</h1>".repeat(100));
    writeFileSync(join(folder, "assets", "a.js"), "let a;");
    writeFileSync(join(folder, "assets", "b.png"), "PNG");
    const rules = ["/", "  Policy: a: b", "/*", "  Common: yes", "/assets/*", "  Keep: long", "/assets/b*", "  ! Keep"];
    writeFileSync(join(folder, "_headers"), `${rules.join("\n")}\n`);
    site = await startSite(folder, { "/bare": "<p>Bare</p>" });
  });
  afterAll(() => {
    site.stop();
    rmSync(folder, { recursive: true });
  });

  it("sends text as brotli, pictures as they are", async () => {
    const page = await fetch(`${site.origin}/?lang=en#numbers`);
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(page.headers.get("content-encoding")).toBe("br");
    expect(Number(page.headers.get("content-length"))).toBeLessThan(100);
    expect(await page.text()).toMatch(/^(?:<h1>Numbers<\/h1>){100}$/);
    const picture = await fetch(`${site.origin}/assets/b.png`);
    expect([picture.headers.get("content-type"), picture.headers.get("content-encoding")]).toEqual(["image/png", null]);
  });

  it.each([
    ["/", { policy: "a: b", common: "yes", keep: null }],
    ["/assets/a.js", { policy: null, common: "yes", keep: "long" }],
    ["/assets/b.png", { policy: null, common: "yes", keep: null }],
  ])("sends the headers of every rule that fits %s", async (path, expected) => {
    const { headers } = await fetch(site.origin + path);
    const found = Object.keys(expected).map((name) => [name, headers.get(name)]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  it("has the pages that it was given", async () => {
    expect(await (await fetch(`${site.origin}/bare`)).text()).toBe("<p>Bare</p>");
  });

  it("writes down what it has not", async () => {
    expect([...site.missing]).toEqual([]);
    const { status } = await fetch(`${site.origin}/stats?limit=1`);
    expect([status, ...site.missing]).toEqual([404, "/stats?limit=1"]);
  });
});
