/** axe in a page that is open. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 A and AA, and what axe thinks best. */
export const ALL = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
export const WIDTHS = [320, 360, 768, 1440, 1920] as const;
export const SCHEMES = ["light", "dark"] as const;

/** To be called once a page, before `runAxe`. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(AXE);
}

/** What axe finds, and what it leaves open; the contrast that it cannot tell is for colours.test.ts. */
export async function runAxe(page: Page, options: RunOptions): Promise<readonly string[]> {
  const quick: RunOptions = { ...options, resultTypes: ["violations", "incomplete"], iframes: false, selectors: false };
  const { violations, incomplete }: AxeResults = await page.evaluate(`axe.run(${JSON.stringify(quick)})`);
  return [...violations, ...incomplete.filter(({ id }) => id !== "color-contrast")].flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id} at ${html}: ${failureSummary}`),
  );
}
