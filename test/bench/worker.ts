/** Workers in the workerd that wrangler brings, without wrangler: one process, one isolate, no proxy before it. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Server, startServer } from "./server.ts";

export interface Module {
  readonly name: string;
  readonly kind: "esModule" | "text" | "data";
  readonly contents: string | Uint8Array;
}

const ROOT = join(import.meta.dirname, "..", "..");
const WORKERD = join(ROOT, "node_modules", "workerd", "bin", "workerd");

/**
 * Writes a Worker that can be started, the first module its own, as one binary message with the modules within, and
 * answers its path. A configuration in text would be parsed anew, modules and all, at every start: what a platform
 * never does would count as the Worker's.
 */
export function writeWorker(folder: string, modules: readonly Module[]): string {
  mkdirSync(folder, { recursive: true });
  const embedded = modules.map(({ name, kind, contents }, index) => {
    writeFileSync(join(folder, `module-${index}`), contents);
    return `(name = ${JSON.stringify(name)}, ${kind} = embed "module-${index}")`;
  });
  const text = join(folder, "config.capnp");
  writeFileSync(text, toConfig(embedded));
  const binary = join(folder, "config.bin");
  writeFileSync(binary, execFileSync(WORKERD, ["compile", "--config-only", text], { maxBuffer: 2 ** 30 }));
  return binary;
}

export function startWorker(binary: string, more: readonly string[] = []): Promise<Server> {
  return startServer(WORKERD, ["serve", "--binary", "--control-fd=3", ...more, binary]);
}

/** `worker = .served` keeps its space: without it the parser takes the two for one operator. */
function toConfig(modules: readonly string[]): string {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .served)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")]
);
const served :Workerd.Worker = (compatibilityDate = "${readDate()}", modules = [${modules.join(", ")}]);
`;
}

function readDate(): string {
  const [, date] = /^compatibility_date = "(.+)"$/m.exec(readFileSync(join(ROOT, "wrangler.toml"), "utf8")) ?? [];
  if (date === undefined) throw new Error("Cannot start a Worker as deployed: wrangler.toml has no compatibility_date");
  return date;
}
