/** The charts in a real Chromium: keys, pointer, colours, paper. */
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../browser.ts";

const origin = inject("origin");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser(inject("browser"));
});

afterAll(async () => browser.close());

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

/** The page with the chart of that id drawn. */
async function openChart(id: string, options: BrowserContextOptions = {}): Promise<{ page: Page; canvas: Locator }> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(origin, { waitUntil: "networkidle" });
  await page.locator(`#${id}`).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 10);
  const canvas = page.locator(`#${id}.drawn canvas`);
  await canvas.waitFor();
  await canvas.scrollIntoViewIfNeeded();
  return { page, canvas };
}

/** What is drawn, as one text: two equal texts are two equal pictures. */
async function readPicture(canvas: Locator): Promise<string> {
  return canvas.evaluate((element) => (element instanceof HTMLCanvasElement ? element.toDataURL() : ""));
}

/** Colour that most pixels with ink have, and whether they are dark. */
async function isInkDark(canvas: Locator): Promise<boolean> {
  return canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement)) return false;
    const pixels = element.getContext("2d")?.getImageData(0, 0, element.width, 22).data ?? [];
    const inked = [...pixels.keys()].filter((at) => at % 4 === 3 && pixels[at] === 255);
    return inked.length > 50 && inked.every((at) => (pixels[at - 3] ?? 255) < 128);
  });
}

describe("a chart under the keys", () => {
  it("says each mark that an arrow key reaches, and is silent again after Escape", async () => {
    const { page, canvas } = await openChart("years-0");
    const status = page.locator("#years-0 [role=status]");
    await canvas.focus();
    const bare = await readPicture(canvas);
    expect(await status.textContent()).toBe("");
    await canvas.press("ArrowRight");
    const first = (await status.textContent()) ?? "";
    expect(first).toMatch(/^[^,]+, “.+”, State Border Guard Service.*, whole year \d{4}$/);
    expect(await readPicture(canvas)).not.toBe(bare);
    await canvas.press("ArrowRight");
    expect(await status.textContent()).not.toBe(first);
    await canvas.press("ArrowLeft");
    expect(await status.textContent()).toBe(first);
    await canvas.press("Escape");
    expect(await status.textContent()).toBe("");
    expect(await readPicture(canvas)).toBe(bare);
  });

  it("takes words and tooltip away when the focus leaves", async () => {
    const { page, canvas } = await openChart("november-plot");
    await canvas.focus();
    const bare = await readPicture(canvas);
    await canvas.press("ArrowLeft");
    expect(await readPicture(canvas)).not.toBe(bare);
    await canvas.evaluate((element) => element.blur());
    expect(await page.locator("#november-plot [role=status]").textContent()).toBe("");
    expect(await readPicture(canvas)).toBe(bare);
  });

  it("leads to the claim of the active mark on Enter", async () => {
    const { page, canvas } = await openChart("years-0");
    await canvas.focus();
    await canvas.press("Enter");
    expect(new URL(page.url()).hash).toBe("");
    await canvas.press("ArrowRight");
    await canvas.press("Enter");
    const first = await page.locator("#years table.series a:not(.json)").first().getAttribute("href");
    expect(new URL(page.url()).hash).toBe(first);
    await page.locator(`.claims tr${first}:target`).waitFor();
  });

  it("lets the arrow keys through to the chart, and has a name", async () => {
    const { canvas } = await openChart("station-plot");
    expect(await canvas.getAttribute("role")).toBe("application");
    expect(await canvas.getAttribute("aria-roledescription")).toBe("chart");
    expect(await canvas.getAttribute("aria-label")).toContain("arrow keys");
  });
});

describe("a chart under the pointer", () => {
  it("leads to the claim under it, shows a hand there, and nothing beside it", async () => {
    const { page, canvas } = await openChart("station-plot");
    const box = await canvas.boundingBox();
    if (box === null) throw new RangeError("No chart of the station");
    await page.mouse.click(box.x + 5, box.y + 5);
    expect(new URL(page.url()).hash).toBe("");
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.75);
    expect(await canvas.evaluate((element) => element.style.cursor)).toBe("pointer");
    await page.mouse.down();
    await page.mouse.up();
    await page.locator(".claims tr#lrt-kapciamiestis-detained-2021:target").waitFor();
  });

  it("shows the words at the first touch and follows at the second", async () => {
    const { page, canvas } = await openChart("station-plot", { hasTouch: true });
    const position = { x: 200, y: 250 };
    const bare = await readPicture(canvas);
    await canvas.tap({ position });
    expect(await readPicture(canvas)).not.toBe(bare);
    expect(new URL(page.url()).hash).toBe("");
    await canvas.tap({ position });
    expect(new URL(page.url()).hash).toBe("#lrt-kapciamiestis-detained-2021");
  });
});

describe("a chart in other colours", () => {
  it("is dark on white for paper, and as before afterwards", async () => {
    const { page, canvas } = await openChart("years-0", { colorScheme: "dark" });
    const before = await readPicture(canvas);
    expect(await isInkDark(canvas)).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await isInkDark(canvas)).toBe(true);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await readPicture(canvas)).toBe(before);
  });

  it("takes the reader's own colours where they are forced", async () => {
    const { page, canvas } = await openChart("years-0");
    const before = await readPicture(canvas);
    await page.emulateMedia({ forcedColors: "active" });
    await page.waitForFunction(() => matchMedia("(forced-colors: active)").matches);
    await expect.poll(() => readPicture(canvas)).not.toBe(before);
    await page.emulateMedia({ forcedColors: "none" });
    await expect.poll(() => readPicture(canvas)).toBe(before);
  });
});
