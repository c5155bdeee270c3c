/** Lighthouse, in a process of its own. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import * as v from "valibot";

/** Throws an Error that says what to run where Lighthouse is not installed. */
export function checkLighthouse(): void {
  if (!existsSync(join(import.meta.dirname, "node_modules", "lighthouse")))
    throw new Error("Cannot bench the page: Lighthouse is not installed; run npm ci --prefix test/bench");
}

/** Its scores for performance, 0 to 100. Throws an Error where Lighthouse says that it failed. */
export async function runLighthouse(address: string, port: number, rounds: number): Promise<readonly number[]> {
  const program = join(import.meta.dirname, "lighthouse.mjs");
  const { stdout } = await promisify(execFile)(process.execPath, [program, address, `${port}`, `${rounds}`]);
  return v.parse(v.array(v.number()), JSON.parse(stdout));
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
