/** How long the explorer takes from a key or a choice to the frame that shows what it found. */
import type { Browser, Page } from "playwright-core";
import { packRecord } from "../../worker/api/pack.ts";
import { createApp } from "../../worker/app.ts";
import { ENGLISH } from "../../worker/language/tongue.ts";
import { readPack } from "../../worker/query/pack.ts";
import { readRecord } from "../../worker/record/record.ts";
import type { Packed } from "../../worker/record/schema.ts";
import { toClaimsFile } from "../../web/prerender/claims-file.ts";
import type { Finding } from "./report.ts";
import { toSpread } from "./spread.ts";
import { toSynthetic } from "./synthetic.ts";
import { DESK } from "./visit.ts";

const SIZES = [5000, 50_000];
const CPU = 4;

/** Typed one after the other, then taken back letter by letter. */
const TYPED = ["border guard", "kuznica", "frontex 1"];

/** Chosen and taken back. */
const CHOSEN = ["indicator", "ref_area"];

/** `address` is that of the page of all claims, whose own file is replaced. */
export async function measureKeys(browser: Browser, address: string, packed: Packed): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const size of SIZES) {
    const times = await measure(browser, address, await toFile(toSynthetic(packed, size)));
    const label = `A key in ${size.toLocaleString("en")} claims`;
    findings.push({ label, of: "ms to the frame", spread: toSpread(times), target: { most: 100 } });
  }
  return findings;
}

async function toFile(packed: Packed): Promise<string> {
  const pack = readPack(packRecord(readRecord(packed)).buffer);
  const app = createApp(pack, { build: "", file: async () => "", shells: { en: "", lt: "", lv: "", pl: "", be: "" } });
  return JSON.stringify(await toClaimsFile(async (path) => app.request(path), ENGLISH));
}

async function measure(browser: Browser, address: string, body: string): Promise<readonly number[]> {
  const context = await browser.newContext(DESK);
  try {
    const page = await context.newPage();
    await page.route("**/assets/data/explorer-*.json", (route) =>
      route.fulfill({ body, contentType: "application/json" }),
    );
    await page.addInitScript(watchFrames);
    await page.goto(address);
    await page.locator(".codes input").first().waitFor({ timeout: 60_000 });
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: CPU });
    await use(page);
    return await page.evaluate(() => Object(window).frames_after);
  } finally {
    await context.close();
  }
}

/** In the page: from each key or choice to the end of the frame after it, in milliseconds. */
function watchFrames(): void {
  const times: number[] = [];
  Object.assign(window, { frames_after: times });
  const channel = new MessageChannel();
  let began: number | undefined;
  channel.port1.addEventListener("message", () => {
    if (began !== undefined) times.push(performance.now() - began);
    began = undefined;
  });
  channel.port1.start();
  const begin = (event: Event) => {
    if (event.type === "change" && event.target instanceof HTMLInputElement && event.target.name === "q") return;
    if (event.type === "input" && event.target instanceof HTMLInputElement && event.target.name !== "q") return;
    began ??= event.timeStamp;
    requestAnimationFrame(() => channel.port2.postMessage(""));
  };
  addEventListener("input", begin, { capture: true });
  addEventListener("change", begin, { capture: true });
}

async function use(page: Page): Promise<void> {
  const field = page.locator("#filter [name=q]");
  for (const words of TYPED) {
    await field.pressSequentially(words, { delay: PAUSE });
    for (const _ of words) {
      await field.press("Backspace");
      await page.waitForTimeout(PAUSE);
    }
  }
  for (const name of CHOSEN) {
    const boxes = page.locator(`.codes input[name=${name}]`);
    for (const index of [0, 1, 2, 2, 1, 0]) {
      await boxes.nth(index).click();
      await page.waitForTimeout(PAUSE);
    }
  }
}

/** Milliseconds between two keys. */
const PAUSE = 150;
