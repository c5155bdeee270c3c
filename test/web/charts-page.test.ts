/** The charts in a real Chromium: keys, pointer, touch, colours, paper. */
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { keepBusy, launchBrowser } from "../browser.ts";

const origin = inject("origin");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser(inject("browser"));
});

afterAll(async () => browser.close());

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

interface Opened {
  readonly page: Page;
  readonly canvas: Locator;
  /** Where the words of the active point are put. */
  readonly said: Locator;
  /** What the page complained of. */
  readonly complaints: readonly string[];
}

/** The page with the panel of that id drawn: `#years-turned_away-LT`. */
async function openPanel(id: string, options: BrowserContextOptions = {}, search = ""): Promise<Opened> {
  const context = await keepBusy(await browser.newContext({ viewport: { width: 1000, height: 900 }, ...options }));
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`${origin}/${search}`, { waitUntil: "load" });
  await page.locator(`#${id}`).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 10);
  const canvas = page.locator(`#${id} .plot.drawn canvas`);
  await canvas.waitFor();
  await canvas.scrollIntoViewIfNeeded();
  await page.mouse.move(0, 0);
  return { page, canvas, said: page.locator(`#${id} .said[role=status]`), complaints };
}

/** What is drawn, as one text: two equal texts are two equal pictures. */
async function readPicture(canvas: Locator): Promise<string> {
  return canvas.evaluate((element) => (element instanceof HTMLCanvasElement ? element.toDataURL() : ""));
}

/** What the names below the axis are written in; they stand on nothing. */
async function readInk(canvas: Locator): Promise<"dark" | "light" | "none"> {
  return canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement)) return "none";
    const height = (30 * element.height) / element.clientHeight;
    const pixels = element.getContext("2d")?.getImageData(0, element.height - height, element.width, height).data ?? [];
    const inked = [...pixels.keys()].filter((at) => at % 4 === 0 && (pixels[at + 3] ?? 0) > 127);
    if (inked.length < 20) return "none";
    return inked.every((at) => (pixels[at] ?? 0) < 128) ? "dark" : "light";
  });
}

const YEARS = "years-turned_away-LT";

describe("a chart under the keys", () => {
  it("says each mark that an arrow key reaches, and is silent again after Escape", async () => {
    const { canvas, said, complaints } = await openPanel(YEARS);
    await canvas.focus();
    const bare = await readPicture(canvas);
    expect(await said.textContent()).toBe("");
    await canvas.press("ArrowRight");
    const first = (await said.textContent()) ?? "";
    expect(first).toMatch(/^8,106, “8,106”, part of the period, State Border Guard Service .+, from 3 August 2021$/);
    expect(await readPicture(canvas)).not.toBe(bare);
    await canvas.press("ArrowRight");
    expect(await said.textContent()).toMatch(/^11,211, .+, whole year 2022$/);
    await canvas.press("ArrowLeft");
    expect(await said.textContent()).toBe(first);
    await canvas.press("Escape");
    expect(await said.textContent()).toBe("");
    expect(await readPicture(canvas)).toBe(bare);
    expect(complaints).toEqual([]);
  });

  it("walks to both ends, and says of what follows from others how it does", async () => {
    const { canvas, said } = await openPanel(YEARS);
    await canvas.focus();
    await canvas.press("End");
    expect(await said.textContent()).toMatch(/^≥\d+, derived, printed nowhere: .+, whole year 2026$/);
    await canvas.press("Home");
    expect(await said.textContent()).toMatch(/^8,106, /);
    await canvas.press("PageDown");
    expect(await said.textContent()).toMatch(/^≥\d+, /);
  });

  it("reaches events and breaks above the marks", async () => {
    const { page, canvas, said } = await openPanel("months-turned_away-LT");
    await canvas.focus();
    await canvas.press("Home");
    const mark = (await said.textContent()) ?? "";
    await canvas.press("ArrowUp");
    expect(await said.textContent()).not.toBe(mark);
    await canvas.press("Home");
    const event = (await said.textContent()) ?? "";
    expect(event).not.toContain("“");
    const told = new Set<string>();
    for (let step = 0; step < 40; step += 1) {
      told.add((await said.textContent()) ?? "");
      await canvas.press("ArrowRight");
    }
    expect([...told].filter((words) => words.startsWith("Break in series on "))).toHaveLength(1);
    await canvas.press("Home");
    await canvas.press("Enter");
    await expect.poll(() => new URL(page.url()).hash).not.toBe("");
  });

  it("takes words and tooltip away when the focus leaves", async () => {
    const { canvas, said } = await openPanel("november-gathered_at_border");
    await canvas.focus();
    const bare = await readPicture(canvas);
    await canvas.press("ArrowLeft");
    expect(await readPicture(canvas)).not.toBe(bare);
    await canvas.evaluate((element) => element.blur());
    expect(await said.textContent()).toBe("");
    expect(await readPicture(canvas)).toBe(bare);
  });

  it("leads to the claim of the active mark on Enter", async () => {
    const { page, canvas } = await openPanel(YEARS);
    const link = page.locator(`#years-chart table[data-panel="turned_away-LT"] a[href^="/claims/"]`).first();
    const href = (await link.getAttribute("href")) ?? "";
    await canvas.focus();
    await canvas.press("Enter");
    expect(new URL(page.url()).pathname).toBe("/");
    await canvas.press("ArrowRight");
    await canvas.press("Enter");
    expect(href).toMatch(/^\/claims\/[a-z0-9-]+$/);
    await page.waitForURL(`${origin}${href}`);
  });

  it("lets the arrow keys through to the chart, and has a name", async () => {
    const { canvas } = await openPanel(YEARS);
    expect(await canvas.getAttribute("role")).toBe("application");
    expect(await canvas.getAttribute("aria-roledescription")).toBe("chart");
    expect(await canvas.getAttribute("aria-label")).toMatch(/^Lithuania: people turned away, .+Arrow keys/);
  });
});

describe("a chart under the pointer", () => {
  it("shows the words near a mark, a hand on it, and leads to its claim", async () => {
    const { page, canvas } = await openPanel("germany-arrivals_via_belarus-DE");
    const bare = await readPicture(canvas);
    const box = await canvas.boundingBox();
    if (box === null) throw new RangeError("No chart of Germany");
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    expect(new URL(page.url()).pathname).toBe("/");
    expect(await readPicture(canvas)).toBe(bare);
    const spot = await findSpot(page, canvas);
    expect(await readPicture(canvas)).not.toBe(bare);
    await page.mouse.click(spot.x, spot.y);
    await page.waitForURL(/\/claims\/[a-z0-9-]{3,80}$/);
  });

  it("shows the words at the first touch, says them, and follows at the second", async () => {
    const { page, canvas, said } = await openPanel("germany-arrivals_via_belarus-DE", { hasTouch: true });
    const box = await canvas.boundingBox();
    const spot = await findSpot(page, canvas);
    const position = { x: spot.x - (box?.x ?? 0), y: spot.y - (box?.y ?? 0) };
    await page.mouse.move(0, 0);
    const bare = await readPicture(canvas);
    await canvas.tap({ position });
    expect(await readPicture(canvas)).not.toBe(bare);
    expect(await said.textContent()).toContain("German Federal Police");
    expect(new URL(page.url()).pathname).toBe("/");
    await canvas.tap({ position });
    await page.waitForURL(/\/claims\/[a-z0-9-]{3,80}$/);
  });
});

/** Where the pointer becomes a hand: in the upper third, where the highest mark of a chart is. */
async function findSpot(page: Page, canvas: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await canvas.boundingBox();
  if (box === null) throw new RangeError("No chart");
  for (let y = 0.1; y < 0.4; y += 0.05) {
    for (let x = 0.1; x < 0.9; x += 0.02) {
      const spot = { x: Math.round(box.x + box.width * x), y: Math.round(box.y + box.height * y) };
      await page.mouse.move(spot.x, spot.y);
      if ((await canvas.evaluate((element) => element.style.cursor)) === "pointer") return spot;
    }
  }
  throw new RangeError("No mark in the upper third");
}

describe("a strip under the reader's hand", () => {
  const open = async (options: BrowserContextOptions) => {
    const context = await keepBusy(await browser.newContext(options));
    const page = await context.newPage();
    await page.goto(origin, { waitUntil: "load" });
    const plot = page.locator("#evacuations div.plot");
    await plot.scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 10);
    const marks = plot.locator(".marks a:visible");
    await marks.first().waitFor();
    const words = await marks.evaluateAll((links) => links.map((link) => link.getAttribute("aria-label") ?? ""));
    const tip = plot.locator(".tip[role=status]");
    const read = async () => (await tip.locator("> *").allTextContents()).join(" · ");
    /** So many pixels to the right of the middle of a mark. */
    const beside = async (index: number, aside: number) => {
      const [mark, sheet] = [await marks.nth(index).boundingBox(), await plot.boundingBox()];
      if (mark === null || sheet === null) throw new RangeError("No mark");
      const position = { x: mark.x + mark.width / 2 - sheet.x + aside, y: mark.y + mark.height / 2 - sheet.y };
      return { position };
    };
    return { page, plot, marks, words, tip, read, beside };
  };

  it("shows the words of the mark that the pointer is near or a key reaches, within the plot, and Enter follows", async () => {
    const { page, plot, marks, words, tip, read, beside } = await open({ viewport: { width: 1280, height: 900 } });
    expect(await read()).toBe("");
    await plot.hover(await beside(1, 24));
    expect(await read()).toBe(words[1]);
    expect(words[1]).toMatch(
      /^≥44 · “at least 44 people” · International Organization .+ · stated on 29 November 2021$/,
    );
    await page.mouse.move(0, 0);
    expect(await read()).toBe("");
    await marks.first().focus();
    const keys = [
      ["ArrowDown", 1],
      ["ArrowRight", 2],
      ["ArrowUp", 1],
      ["End", words.length - 1],
      ["Home", 0],
    ] as const;
    for (const [key, index] of keys) {
      await page.keyboard.press(key);
      expect([key, await read()]).toEqual([key, words[index]]);
      const beyond = await tip.evaluate((words) => {
        const [inner, outer] = [words, words.parentElement ?? words].map((one) => one.getBoundingClientRect());
        return Math.max((outer?.top ?? 0) - (inner?.top ?? 0), (inner?.bottom ?? 0) - (outer?.bottom ?? 0));
      });
      expect(beyond).toBeLessThanOrEqual(0);
    }
    await page.keyboard.press("Escape");
    expect(await read()).toBe("");
    const href = (await marks.first().getAttribute("href")) ?? "";
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${href}`);
  });

  it("shows them at the first touch, also beside the mark, and follows at the second", async () => {
    const { page, plot, marks, words, tip, read, beside } = await open({
      viewport: { width: 360, height: 800 },
      hasTouch: true,
    });
    for (const [index, aside] of [
      [2, 0],
      [1, 0],
      [0, 18],
    ] as const) {
      await plot.tap(await beside(index, aside));
      expect(await read()).toBe(words[index]);
      expect(new URL(page.url()).hash).toBe("");
    }
    const place = await tip.boundingBox();
    expect((place?.x ?? 0) + (place?.width ?? Infinity)).toBeLessThanOrEqual(360);
    const href = (await marks.first().getAttribute("href")) ?? "";
    await plot.tap(await beside(0, 18));
    await page.waitForURL(`**${href}`);
  });
});

describe("a chart of days", () => {
  it("draws more than a thousand marks, and walks them within a quarter of a second a step", async () => {
    const { page, canvas, said } = await openPanel("months-turned_away-LV", {}, "?freq=D#months");
    await page.waitForFunction(() => new URLSearchParams(location.search).get("freq") === "D");
    const count = /, ([\d,]+) figures: /.exec((await canvas.getAttribute("aria-label")) ?? "");
    expect(Number(count?.[1]?.replace(",", ""))).toBeGreaterThan(1000);
    await canvas.focus();
    await canvas.press("End");
    const start = Date.now();
    for (let step = 0; step < 20; step += 1) await canvas.press("PageUp");
    expect((Date.now() - start) / 20).toBeLessThan(250);
    expect(await said.textContent()).not.toBe("");
  });
});

describe("a chart in other colours", () => {
  it("is dark on white for paper, and as before afterwards", async () => {
    const { page, canvas } = await openPanel(YEARS, { colorScheme: "dark" });
    const before = await readPicture(canvas);
    expect(await readInk(canvas)).toBe("light");
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await readInk(canvas)).toBe("dark");
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await readPicture(canvas)).toBe(before);
  });

  it("takes the reader's own colours where they are forced", async () => {
    const { page, canvas } = await openPanel(YEARS);
    const before = await readPicture(canvas);
    await page.emulateMedia({ forcedColors: "active" });
    await page.waitForFunction(() => matchMedia("(forced-colors: active)").matches);
    await expect.poll(() => readPicture(canvas)).not.toBe(before);
    await page.emulateMedia({ forcedColors: "none" });
    await expect.poll(() => readPicture(canvas)).toBe(before);
  });
});

describe("a chart on a narrow page", () => {
  it.each([320, 360])("stays within its panel at %d pixels", async (width) => {
    const { page, canvas, complaints } = await openPanel(YEARS, { viewport: { width, height: 800 } });
    const box = await canvas.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(complaints).toEqual([]);
  });
});
