/** Redocly's command line: one package, while its library brings twenty more. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const CLI = join(import.meta.dirname, "..", "..", "node_modules", "@redocly", "cli", "bin", "cli.js");

/** Its report, without a call to anyone. Throws where there is none. */
export function runRedocly(...words: readonly string[]): unknown {
  const { stdout, stderr } = spawnSync(process.execPath, [CLI, ...words, "--format=json"], {
    encoding: "utf8",
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  });
  if (!stdout.startsWith("{")) throw new TypeError(`Cannot run redocly ${words.join(" ")}: ${stderr || stdout}`);
  return JSON.parse(stdout);
}
