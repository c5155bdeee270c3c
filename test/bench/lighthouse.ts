/** Lighthouse, in a process of its own. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import * as v from "valibot";

export type Category = "performance" | "accessibility" | "best-practices" | "seo";

/** Of one visit to one address. */
const Visited = v.object({
  address: v.string(),
  /** 0 to 100, in the order of the categories. */
  scores: v.array(v.number()),
  /** Audits that took something off a score. */
  faults: v.array(v.string()),
});
export type Visited = v.InferOutput<typeof Visited>;

/** Throws an Error that says what to run where Lighthouse is not installed. */
export function checkLighthouse(): void {
  if (!existsSync(join(import.meta.dirname, "node_modules", "lighthouse")))
    throw new Error("Cannot bench the page: Lighthouse is not installed; run npm ci --prefix test/bench");
}

/** In the browser that listens on `port`, one address after the other. Throws an Error where Lighthouse says that it failed. */
export async function runLighthouse(
  port: number,
  categories: readonly Category[],
  addresses: readonly string[],
): Promise<readonly Visited[]> {
  const program = join(import.meta.dirname, "lighthouse.mjs");
  const { stdout } = await promisify(execFile)(process.execPath, [program, `${port}`, categories.join(), ...addresses]);
  return stdout
    .trim()
    .split("\n")
    .map((line) => v.parse(Visited, JSON.parse(line)));
}

/** A port on which nothing listens. */
export async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new TypeError("Cannot find a port: none was given");
  return address.port;
}
