/** What the page costs a reader: beside itself without scripts and sheet, over a scroll, at each key, and as Lighthouse sees it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { findBrowser, launchBrowser } from "../browser.ts";
import { toBare } from "./bare.ts";
import { findPort, runLighthouse } from "./lighthouse.ts";
import type { Packed } from "../../worker/record/schema.ts";
import { measureKeys } from "./keys.ts";
import type { Finding } from "./report.ts";
import { measureScroll } from "./scroll.ts";
import { startSite } from "./site.ts";
import { toRatio, toSpread } from "./spread.ts";
import { PHONE, visit } from "./visit.ts";

const ROUNDS = 11;
const SCORES = 5;

/** `folder` is what the build made for Cloudflare. */
export async function comparePage(folder: string, packed: Packed): Promise<readonly Finding[]> {
  const bare = toBare(readFileSync(join(folder, "index.html"), "utf8"));
  const site = await startSite(folder, { "/bare": bare });
  const port = await findPort();
  const browser = await launchBrowser(await findBrowser(), [`--remote-debugging-port=${port}`]);
  try {
    const findings = [
      ...(await compareFirstChart(browser, site.origin)),
      ...(await measureScroll(browser, `${site.origin}/`)),
      ...(await measureKeys(browser, `${site.origin}/explore`, packed)),
      await measureLighthouse(`${site.origin}/`, port),
    ];
    const [stray] = site.missing;
    if (stray !== undefined)
      throw new Error(`Cannot measure the page: it asks for ${stray}, which is no file of the build`);
    return findings;
  } finally {
    await browser.close();
    site.stop();
  }
}

/** In turns, each time the other first; the first round, in which the browser warms up, does not count. */
async function compareFirstChart(browser: Browser, origin: string): Promise<readonly Finding[]> {
  const times = new Map<string, number[]>([
    ["/", []],
    ["/bare", []],
  ]);
  for (let round = -1; round < ROUNDS; round += 1)
    for (const path of round % 2 === 0 ? times.keys() : [...times.keys()].toReversed()) {
      const time = await visit(browser, `${origin}${path}`, PHONE, awaitChart, readFirstChart);
      if (round >= 0) times.get(path)?.push(time);
    }
  const [ours = [], bare = []] = times.values();
  return [
    { label: "First chart", of: "ms", spread: toSpread(ours) },
    { label: "", of: "× bare HTML and SVG", spread: toRatio(ours, bare), target: { most: 1.5 } },
  ];
}

/** In the page: promises the milliseconds until the end of the first frame that holds the whole first chart. */
function awaitChart(): void {
  const firstChart = new Promise<number>((resolve) => {
    const channel = new MessageChannel();
    channel.port1.addEventListener("message", () => resolve(performance.now()));
    channel.port1.start();
    const look = () => {
      const svg = document.querySelector("figure.chart svg");
      const isWhole = document.readyState !== "loading" || svg?.closest("figure")?.nextSibling;
      if (svg && isWhole && svg.getBoundingClientRect().height > 0) channel.port2.postMessage("");
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  Object.assign(window, { firstChart });
}

async function readFirstChart(page: Page): Promise<number> {
  return page.evaluate(async () => Number(await Object(window).firstChart));
}

async function measureLighthouse(address: string, port: number): Promise<Finding> {
  const visited = await runLighthouse(
    port,
    ["performance"],
    Array.from({ length: SCORES }, () => address),
  );
  const scores = visited.flatMap((one) => one.scores);
  return { label: "Lighthouse, performance", of: "of 100", spread: toSpread(scores), target: { least: 95 } };
}
