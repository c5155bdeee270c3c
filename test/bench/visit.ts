/** Visits of a page as on a phone: CPU four times as slow, network as Lighthouse's slow 4G, nothing in the cache. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

export const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };
export const DESK = { viewport: { width: 1440, height: 900 } };

/** 1.6 Mbit/s down, 750 kbit/s up (kibibits, in bytes a second), 150 ms there and back. */
const SLOW_4G = { latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };
const CPU = 4;

/** What `look` finds on the page, from its first byte on; `prepare` runs in the page before its own scripts. */
export async function visit<T>(
  browser: Browser,
  address: string,
  device: BrowserContextOptions,
  prepare: () => void,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(device);
  try {
    const page = await context.newPage();
    await page.addInitScript(prepare);
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", { offline: false, ...SLOW_4G });
    await session.send("Emulation.setCPUThrottlingRate", { rate: CPU });
    await page.goto(address, { waitUntil: "commit" });
    return await look(page);
  } finally {
    await context.close();
  }
}
