/** Validates the record and packs it for the Worker as dist/record.txt; it writes no table. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { VERDICTS } from "../../worker/record/codes.ts";
import { align } from "./align.ts";
import { toBalances } from "./balance.ts";
import { describeFinding, type Finding } from "./finding.ts";
import { checkRecord, type SoundRecord } from "./record.ts";

/**
 * The exit code. Under `wrangler dev`, where a failed build leaves every request waiting, the last sound record stays in
 * its place, and that is no failure.
 */
export function publish(folder: string): number {
  const packed = join(folder, "..", "dist", "record.txt");
  const check = checkRecord(folder);
  if (!check.ok) return tell(check.findings, process.env["WRANGLER_COMMAND"] === "dev" && existsSync(packed));
  mkdirSync(dirname(packed), { recursive: true });
  writeFileSync(packed, JSON.stringify(check.packed));
  console.log(describeRecord(check));
  return 0;
}

/** Findings that are told at once: a reader mends some, and asks again. */
const SHOWN = 100;

function tell(findings: readonly Finding[], kept: boolean): number {
  for (const finding of findings.slice(0, SHOWN)) console.error(describeFinding(finding));
  if (findings.length > SHOWN) console.error(`… and ${findings.length - SHOWN} more`);
  const outcome = kept ? "the last sound record is served on" : "nothing was packed";
  const faults = findings.length === 1 ? "one fault" : `${findings.length} faults`;
  console.error(`The record has ${faults}; ${outcome}`);
  return kept ? 0 : 1;
}

/** Rows by table, where the rows of each imported file stand, checks by verdict, and what is to be looked at. */
function describeRecord({ packed, tables, notices }: SoundRecord): string {
  const rows = Object.entries(tables).map(([name, table]) => [name, table.rows.length] as const);
  const balances = toBalances(tables).map((balance) => Object.values(balance));
  const header = ["imported file", "claims", "comparisons", "events", "duplicates", "merged", "quarantined", "rows"];
  const verdicts = VERDICTS.map((verdict) => [
    verdict,
    packed.checks.filter((check) => check.verdict === verdict).length,
  ]);
  return [
    align([["table", "rows"], ...rows]),
    ...(balances.length === 0 ? [] : [align([header, ...balances])]),
    align([["checks", packed.checks.length], ...verdicts]),
    ...(notices.length === 0 ? [] : [notices.map(describeFinding).join("\n")]),
    `The record is sound. Version ${packed.data_version}`,
  ].join("\n\n");
}
