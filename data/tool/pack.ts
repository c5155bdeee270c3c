/** A sound record as the Worker takes it, with what the tool computes from it. */
import * as v from "valibot";
import {
  type ChangeRow,
  type ClaimRow,
  type KnownRow,
  Packed,
  type PackedChanges,
} from "../../worker/record/schema.ts";
import { toChecks } from "../../worker/query/checks.ts";
import { toRivalries } from "../../worker/query/rivals.ts";
import { readRecord } from "../../worker/record/record.ts";
import { toBalances } from "./balance.ts";
import { byId } from "./context.ts";
import { type Lexicon, toPrintedStep } from "./figures.ts";
import { toEnglish, type Translations } from "./names.ts";
import { toObject } from "./rules.ts";
import type { Table, Tables } from "./table.ts";
import { forEachTable } from "./tables.ts";

/** Tables without a fault, and the version of their data. */
export interface Sound {
  readonly tables: Tables;
  readonly lexicon: Lexicon;
  readonly names: Translations;
  readonly version: string;
}

export function pack({ tables, lexicon, names, version }: Sound): Packed {
  const stepped = ({ rows }: Table) =>
    rows
      .map((row) => toObject<ClaimRow>(row))
      .map((row) => ({ ...row, step: toPrintedStep(row, lexicon) }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const packed = v.parse(Packed, {
    ...forEachTable((name) => tables[name].rows.map((row) => toObject(row))),
    changes: toRuns(tables.changes.rows.map((row) => toObject<ChangeRow>(row))),
    imports: toBalances(tables),
    data_version: version,
    claims: stepped(tables.claims),
    comparisons: stepped(tables.comparisons),
    checks: [],
    rivalries: [],
    names: { en: toEnglish(tables), ...names },
  });
  const record = readRecord(packed);
  const known = new Map([...byId<KnownRow>(tables.known)].map(([id, { finding }]) => [id, finding]));
  return { ...packed, checks: [...toChecks(record, known)], rivalries: [...toRivalries(record)] };
}

/** One reason for a thousand claims is packed once; what the Worker never reads, the hashes, not at all. */
function toRuns(rows: readonly ChangeRow[]): readonly PackedChanges[] {
  const runs: PackedChanges[] = [];
  for (const { claim, date, kind, reason, version } of rows) {
    const last = runs.at(-1);
    if (last?.date === date && last.kind === kind && last.reason === reason && last.version === version)
      last.claims.push(claim);
    else runs.push({ date, kind, claims: [claim], reason, version });
  }
  return runs;
}
