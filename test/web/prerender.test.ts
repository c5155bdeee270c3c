import { describe, expect, it } from "vitest";
import type { Files } from "../../web/prerender/files.ts";
import { prerender } from "../../web/prerender/page.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readPublished, testApp } from "../api/fixture.ts";

const html = readFileSync(join(import.meta.dirname, "..", "..", "web", "index.html"), "utf8");
const record = readPublished();

/** What the build would write, kept in hand. */
function toFiles(): Files & { readonly written: Map<string, string> } {
  const written = new Map<string, string>();
  return { written, read: () => new Uint8Array(), write: (address, text) => written.set(address, text) };
}

function askOf(app: ReturnType<typeof testApp>) {
  return async (path: string) => app.request(path);
}

describe("prerender(html, ask, files)", () => {
  it("fills every place, and names the files that it writes by their contents", async () => {
    const files = toFiles();
    const page = await prerender(html, askOf(testApp(record)), files);
    expect(page).not.toMatch(/<!--[a-z-]+-->/);
    for (const address of files.written.keys()) {
      expect(address).toMatch(/^\/assets\/data\/[a-zA-Z-]+-[0-9a-f]{8}\.(?:json|svg)$/);
      expect(page).toContain(address);
    }
  });

  it("takes each of the five numbers from the API: another value, another page", async () => {
    const id = "belsat-lt-crossings-2021";
    const claims = record.claims.map((claim) => (claim.id === id ? { ...claim, display: "5,200+" } : claim));
    const page = await prerender(html, askOf(testApp({ ...record, claims })), toFiles());
    expect(page).toContain(`<p class="big"><a href="/stats/${id}">5,200+</a></p>`);
  });

  it.each(["belsat-lt-crossings-2021", "txt-report-evacuated", "lrt-kapciamiestis-detained-2021"])(
    "refuses to write a page without %s",
    async (id) => {
      const claims = record.claims.filter((claim) => claim.id !== id);
      const without = { ...record, claims, checks: [], rivalries: [] };
      await expect(prerender(html, askOf(testApp(without)), toFiles())).rejects.toThrow(
        `Cannot write the page: /stats knows no claim "${id}"`,
      );
    },
  );

  it("refuses a place that it has nothing for", async () => {
    const page = html.replace("<!--five-->", "<!--five--><!--six-->");
    await expect(prerender(page, askOf(testApp(record)), toFiles())).rejects.toThrow("nothing is known of <!--six-->");
  });
});
