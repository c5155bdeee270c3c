/**
 * `npm run corruptions`: bends the record a hundred times over, one row at a time, and counts how often the tool notices.
 * 20 bends of each of 10 kinds (`-- --each 2 --seed 5` for fewer and others); those that change a figure are tried in `value` alone, and in `value` with `value_text`.
 * A bent row counts as logged, so that no hash gives it away. Exits 1 where fewer than 95 % are noticed of the figures bent in
 * `value` alone, or more than 2 % of the sound record's claims stand in a contradiction that nobody has looked at.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readRecord } from "../../worker/record/record.ts";
import { type Alarms, isNew, toAlarms, toFalseAlarms } from "./alarms.ts";
import { BENDS, type Bend, type Bent, toTargets } from "./bends.ts";
import { pack } from "./pack.ts";
import { toRandom } from "./random.ts";
import type { Sound } from "./pack.ts";
import { readTables } from "./record.ts";
import { toBook, toSheets } from "./write.ts";

const LEAST = 0.95;
const MOST = 0.02;

const { values } = parseArgs({
  options: { seed: { type: "string", default: "2021" }, each: { type: "string", default: "20" } },
  strict: true,
});
const seed = Number(values.seed);
const each = Number(values.each);
const data = join(import.meta.dirname, "..");
const sound = readSound(data);
const packed = pack(sound);
const record = readRecord(packed);
const before = toAlarms(packed);
const targets = toTargets(record, packed.checks);
const book = toBook(sound.tables);
const sheets = toSheets(book, sound.tables);

console.log(`Seed ${seed}, ${each} bends of each kind\n`);
console.log(`${"kind".padEnd(20)}${"value alone".padStart(12)}${"with wording".padStart(14)}`);
const rows = BENDS.map((bend) => {
  const alone = tryBend(bend, false);
  const worded = bend.figure ? tryBend(bend, true) : undefined;
  const cells = [`${alone} of ${each}`, worded === undefined ? "" : `${worded} of ${each}`];
  console.log(`${bend.kind.padEnd(20)}${(cells[0] ?? "").padStart(12)}${(cells[1] ?? "").padStart(14)}`);
  return { figure: bend.figure, alone, worded: worded ?? alone };
});
const figures = toShare(rows.filter(({ figure }) => figure).map((row) => row.alone));
const alone = toShare(rows.map((row) => row.alone));
const worded = toShare(rows.map((row) => row.worded));
const falsely = toFalseAlarms(packed) / packed.claims.length;
console.log(`${"all".padEnd(20)}${percent(alone).padStart(12)}${percent(worded).padStart(14)}`);
console.log(`\nFigures bent in value alone: ${percent(figures)}`);
console.log(`False alarms: ${percent(falsely)} of ${packed.claims.length} claims`);
if (figures < LEAST || falsely > MOST) process.exitCode = 1;

/** How many of its bends are noticed; the same rows are bent with and without their wording. */
function tryBend({ kind, bend }: Bend, wording: boolean): number {
  const random = toRandom(`${seed} ${kind}`);
  let caught = 0;
  for (let tried = 0; tried < each;) {
    const bent = bend(targets, random, wording);
    if (bent === undefined) continue;
    tried += 1;
    if (isCaught(bent)) caught += 1;
    else console.error(`  missed ${kind}: ${bent.id}, ${bent.told}`);
  }
  return caught;
}

function isCaught(bent: Bent): boolean {
  const alarms = judge(bent);
  return alarms === undefined || isNew(alarms, before, bent.id);
}

/** What the bent record says; undefined where it is refused. */
function judge(bent: Bent): Alarms | undefined {
  const folder = mkdtempSync(join(tmpdir(), "tripoint-corrupted-"));
  try {
    cpSync(data, folder, { recursive: true, filter: (source) => !source.startsWith(join(data, "tool")) });
    const claims = bent.change(book.claims);
    for (const [file, { text }] of toSheets({ ...book, claims }, sound.tables))
      if (sheets.get(file)?.text !== text) writeFileSync(join(folder, file), text);
    const read = readTables(folder);
    if (!read.ok) return undefined;
    return toAlarms(pack(read.value));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readSound(folder: string): Sound {
  const read = readTables(folder);
  if (read.ok) return read.value;
  throw new Error("Cannot bend the record: expected a sound one, and npm run data says what is wrong with it");
}

/** Of all bends of some kinds, the share that was caught. */
function toShare(caught: readonly number[]): number {
  return caught.reduce((sum, count) => sum + count, 0) / (each * caught.length);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
