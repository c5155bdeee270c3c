/** What a batch did to the record, in words. */
import type { RivalryKind, Verdict } from "../../worker/record/codes.ts";
import type { Check, Rivalry } from "../../worker/record/check.ts";
import { type PublishedRecord, readRecord } from "../../worker/record/record.ts";
import type { Cells } from "./cells.ts";
import type { Entry } from "./enter.ts";
import { describeFinding, quote } from "./finding.ts";
import { toOrigin } from "./import/place.ts";

/** Lines for the terminal. */
export function describeEntry(entry: Entry): readonly string[] {
  const { batch, intake, altered, files } = entry;
  const { additions, book } = intake;
  const origins = new Set(batch.rows.map((row) => toOrigin(batch.file, row)));
  const quarantine = book.quarantine.filter(({ id }) => id !== undefined && origins.has(id));
  const rows = `${batch.file}: ${count(batch.rows.length, "row")}`;
  const otherwise = altered.length === 0 ? [] : [ALTERED, ...altered.map((line) => `  ${line}`)];
  const inQuarantine = list("In quarantine", quarantine, ({ id, reason }) => `${id}: ${reason}`);
  if (files.size === 0)
    return [`${rows}, which the record holds already; nothing is added`, ...otherwise, ...inQuarantine];
  const { claims = [], events = [], merged = [], sources = [] } = additions;
  const held = batch.rows.length - claims.length - events.length - merged.length - quarantine.length;
  return [
    `${rows}; ${count(claims.length, "claim")}, ${count(events.length, "event")}, ` +
      `${merged.length} merged into claims, ${quarantine.length} in quarantine` +
      (held === 0 ? "" : `, ${held} as they stood`),
    ...otherwise,
    ...inQuarantine,
    ...list("New sources", sources, ({ id, url }) => `${id}: ${url}`),
    ...NAMED.flatMap((table) => list(`New ${table}`, additions[table] ?? [], ({ id, name }) => `${id}: ${name}`)),
    ...list("New wordings", additions.wordings ?? [], ({ id, wording }) => `${id}: ${quote(wording)}`),
    ...describeBearing(entry, new Set(claims.map(({ id }) => id ?? ""))),
    ...entry.record.notices.map(describeFinding),
  ];
}

/** Tables whose rows have names and may come with a batch. */
const NAMED = ["claimants", "publishers", "places", "areas"] as const;

const ALTERED = "Rows that the file has otherwise than the record, where they stay as they are:";

/** How the new claims stand to what the record holds: counts, then the sentences that ask for a second look. */
function describeBearing({ record }: Entry, added: ReadonlySet<string>): readonly string[] {
  if (added.size === 0) return [];
  const published = readRecord(record.packed);
  const isNew = (ids: readonly string[]) => ids.some((id) => added.has(id));
  const checks = published.checks.filter(({ left, right }) => isNew([...left.claims, ...right.claims]));
  const rivalries = published.rivalries.filter(({ claims }) => isNew(claims));
  const told = (verdict: Verdict) => checks.filter((check) => check.verdict === verdict).map(describeCheck);
  const shown = (kind: RivalryKind) =>
    rivalries.filter((rivalry) => rivalry.kind === kind).map((rivalry) => describeRivalry(rivalry, published));
  return [
    `Checks that rest on a new claim: ${countKinds(checks.map(({ verdict }) => verdict))}`,
    ...told("contradicted"),
    ...told("strained"),
    `Figures that a new claim stands beside: ${countKinds(rivalries.map(({ kind }) => kind))}`,
    ...shown("conflict"),
    ...shown("agree"),
  ];
}

function describeCheck({ id, verdict, statement, arithmetic, reason, known }: Check): string {
  const parts = [statement, arithmetic, reason, known].filter((part) => part !== null);
  return `  ${verdict}: ${parts.join("; ")} (${id})`;
}

/** Each distinct figure once, with who prints it: `5,285 by de-bundespolizei (4 claims)`. */
function describeRivalry({ kind, cell, claims }: Rivalry, record: PublishedRecord): string {
  const figures = record.claims
    .filter(({ id }) => claims.includes(id))
    .map(({ display, claimant }) => `${display} by ${claimant.id}`);
  const distinct = [...Map.groupBy(figures, (figure) => figure)].map(([figure, { length }]) =>
    length === 1 ? figure : `${figure} (${length} claims)`,
  );
  return `  ${kind}: ${cell.indicator.join(" or ")}, ${cell.ref_area}, ${cell.time_period}: ${distinct.join(", ")}`;
}

function list(title: string, rows: readonly Cells[], describe: (row: Cells) => string): readonly string[] {
  return rows.length === 0 ? [] : [`${title}:`, ...rows.map((row) => `  ${describe(row)}`)];
}

/** `3 strained, 1 contradicted` */
export function countKinds(kinds: readonly string[]): string {
  const counts = [...Map.groupBy(kinds, (kind) => kind)].map(([kind, { length }]) => `${length} ${kind}`);
  return counts.length === 0 ? "none" : counts.join(", ");
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
