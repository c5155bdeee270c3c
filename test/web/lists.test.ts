/** Series and events on the page, in a real Chromium, against what the API answers. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { keepBusy, launchBrowser } from "../browser.ts";

const origin = inject("origin");
let browser: Browser;
let complaints: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser(inject("browser"));
});

afterAll(async () => browser.close());

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

async function open(javaScriptEnabled = true): Promise<Page> {
  const context = await keepBusy(
    await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled }),
  );
  const page = await context.newPage();
  complaints = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(origin, { waitUntil: "load" });
  return page;
}

async function ask(path: string) {
  return (await fetch(origin + path)).json();
}

describe("the years", () => {
  it.each([
    ["detained", "LT"],
    ["turned_away", "LT"],
    ["turned_away", "LV"],
    ["attempts", "PL"],
  ])("of %s in %s are those of /series without scripts too, each with its wording", async (...of) => {
    const [indicator, area] = of;
    const page = await open(false);
    const { data } = await ask(`/series?indicator=${indicator}&ref_area=${area}&freq=A`);
    const rows = await page
      .locator(`#years table[data-panel="${indicator}-${area}"] tbody tr`)
      .evaluateAll((elements) =>
        elements.map(({ children: cells }) => [
          /\d{4}/.exec(cells[0]?.textContent ?? "")?.[0],
          cells[1]?.querySelector("a")?.textContent,
          cells[1]?.textContent?.includes("derived"),
          (cells[2]?.textContent ?? "") !== "",
        ]),
      );
    const held = data.filter(({ method }: { method: string }) => method !== "none");
    expect(rows).toEqual(
      held.map(({ time_period, display, method }: Record<string, string>) => [
        time_period,
        display,
        method === "derived",
        true,
      ]),
    );
  });
});

describe("a list that goes on", () => {
  it("moves the focus to the first new row", async () => {
    const page = await open();
    const before = await page.locator("#timeline > *").count();
    await page.locator("button[aria-controls=timeline]").press("Enter");
    await page.locator("#timeline > *").nth(before).waitFor();
    const index = await page.evaluate(() => {
      const active = document.activeElement;
      return active?.parentElement?.id === "timeline" ? [...active.parentElement.children].indexOf(active) : -1;
    });
    expect(index).toBe(before);
    const { meta } = await ask("/events?limit=1");
    expect(await page.locator("#timeline li").count()).toBe(meta.total);
  });

  it("comes once, however often it is asked for", async () => {
    const page = await open();
    const { meta } = await ask("/events?limit=1");
    await page.locator("button[aria-controls=timeline]").evaluate((button) => {
      if (!(button instanceof HTMLButtonElement)) return;
      button.click();
      button.click();
    });
    await page.locator("button[aria-controls=timeline]").waitFor({ state: "detached" });
    await page.waitForTimeout(200);
    expect(await page.locator("#timeline li").count()).toBe(meta.total);
    expect(complaints).toEqual([]);
  });
});
