/** Builds and starts once, for all tests, what wrangler.toml deploys (workerd, assets included), and unpacks the browser. */
import type { TestProject } from "vitest/node";
import { createTestHarness } from "wrangler";
import { findBrowser, type Browser } from "./browser.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Origin of the running Worker, without a slash at the end. */
    readonly origin: string;
    readonly browser: Browser;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const harness = createTestHarness({ workers: [{ configPath: "./wrangler.toml" }] });
  const { url } = await harness.listen();
  project.provide("origin", url.origin);
  project.provide("browser", await findBrowser());
  return () => harness.close();
}
