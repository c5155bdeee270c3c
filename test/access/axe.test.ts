/**
 * axe on every kind of page in every language, and a picture of each below dist/screenshots. A page is loaded once. English: all rules
 * where it stands wide, and at other widths and in the dark those whose answer can change there. Other languages have the same markup,
 * sheet and scripts: all rules but contrast, before the charts are drawn anew, and targets where their words are crowded most. All rules
 * in every language, width and scheme: `npm run bench -- pages`.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { RunOptions } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../browser.ts";
import { ALL, bringAxe, runAxe, SCHEMES } from "./axe.ts";
import { layAll, readAll, VISITS } from "./site.ts";

const PICTURES = join(import.meta.dirname, "..", "..", "dist", "screenshots");

const LAYOUT = ["target-size", "scrollable-region-focusable"];
const COLOUR = ["color-contrast"];
const [NARROWEST, WIDE] = [320, 1440];
const NARROW_AND_WIDE = [NARROWEST, 768, 1920];
const PICTURED = [360, 768, 1440];

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser(inject("browser"));
  rmSync(PICTURES, { recursive: true, force: true });
});

afterAll(async () => browser.close());

describe("axe", () => {
  it.each(VISITS)("has nothing to report of $language $kind", async ({ kind, language, path }) => {
    const isEnglish = language === "";
    const page = await browser.newPage({ viewport: { width: WIDE, height: 900 } });
    const faults: string[] = [];
    const ask = async (width: number, options: RunOptions): Promise<void> => {
      await page.setViewportSize({ width, height: 900 });
      faults.push(...(await runAxe(page, options)).map((fault) => `${width}: ${fault}`));
    };
    await (isEnglish ? readAll : layAll)(page, inject("origin") + path);
    await bringAxe(page);
    await ask(WIDE, { runOnly: ALL, rules: { "color-contrast": { enabled: isEnglish } } });
    for (const width of isEnglish ? NARROW_AND_WIDE : [NARROWEST]) await ask(width, { runOnly: LAYOUT });
    if (isEnglish) {
      await page.emulateMedia({ colorScheme: "dark" });
      await ask(NARROWEST, { runOnly: COLOUR });
    }
    await takePictures(page, join(PICTURES, language, kind), isEnglish);
    await page.close();
    expect(faults).toEqual([]);
  });
});

/** The first screen; of other languages than English one picture, at the width of a phone. */
async function takePictures(page: Page, place: string, isWhole: boolean): Promise<void> {
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  for (const scheme of isWhole ? SCHEMES : SCHEMES.slice(0, 1)) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const width of isWhole ? PICTURED : PICTURED.slice(0, 1)) {
      await page.setViewportSize({ width, height: 1000 });
      await page.screenshot({ path: `${place}-${width}-${scheme}.png` });
    }
  }
}
