/** What changes.csv holds of each claim: the hash of its row, so that no figure changes without a reason. */
import { createHash } from "node:crypto";
import type { ChangeRow } from "../../worker/record/schema.ts";
import { toLine } from "./csv.ts";
import type { Finding } from "./finding.ts";
import { at, type Row, type Table, type Tables, textOf } from "./table.ts";

/** A change that happened in the tables and that no row of `changes` tells yet. */
export type Change = Pick<ChangeRow, "kind" | "claim" | "hash">;

/** What `changes` should tell and does not, in the order of the claims; those withdrawn stand last. */
export function toUntold({ claims, changes }: Tables): readonly Change[] {
  const last = toLast(changes);
  const rows = new Map(claims.rows.map((row) => [textOf(row, "id"), row]));
  const superseded = new Set(
    changes.rows.filter((row) => textOf(row, "kind") === "superseded").map((row) => textOf(row, "claim")),
  );
  const changed = [...rows].flatMap(([claim, row]): readonly Change[] => {
    const hash = toHash(row);
    const told = last.get(claim);
    if (told === undefined) return [{ kind: "added", claim, hash }];
    return textOf(told, "hash") === hash ? [] : [{ kind: "corrected", claim, hash }];
  });
  const revised = changed.flatMap(({ claim }): readonly Change[] => {
    const old = rows.get(textOf(rows.get(claim), "supersedes"));
    return old === undefined || superseded.has(textOf(old, "id"))
      ? []
      : [{ kind: "superseded", claim: textOf(old, "id"), hash: toHash(old) }];
  });
  const gone = [...last].filter(([claim]) => !rows.has(claim));
  return [
    ...changed,
    ...new Map(revised.map((change) => [change.claim, change])).values(),
    ...gone.map(([claim, told]) => ({ kind: "withdrawn", claim, hash: textOf(told, "hash") }) as const),
  ];
}

/** A finding for each claim whose row `changes` does not hold as it is now. */
export function checkUntold(tables: Tables): readonly Finding[] {
  const rows = new Map(tables.claims.rows.map((row) => [textOf(row, "id"), row]));
  const last = toLast(tables.changes);
  return toUntold(tables).flatMap(({ kind, claim, hash }) => {
    const row = rows.get(claim) ?? last.get(claim);
    if (row === undefined || kind === "superseded") return [];
    if (kind === "withdrawn") return [at(row, "claim", `the claim, or its withdrawal by ${LOG}`)];
    if (kind === "added") return [at(row, "id", `a claim that changes.csv tells, by ${LOG}`)];
    const told = textOf(last.get(claim), "hash");
    return [at(row, "id", `the row as changes.csv holds it, by its hash ${told}, or its correction by ${LOG}`, hash)];
  });
}

/** Rows stand as they were appended: no date falls, and only a claim that is in can be corrected, superseded or withdrawn. */
export function checkChanges({ rows }: Table): readonly Finding[] {
  const inside = new Set<string>();
  return rows.flatMap((row, index) => {
    const [kind, claim, before] = [textOf(row, "kind"), textOf(row, "claim"), textOf(rows[index - 1], "date")];
    const findings =
      before > textOf(row, "date") ? [at(row, "date", `a day no earlier than the row before, ${before}`)] : [];
    if (inside.has(claim) === (kind === "added"))
      findings.push(
        at(row, "kind", kind === "added" ? `another kind, since ${claim} is in` : `added, since ${claim} is not in`),
      );
    if (kind === "withdrawn") inside.delete(claim);
    else inside.add(claim);
    return findings;
  });
}

/** First 12 hexadecimal digits of the SHA-256 of a row's canonical line, without the line feed. */
export function toHash(row: Row): string {
  const line = toLine([...row.cells.values()].map((cell) => cell.text));
  return createHash("sha256").update(line).digest("hex").slice(0, 12);
}

const LOG = 'npm run data -- log "why"';

/** The last row of each claim that is in. */
function toLast({ rows }: Table): ReadonlyMap<string, Row> {
  const last = new Map<string, Row>();
  for (const row of rows) {
    if (textOf(row, "kind") === "withdrawn") last.delete(textOf(row, "claim"));
    else last.set(textOf(row, "claim"), row);
  }
  return last;
}
