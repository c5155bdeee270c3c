/** `npm run data`: validates the record and packs it for the Worker as dist/record.txt. It never writes a table. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { describeFinding } from "./finding.ts";
import { checkRecord } from "./record.ts";

parseArgs({ options: {}, strict: true });

const folder = join(import.meta.dirname, "..");
const target = join(folder, "..", "dist");

const check = checkRecord(folder);
if (check.ok) {
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, "record.txt"), JSON.stringify(check.packed));
  for (const [name, rows] of check.rows) console.log(`${String(rows).padStart(7)} ${name}`);
  console.log(`The record is sound. Version ${check.packed.data_version}`);
} else {
  for (const finding of check.findings) console.error(describeFinding(finding));
  console.error(`The record has ${check.findings.length} faults; nothing was packed`);
  process.exitCode = 1;
}
