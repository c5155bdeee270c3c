/** A sound record as the Worker takes it, with what the tool computes from it. */
import * as v from "valibot";
import { type ClaimRow, type KnownRow, Packed } from "../../worker/record/schema.ts";
import { toChecks } from "../../worker/query/checks.ts";
import { toRivalries } from "../../worker/query/rivals.ts";
import { readRecord } from "../../worker/record/record.ts";
import { byId } from "./context.ts";
import { toPrintedStep } from "./figures.ts";
import { toObject } from "./rules.ts";
import type { Sound } from "./record.ts";
import type { Table } from "./table.ts";
import { forEachTable } from "./tables.ts";

export function pack({ tables, lexicon, version }: Sound): Packed {
  const stepped = ({ rows }: Table) =>
    rows
      .map((row) => toObject<ClaimRow>(row))
      .map((row) => ({ ...row, step: toPrintedStep(row, lexicon) }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const packed = v.parse(Packed, {
    ...forEachTable((name) => tables[name].rows.map((row) => toObject(row))),
    data_version: version,
    claims: stepped(tables.claims),
    comparisons: stepped(tables.comparisons),
    checks: [],
    rivalries: [],
  });
  const record = readRecord(packed);
  const known = new Map([...byId<KnownRow>(tables.known)].map(([id, { finding }]) => [id, finding]));
  return { ...packed, checks: [...toChecks(record, known)], rivalries: [...toRivalries(record)] };
}
