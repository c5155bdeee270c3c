/** The pages of the Worker in a real Chromium, as wide as the narrowest phone. */
import { expect, inject, it } from "vitest";
import { readPublished } from "../api/fixture.ts";
import { launchBrowser } from "../browser.ts";

const { claims, checks, rivalries } = readPublished();
const untitled = claims
  .filter(({ source }) => source.title === null)
  .toSorted((a, b) => b.source.url.length - a.source.url.length);
const paths = [
  ...untitled.slice(0, 3).flatMap(({ id, source }) => [`/claims/${id}`, `/documents/${source.id}`]),
  "/claims/wprost-pl-attempts-2025-03-27-2025-05-22",
  `/verdicts/${checks[0]?.id}`,
  "/verdicts/running-total-pl-2025-12-31-005b7b62",
  `/rivals/${rivalries[0]?.id}`,
  "/documents",
  "/history",
  "/method",
  "/claims/none",
];

it("fits 320 pixels without scrolling sideways, and complains of nothing", async () => {
  const browser = await launchBrowser(inject("browser"));
  try {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(`${page.url()}: ${message.text()}`));
    page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
    const widths: (readonly [path: string, width: number])[] = [];
    const narrow: string[] = [];
    for (const path of paths) {
      await page.goto(inject("origin") + path);
      widths.push([path, await page.evaluate(() => document.documentElement.scrollWidth)]);
      const targets = await page.locator("nav[aria-label=Site] a").all();
      for (const target of path === "/method" ? targets : []) {
        const box = await target.boundingBox();
        if (box === null || box.width < 24 || box.height < 24) narrow.push(await target.innerText());
      }
    }
    expect(widths.filter(([, width]) => width > 320)).toEqual([]);
    expect(narrow).toEqual([]);
    expect(complaints.filter((text) => !text.includes("404"))).toEqual([]);
  } finally {
    await browser.close();
  }
}, 30_000);
