/** The page of the charts as a screen reader has it: read from top to bottom, and told what changes. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../browser.ts";
import { ENGLISH } from "../language/english.ts";
import { LANGUAGES, readAll, toPath } from "./site.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser(inject("browser"));
});

afterAll(async () => browser.close());

describe.each(LANGUAGES)("the accessibility tree of %s/", (language) => {
  it("tells the story, the numbers and their sources, and says what changes", async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
    await readAll(page, inject("origin") + toPath(language, "/"));
    await page.locator("details.numbers").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));

    const tree = await page.locator("body").ariaSnapshot();
    const roots = [...tree.matchAll(/^- (\w+)/gm)].map(([, role]) => role);
    expect(roots).toEqual(["link", "banner", "main", "contentinfo"]);
    expect(tree.match(/^ +- heading .* \[level=1\]/gm)).toHaveLength(1);

    const regions = split(tree, / {2}- (?:'?)region "/);
    expect(regions.length).toBe(17);
    const [numbers = ""] = regions;
    const told = split(numbers, / +- article/);
    expect(told).toHaveLength(5);
    for (const number of told) {
      expect(number).toMatch(/heading .*\[level=3\]/);
      expect(number).toMatch(/link "[^"]*\d[^"]*":\s+- \/url: \S*\/claims\//);
      expect(number).toContain("http");
    }

    const charts = regions.slice(1, 9);
    for (const chart of charts) {
      expect(chart).toMatch(/figure "?[^\n]*\d/);
      expect(chart).toMatch(/- '?table/);
      expect(chart).toMatch(/rowheader/);
      expect(chart).toMatch(/link "CSV"/);
      expect(chart).toMatch(/- '?(?:application|group|img)/);
    }
    await expectNames(page);
    const news = await readNews(page);
    expect(ENGLISH.test(news)).toBe(language === "");
    await page.close();
  });

  it("begins with a link over the masthead, which leads into the main part", async () => {
    const page = await browser.newPage();
    await page.goto(inject("origin") + toPath(language, "/"));
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").getAttribute("class")).toBe("skip");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.locator("main :focus").count()).toBe(1);
    await page.close();
  });
});

/** A figure is named by the sentence that says what it shows. */
async function expectNames(page: Page): Promise<void> {
  for (const figure of await page.locator("figure.chart").all()) {
    const finding = ((await figure.locator(".finding").first().textContent()) ?? "").trim();
    expect(finding).toMatch(/\d.*\.$/);
    expect(await page.getByRole("figure", { name: finding, exact: true }).count()).toBe(1);
  }
}

/** What is said may wait for a file. */
const PATIENT = { timeout: 15_000 };

/** Each choice is told by a live region: the sentence of the chart, the choice of a list, the count of the table. */
async function readNews(page: Page): Promise<string> {
  const finding = page.locator("#years-chart .finding[aria-live=polite]").first();
  const before = await finding.textContent();
  await page.locator("#years-chart select").first().selectOption({ index: 3 });
  await expect.poll(async () => finding.textContent(), PATIENT).not.toBe(before);
  const chosen = page.locator("#rivals .chosen[role=status]");
  await page.locator("#rivals select").first().selectOption({ index: 1 });
  await expect.poll(async () => chosen.textContent(), PATIENT).toMatch(/\d/);
  const told = page.locator("#explorer .told[role=status]");
  await page.locator("#filter [name=q]").fill("Frontex");
  await expect.poll(async () => told.textContent(), PATIENT).toMatch(/\d/);
  const news = [finding, chosen, told].map(async (region) => region.textContent());
  return (await Promise.all(news)).join("\n");
}

/** Pieces that begin so, what stands before the first left out. */
function split(text: string, start: RegExp): readonly string[] {
  return text
    .split(new RegExp(`^(?=${start.source})`, "m"))
    .filter((piece) => new RegExp(`^${start.source}`).test(piece));
}
