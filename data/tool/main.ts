/**
 * `npm run data`: validates the record and packs it for the Worker as dist/record.txt. It never writes a table.
 * Under `wrangler dev`, where a failed build leaves every request waiting, the last sound record stays in its place.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { describeFinding } from "./finding.ts";
import { checkRecord } from "./record.ts";

parseArgs({ options: {}, strict: true });

const folder = join(import.meta.dirname, "..");
const target = join(folder, "..", "dist");
const packed = join(target, "record.txt");

const check = checkRecord(folder);
if (check.ok) {
  mkdirSync(target, { recursive: true });
  writeFileSync(packed, JSON.stringify(check.packed));
  for (const [name, rows] of check.rows) console.log(`${String(rows).padStart(7)} ${name}`);
  console.log(`The record is sound. Version ${check.packed.data_version}`);
} else {
  for (const finding of check.findings) console.error(describeFinding(finding));
  const kept = process.env["WRANGLER_COMMAND"] === "dev" && existsSync(packed);
  const outcome = kept ? "the last sound record is served on" : "nothing was packed";
  const faults = check.findings.length === 1 ? "one fault" : `${check.findings.length} faults`;
  console.error(`The record has ${faults}; ${outcome}`);
  process.exitCode = kept ? 0 : 1;
}
