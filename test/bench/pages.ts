/** Every kind of page in every language, as it is deployed: as Lighthouse rates it, and what axe finds at every width in every scheme. */
import type { Browser } from "playwright-core";
import { createTestHarness } from "wrangler";
import { ALL, bringAxe, runAxe, SCHEMES, WIDTHS } from "../access/axe.ts";
import { readAll, type Visit, VISITS } from "../access/site.ts";
import { findBrowser, launchBrowser } from "../browser.ts";
import { type Category, findPort, runLighthouse } from "./lighthouse.ts";
import type { Finding } from "./report.ts";
import { toSpread } from "./spread.ts";

const CATEGORIES: readonly Category[] = ["accessibility", "best-practices", "seo"];

/** What takes something off is told on the way. */
export async function ratePages(): Promise<readonly Finding[]> {
  process.env["SITE_ORIGIN"] ??= "https://border.example.org"; // for the build: Lighthouse wants addresses whole, as an operator has them
  const harness = createTestHarness({ workers: [{ configPath: "./wrangler.toml" }] });
  const { url } = await harness.listen();
  const port = await findPort();
  const browser = await launchBrowser(await findBrowser(), [`--remote-debugging-port=${port}`]);
  try {
    const findings: Finding[] = [];
    for (const [kind, visits] of Map.groupBy(VISITS, (visit) => visit.kind)) {
      if (kind !== "missing") findings.push(await rate(kind, visits, url.origin, port)); // where nothing is Lighthouse refuses to look
      findings.push(await examine(kind, visits, url.origin, browser));
    }
    return findings;
  } finally {
    await browser.close();
    await harness.close();
  }
}

async function rate(kind: string, visits: readonly Visit[], origin: string, port: number): Promise<Finding> {
  const visited = await runLighthouse(
    port,
    CATEGORIES,
    visits.map(({ path }) => origin + path),
  );
  for (const { address, faults } of visited) if (faults.length > 0) console.log(`  ${address}: ${faults.join(", ")}`);
  const scores = visited.flatMap((one) => one.scores);
  return {
    label: `Lighthouse, ${kind}`,
    of: `of 100, the lowest of ${scores.length}`,
    spread: toSpread([Math.min(...scores)]),
    target: { least: 100 },
  };
}

async function examine(kind: string, visits: readonly Visit[], origin: string, browser: Browser): Promise<Finding> {
  let runs = 0;
  let faults = 0;
  for (const { path } of visits) {
    const page = await browser.newPage();
    await readAll(page, origin + path);
    await bringAxe(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        const found = await runAxe(page, { runOnly: ALL });
        for (const fault of found) console.log(`  ${path}, ${width} px, ${colorScheme}: ${fault}`);
        runs += 1;
        faults += found.length;
      }
    }
    await page.close();
  }
  return { label: `axe, ${kind}`, of: `found in ${runs} runs`, spread: toSpread([faults]), target: { most: 0 } };
}
