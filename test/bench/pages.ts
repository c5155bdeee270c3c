/** Every kind of page in every language, as it is deployed and as Lighthouse sees it. */
import { createTestHarness } from "wrangler";
import { VISITS } from "../access/site.ts";
import { findBrowser, launchBrowser } from "../browser.ts";
import { type Category, findPort, runLighthouse } from "./lighthouse.ts";
import type { Finding } from "./report.ts";
import { toSpread } from "./spread.ts";

const CATEGORIES: readonly Category[] = ["accessibility", "best-practices", "seo"];

/** The lowest score of each kind; what took something off it is told on the way. Lighthouse refuses an address where nothing is. */
export async function ratePages(): Promise<readonly Finding[]> {
  const harness = createTestHarness({ workers: [{ configPath: "./wrangler.toml" }] });
  const { url } = await harness.listen();
  const port = await findPort();
  const browser = await launchBrowser(await findBrowser(), [`--remote-debugging-port=${port}`]);
  try {
    const kinds = Map.groupBy(
      VISITS.filter(({ kind }) => kind !== "missing"),
      ({ kind }) => kind,
    );
    const findings: Finding[] = [];
    for (const [kind, visits] of kinds) {
      const addresses = visits.map(({ path }) => `${url.origin}${path}`);
      const visited = await runLighthouse(port, CATEGORIES, addresses);
      for (const { address, faults } of visited)
        if (faults.length > 0) console.log(`  ${address}: ${faults.join(", ")}`);
      const scores = visited.flatMap((one) => one.scores);
      findings.push({
        label: `Lighthouse, ${kind}`,
        of: `of 100, the lowest of ${scores.length}`,
        spread: toSpread([Math.min(...scores)]),
        target: { least: 100 },
      });
    }
    return findings;
  } finally {
    await browser.close();
    await harness.close();
  }
}
