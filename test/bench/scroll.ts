/** What a reader meets who scrolls through the whole page: what it loads, and what moves under the eyes. */
import type { Browser, Page } from "playwright-core";
import type { Finding } from "./report.ts";
import { toSpread } from "./spread.ts";
import { DESK, PHONE, visit } from "./visit.ts";

export async function measureScroll(browser: Browser, address: string): Promise<readonly Finding[]> {
  const phone = await visit(browser, address, PHONE, watchShifts, scroll);
  const desk = await visit(browser, address, DESK, watchShifts, scroll);
  const once = (value: number) => toSpread([value]);
  return [
    { label: "First view", of: "kB at brotli 5", spread: once(phone.first.bytes / 1000), target: { most: 35 } },
    { label: "", of: "requests", spread: once(phone.first.requests), target: { most: 3 } },
    { label: "Read to its end", of: "kB at brotli 5", spread: once(phone.whole.bytes / 1000) },
    { label: "", of: "requests", spread: once(phone.whole.requests) },
    { label: "Layout shift on a phone", of: "in all", spread: once(phone.shift), target: { most: 0.01 } },
    { label: "Layout shift on a wide screen", of: "in all", spread: once(desk.shift), target: { most: 0.01 } },
  ];
}

/** In the page: adds up all shifts, however far apart, but for those that a tap or a key brings. */
function watchShifts(): void {
  Object.assign(window, { shift: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput } = Object(entry);
      if (!hadRecentInput) Object(window).shift += value;
    }
  }).observe({ type: "layout-shift", buffered: true });
}

interface Passage {
  readonly first: Load;
  readonly whole: Load;
  readonly shift: number;
}

/** Throws an Error where no chart was drawn on the way: then the page was not read as its readers read it. */
async function scroll(page: Page): Promise<Passage> {
  await page.waitForLoadState("networkidle");
  const first = await page.evaluate(readLoad);
  do {
    await page.mouse.wheel(0, STEP);
    await page.waitForTimeout(PAUSE);
  } while (!(await page.evaluate(isAtEnd)));
  await page.waitForTimeout(REST);
  if ((await page.locator("figure.chart canvas").count()) === 0)
    throw new Error("Cannot measure the scroll: expected charts to be drawn on the way, found none");
  return {
    first,
    whole: await page.evaluate(readLoad),
    shift: await page.evaluate(() => Number(Object(window).shift)),
  };
}

/** Pixels at once, and milliseconds between. */
const STEP = 600;
const PAUSE = 250;

/** Milliseconds for what the end of the page still loads and draws. */
const REST = 2000;

/** In the page. */
function isAtEnd(): boolean {
  return window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 1;
}

interface Load {
  readonly requests: number;
  /** Of the bodies, as they are sent. */
  readonly bytes: number;
}

/** In the page; icons, which browsers ask for when they like, do not count. */
function readLoad(): Load {
  const loaded = performance.getEntries().filter((entry) => entry instanceof PerformanceResourceTiming);
  return { requests: loaded.length, bytes: loaded.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) };
}
