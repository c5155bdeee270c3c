/** The servers that stand in test/bench/package.json, in the Node that their SQLite was built for. */
import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Server, startServer } from "./server.ts";

const INSTALL = "npm ci --prefix test/bench";

/** What they serve: rows of `/stats`, and what ours sends along. */
export interface Stock {
  readonly data_version: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly claims: readonly unknown[];
}

/** Path of a Node that loads better-sqlite3; throws an Error that says what to run where there is none. */
export function findNode(): string {
  if (!existsSync(join(import.meta.dirname, "node_modules", "better-sqlite3")))
    throw new Error(
      `Cannot bench: the servers to measure against are not installed; run ${INSTALL} (it may compile SQLite)`,
    );
  const found = NODES.find((node) => loads(node));
  if (found === undefined)
    throw new Error(`Cannot bench: better-sqlite3 loads in none of ${NODES.join(", ")}; run ${INSTALL}`);
  return found;
}

/** Node as the project brings it, and the Node of npm: either may have been the one that built SQLite. */
const NODES = [process.execPath, process.env["npm_node_execpath"]].filter((path) => path !== undefined);

function loads(node: string): boolean {
  try {
    const script = 'new (require("better-sqlite3"))(":memory:")';
    execFileSync(node, ["--eval", script], { cwd: import.meta.dirname, stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

export function startRival(node: string, program: "fastify.mjs" | "json-server.mjs", stock: string): Promise<Server> {
  return startServer(node, [join(import.meta.dirname, program), stock]);
}

export function writeStock(path: string, stock: Stock): string {
  writeFileSync(path, JSON.stringify(stock));
  return path;
}
